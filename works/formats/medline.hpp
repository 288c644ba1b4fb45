// SPDX-License-Identifier: MIT
// What NBIB and PubMed XML share: the publication types of the National Library of Medicine, and ERIC's.
#pragma once

#include <string>
#include <string_view>

#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// Keeps a publication type ("Randomized Controlled Trial") and takes from it what it says of the record: its CSL type,
/// and that the work was retracted.
void put_publication_type(RecordBuilder& builder, const RawField& field);

/// True for a publisher's item number that stands for the pages: "e42692", not "S1080-6032(22)00139-9".
bool names_article(std::string_view item);

/// The state that a link between works gives to this one: "RetractionIn" or RIN, "ErratumIn" or EIN,
/// "ExpressionOfConcernIn" or ECI, "CorrectedandRepublishedIn" or CRI. Other links say nothing.
void put_notice(RecordBuilder& builder, std::string_view link);

}  // namespace grounds::formats
