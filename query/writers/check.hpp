// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/terminal.hpp"
#include "query/check/check.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

/// `grounds check`, for reading: the worst sentences first; those where nothing is amiss in one line unless `full`.
std::string check_text(const query::SourceCheck& check, const base::Screen& screen, bool full);
/// What `grounds audit` says of it: the counts, and how many sentences are worth a look. It has texts.
std::string check_summary(const query::SourceCheck& check, const base::Screen& screen);
/// docs/check.schema.json
Json check_json(const query::SourceCheck& check);
/// One row a figure and work.
query::Table check_table(const query::SourceCheck& check);

/// "25 percent: another number there, 15 percent (percent change)"
std::string figure_words(const citation_check::FigureCheck& figure);
/// "the source says the opposite"; empty where there is nothing to say.
std::string direction_words(const citation_check::SentenceCheck& check);
/// "[3] → Nissen 2003, J Appl Physiol (exact; retracted); abstract at hand"
std::string marker_words(const query::CheckedMarker& marker);
/// The sentences of the source that decide, each once, with their places: "abstract, 120-260: ..."
std::vector<std::string> deciding_words(const citation_check::SentenceCheck& check);
/// "12 sentences, 9 citations (7 bound, 6 with a text), 14 figures: 8 in source, ..."
std::string count_words(const query::SourceCheck& check);

inline constexpr const char* whose_reading =
    "This is the program's reading of both texts; nobody has reviewed it, and no verdict rests on it.";

}  // namespace grounds::writers
