// SPDX-License-Identifier: MIT
#include "evidence/explain/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "evidence/assess.hpp"
#include "evidence/findings/tier.hpp"
#include "evidence/findings/verdict.hpp"
#include "evidence/grade/grade.hpp"

namespace grounds::explain {

namespace {

using Trace = std::vector<TraceStep>;

std::string joined(const std::vector<Mismatch>& mismatches) {
    std::string text;
    for (const auto mismatch : mismatches) {
        text += (text.empty() ? "" : ", ") + std::string(to_string(mismatch));
    }
    return text;
}

std::string_view independence_rule(evidence::Uncounted why) {
    switch (why) {
        case evidence::Uncounted::no:
            return "each-trial-once";
        case evidence::Uncounted::role:
            return "no-answer";
        case evidence::Uncounted::assumed:
            return "assumed-number";
        case evidence::Uncounted::no_result:
            return "no-result";
        case evidence::Uncounted::retracted:
            return "retracted";
        case evidence::Uncounted::other_outcome_of_study:
            return "one-outcome-a-study";
        case evidence::Uncounted::superseded:
            return "newest-version";
        case evidence::Uncounted::in_review:
            return "inside-a-review";
        case evidence::Uncounted::shares_people:
            return "same-people";
        case evidence::Uncounted::low_trust:
            return "second-hand";
        case evidence::Uncounted::too_remote:
            return "weak-and-remote";
    }
    return "";
}

std::string name_of(const evidence::EvidencePiece& piece) {
    return piece.study->id + "/" + piece.finding->id;
}

void add_finding(Trace& trace, const Claim& claim, const evidence::EvidencePiece& piece, const EvidenceItem& item) {
    const std::vector<std::string> inputs{name_of(piece)};
    trace.push_back({"reading", inputs, std::string(to_string(piece.reading.reading)), piece.reading.reason});
    trace.push_back({"bearing", inputs, std::string(to_string(item.bearing)),
                     item.reading.reason == piece.reading.reason
                         ? fmt::format("the claim answers {}", to_string(claim.answers))
                         : item.reading.reason});
    trace.push_back({"directness", inputs, piece.direct() ? "direct" : "indirect: " + joined(piece.indirect),
                     piece.unknown.empty() ? "" : "the records do not tell: " + joined(piece.unknown)});
    trace.push_back(
        {"tier", inputs, std::to_string(piece.tier), std::string(evidence::design_text(piece.study->design))});
    trace.push_back({fmt::format("independence/{}", independence_rule(piece.uncounted)), inputs,
                     piece.counted() ? "has a vote" : "no vote", piece.why_not});
}

/// The findings that have a vote first, as the evidence of a claim is shown. `weighed` has one for each piece.
std::vector<evidence::Weighed> add_findings(Trace& trace, const Claim& claim,
                                            const std::vector<evidence::EvidencePiece>& body,
                                            const Assessment& assessment) {
    using Name = std::pair<std::string_view, std::string_view>;
    std::map<Name, const evidence::EvidencePiece*> by_name;
    for (const auto& piece : body) {
        by_name.emplace(Name(piece.study->id, piece.finding->id), &piece);
    }
    std::vector<evidence::Weighed> weighed;
    for (const auto& item : assessment.evidence) {
        if (const auto piece = by_name.find(Name(item.study, item.finding)); piece != by_name.end()) {
            add_finding(trace, claim, *piece->second, item);
            weighed.push_back({piece->second, item.reading, item.bearing});
        }
    }
    return weighed;
}

std::vector<std::string> names_of(const std::vector<const evidence::Weighed*>& items) {
    std::vector<std::string> names;
    names.reserve(items.size());
    for (const auto* item : items) {
        names.push_back(name_of(*item->piece));
    }
    return names;
}

std::string change_of(const Step& step) {
    return step.assessed ? fmt::format("{:+}", step.change)
                         : fmt::format("not assessed: {:+}, at worst {:+}", step.change, step.worst);
}

void add_certainty(Trace& trace, const Assessment& assessment, const std::vector<std::string>& rated) {
    const auto& certainty = assessment.certainty;
    for (const auto& step : certainty.steps) {
        trace.push_back({fmt::format("grade/{}", to_string(step.domain)), rated, change_of(step), step.reason});
    }
    trace.push_back({"grade", rated, std::string(to_string(certainty.level)),
                     fmt::format("the steps add up; with what nobody assessed between {} and {}",
                                 to_string(certainty.lowest), to_string(certainty.highest))});
    for (const auto& scheme : assessment.other_schemes) {
        trace.push_back({"scheme/" + scheme.scheme, rated, scheme.rating, scheme.reason});
    }
}

void add_fidelity(Trace& trace, const Dossier& dossier, const Claim& claim, const std::vector<Fidelity>& fidelity) {
    std::unordered_map<long, std::vector<const Fidelity*>> of_citation;
    for (const auto& item : fidelity) {
        of_citation[item.citation_row].push_back(&item);
    }
    for (const auto& appearance : dossier.appearances) {
        if (appearance.claim != claim.id) {
            continue;
        }
        for (const auto& citation : appearance.citations) {
            const auto marker = citation.marker.empty() ? "" : " " + citation.marker;
            for (const auto* item : of_citation[citation.row]) {
                trace.push_back(
                    {"fidelity", {appearance.id + marker}, std::string(to_string(item->verdict)), item->explanation});
            }
        }
    }
}

template <class Item, class Matches>
const Item& only(const std::vector<Item>& items, Matches matches, const std::string& claim) {
    const auto found = std::find_if(items.begin(), items.end(), matches);
    if (found == items.end()) {
        throw std::out_of_range("no claim '" + claim + "' in its dossier");
    }
    return *found;
}

}  // namespace

std::vector<TraceStep> explain(const Dossier& unordered, const std::string& id) {
    const auto dossier = evidence::in_order(unordered);
    const auto& claim = only(
        dossier.claims, [&](const Claim& one) { return one.id == id; }, id);
    const auto assessed = evidence::assess(dossier);
    const auto& assessment = only(
        assessed.claims, [&](const Assessment& one) { return one.claim == id; }, id);
    const auto body = evidence::body_of_evidence(dossier);
    Trace trace;
    const auto weighed = add_findings(trace, claim, body, assessment);
    const auto verdict = evidence::verdict_of(weighed, dossier.question, claim);
    trace.push_back(
        {"votes", names_of(verdict.deciding), std::string(to_string(assessment.verdict)), assessment.verdict_reason});
    if (assessment.size) {
        trace.push_back({"size", {claim.id}, std::string(to_string(assessment.size->found)), assessment.size->reason});
    }
    grade::GradeInput input;
    input.body = grade::without_statements(verdict.deciding, dossier.question);
    input.lead = grade::lead_of(input.body);
    if (!input.body.empty()) {
        add_certainty(trace, assessment, names_of(grade::rated_pieces(input)));
    }
    add_fidelity(trace, dossier, claim, assessed.fidelity);
    return trace;
}

}  // namespace grounds::explain
