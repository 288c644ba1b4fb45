// SPDX-License-Identifier: MIT
#include "evidence/findings/directness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "evidence/findings/groups.hpp"

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

bool holds(const std::vector<Mismatch>& list, Mismatch what) {
    return std::find(list.begin(), list.end(), what) != list.end();
}

void drop(std::vector<Mismatch>& list, Mismatch what) {
    list.erase(std::remove(list.begin(), list.end(), what), list.end());
}

/// A general group tells nothing of who was treated; a special one does.
bool special(const std::string& group) {
    return !is_general(group);
}

/// What a study's record says of form, dose and people outranks what a person said of a whole question's evidence.
void let_record_outrank_link(const Study& study, const Question& question, std::vector<Mismatch>& indirect) {
    const auto& given = study.intervention;
    const auto& asked = question.intervention;
    if (!any_form(given.form) && !any_form(asked.form) && same_form(given.form, asked.form)) {
        drop(indirect, Mismatch::form);
    }
    constexpr double near = 0.15;
    if (given.elemental_mg_per_day && asked.elemental_mg_per_day && *asked.elemental_mg_per_day > 0 &&
        std::fabs(*given.elemental_mg_per_day / *asked.elemental_mg_per_day - 1) <= near) {
        drop(indirect, Mismatch::dose);
    }
    const auto& groups = study.population_groups;
    if (std::any_of(question.population_groups.begin(), question.population_groups.end(), [&](const auto& group) {
            return special(group) && std::find(groups.begin(), groups.end(), group) != groups.end();
        })) {
        drop(indirect, Mismatch::population);
    }
}

/// What is prevented does not come; that it hurts less is another thing.
bool asks_of_prevention(const Question& question) {
    return question.text.find("prevent") != std::string::npos;
}

/// Sides of one outcome are graded apart (docs/grading.md 3): how bad a cramp is does not tell how often it comes.
void compare_aspects(const Finding& finding, const Question& question, Directness& result) {
    using Aspects = std::vector<Aspect>;
    auto asked = question.aspect ? Aspects{*question.aspect} : aspects_in(question.outcome, question.unit);
    if (!question.aspect && asks_of_prevention(question)) {
        asked = {Aspect::frequency};
    }
    const auto measured = finding.aspect ? Aspects{*finding.aspect} : aspects_in(finding.outcome, finding.unit);
    if (question.kind == QuestionKind::effect && other_aspects(asked, measured)) {
        add_once(result.indirect, Mismatch::outcome);
    }
}

}  // namespace

bool same_form(std::string_view a, std::string_view b) {
    return canonical_form(a) == canonical_form(b);
}

bool about_cells(const Question& question) {
    return question.species == "any";
}

Directness directness_of(const Study& study, const Finding& finding, const Question& question,
                         const EvidenceLink* link) {
    Directness result;
    if (link != nullptr) {
        result.indirect = link->indirect;
        let_record_outrank_link(study, question, result.indirect);
    }
    for (const auto judged : finding.indirect) {
        add_once(result.indirect, judged);
    }
    if (!about_cells(question) && study.species != question.species) {
        add_once(result.indirect, Mismatch::species);
    }
    // A link that names the form says all there is to say about it.
    const bool form_said = holds(result.indirect, Mismatch::form);
    if (question.kind == QuestionKind::effect && !form_said) {
        compare_forms(study, question, result);
        compare_routes(study, question, result);
    }
    compare_populations(study, question, result);
    compare_aspects(finding, question, result);
    std::sort(result.indirect.begin(), result.indirect.end());
    std::sort(result.unknown.begin(), result.unknown.end());
    return result;
}

}  // namespace grounds::evidence
