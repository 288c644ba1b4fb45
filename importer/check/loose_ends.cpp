// SPDX-License-Identifier: MIT
// Findings that reach no claim: nobody would ever see what they say.
#include <fmt/format.h>

#include <map>
#include <set>

#include "importer/check/context.hpp"

namespace grounds::check {

namespace {

/// Questions with a claim, and those whose evidence such a question takes in.
std::set<std::string> questions_that_are_heard(const Dataset& data) {
    std::set<std::string> heard;
    for (const auto& claim : data.claims) {
        heard.insert(claim.question);
    }
    const auto claimed = heard;
    for (const auto& question : data.questions) {
        if (claimed.contains(question.id)) {
            for (const auto& link : question.evidence_from) {
                heard.insert(link.question);
            }
        }
    }
    return heard;
}

/// A role that could have a vote; figures and limits are kept for themselves.
bool answers(const Finding& finding) {
    return finding.role == FindingRole::answer || finding.role == FindingRole::reference;
}

std::map<std::string, std::size_t> findings_by_question(const Dataset& data) {
    std::map<std::string, std::size_t> count;
    for (const auto& record : data.studies) {
        for (const auto& finding : record.findings) {
            for (const auto& question : finding.questions) {
                count[question] += answers(finding) ? 1 : 0;
            }
        }
    }
    return count;
}

}  // namespace

void check_loose_ends(CheckContext& context) {
    const auto heard = questions_that_are_heard(context.data);
    const auto findings = findings_by_question(context.data);
    for (const auto& question : context.data.questions) {
        const auto found = findings.find(question.id);
        if (found == findings.end() || found->second == 0 || heard.contains(question.id)) {
            continue;
        }
        context.warning(question.origin,
                        fmt::format("question {}: its {} {} no claim", question.id,
                                    found->second == 1 ? "finding" : fmt::format("{} findings", found->second),
                                    found->second == 1 ? "reaches" : "reach"),
                        "write a claim on it, or name it under 'evidence-from' of a question that has one");
    }
}

}  // namespace grounds::check
