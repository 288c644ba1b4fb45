// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "query/load/rows.hpp"
#include "schema/db/migrations.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

std::string quoted(const std::string& name) {
    std::string out = "\"";
    for (const char c : name) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + '"';
}

constexpr auto claims_of_source = R"(SELECT c.slug FROM claim c JOIN appearance p ON p.claim_id = c.id
 JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id WHERE s.slug = ?)";
constexpr auto claims_of_topic = "SELECT c.slug FROM claim c JOIN question q ON q.id = c.question_id WHERE q.topic = ?";
constexpr auto question_of_claim =
    "SELECT q.slug FROM question q JOIN claim c ON c.question_id = q.id WHERE c.slug = ?";
constexpr auto questions_of_source = R"(SELECT q.slug FROM question q JOIN claim c ON c.question_id = q.id
 JOIN appearance p ON p.claim_id = c.id JOIN passage g ON g.id = p.passage_id JOIN source s ON s.id = g.source_id
 WHERE s.slug = ?)";
constexpr auto questions_of_topic = "SELECT q.slug FROM question q WHERE q.topic = ?";

/// What a filter compares with which column; the first row whose column the view has is used.
struct Condition {
    std::string_view filter, column;
    std::string_view among;  ///< a query; "": the value itself
};

constexpr auto conditions = std::to_array<Condition>({
    {"source", "source", ""},
    {"source", "claim", claims_of_source},
    {"source", "question", questions_of_source},
    {"claim", "claim", ""},
    {"claim", "question", question_of_claim},
    {"topic", "topic", ""},
    {"topic", "claim", claims_of_topic},
    {"topic", "question", questions_of_topic},
});

class Filter {
public:
    Filter(const std::string& view, const std::vector<std::string>& columns) : view_(view), columns_(columns) {}

    void add(std::string_view filter, const std::string& value) {
        if (value.empty()) {
            return;
        }
        for (const auto& condition : conditions) {
            const auto column = real_column(condition.column);
            if (condition.filter == filter && !column.empty()) {
                where += fmt::format("{}{} {}", where.empty() ? " WHERE " : " AND ", quoted(column),
                                     condition.among.empty() ? "= ?" : fmt::format("IN ({})", condition.among));
                values.push_back(value);
                return;
            }
        }
        throw Error("--" + std::string(filter), view_ + " has nothing to choose by it", "leave it out");
    }

    std::string where;
    std::vector<std::string> values;

private:
    /// The view on claims calls its claim "id".
    [[nodiscard]] std::string real_column(std::string_view wanted) const {
        const auto has = [&](std::string_view name) {
            return std::find(columns_.begin(), columns_.end(), name) != columns_.end();
        };
        if (has(wanted)) {
            return std::string(wanted);
        }
        return wanted == "claim" && view_.starts_with("claim_") && has("id") ? "id" : "";
    }

    const std::string& view_;
    const std::vector<std::string>& columns_;
};

/// By every column from the first on: views have no order of their own, and the engine's depends on what it plans.
std::string order_of(std::size_t columns) {
    std::string order = " ORDER BY 1";
    for (std::size_t i = 2; i <= columns; ++i) {
        order += fmt::format(", {}", i);
    }
    return order;
}

}  // namespace

std::vector<std::string> view_names() {
    std::vector<std::string> views;
    for (const auto& object : db::schema_objects()) {
        if (std::string_view(object.type) == "view") {
            views.emplace_back(object.name);
        }
    }
    return views;
}

void read_view(const db::Connection& db, const std::string& view, const ExportScope& scope, const ViewReader& reader) {
    const auto select = "SELECT * FROM " + quoted(view);
    const auto columns = db::Statement(db, select).columns();
    Filter filter(view, columns);
    filter.add("source", scope.source);
    filter.add("claim", scope.claim);
    filter.add("topic", scope.topic);
    reader.columns(columns);
    db::Statement(db, select + filter.where + order_of(columns.size()))
        .each([&](const db::Row& row) { reader.row(read_row(row)); },
              db::Arguments(filter.values.begin(), filter.values.end()));
}

}  // namespace grounds::query
