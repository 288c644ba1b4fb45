// SPDX-License-Identifier: MIT
// What an article prints where it cites: markers are found here, and bound to works elsewhere.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/language/language.hpp"
#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// How a citation is printed; `study` is "one study" or "a trial", which names no work.
enum class MarkerKind { numeric, footnote, tag, author_year, book, identifier, link, journal, organisation, study };

/// A marker where it stands, and what it leads to as far as the article tells.
struct FoundMarker {
    MarkerKind kind = MarkerKind::tag;
    Span span;
    std::vector<std::string> numbers;  ///< of the reference list or of footnotes: "[2-4]" has three
    std::string target;                ///< DOI, PMID or address where one is printed or linked
    bool elsewhere = false;            ///< of a table's row: it stands above or below the table
};

/// What the finders know beside the sentence.
struct MarkerContext {
    const Document& document;
    const Language* language = nullptr;
    long references = 0;  ///< the highest number of the article's own list; 0 if it has none
    bool glued = false;   ///< the article seems to print numbers of references directly behind words
};

using MarkerFinder = void (*)(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);

void find_bracketed(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);
void find_glued(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);
void find_author_year(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);
void find_identifiers(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);
void find_links(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);
void find_names(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);
void find_studies(const MarkerContext&, const Span& sentence, std::vector<FoundMarker>&);

/// All markers of a sentence in the order of the text. What two finders see is one marker; "a study" is none where the
/// sentence also names the work.
std::vector<FoundMarker> markers_of(const MarkerContext& context, const Span& sentence);

/// Whether a marker is part of what the sentence says: "a study", "a survey of 324 engineers" that is a link.
bool speaks(const FoundMarker& marker, const Text& text);

/// Whether a word is in a finder's list.
template <class List>
bool in(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Whether numbers stand directly behind words in several places ("both1."): how an article loses its superscripts.
bool has_glued_numbers(const Document& document);

/// "1", "2-4", "1,3": the numbers, at most 50; empty if it is no such list.
std::vector<std::string> numbers_in(std::string_view list);

}  // namespace grounds::articles
