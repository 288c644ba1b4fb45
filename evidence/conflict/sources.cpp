// SPDX-License-Identifier: MIT
// Source against source, or against itself: incompatible answers to one question.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/scalar.hpp"
#include "evidence/conflict/conflicts.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::conflict {

namespace {

/// Testimonials are shown as what they are, and what a product holds is no answer to a question; neither contradicts.
bool states_an_answer(const Appearance& appearance) {
    return appearance.kind != AppearanceKind::testimonial && appearance.kind != AppearanceKind::product;
}

bool stands_for(const Appearance& appearance) {
    return states_an_answer(appearance) && appearance.stance != Stance::denies;
}

bool stands_for_or_sells(const Appearance& appearance) {
    return appearance.kind != AppearanceKind::testimonial && appearance.stance != Stance::denies;
}

bool only_reports(const Appearance* appearance) {
    return appearance->stance == Stance::reports;
}

bool all_only_report(const std::vector<const Appearance*>& appearances) {
    return std::all_of(appearances.begin(), appearances.end(), only_reports);
}

bool denies(const Appearance& appearance) {
    return states_an_answer(appearance) && appearance.stance == Stance::denies;
}

bool incompatible_quantities(const Claim& a, const Claim& b, const Question& question) {
    if (!a.answer || !b.answer) {
        return false;
    }
    const auto fa = base::conversion_factor(a.answer->unit, question.unit);
    const auto fb = base::conversion_factor(b.answer->unit, question.unit);
    return fa && fb &&
           !evidence::quantities_meet(evidence::scaled(*a.answer, *fa, question.unit),
                                      evidence::scaled(*b.answer, *fb, question.unit));
}

bool incompatible(const Claim& a, const Claim& b, const Question& question) {
    if (a.answers == AnswerKind::quantity && b.answers == AnswerKind::quantity) {
        return incompatible_quantities(a, b, question);
    }
    return a.answers != b.answers;
}

/// "Some trials help, others do not": what is said of some is no contradiction to the other answer, unless that is said
/// of all.
bool leaves_room(const Claim& some, const Claim& other) {
    return some.quantifier == Quantifier::existential && other.quantifier != Quantifier::universal;
}

std::vector<const Appearance*> of_claim(const Dossier& dossier, const Claim& claim, bool (*keep)(const Appearance&)) {
    std::vector<const Appearance*> found;
    for (const auto& appearance : dossier.appearances) {
        if (appearance.claim == claim.id && keep(appearance)) {
            found.push_back(&appearance);
        }
    }
    return found;
}

std::set<std::string> sources_of(const std::vector<const Appearance*>& appearances) {
    std::set<std::string> sources;
    for (const auto* appearance : appearances) {
        sources.insert(appearance->source);
    }
    return sources;
}

std::string source_name(const Dossier& dossier, const std::string& id) {
    const auto found = dossier.sources.find(id);
    return found == dossier.sources.end() || found->second.publisher.empty() ? id : found->second.publisher;
}

std::string names(const Dossier& dossier, const std::set<std::string>& sources) {
    std::vector<std::string> all;
    all.reserve(sources.size());
    for (const auto& id : sources) {
        all.push_back(source_name(dossier, id));
    }
    return evidence::list_text(all);
}

using Appearances = std::vector<const Appearance*>;

Appearances within(const Appearances& appearances, const std::set<std::string>& sources) {
    Appearances kept;
    std::copy_if(appearances.begin(), appearances.end(), std::back_inserter(kept),
                 [&](const Appearance* a) { return sources.contains(a->source); });
    return kept;
}

Conflict conflict_of(const ConflictInput& input, ConflictType type, const Appearances& left, const Appearances& right,
                     std::string explanation) {
    Conflict conflict;
    conflict.type = type;
    conflict.question = input.dossier->question.id;
    conflict.explanation = std::move(explanation);
    for (const auto* side : {&left, &right}) {
        for (const auto* appearance : *side) {
            conflict.between.push_back({"appearance", appearance->id, appearance->source, appearance->says});
        }
    }
    return conflict;
}

/// One conflict for the sources that stand for both answers, one for the sources that stand for only one each.
void add_pair(std::vector<Conflict>& conflicts, const ConflictInput& input, const Appearances& left,
              const Appearances& right, const std::string& a, const std::string& b) {
    const auto& dossier = *input.dossier;
    const auto lefts = sources_of(left);
    const auto rights = sources_of(right);
    std::set<std::string> both;
    std::set_intersection(lefts.begin(), lefts.end(), rights.begin(), rights.end(), std::inserter(both, both.end()));
    for (const auto& source : both) {
        // Reporting what others found on either side is balance, not a contradiction.
        if (all_only_report(within(left, {source})) || all_only_report(within(right, {source}))) {
            continue;
        }
        conflicts.push_back(conflict_of(input, ConflictType::source_against_itself, within(left, {source}),
                                        within(right, {source}),
                                        fmt::format("{} says both: {} And: {}", source_name(dossier, source), a, b)));
    }
    std::set<std::string> only_left;
    std::set<std::string> only_right;
    std::set_difference(lefts.begin(), lefts.end(), both.begin(), both.end(),
                        std::inserter(only_left, only_left.end()));
    std::set_difference(rights.begin(), rights.end(), both.begin(), both.end(),
                        std::inserter(only_right, only_right.end()));
    if (only_left.empty() && only_right.empty()) {
        return;
    }
    const auto& first = only_left.empty() ? lefts : only_left;
    const auto& second = only_right.empty() ? rights : only_right;
    const bool balance = all_only_report(within(left, first)) && all_only_report(within(right, second));
    if (first.empty() || second.empty() || balance) {
        return;
    }
    conflicts.push_back(conflict_of(input, ConflictType::source_against_source, within(left, first),
                                    within(right, second),
                                    fmt::format("{}: {} {}: {}", names(dossier, first), a, names(dossier, second), b)));
}

void add_denials(std::vector<Conflict>& conflicts, const ConflictInput& input, const Claim& claim) {
    const auto for_it = of_claim(*input.dossier, claim, stands_for);
    const auto against = of_claim(*input.dossier, claim, denies);
    if (!for_it.empty() && !against.empty()) {
        add_pair(conflicts, input, for_it, against, claim.statement, "This is denied.");
    }
}

}  // namespace

std::vector<Conflict> source_conflicts(const ConflictInput& input) {
    std::vector<Conflict> conflicts;
    const auto& dossier = *input.dossier;
    // What a product is said to do is a statement like any other; how much it holds is none.
    const auto keep = dossier.question.kind == QuestionKind::quantity ? stands_for : stands_for_or_sells;
    for (std::size_t i = 0; i < dossier.claims.size(); ++i) {
        const auto& a = dossier.claims[i];
        add_denials(conflicts, input, a);
        const auto left = of_claim(dossier, a, keep);
        for (std::size_t j = i + 1; j < dossier.claims.size() && !left.empty(); ++j) {
            const auto& b = dossier.claims[j];
            const auto right = of_claim(dossier, b, keep);
            if (!right.empty() && incompatible(a, b, dossier.question) && !leaves_room(a, b) && !leaves_room(b, a)) {
                add_pair(conflicts, input, left, right, a.statement, b.statement);
            }
        }
    }
    return conflicts;
}

}  // namespace grounds::conflict
