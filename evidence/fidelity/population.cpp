// SPDX-License-Identifier: MIT
// Of whom does the article speak, and whom did the cited work study?
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/groups.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::fidelity {

namespace {

using Groups = std::vector<std::string>;

/// The article's own words outrank the question's, which may be broader.
Groups groups_said(const CitationInput& input) {
    const auto& said = input.appearance->scope.population;
    if (!said.empty()) {
        return evidence::groups_in(said);
    }
    const auto& question = input.dossier->question;
    return question.population_groups.empty() ? evidence::groups_in(question.population) : question.population_groups;
}

Groups groups_studied(const Study& study) {
    return study.population_groups.empty() ? evidence::groups_in(study.population) : study.population_groups;
}

Groups particular(const Groups& groups) {
    Groups found;
    std::copy_if(groups.begin(), groups.end(), std::back_inserter(found),
                 [](const std::string& group) { return !evidence::is_general(group); });
    return found;
}

bool meet(const Groups& said, const Groups& studied) {
    return std::any_of(said.begin(), said.end(), [&](const std::string& one) {
        return std::any_of(studied.begin(), studied.end(),
                           [&](const std::string& other) { return evidence::groups_meet(one, other); });
    });
}

/// "older-adults" as words.
std::string in_words(const Groups& groups) {
    std::vector<std::string> words;
    for (auto group : groups) {
        std::replace(group.begin(), group.end(), '-', ' ');
        words.push_back(std::move(group));
    }
    return evidence::list_text(words);
}

}  // namespace

bool speaks_of_a_group(const CitationInput& input) {
    return !particular(groups_said(input)).empty();
}

void check_population(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    // An authority's table names a group in each row; the row is compared as a figure.
    if (input.study == nullptr || input.dossier->question.kind == QuestionKind::quantity) {
        return;
    }
    const auto studied = groups_studied(*input.study);
    const auto said = particular(groups_said(input));
    if (studied.empty()) {
        return;
    }
    if (!said.empty() && !meet(said, studied)) {
        verdicts.push_back(fidelity(input, FidelityVerdict::wrong_population,
                                    fmt::format("the article speaks of {}; {} studied {}", in_words(said),
                                                cited_name(input), in_words(studied))));
        return;
    }
    const bool nobody_in_general = particular(studied).size() == studied.size();
    if (said.empty() && nobody_in_general && stated_flatly(*input.appearance) && supporting_answer(input) != nullptr) {
        verdicts.push_back(fidelity(input, FidelityVerdict::overstated,
                                    fmt::format("the article speaks of people in general; {} studied {} only",
                                                cited_name(input), in_words(studied))));
    }
}

}  // namespace grounds::fidelity
