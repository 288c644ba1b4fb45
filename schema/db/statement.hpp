// SPDX-License-Identifier: MIT
// Statements with values and rows. Values are always bound, never part of the text.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/db/row.hpp"

namespace grounds::db {

/// A value to bind. It only looks at texts, which must outlive the run.
class Argument {
public:
    using Held = std::variant<std::monostate, std::int64_t, double, std::string_view>;

    Argument(std::monostate /*null*/ = {}) {}
    template <std::integral Integer>
    Argument(Integer value) : held_(static_cast<std::int64_t>(value)) {}
    Argument(double value) : held_(value) {}
    Argument(const std::string& text) : held_(std::string_view(text)) {}
    Argument(std::string_view text) : held_(text) {}
    Argument(const char* text) : held_(std::string_view(text)) {}
    Argument(const Value& value) {
        std::visit([this](const auto& held) { *this = Argument(held); }, value);
    }

    [[nodiscard]] const Held& held() const {
        return held_;
    }

private:
    Held held_;
};

struct Alike;

using Arguments = std::vector<Argument>;
/// For a statement that names its values (":source"): each of them by its name.
using NamedArguments = std::vector<std::pair<std::string_view, Argument>>;

/// A statement, run any number of times with values for ?1, ?2, ... A connection prepares each text once, however many
/// Statements hold it; `read` and `act` may run the same one again. All members throw Failure, and Error if the rows
/// are not what they should be. Must not outlive the connection.
class Statement {
public:
    Statement(const Connection& db, std::string sql);

    /// `read(row)` for every row, in order. The values are an Argument each, or one list of them.
    template <class Read, class... Values>
    auto all(Read&& read, const Values&... values) const {
        std::vector<decltype(read(std::declval<const Row&>()))> found;
        each([&](const Row& row) { found.push_back(read(row)); }, values...);
        return found;
    }
    /// `read(row)` for the first row; nothing if there is none.
    template <class Read, class... Values>
    auto first(Read&& read, const Values&... values) const {
        std::optional<decltype(read(std::declval<const Row&>()))> found;
        const auto bound = arguments(values...);
        Run run(*engine_, *alike_, bound);
        if (run.next()) {
            found = read(run.row());
        }
        return found;
    }
    template <class Act, class... Values>
    void each(Act&& act, const Values&... values) const {
        const auto bound = arguments(values...);
        Run run(*engine_, *alike_, bound);
        for (; run.next(); run.rewind()) {
            act(run.row());
        }
    }
    /// For what it does.
    template <class... Values>
    void run(const Values&... values) const {
        each([](const Row& /*none*/) {}, values...);
    }

    /// Names of the columns of its rows.
    [[nodiscard]] std::vector<std::string> columns() const;
    /// How many values it takes.
    [[nodiscard]] std::size_t parameters() const;

private:
    /// Bound at the start and free again at the end, so that no lock outlives the reading.
    class Run {
    public:
        Run(Engine& engine, Alike& alike, std::span<const Argument> arguments);
        Run(Engine& engine, Alike& alike, const NamedArguments& arguments);
        ~Run();
        Run(const Run&) = delete;
        Run& operator=(const Run&) = delete;

        bool next();
        [[nodiscard]] const Row& row() const {
            return row_;
        }
        void rewind() {
            row_.rewind();
        }

    private:
        Run(Engine& engine, Alike& alike);
        void expect(std::size_t given, const std::string& sql) const;
        void bind(int index, const Argument& argument);

        Engine& engine_;
        Prepared& prepared_;
        Row row_;
    };

    template <class... Values>
    static std::array<Argument, sizeof...(Values)> arguments(const Values&... values) {
        return {Argument(values)...};
    }
    static const Arguments& arguments(const Arguments& given) {
        return given;
    }
    static const NamedArguments& arguments(const NamedArguments& given) {
        return given;
    }

    Engine* engine_;
    Alike* alike_;
};

}  // namespace grounds::db
