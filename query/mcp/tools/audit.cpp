// SPDX-License-Identifier: MIT
#include "query/load/audit.hpp"
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "query/check/check.hpp"
#include "query/load/record.hpp"
#include "query/mcp/tool.hpp"
#include "query/writers/check.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::mcp {

namespace {

constexpr auto which = std::to_array<std::string_view>({"problems", "all", "citations"});
constexpr std::size_t most_left_out = 5;

std::string state_of(const query::Audit& audit, const std::string& key) {
    const auto work = audit.references.find(key);
    return work == audit.references.end() ? "not-bound" : std::string(to_string(work->second.state));
}

Json citation_row(const query::Audit& audit, const Citation& citation) {
    Json fidelity = Json::array();
    const auto found = audit.fidelity.find(citation.row);
    if (found != audit.fidelity.end()) {
        for (const auto& check : found->second) {
            fidelity.push_back(
                {{"verdict", std::string(to_string(check.verdict))}, {"explanation", check.explanation}});
        }
    }
    if (fidelity.empty()) {
        fidelity.push_back({{"verdict", "not-checked"}});
    }
    Json row = {{"marker", citation.marker}, {"resolution", std::string(to_string(citation.resolution))}};
    if (!citation.reference.empty()) {
        row["reference"] = citation.reference;
        row["state"] = state_of(audit, citation.reference);
    }
    row["fidelity"] = std::move(fidelity);
    return row;
}

Json passage_row(const query::Audit& audit, const Appearance& appearance) {
    const auto& claim = audit.claims.at(appearance.claim);
    Json row = {{"id", appearance.id},
                {"says", appearance.says},
                {"claim", appearance.claim},
                {"stance", std::string(to_string(appearance.stance))},
                {"verdict", claim.verdict ? std::string(to_string(*claim.verdict)) : "not-assessed"},
                {"certainty", claim.certainty ? std::string(to_string(*claim.certainty)) : "not-assessed"},
                {"citations", Json::array()}};
    if (claim.size) {
        row["size"] = std::string(to_string(*claim.size));  // the verdict is about the direction alone
    }
    for (const auto& citation : appearance.citations) {
        if (citation.resolution != Resolution::none_given) {
            row["citations"].push_back(citation_row(audit, citation));
        }
    }
    return row;
}

bool is_sound(FidelityVerdict verdict) {
    return verdict == FidelityVerdict::accurate || verdict == FidelityVerdict::accurate_as_far_as_checked;
}

/// Evidence against it, or a citation that does not say it or was not checked. Citing nothing is counted, not listed.
bool is_problem(const query::Audit& audit, const Appearance& appearance) {
    const auto verdict = audit.claims.at(appearance.claim).verdict;
    bool problem = verdict == Verdict::contradicted || verdict == Verdict::no_effect_shown;
    for (const auto& citation : appearance.citations) {
        const auto found = audit.fidelity.find(citation.row);
        problem = problem || (citation.resolution != Resolution::none_given &&
                              (found == audit.fidelity.end() ||
                               std::any_of(found->second.begin(), found->second.end(),
                                           [](const Fidelity& check) { return !is_sound(check.verdict); })));
    }
    return problem;
}

Json counts(const query::Audit& audit) {
    std::map<FidelityVerdict, long> verdicts;
    for (const auto& appearance : audit.source.appearances) {
        for (const auto& citation : appearance.citations) {
            const auto found = audit.fidelity.find(citation.row);
            if (citation.resolution != Resolution::none_given && found == audit.fidelity.end()) {
                ++verdicts[FidelityVerdict::not_checked];
            }
            for (const auto& check : found == audit.fidelity.end() ? std::vector<Fidelity>{} : found->second) {
                verdicts[check.verdict] += citation.resolution == Resolution::none_given ? 0 : 1;
            }
        }
    }
    Json fidelity = {{"not-checked", 0}};
    for (const auto& [verdict, count] : verdicts) {
        if (count > 0) {
            fidelity[std::string(to_string(verdict))] = count;
        }
    }
    return {{"passages", audit.source.counts.appearances},     {"claims", audit.source.claims.size()},
            {"cite_nothing", audit.source.counts.uncited},     {"fidelity", std::move(fidelity)},
            {"findings_against", audit.sum.opposing.recorded}, {"findings_against_cited", audit.sum.opposing.told()},
            {"findings_for", audit.sum.supporting.recorded},   {"findings_for_cited", audit.sum.supporting.cited},
            {"not_reviewed", audit.source.candidates.size()}};
}

void add_left_out(Json& answer, const query::Audit& audit) {
    answer["left_out"] = Json::array();
    for (const auto& finding : audit.not_cited) {
        if (answer["left_out"].size() < most_left_out) {
            answer["left_out"].push_back({{"claim", finding.claim},
                                          {"finding", finding.finding},
                                          {"bearing", finding.bearing},
                                          {"effect", finding.effect}});
        }
    }
    if (audit.not_cited.size() > most_left_out) {
        answer["dropped"].push_back(fmt::format("{} of left_out", audit.not_cited.size() - most_left_out));
    }
}

/// The sentences that are worth a look, worst first, as `grounds check` tells them.
Json check_of_citations(const Asked& asked, const Arguments& arguments, const std::string& source) {
    const auto check = query::load_check(asked.db, source);
    auto json = writers::check_json(check);
    const auto& sentences = json["sentences"];
    const auto amiss = std::min(sentences.size(), static_cast<std::size_t>(check.amiss_count()));
    Json answer = {
        {"summary", fmt::format("{}: {}; {} worth a look. {}", check.title, writers::count_words(check),
                                writers::counted(static_cast<long>(amiss), "sentence"), writers::whose_reading)},
        {"source", {{"id", check.source}, {"title", check.title}}},
        {"counts", check.counts}};
    add_address(answer["source"], asked, "source", check.source);
    add_rows(answer, asked, arguments, amiss, [&](std::size_t place) { return sentences[place]; });
    return answer;
}

}  // namespace

std::span<const Field> audit_fields() {
    static constexpr auto fields = std::to_array<Field>({
        {"source", Field::Kind::text, true, 1, 300, {}, {}, "A source's id, or its beginning, such as 001."},
        {"only", Field::Kind::word, false, 0, 0, "problems", which, "Which passages."},
        {"limit", Field::Kind::integer, false, 1, 50, "10", {}, "Passages of an answer."},
        {"cursor", Field::Kind::text, false, 0, 200, {}, {}, "The next of an earlier answer."},
    });
    return fields;
}

Json run_audit(const Asked& asked, const Arguments& arguments) {
    const auto source = query::source_named(asked.db, arguments.text("source"));
    if (arguments.text("only") == "citations") {
        return check_of_citations(asked, arguments, source);
    }
    const auto audit = query::load_audit(asked.db, source);
    const bool all = arguments.text("only") == "all";
    std::vector<const Appearance*> shown;
    for (const auto& appearance : audit.source.appearances) {
        if (all || is_problem(audit, appearance)) {
            shown.push_back(&appearance);
        }
    }
    Json answer = {
        {"summary", fmt::format("{}: {} of {} passages cite nothing; {} counted findings that do not support "
                                "what it says are not cited.",
                                audit.source.source.title, audit.source.counts.uncited, audit.source.counts.appearances,
                                audit.not_cited.size())},
        {"source", {{"id", audit.source.source.id}, {"title", audit.source.source.title}}},
        {"counts", counts(audit)},
        {"dropped", Json::array()}};
    add_address(answer["source"], asked, "source", audit.source.source.id);
    add_left_out(answer, audit);
    add_rows(answer, asked, arguments, shown.size(),
             [&](std::size_t place) { return passage_row(audit, *shown[place]); });
    return answer;
}

}  // namespace grounds::mcp
