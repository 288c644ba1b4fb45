// SPDX-License-Identifier: MIT
// Mismatches that a person recorded between what is asked and what the cited work answers: another outcome, other
// people, another form or dose.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::fidelity {

namespace {

std::vector<Mismatch> mismatches_of(const CitedFinding& answer) {
    auto all = answer.finding->indirect;
    if (answer.link != nullptr) {
        all.insert(all.end(), answer.link->indirect.begin(), answer.link->indirect.end());
    }
    return all;
}

bool is_outcome(Mismatch mismatch) {
    return mismatch == Mismatch::outcome || mismatch == Mismatch::surrogate;
}

/// True if every answer of the cited work has a mismatch of this kind.
bool all_differ(const CitationInput& input, bool (*kind)(Mismatch)) {
    return !input.answers.empty() &&
           std::all_of(input.answers.begin(), input.answers.end(), [&](const CitedFinding& answer) {
               const auto mismatches = mismatches_of(answer);
               return std::any_of(mismatches.begin(), mismatches.end(), kind);
           });
}

std::string outcomes_of(const std::set<std::string>& outcomes) {
    return evidence::list_text({outcomes.begin(), outcomes.end()});
}

std::string asked_outcome(const CitationInput& input) {
    const auto& said = input.appearance->scope.outcome;
    return said.empty() ? input.dossier->question.outcome : said;
}

std::set<std::string> outcomes_answered(const CitationInput& input) {
    std::set<std::string> outcomes;
    for (const auto& answer : input.answers) {
        outcomes.insert(answer.finding->outcome);
    }
    return outcomes;
}

std::set<std::string> outcomes_measured(const CitationInput& input) {
    std::set<std::string> outcomes;
    for (const auto* finding : input.findings) {
        if (finding->role == FindingRole::answer) {
            outcomes.insert(finding->outcome);
        }
    }
    return outcomes;
}

}  // namespace

void check_outcome(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.study == nullptr || asked_outcome(input).empty()) {
        return;
    }
    if (all_differ(input, is_outcome)) {
        verdicts.push_back(fidelity(input, FidelityVerdict::wrong_outcome,
                                    fmt::format("the article speaks of {}; {} measured {}", asked_outcome(input),
                                                cited_name(input), outcomes_of(outcomes_answered(input)))));
        return;
    }
    const auto measured = outcomes_measured(input);
    if (input.answers.empty() && !measured.empty() && read_in_full(*input.study)) {
        verdicts.push_back(fidelity(input, FidelityVerdict::wrong_outcome,
                                    fmt::format("the article speaks of {}; {}, which was read in full, reports {}",
                                                asked_outcome(input), cited_name(input), outcomes_of(measured))));
    }
}

void check_recorded_mismatch(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.study == nullptr) {
        return;
    }
    const auto add = [&](FidelityVerdict verdict, std::string_view what, const std::string& studied) {
        const auto said =
            std::any_of(verdicts.begin(), verdicts.end(), [&](const Fidelity& one) { return one.verdict == verdict; });
        if (!said) {
            verdicts.push_back(fidelity(input, verdict,
                                        fmt::format("{} answers this only for {}{}", cited_name(input), what,
                                                    studied.empty() ? "" : ": " + studied)));
        }
    };
    const bool other_people = all_differ(input, [](Mismatch m) { return m == Mismatch::population; });
    if (other_people && speaks_of_a_group(input)) {
        add(FidelityVerdict::wrong_population, "other people", input.study->population);
    }
    if (all_differ(input, [](Mismatch m) { return m == Mismatch::form || m == Mismatch::dose; })) {
        add(FidelityVerdict::wrong_form_or_dose, "another form or dose", input.study->intervention.text);
    }
}

}  // namespace grounds::fidelity
