// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

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

/// Which conflicts are asked for, and in words.
struct About {
    std::string named;                              ///< " of article-1"
    std::optional<std::vector<Conflict>> of_claim;  ///< those of the claim that is named
    query::ConflictFilter filter;                   ///< else
};

/// Of a source or study, else of a claim; all where nothing is named.
About about_of(const Asked& asked, const std::string& text, const std::string& type) {
    About about;
    if (type != "any") {
        about.filter.type = type;
    }
    const auto sources =
        text.empty() ? std::vector<query::RecordName>{} : query::names_with_prefix(asked.db, "source", text, 2);
    if (text.empty() || sources.size() == 1) {
        if (!sources.empty()) {
            about.named = " of " + sources.front().id;
            about.filter.source = sources.front().id;
        }
        return about;
    }
    const auto found = query::find_claim(asked.db, text, 1);
    const auto claim = !found.chosen.empty() || found.others.empty() ? found.chosen : found.others.front().claim;
    auto& of_claim = about.of_claim.emplace();
    about.named = claim.empty() ? " (nothing on record is named so)" : " of the claim " + claim;
    if (!claim.empty()) {
        of_claim = query::conflicts_of_claim(asked.db, claim);
        std::erase_if(of_claim, [&](const Conflict& one) { return type != "any" && type != to_string(one.type); });
    }
    return about;
}

Json row_of(const Asked& asked, const Conflict& conflict) {
    auto row = writers::conflict_json(conflict);
    add_address(row, asked, "question", conflict.question);
    row.erase("uri");
    return row;
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
    const auto about = about_of(asked, arguments.text("about"), arguments.text("type"));
    const auto numbers = about.of_claim ? std::vector<long>{} : query::conflict_numbers(asked.db, about.filter);
    const auto total = about.of_claim ? about.of_claim->size() : numbers.size();
    Json answer = {{"summary", fmt::format("{} {}{}; none found is not the same as none there is.", total,
                                           total == 1 ? "conflict" : "conflicts", about.named)}};
    add_rows(answer, asked, arguments, total, [&](std::size_t place) {
        return row_of(
            asked, about.of_claim ? (*about.of_claim)[place] : query::load_conflict(asked.db, numbers[place]).conflict);
    });
    return answer;
}

}  // namespace grounds::mcp
