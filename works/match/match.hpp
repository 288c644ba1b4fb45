// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/duplicate.hpp"
#include "works/match/records.hpp"

namespace grounds::match {

/// Is given the indices of two records, the lesser first.
using VisitPair = std::function<void(MatchRecords::Index, MatchRecords::Index)>;

/// The pairs worth comparing, some of them more than once: records that share a DOI, PMID, PMCID, main title, or first
/// author with the beginning or end of the title. Of a block of many records (a title like "Editorial") each is
/// compared with its neighbours by author, year and place only, so that time grows with n log n and not with n squared.
/// The pairs of one record follow each other closely, since it is not in memory. They are found in that many parts, by
/// default as many as memory asks for, which changes nothing of the result.
void each_candidate_pair(const MatchRecords& records, const VisitPair& visit, std::size_t parts = 0);

/// Which records are one work: every merged record with the one that stands for it, the pairs that a person should look
/// at, and those that a person said are different; sorted by keys. A person's word outranks what the program finds, and
/// the program never joins records with two DOIs, by whatever way. Of one work the record that a person named first
/// stands for it, else one that the sheets use, else the richest, else the first by key. Decisions name keys of
/// records; other keys are passed over. Where two decisions contradict each other, `different` holds. The order of
/// records and decisions does not change the result.
std::vector<Duplicate> find_duplicates(const MatchRecords& records, const std::vector<DuplicateDecision>& decisions);

/// base::folded() with one space between words, and without HTML tags and entities, what is left of LaTeX commands, a
/// leading article, "RETRACTED:" and "WITHDRAWN:". "The β-carotene <i>trial</i>." is "beta carotene trial".
std::string fold(std::string_view text);

/// A title without its subtitle, folded; the whole where what stands before the colon is too short to mean anything.
std::string fold_main_title(std::string_view title);

/// "maor" and "roguin maor", "berg" and "van den berg": one is the end of the other, word by word.
bool same_author(std::string_view a, std::string_view b);

/// Equal, or one abbreviates the other: "jama intern med", "j am med assoc", "jama" for its initials.
bool same_container(std::string_view a, std::string_view b);

/// As many words, of which few differ and each only by a slip: one letter, two in a long word. Numbers never slip:
/// parts of a series differ by nothing else. Small words may be missing.
bool similar_titles(std::string_view a, std::string_view b);

/// A folded title without its spaces: "follow up" and "followup" are one.
std::string letters_of(std::string_view title);
std::size_t letter_count(std::string_view title);
bool same_letters(std::string_view a, std::string_view b);

/// `shorter` is `longer` without its subtitle. A subtitle that only counts ("Part II") is no subtitle.
bool is_subtitle_missing(const MatchRecord& shorter, const MatchRecord& longer);

/// `shorter` is the beginning of `longer`, as reference lists cut titles: "Zinc for colds: a meta-analysis" of "... of
/// seven trials". Many works begin alike, so this tells something only of records that share an identifier.
bool is_cut_short(const MatchRecord& shorter, const MatchRecord& longer);

/// Two DOIs of one publisher that differ only in their version: ".pub2" and ".pub3", "v1" and "v2".
bool other_version_of(std::string_view doi, std::string_view other);

}  // namespace grounds::match
