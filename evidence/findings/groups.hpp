// SPDX-License-Identifier: MIT
// Groups of people: the keywords of sheets ("older-adults", "migraine-patients"), how they contain each other, and the
// words of a text that name one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/model/dossier.hpp"

namespace grounds::evidence {

/// "pregnant women with leg cramps": {"pregnant-women"}; the narrowest that are named; what
/// follows "not" or "without" is left out. Sorted.
std::vector<std::string> groups_in(std::string_view text);

/// True if everybody of `inner` belongs to `outer`: adults hold pregnant women. A group holds itself.
bool group_holds(std::string_view outer, std::string_view inner);

/// People in general: no group in particular.
bool is_general(std::string_view group);

/// True if somebody can belong to both as far as the keywords tell: one of the two holds the other.
bool groups_meet(std::string_view one, std::string_view other);

/// What all notices on one work add up to, and the one that decides it (nullptr without notices).
struct Standing {
    ReferenceState state = ReferenceState::none;
    const RetractionNotice* notice = nullptr;
};

/// Notices are taken in the order of their dates (unknown ones first; of one day, in the order of NoticeNature, then by
/// record number). A retraction outranks concerns and corrections before and after it; only a reinstatement ends it.
/// The order of `notices` does not matter.
Standing standing_of(const std::vector<RetractionNotice>& notices);

/// "retracted on 2021-03-02 (Retraction Watch as of 2026-11-01)", "not in Retraction Watch as of 2026-11-01",
/// "retracted, as its record says", "retraction not checked".
std::string state_text(const Reference& reference);

/// True if nothing that a study found counts any longer: its main report is retracted.
bool is_retracted(const Study& study, const Dossier& dossier);

/// Doubts about a study that are not its retraction, a sentence each: an expression of concern against one of its
/// reports, another report retracted, a trial inside its pool retracted.
std::vector<std::string> doubts_about(const Study& study, const Dossier& dossier);

}  // namespace grounds::evidence
