// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "query/mcp/tool.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/texts.hpp"

namespace grounds::mcp {

namespace {

constexpr auto details = std::to_array<std::string_view>({"brief", "full"});
constexpr long most_candidates = 5;
constexpr std::size_t brief_rows = 3;

void keep(Json& row, const std::set<std::string>& names) {
    Json kept = Json::object();
    for (const auto& [name, value] : row.items()) {
        if (names.contains(name) && !value.is_null()) {
            kept[name] = value;
        }
    }
    row = std::move(kept);
}

void shorten(Json& answer, const char* list, std::size_t most) {
    auto& rows = answer[list];
    if (rows.size() > most) {
        answer["dropped"].push_back(fmt::format("{} of {}", rows.size() - most, list));
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
    }
}

/// What became of a work stands beside every citation of it.
void add_states(Json& answer) {
    std::map<std::string, Json> works;
    for (const auto& work : answer["works"]) {
        works[work["key"]] = {{"cited_as", work["cited_as"]}, {"state", work["state"]["is"]}};
    }
    for (auto& appearance : answer["appearances"]) {
        for (auto& citation : appearance["citations"]) {
            const auto& key = citation["reference"];
            citation["work"] = key.is_string() && works.contains(key) ? works[key] : Json{{"state", "not-bound"}};
            if (citation["fidelity"].empty()) {
                citation["fidelity"].push_back({{"verdict", "not-checked"}});
            }
        }
    }
    answer.erase("works");
}

void make_brief(Json& answer) {
    answer.erase("other_schemes");
    for (auto& row : answer["evidence"]) {
        keep(row, {"study", "reference", "design", "n", "bearing", "effect", "reason", "counted", "why_not"});
        if (row.contains("effect")) {
            row.erase("reason");
        }
    }
    for (auto& row : answer["appearances"]) {
        keep(row, {"id", "source", "stance", "says", "citations"});
        for (auto& citation : row["citations"]) {
            keep(citation, {"marker", "reference", "resolution", "because", "fidelity", "work"});
        }
    }
    shorten(answer, "appearances", brief_rows);
    shorten(answer, "conflicts", brief_rows);
}

/// Counted findings first: they make the verdict.
void sort_evidence(Json& answer) {
    auto& rows = answer["evidence"];
    std::stable_sort(rows.begin(), rows.end(), [](const Json& a, const Json& b) {
        return a["counted"].get<bool>() && !b["counted"].get<bool>();
    });
}

Json one(const Asked& asked, const std::string& id, const Arguments& arguments) {
    const auto claim = query::load_claim(asked.db, id);
    const auto& certainty = claim.assessment.certainty;
    auto answer = writers::why_json(claim);
    answer["summary"] = fmt::format(
        "{} Verdict: {}; certainty {} (GRADE, computed).", claim.claim.statement,
        writers::verdict_phrase(claim.assessment.verdict,
                                claim.assessment.size ? std::optional(claim.assessment.size->found) : std::nullopt),
        writers::certainty_phrase(claim.assessment.verdict, certainty.level, certainty.lowest, certainty.highest));
    answer["total"] = answer["evidence"].size();
    answer["dropped"] = Json::array();
    add_address(answer, asked, "claim", id);
    sort_evidence(answer);
    add_states(answer);
    if (arguments.text("detail") == "brief") {
        make_brief(answer);
    }
    shorten(answer, "evidence", static_cast<std::size_t>(arguments.integer("limit")));
    answer["returned"] = answer["evidence"].size();
    return answer;
}

Json several(const Asked& asked, const query::FoundClaim& found) {
    const auto table = query::hit_table(asked.db, found.others);
    Json answer = {
        {"summary",
         found.total == 0
             ? std::string("No claim on record fits. That says nothing about the world; search with other words.")
             : fmt::format("{} claims fit; none is clearly meant. Ask again with an id.", found.total)},
        {"total", found.total},
        {"candidates", Json::array()}};
    for (std::size_t row = 0; row < table.rows.size() && row < static_cast<std::size_t>(most_candidates); ++row) {
        answer["candidates"].push_back(claim_row(asked, table, row));
    }
    answer["returned"] = answer["candidates"].size();
    return answer;
}

}  // namespace

std::span<const Field> why_fields() {
    static constexpr auto fields = std::to_array<Field>({
        {"claim", Field::Kind::text, true, 1, 300, {}, {}, "A claim's id, or words or a figure that name it."},
        {"detail", Field::Kind::word, false, 0, 0, "brief", details, "How much of each part."},
        {"limit", Field::Kind::integer, false, 1, 20, "6", {}, "Rows of evidence."},
    });
    return fields;
}

Json run_why(const Asked& asked, const Arguments& arguments) {
    const auto found = query::find_claim(asked.db, arguments.text("claim"), most_candidates);
    return found.chosen.empty() ? several(asked, found) : one(asked, found.chosen, arguments);
}

}  // namespace grounds::mcp
