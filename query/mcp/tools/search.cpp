// SPDX-License-Identifier: MIT
#include "query/load/search.hpp"
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "query/mcp/tool.hpp"
#include "query/pages/parts.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::mcp {

namespace {

constexpr auto kinds = std::to_array<std::string_view>({"claim", "source", "study", "reference"});

struct Listed {
    std::string_view kind;
    const char* list;
    std::array<const char*, 4> columns;  ///< that a row shows; the first is its title
};

constexpr Listed listed[] = {
    {"source", "sources", {"title", "publisher", "appearances", "uncited"}},
    {"study", "studies", {"reference", "design", "n", "population"}},
    {"reference", "references", {"title", "year", "state", "doi"}},
};

/// Each word after a space, so that the beginning of a word can be looked for.
std::string spaced(const std::string& text) {
    return " " + fmt::format("{}", fmt::join(base::words_of(text), " "));
}

/// Records that hold a word which begins so, for every word of the query.
std::vector<Json> others(const Asked& asked, const Listed& what, const std::string& query) {
    const auto table = query::list_records(asked.db, what.list, {});
    const auto wanted = base::words_of(query);
    std::vector<Json> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto id = pages::cell(table, row, "id");
        auto all = id;
        for (const auto* column : what.columns) {
            all += " " + pages::cell(table, row, column);
        }
        const auto words = spaced(all);
        const bool fits = !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
            return words.find(" " + word) != std::string::npos;
        });
        if (fits || id == query) {
            Json json = {{"id", id}};
            for (const auto* column : what.columns) {
                json[column] = pages::cell(table, row, column);
            }
            add_address(json, asked, what.kind, id);
            rows.push_back(std::move(json));
        }
    }
    return rows;
}

Json answer_of(std::size_t total, std::string_view note) {
    return {{"summary", total == 0
                            ? "Nothing on record fits. That says nothing about the world; try fewer or other words."
                            : fmt::format("{} {}{}", total, total == 1 ? "record fits" : "records fit", note)}};
}

Json search_claims(const Asked& asked, const Arguments& arguments) {
    const auto hits = query::search_claims(asked.db, arguments.text("query"), 0).best;
    const bool some = !hits.empty() && hits.front().match == query::Match::some_words;
    auto answer = answer_of(hits.size(), some ? "; no claim has all of the words, these have some" : "");
    add_rows(answer, asked, arguments, hits.size(),
             [&](std::size_t place) { return claim_row(asked, query::hit_table(asked.db, {hits[place]}), 0); });
    return answer;
}

Json search_others(const Asked& asked, const Arguments& arguments, std::string_view kind) {
    const auto* const what =
        std::find_if(std::begin(listed), std::end(listed), [&](const Listed& one) { return one.kind == kind; });
    auto rows = others(asked, *what, arguments.text("query"));
    auto answer = answer_of(rows.size(), "");
    add_rows(answer, asked, arguments, rows.size(), [&](std::size_t place) { return std::move(rows[place]); });
    return answer;
}

}  // namespace

std::span<const Field> search_fields() {
    static constexpr auto fields = std::to_array<Field>({
        {"query", Field::Kind::text, true, 1, 300, {}, {}, "Words, a figure, a marker or an id."},
        {"kind", Field::Kind::word, false, 0, 0, "claim", kinds, "What to look for."},
        {"limit", Field::Kind::integer, false, 1, 25, "8", {}, "Rows of an answer."},
        {"cursor", Field::Kind::text, false, 0, 200, {}, {}, "The next of an earlier answer."},
    });
    return fields;
}

Json run_search(const Asked& asked, const Arguments& arguments) {
    const auto kind = arguments.text("kind");
    return kind == "claim" ? search_claims(asked, arguments) : search_others(asked, arguments, kind);
}

Json claim_row(const Asked& asked, const query::Table& claims, std::size_t row) {
    const auto at = [&](std::string_view column) { return pages::cell(claims, row, column); };
    const auto verdict = at("verdict");
    Json json = {{"id", at("id")},
                 {"says", at("statement")},
                 {"verdict", verdict.empty() ? "not-assessed" : verdict},
                 {"certainty", verdict.empty() ? "not-assessed" : at("certainty")},
                 {"certainty_lowest", at("certainty_lowest")},
                 {"certainty_highest", at("certainty_highest")},
                 {"conflicts", pages::count_in(claims, row, "conflicts")},
                 {"sources", pages::count_in(claims, row, "sources")}};
    if (const auto size = at("size"); !size.empty()) {
        json["size"] = size;  // the verdict is about the direction of a claim that names one
    }
    add_address(json, asked, "claim", at("id"));
    return json;
}

}  // namespace grounds::mcp
