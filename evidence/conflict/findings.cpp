// SPDX-License-Identifier: MIT
// Finding against finding: effects in opposite directions, an effect against no important effect, yes against no, and
// quantities that do not meet.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/scalar.hpp"
#include "evidence/conflict/conflicts.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::conflict {

namespace {

using Side = std::vector<const evidence::EvidencePiece*>;

/// Trials inside a review may well contradict each other or it, so they take part; older versions, subgroups and second
/// outcomes of one study do not, nor for an effect work without a comparison.
bool takes_part(const evidence::EvidencePiece& piece) {
    constexpr int last_tier_with_a_comparison = 3;
    const bool compares = piece.of->kind != QuestionKind::effect || piece.tier <= last_tier_with_a_comparison;
    return compares && piece.direct() &&
           (piece.counted() || piece.uncounted == evidence::Uncounted::in_review ||
            piece.uncounted == evidence::Uncounted::low_trust);
}

Side with_reading(const std::vector<evidence::EvidencePiece>& body, Reading reading) {
    Side side;
    for (const auto& piece : body) {
        if (takes_part(piece) && piece.reading.reading == reading) {
            side.push_back(&piece);
        }
    }
    return side;
}

/// Trials whose authors saw no difference, with intervals that leave one that matters open. Such a trial refutes nothing,
/// but who reads of the effect that another found must hear of it.
Side open_nulls(const std::vector<evidence::EvidencePiece>& body) {
    auto side = with_reading(body, Reading::inconclusive);
    std::erase_if(side, [](const auto* piece) { return piece->finding->says != Says::no_effect; });
    return side;
}

std::string says_text(const evidence::EvidencePiece& piece) {
    const auto& reading = piece.reading;
    return reading.effect.empty() ? reading.reason : reading.effect + "; " + reading.reason;
}

ConflictSide finding_side(const evidence::EvidencePiece& piece) {
    return {"finding", piece.finding->study + "/" + piece.finding->id, piece.study->id, says_text(piece)};
}

std::set<std::string> values_of(const Side& side, std::string (*attribute)(const evidence::EvidencePiece&)) {
    std::set<std::string> values;
    for (const auto* piece : side) {
        if (auto value = attribute(*piece); !value.empty()) {
            values.insert(std::move(value));
        }
    }
    return values;
}

struct Attribute {
    std::string_view name;
    std::string (*value)(const evidence::EvidencePiece&);
};

std::string groups_text(const evidence::EvidencePiece& piece) {
    return evidence::list_text(piece.study->population_groups);
}

const Attribute attributes[] = {
    {"form", [](const evidence::EvidencePiece& p) { return p.study->intervention.form; }},
    {"daily dose",
     [](const evidence::EvidencePiece& p) {
         const auto& dose = p.study->intervention.elemental_mg_per_day;
         return dose ? evidence::number_text(*dose) + " mg" : std::string{};
     }},
    {"duration",
     [](const evidence::EvidencePiece& p) {
         return p.study->duration ? evidence::quantity_text(*p.study->duration) : std::string{};
     }},
    {"people", groups_text},
    {"design", [](const evidence::EvidencePiece& p) { return std::string(evidence::design_text(p.study->design)); }},
    {"outcome", [](const evidence::EvidencePiece& p) { return p.finding->outcome; }},
    {"funding",
     [](const evidence::EvidencePiece& p) {
         return p.study->funding ? std::string(to_string(*p.study->funding)) : std::string{};
     }},
};

/// The attributes whose known values do not overlap between the sides: listed, not asserted as the explanation.
std::string differences(const Side& a, const Side& b) {
    std::vector<std::string> parts;
    for (const auto& attribute : attributes) {
        const auto left = values_of(a, attribute.value);
        const auto right = values_of(b, attribute.value);
        const bool overlap = std::any_of(left.begin(), left.end(), [&](const auto& v) { return right.contains(v); });
        if (left.empty() || right.empty() || overlap) {
            continue;
        }
        parts.push_back(fmt::format("{} ({} against {})", attribute.name,
                                    evidence::list_text({left.begin(), left.end()}),
                                    evidence::list_text({right.begin(), right.end()})));
    }
    return parts.empty() ? "" : "the two sides differ in " + evidence::list_text(parts);
}

std::string names(const Side& side, const Dossier& dossier) {
    std::set<std::string> unique;
    for (const auto* piece : side) {
        unique.insert(evidence::study_name(*piece->study, dossier));
    }
    return evidence::list_text({unique.begin(), unique.end()});
}

void add(std::vector<Conflict>& conflicts, const ConflictInput& input, const Side& a, const Side& b,
         std::string_view left, std::string_view right) {
    if (a.empty() || b.empty()) {
        return;
    }
    Conflict conflict;
    conflict.type = ConflictType::finding_against_finding;
    conflict.question = input.dossier->question.id;
    for (const auto* side : {&a, &b}) {
        for (const auto* piece : *side) {
            conflict.between.push_back(finding_side(*piece));
        }
    }
    conflict.explanation = fmt::format("{} {}; {} {}", names(a, *input.dossier), left, names(b, *input.dossier), right);
    conflict.likely_cause = differences(a, b);
    if (input.dossier->question.kind == QuestionKind::effect) {
        conflict.pooled = pooled_with_and_without(*input.body, a, b, *input.dossier);
    }
    conflicts.push_back(std::move(conflict));
}

void add_quantities(std::vector<Conflict>& conflicts, const ConflictInput& input) {
    const auto side = with_reading(*input.body, Reading::quantity);
    const auto& unit = input.dossier->question.unit;
    for (std::size_t i = 0; i < side.size(); ++i) {
        for (std::size_t j = i + 1; j < side.size(); ++j) {
            const auto& left = *side[i]->finding->quantity;
            const auto& right = *side[j]->finding->quantity;
            const auto fa = base::conversion_factor(left.quantity.unit, unit);
            const auto fb = base::conversion_factor(right.quantity.unit, unit);
            const bool limit = left.bound == Bound::upper_limit || right.bound == Bound::upper_limit;
            if (!fa || !fb || limit ||
                evidence::quantities_meet(evidence::scaled(left.quantity, *fa, unit),
                                          evidence::scaled(right.quantity, *fb, unit))) {
                continue;
            }
            add(conflicts, input, {side[i]}, {side[j]}, "gave " + evidence::quantity_text(left.quantity),
                "gave " + evidence::quantity_text(right.quantity));
        }
    }
}

}  // namespace

std::vector<Conflict> finding_conflicts(const ConflictInput& input) {
    std::vector<Conflict> conflicts;
    const auto& body = *input.body;
    const auto benefit = with_reading(body, Reading::effect_in_benefit_direction);
    const auto against = with_reading(body, Reading::effect_against);
    auto none = with_reading(body, Reading::no_important_effect);
    const auto in_words = with_reading(body, Reading::no_difference_in_words);
    none.insert(none.end(), in_words.begin(), in_words.end());
    // Without a known benefit a decrease stands for it (evidence/findings/reading.cpp), but must not be called so.
    const bool known = input.dossier->question.benefit.has_value();
    const auto* good = known ? "found benefit" : "found a decrease";
    add(conflicts, input, benefit, against, good, known ? "found the opposite" : "found an increase");
    add(conflicts, input, benefit, none, good, "found no difference that matters");
    add(conflicts, input, against, none, known ? "found harm" : "found an increase", "found no important effect");
    constexpr auto* saw_none = "saw no difference, though one that matters stays possible within the interval";
    add(conflicts, input, benefit, open_nulls(body), good, saw_none);
    add(conflicts, input, against, open_nulls(body), known ? "found harm" : "found an increase", saw_none);
    add(conflicts, input, with_reading(body, Reading::yes), with_reading(body, Reading::no), "answered yes",
        "answered no");
    add_quantities(conflicts, input);
    return conflicts;
}

}  // namespace grounds::conflict
