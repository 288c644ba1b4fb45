// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "query/mcp/tool.hpp"
#include "query/pages/parts.hpp"
#include "schema/load/records.hpp"

namespace grounds::mcp {

namespace {

constexpr long most_claims = 3;

query::Hits hits_for(const Asked& asked, const std::string& statement, const std::string& figure) {
    auto hits = figure.empty() ? query::Hits{} : query::search_claims(asked.db, statement + " " + figure, most_claims);
    const bool found = !hits.best.empty() && hits.best.front().match != query::Match::some_words;
    return found ? hits : query::search_claims(asked.db, statement, most_claims);
}

std::string how(query::Match match) {
    return match == query::Match::some_words ? "has some of the words" : "has all of the words";
}

/// The key of the work that somebody names by key, DOI or PMID; "" if none is on record.
std::string work_named(const Asked& asked, const std::string& name) {
    if (const auto work = load::load_reference(asked.db, name)) {
        return work->key;
    }
    const auto table = query::list_records(asked.db, "references", {});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto doi = pages::cell(table, row, "doi");
        if ((!doi.empty() && name.size() >= doi.size() && name.ends_with(doi)) ||
            pages::cell(table, row, "pmid") == name) {
            const auto merged = pages::cell(table, row, "merged_into");
            return merged.empty() ? pages::cell(table, row, "id") : merged;
        }
    }
    return {};
}

bool prints(const Appearance& appearance, const std::string& figure) {
    return std::any_of(appearance.figures.begin(), appearance.figures.end(), [&](const Figure& one) {
        const auto digits = one.quantity.value ? fmt::format("{:g}", *one.quantity.value) : "";
        return one.printed == figure || (!digits.empty() && figure.find(digits) != std::string::npos);
    });
}

/// What was found when citations of this claim were compared with their works: those of one work, or of one figure.
void add_fidelity(Json& rows, const query::ClaimAnswer& claim, const std::string& figure, const std::string& work) {
    for (const auto& appearance : claim.appearances) {
        if (!figure.empty() && !prints(appearance, figure)) {
            continue;
        }
        for (const auto& citation : appearance.citations) {
            const auto found = claim.fidelity.find(citation.row);
            const bool meant = work.empty() || citation.reference == work;
            for (const auto& check : meant&& found != claim.fidelity.end() ? found->second : std::vector<Fidelity>{}) {
                rows.push_back({{"source", appearance.source},
                                {"marker", citation.marker},
                                {"reference", citation.reference},
                                {"verdict", std::string(to_string(check.verdict))},
                                {"explanation", check.explanation}});
            }
        }
    }
}

Json cited_work(const Asked& asked, const std::string& given, const std::string& key) {
    if (given.empty()) {
        return nullptr;
    }
    const auto work = key.empty() ? std::nullopt : load::load_reference(asked.db, key);
    if (!work) {
        return {{"on_record", false}, {"state", "not-on-record"}};
    }
    Json json = {{"on_record", true},
                 {"reference", key},
                 {"title", work->title},
                 {"state", std::string(to_string(work->state))}};
    add_address(json, asked, "reference", key);
    return json;
}

std::string summary_of(const std::string& status, const query::Hits& hits) {
    if (status == "not-in-database") {
        return "No claim on record is like this. The database can say neither that it is true nor that it is false.";
    }
    const auto* const meant = status == "in-database" ? "This claim is on record"
                                                      : "No claim on record is worded so; the nearest are given, and "
                                                        "whether they mean the same is for you to judge";
    return fmt::format("{} ({} in all). Read verdict and certainty; neither is a bare yes or no.", meant, hits.total);
}

}  // namespace

std::span<const Field> check_fields() {
    static constexpr auto fields = std::to_array<Field>({
        {"statement", Field::Kind::text, true, 1, 600, {}, {}, "What is said, as one sentence."},
        {"figure", Field::Kind::text, false, 0, 40, {}, {}, "The figure as printed, such as 43%."},
        {"cites", Field::Kind::text, false, 0, 300, {}, {}, "The work it cites: DOI, PMID or reference key."},
    });
    return fields;
}

Json run_check(const Asked& asked, const Arguments& arguments) {
    const auto statement = arguments.text("statement");
    const auto figure = arguments.text("figure");
    const auto work = arguments.text("cites").empty() ? "" : work_named(asked, arguments.text("cites"));
    const auto hits = hits_for(asked, statement, figure);
    const auto table = query::hit_table(asked.db, hits.best);
    std::string status = hits.best.empty() ? "not-in-database" : "near-match";
    std::vector<Json> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        auto json = claim_row(asked, table, row);
        const bool same = base::folded(pages::cell(table, row, "statement")) == base::folded(statement);
        status = same ? "in-database" : status;
        json["why_matched"] = same ? "is worded the same" : how(hits.best[row].match);
        json["fidelity"] = Json::array();
        add_fidelity(json["fidelity"], query::load_claim(asked.db, hits.best[row].claim), figure, work);
        rows.push_back(std::move(json));
    }
    Json answer = {{"summary", summary_of(status, hits)}, {"status", status}, {"total", hits.total}, {"items", rows}};
    if (auto cited = cited_work(asked, arguments.text("cites"), work); !cited.is_null()) {
        answer["cited_work"] = std::move(cited);
    }
    return answer;
}

}  // namespace grounds::mcp
