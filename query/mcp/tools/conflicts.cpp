// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <array>

#include "query/load/record.hpp"
#include "query/load/search.hpp"
#include "query/mcp/tool.hpp"
#include "query/writers/answer_json.hpp"

namespace grounds::mcp {

namespace {

const auto types = [] {
    std::vector<std::string_view> all{"any"};
    all.insert(all.end(), Vocabulary<ConflictType>::words.begin(), Vocabulary<ConflictType>::words.end());
    return all;
}();

/// Of a source or study, else of a claim; all where nothing is named.
std::vector<Conflict> conflicts_about(const Asked& asked, const std::string& about, std::string& named) {
    std::vector<Conflict> all;
    const auto sources =
        about.empty() ? std::vector<query::RecordName>{} : query::names_with_prefix(asked.db, "source", about, 2);
    if (about.empty() || sources.size() == 1) {
        named = sources.empty() ? "" : " of " + sources.front().id;
        query::ConflictFilter filter;
        if (!sources.empty()) {
            filter.source = sources.front().id;
        }
        for (auto& one : query::list_conflicts(asked.db, filter)) {
            all.push_back(std::move(one.conflict));
        }
        return all;
    }
    const auto found = query::find_claim(asked.db, about, 1);
    const auto claim = !found.chosen.empty() || found.others.empty() ? found.chosen : found.others.front().claim;
    named = claim.empty() ? " (nothing on record is named so)" : " of the claim " + claim;
    return claim.empty() ? all : query::conflicts_of_claim(asked.db, claim);
}

}  // namespace

std::span<const Field> conflicts_fields() {
    static const auto fields = std::to_array<Field>({
        {"about", Field::Kind::text, false, 0, 300, {}, {}, "A claim or source, by id or words; all without it."},
        {"type", Field::Kind::word, false, 0, 0, "any", types, "Only conflicts of this type."},
        {"limit", Field::Kind::integer, false, 1, 25, "8", {}, "Rows of an answer."},
        {"cursor", Field::Kind::text, false, 0, 200, {}, {}, "The next of an earlier answer."},
    });
    return fields;
}

Json run_conflicts(const Asked& asked, const Arguments& arguments) {
    std::string named;
    std::vector<Json> rows;
    for (const auto& conflict : conflicts_about(asked, arguments.text("about"), named)) {
        if (arguments.text("type") == "any" || arguments.text("type") == to_string(conflict.type)) {
            auto row = writers::conflict_json(conflict);
            add_address(row, asked, "question", conflict.question);
            row.erase("uri");
            rows.push_back(std::move(row));
        }
    }
    Json answer = {{"summary", fmt::format("{} {}{}; none found is not the same as none there is.", rows.size(),
                                           rows.size() == 1 ? "conflict" : "conflicts", named)}};
    add_rows(answer, asked, arguments, std::move(rows));
    return answer;
}

}  // namespace grounds::mcp
