// SPDX-License-Identifier: MIT
// The one parser of JSON texts, and what is wrong with one that can't be parsed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace grounds::base {

/// Why a text is no JSON.
struct JsonFault {
    long line = 1;     ///< within the text, from 1
    std::string what;  ///< "syntax error while parsing object - ..."
};

/// What a value does not hold of its text, in words: "the key 'x' stands twice".
using JsonLosses = std::vector<std::string>;

/// The value of a text; nothing if it is none, and `fault` (may be nullptr) says why. Of a key that stands twice the
/// last value holds, and of a number of many digits the nearest one that a machine knows: `losses` (may be nullptr)
/// gets that. The text's depth is the caller's to limit.
std::optional<nlohmann::json> parse_json(std::string_view text, JsonFault* fault = nullptr,
                                         JsonLosses* losses = nullptr);

/// Takes the parts of a text one after the other, for readers that make something else of them; see
/// nlohmann::json_sax. What a handler refuses by returning false ends the parsing.
class JsonEvents : public nlohmann::json::json_sax_t {
public:
    /// Forgets all parts: the text is read once more.
    virtual void restart() = 0;
    /// An object or an array begins, or ends.
    virtual bool open(nlohmann::json::value_t type) = 0;
    virtual bool close() = 0;
    bool start_object(std::size_t /*unknown*/) final {
        return open(nlohmann::json::value_t::object);
    }
    bool start_array(std::size_t /*unknown*/) final {
        return open(nlohmann::json::value_t::array);
    }
    bool end_object() final {
        return close();
    }
    bool end_array() final {
        return close();
    }
    bool binary(binary_t& /*of no text*/) override {
        return false;
    }
    bool parse_error(std::size_t byte, const std::string& token, const nlohmann::json::exception& cause) override;

    std::size_t fault_byte = 0;
    std::string fault_text;  ///< "" where the text is JSON
};

/// Nothing if the text is JSON and the handler took all of it. A handler that refused something may say why itself.
std::optional<JsonFault> read_json(std::string_view text, JsonEvents& events);

/// A JSON string that may stand in a <script> element of a page, as below.
std::string json_string(std::string_view text);

/// A text in quotes with those in it marked, and nothing else changed.
std::string plainly_quoted(std::string_view text);
void add_plainly_quoted(std::string& to, std::string_view text);

/// JSON text that may stand in a <script> element of a page: "<" is written \u003c, and what is no UTF-8 as U+FFFD.
/// `indent` -1: on one line.
std::string json_for_html(const Json& value, int indent);

}  // namespace grounds::base
