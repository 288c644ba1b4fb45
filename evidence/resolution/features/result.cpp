// SPDX-License-Identifier: MIT
// Does the study say what the claim says? Weak evidence on what is meant: articles do misquote.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "evidence/findings/reading.hpp"
#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

bool answers(const Finding& finding, const std::string& question) {
    return std::find(finding.questions.begin(), finding.questions.end(), question) != finding.questions.end();
}

/// How each finding on the question bears on the claim; where the study has answers, its other findings do not count.
std::map<Bearing, const Finding*> bearings(const FeatureInput& input) {
    const auto& question = *input.query().question;
    std::map<Bearing, const Finding*> main;
    std::map<Bearing, const Finding*> other;
    for (const auto& finding : *input.findings) {
        if (answers(finding, question.id)) {
            auto reading = evidence::read_finding(finding, question);
            const auto bearing = evidence::bearing_on(*input.query().claim, question, question, finding, reading);
            (finding.role == FindingRole::answer ? main : other).emplace(bearing, &finding);
        }
    }
    return main.empty() ? other : main;
}

}  // namespace

void look_at_result(const FeatureInput& input, std::vector<Observation>& observations) {
    if (input.query().claim == nullptr || input.query().question == nullptr || input.findings == nullptr) {
        return;
    }
    const auto found = bearings(input);
    const auto observation = [&](Bearing bearing, double points, std::string_view what) {
        const auto at = found.find(bearing);
        if (at == found.end()) {
            return false;
        }
        observations.push_back({points, fmt::format("its finding {} {}", at->second->id, what), false, false});
        return true;
    };
    observation(Bearing::supports, weight::result, "says so") ||
        observation(Bearing::opposes, weight::other_result, "says otherwise") ||
        observation(Bearing::no_effect, weight::other_result, "shows no effect") ||
        observation(Bearing::inconclusive, weight::no_result, "does not show it");
}

}  // namespace grounds::resolution
