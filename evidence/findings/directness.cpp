// SPDX-License-Identifier: MIT
#include "evidence/findings/directness.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace grounds::evidence {

namespace {

/// Forms that are one substance under two names, or a hydrate of it.
constexpr auto same_forms = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"oxide-monohydrate", "oxide"},
    {"bisglycinate", "glycinate"},
    {"diglycinate", "glycinate"},
});

std::string_view canonical_form(std::string_view form) {
    const auto* found =
        std::find_if(same_forms.begin(), same_forms.end(), [&](const auto& p) { return p.first == form; });
    return found == same_forms.end() ? form : found->second;
}

bool any_form(std::string_view form) {
    return form.empty() || form == "any" || form == "none";
}

void add_once(std::vector<Mismatch>& list, Mismatch what) {
    if (std::find(list.begin(), list.end(), what) == list.end()) {
        list.push_back(what);
    }
}

void compare_forms(const Study& study, const Question& question, Directness& result) {
    if (any_form(question.intervention.form)) {
        return;
    }
    if (study.intervention.form.empty() || study.intervention.form == "various") {
        add_once(result.unknown, Mismatch::form);
    } else if (!same_form(study.intervention.form, question.intervention.form)) {
        add_once(result.indirect, Mismatch::form);
    }
}

void compare_routes(const Study& study, const Question& question, Directness& result) {
    const auto& asked = question.intervention.route;
    const auto& given = study.intervention.route;
    if (!asked.empty() && !given.empty() && asked != given && given != "various") {
        add_once(result.indirect, Mismatch::form);
    }
}

void compare_populations(const Study& study, const Question& question, Directness& result) {
    if (question.population_groups.empty()) {
        return;
    }
    if (study.population_groups.empty()) {
        add_once(result.unknown, Mismatch::population);
        return;
    }
    const bool shared =
        std::any_of(question.population_groups.begin(), question.population_groups.end(), [&](const auto& g) {
            return std::find(study.population_groups.begin(), study.population_groups.end(), g) !=
                   study.population_groups.end();
        });
    if (!shared) {
        add_once(result.indirect, Mismatch::population);
    }
}

}  // namespace

bool same_form(std::string_view a, std::string_view b) {
    return canonical_form(a) == canonical_form(b);
}

Directness directness_of(const Study& study, const Finding& finding, const Question& question,
                         const EvidenceLink* link) {
    Directness result;
    if (link != nullptr) {
        result.indirect = link->indirect;
    }
    for (const auto judged : finding.indirect) {
        add_once(result.indirect, judged);
    }
    if (study.species != question.species) {
        add_once(result.indirect, Mismatch::species);
    }
    // A link that names the form says all there is to say about it.
    const bool form_said =
        std::find(result.indirect.begin(), result.indirect.end(), Mismatch::form) != result.indirect.end();
    if (question.kind == QuestionKind::effect && !form_said) {
        compare_forms(study, question, result);
        compare_routes(study, question, result);
    }
    compare_populations(study, question, result);
    std::sort(result.indirect.begin(), result.indirect.end());
    std::sort(result.unknown.begin(), result.unknown.end());
    return result;
}

}  // namespace grounds::evidence
