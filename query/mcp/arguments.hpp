// SPDX-License-Identifier: MIT
// The arguments of a tool: one table makes the schema that clients read and the check of what they send.
#pragma once

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace grounds::mcp {

/// An argument of a tool: the line of a table that makes its JSON Schema and its check.
struct Field {
    enum class Kind { text, integer, word };
    std::string_view name;
    Kind kind = Kind::text;
    bool required = false;
    long low = 1, high = 1;                   ///< of an integer; of a text, its length in code points
    std::string_view fallback;                ///< as text; empty: none
    std::span<const std::string_view> words;  ///< of a word
    std::string_view about;
};

/// What a client sent can't be used: it is told why and what is allowed, and may try again.
struct BadArgument : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a tool was given, checked against its fields.
class Arguments {
public:
    /// Throws BadArgument naming all that is wrong: unknown, missing, of a wrong type, out of range.
    /// Digits in a string count as an integer, and null as absent.
    Arguments(const Json& given, std::span<const Field> fields);

    [[nodiscard]] bool has(std::string_view name) const {
        return values_.contains(std::string(name));
    }
    /// The value or the fallback; "" if there is neither.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] long integer(std::string_view name) const;
    /// All but `cursor`, for binding a cursor to them.
    [[nodiscard]] std::string fingerprint() const;

private:
    std::span<const Field> fields_;
    Json values_ = Json::object();
};

/// The JSON Schema of these fields.
Json input_schema(std::span<const Field> fields);

}  // namespace grounds::mcp
