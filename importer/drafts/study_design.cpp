// SPDX-License-Identifier: MIT
// What kind of study an abstract tells of, by the words that say so.
#include <array>

#include "base/ascii.hpp"
#include "importer/drafts/studies.hpp"

namespace grounds::drafts {

namespace {

/// Words of an abstract, and what they tell of its study.
template <class T>
struct Wording {
    std::string_view words;
    T means;
};

/// Of the publication types, what tells most first.
constexpr auto typed_designs = std::to_array<Wording<Design>>({{"meta-analysis", Design::meta_analysis},
                                                               {"systematic review", Design::systematic_review},
                                                               {"guideline", Design::guideline},
                                                               {"case reports", Design::case_series}});
/// Of the title, then of the text.
constexpr auto worded_designs = std::to_array<Wording<Design>>({{"systematic review", Design::systematic_review},
                                                                {"meta-analysis", Design::meta_analysis},
                                                                {"crossover", Design::rct_crossover},
                                                                {"cross-over", Design::rct_crossover},
                                                                {"factorial", Design::rct_factorial},
                                                                {"parallel-group", Design::rct_parallel},
                                                                {"parallel group", Design::rct_parallel},
                                                                {"case-control", Design::case_control},
                                                                {"case control", Design::case_control},
                                                                {"cross-sectional", Design::cross_sectional},
                                                                {"cohort", Design::cohort},
                                                                {"case series", Design::case_series},
                                                                {"in vitro", Design::in_vitro}});
constexpr auto blindings = std::to_array<Wording<Blinding>>({{"triple-blind", Blinding::triple},
                                                             {"triple blind", Blinding::triple},
                                                             {"double-blind", Blinding::double_blind},
                                                             {"double blind", Blinding::double_blind},
                                                             {"double-masked", Blinding::double_blind},
                                                             {"single-blind", Blinding::single},
                                                             {"single blind", Blinding::single},
                                                             {"assessor-blind", Blinding::single},
                                                             {"open-label", Blinding::none},
                                                             {"open label", Blinding::none}});

bool names(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

template <class T, std::size_t Size>
Told<T> told_by(std::string_view text, const std::array<Wording<T>, Size>& wordings, std::string_view where) {
    for (const auto& wording : wordings) {
        if (names(text, wording.words)) {
            return {wording.means, std::string(where) + "'" + std::string(wording.words) + "'"};
        }
    }
    return {};
}

bool is_of_trials(Design design) {
    return design == Design::rct_crossover || design == Design::rct_factorial || design == Design::rct_parallel;
}

/// A crossover or a factorial design counts only where something was left to chance.
Told<Design> design_of(std::string_view text, std::string_view title, std::string_view types) {
    if (auto typed = told_by(types, typed_designs, "publication type "); typed.value) {
        return typed;
    }
    const bool randomised = names(types, "randomized controlled trial") || names(title, "randomi") ||
                            names(text, "randomly") || names(text, "randomised") || names(text, "randomized");
    for (const auto& [words, where] : {std::pair{title, "the title's "}, std::pair{text, "the text's "}}) {
        auto told = told_by(words, worded_designs, where);
        const bool review = told.value == Design::systematic_review || told.value == Design::meta_analysis;
        if (told.value && (is_of_trials(*told.value) ? randomised : !randomised || review)) {
            return told;
        }
    }
    if (randomised) {
        return {Design::rct_unclear, names(types, "randomized controlled trial")
                                         ? "publication type 'randomized controlled trial'"
                                         : "the text's 'randomised'"};
    }
    return names(types, "review") ? Told<Design>{Design::narrative_review, "publication type 'review'"}
                                  : Told<Design>{};
}

/// "NCT01234567", "ISRCTN12345678"; empty if there is none.
std::string registration_in(const statements::Text& text) {
    for (const auto& [name, digits] : {std::pair<std::string_view, std::size_t>{"NCT", 8}, {"ISRCTN", 8}}) {
        for (auto at = text.plain.find(name); at != std::string::npos; at = text.plain.find(name, at + 1)) {
            const auto number = std::string_view(text.plain).substr(at + name.size(), digits);
            if (number.size() == digits && base::all_digits(number)) {
                return std::string(name) + std::string(number);
            }
        }
    }
    return {};
}

}  // namespace

DraftStudy read_design(const statements::Text& text, std::string_view title, std::string_view types) {
    DraftStudy study;
    study.design = design_of(text.lower, base::lower_ascii(title), base::lower_ascii(types));
    study.blinding = told_by(text.lower, blindings, "the text's ");
    study.registration = registration_in(text);
    return study;
}

}  // namespace grounds::drafts
