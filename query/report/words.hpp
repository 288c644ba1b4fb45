// SPDX-License-Identifier: MIT
// The vocabularies of schema/terms.hpp in the words of a reader who does not know them. A word that needs no explaining
// is plain_words() (query/writers/phrases.hpp).
#pragma once

#include <string>
#include <string_view>

#include "query/report/inline.hpp"
#include "schema/model/quantity.hpp"
#include "schema/model/reference.hpp"
#include "schema/terms.hpp"

namespace grounds::report {

std::string_view in_words(Verdict verdict);          ///< "No effect shown"
std::string_view in_words(Bearing bearing);          ///< "against"
std::string_view in_words(Resolution resolution);    ///< "probably this work"
std::string_view in_words(FidelityVerdict verdict);  ///< "the cited work contradicts this"
std::string_view in_words(ReferenceState state);     ///< "not checked for retraction"
/// The state with its day and where that is from: "retracted on 2021-03-02 (Retraction Watch as of 2026-11-01)".
std::string state_words(const Reference& reference);
std::string_view in_words(Stance stance);        ///< "states"
std::string_view in_words(AppearanceKind kind);  ///< "testimonial"
std::string_view in_words(SeenHow how);          ///< "abstract only"
std::string_view in_words(ConflictType type);    ///< "Studies disagree"
std::string_view in_words(SourceKind kind);      ///< "vendor page"
std::string_view in_words(Blinding blinding);    ///< "double-blind"
std::string_view in_words(FundingKind funding);  ///< "funded by industry"

/// A reason as a sentence: a capital first, a full stop last. Empty stays empty.
std::string as_sentence(std::string_view reason);

/// "Oxford CEBM 2011" for "cebm"; a scheme without a longer name keeps its own.
std::string_view scheme_name(std::string_view scheme);

/// "43% decrease within 7 days, printed “43%”".
std::string figure_text(const Figure& figure);

/// What a work is called in running text: "Roguin Maor 2017"; its key if it has neither author nor title.
std::string work_name(const Reference& reference);

/// "https://doi.org/..." for a DOI, else the record's own http or https address; empty if there is neither.
std::string work_url(const Reference& reference);

/// A reference as the ICMJE recommendations ("Vancouver") write it: up to six authors, then "et al."; title; journal
/// abbreviation; year;volume(issue):pages; DOI and PMID as links.
md::Inline vancouver(const Reference& reference);

/// "Araujo CAL": family name, then initials without points.
std::string vancouver_name(const Name& name);

}  // namespace grounds::report
