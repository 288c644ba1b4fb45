// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "query/check/check.hpp"
#include "query/load/record.hpp"
#include "query/mcp/tool.hpp"
#include "query/writers/check.hpp"
#include "query/writers/check_words.hpp"

namespace grounds::mcp {

namespace {

constexpr auto check_which = std::to_array<std::string_view>({"amiss", "all"});

}  // namespace

std::span<const Field> check_citations_fields() {
    static constexpr auto fields = std::to_array<Field>({
        {"source", Field::Kind::text, true, 1, 300, {}, {}, "A source's id, or its beginning, such as 001."},
        {"only", Field::Kind::word, false, 0, 0, "amiss", check_which, "Which sentences."},
        {"limit", Field::Kind::integer, false, 1, 50, "10", {}, "Sentences of an answer."},
        {"cursor", Field::Kind::text, false, 0, 200, {}, {}, "The next of an earlier answer."},
    });
    return fields;
}

Json run_check_citations(const Asked& asked, const Arguments& arguments) {
    const auto check = query::load_check(asked.db, query::source_named(asked.db, arguments.text("source")));
    auto json = writers::check_json(check);
    const auto amiss = static_cast<std::size_t>(check.amiss_count());
    std::vector<Json> rows;
    for (auto& sentence : json["sentences"]) {
        if (rows.size() < amiss || arguments.text("only") == "all") {
            rows.push_back(std::move(sentence));  // the worst first
        }
    }
    Json answer = {{"summary", fmt::format("{}: {}; {} sentences are worth a look. {}", check.title,
                                           writers::count_words(check), amiss, writers::whose_reading)},
                   {"source", {{"id", check.source}, {"title", check.title}}},
                   {"counts", check.counts}};
    add_address(answer["source"], asked, "source", check.source);
    add_rows(answer, asked, arguments, std::move(rows));
    return answer;
}

}  // namespace grounds::mcp
