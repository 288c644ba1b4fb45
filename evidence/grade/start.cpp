// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <set>
#include <string>

#include "evidence/findings/directness.hpp"
#include "evidence/findings/groups.hpp"
#include "evidence/findings/tier.hpp"
#include "evidence/grade/domains.hpp"

namespace grounds::grade {

namespace {

constexpr int high = static_cast<int>(Level::high);
constexpr int moderate = static_cast<int>(Level::moderate);
constexpr int low = static_cast<int>(Level::low);
constexpr int very_low = static_cast<int>(Level::very_low);

/// An authority's own document answers what that authority recommends; a copy of it at second hand a little less.
Step start_of_reference(const evidence::EvidencePiece& piece) {
    const bool second_hand = piece.finding->seen && piece.finding->seen->how == SeenHow::secondary;
    return assessed(second_hand ? moderate : high,
                    second_hand ? "an authority's own recommendation, seen in a copy at second hand: starts moderate"
                                : "an authority's own recommendation, in its own document: starts high");
}

/// Doubts about the rated studies that a notice raises: a note, not a step of its own.
std::string notes(const GradeInput& input) {
    std::set<std::string> all;
    for (const auto* item : rated_pieces(input)) {
        const auto doubts = evidence::doubts_about(*item->piece->study, *input.dossier);
        all.insert(doubts.begin(), doubts.end());
    }
    std::string text;
    for (const auto& doubt : all) {
        text += "; " + doubt;
    }
    return text;
}

Step start_of(const GradeInput& input) {
    const auto& piece = *input.lead->piece;
    if (piece.finding->role == FindingRole::reference && evidence::is_authority(piece.study->design)) {
        return start_of_reference(piece);
    }
    const auto design = evidence::design_text(piece.study->design);
    const bool helps = input.question->kind == QuestionKind::effect;
    const auto* const in_vain = helps || !(evidence::is_randomised(piece.study->design) || piece.tier == 1)
                                    ? ""
                                    : ", but nothing was randomised for this question";
    if (piece.study->species != "human" && !evidence::about_cells(*input.question)) {
        return assessed(very_low, fmt::format("{}: starts very low", design));
    }
    if (piece.study->design == Design::not_recorded) {
        return not_assessed(low, very_low,
                            "the design is not recorded: starts low, as work without randomisation does");
    }
    switch (piece.tier) {
        case 1:
        case 2:
            return assessed(helps ? high : low,
                            fmt::format("{}{}: starts {}", design, in_vain, helps ? "high" : "low"));
        case 3:
            return assessed(low, fmt::format("{}{}: starts low", design, in_vain));
        default:
            return assessed(very_low, fmt::format("{}: starts very low", design));
    }
}

}  // namespace

Step rate_start(const GradeInput& input, const std::vector<Step>& /*before*/) {
    auto step = start_of(input);
    const bool reference = input.lead->piece->finding->role == FindingRole::reference;
    if (!reference && evidence::second_hand(*input.lead->piece) && step.change > very_low) {
        step.change -= 1;
        step.worst -= 1;
        step.reason += "; seen only at second hand: one lower";
    }
    step.reason += notes(input);
    return step;
}

}  // namespace grounds::grade
