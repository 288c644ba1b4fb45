// SPDX-License-Identifier: MIT
// An entry of an article's reference list, as a bibliographic record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/text/text.hpp"
#include "schema/model/reference.hpp"

namespace grounds::articles {

/// An entry of an article's reference list, read.
struct ParsedReference {
    Reference reference;    ///< without key; `note` holds the entry as printed where a part of it could not be read
    std::string style;      ///< apa, vancouver, ieee, free
    std::string number;     ///< as the article's list counts it
    std::string printed;    ///< the whole entry without its number
    Span span;              ///< in the article
    bool footnote = false;  ///< counted with the footnotes, not with the list
};

/// Reads an entry (without its number) in the style that it seems to be in.
ParsedReference parse_reference(std::string_view printed);

/// Authors as APA ("Garrison, S. R., & Khan, K."), Vancouver ("Garrison SR, Khan K, et al.") or IEEE ("S. R. Garrison
/// and K. Khan") print them; what is none of these is a literal. Sets more_authors for "et al." and "...".
void read_authors(std::string_view printed, Reference& reference);

/// "12(9), 139-145", "2012;12(9):139-45", "vol. 12, no. 9, pp. 139-145" within the text behind a title. Returns the
/// bytes before it, where the journal's name stands.
std::string_view read_volume(std::string_view printed, Reference& reference);

/// A key such as "garrison2012"; the caller makes it unique.
std::string key_of(const Reference& reference);

/// The number of the one entry of an article's own list that a marker such as "(Smith & Lee, 2012a)" or a DOI names;
/// empty if none does or more than one. First author and year must be the same, and so must a second author where only
/// two are printed.
std::string entry_named_by(std::string_view marker, const std::vector<ParsedReference>& list);

/// An entry without what tells how a page was reached: "[Internet]", "[cited 2023 Aug 30]", "Available from:",
/// "Retrieved May 5, 2020, from". The date of reading would be taken for that of the work.
std::string without_web_notes(std::string_view entry);

/// "In R. Menk (Ed.), Lipids in man (pp. 33-58). Aldgate Press" and "In: Menk R, editor. Lipids in man. London: Aldgate
/// Press; p. 33-58", behind the title of a chapter. False, and nothing done, if it is none.
bool read_chapter(std::string_view printed, Reference& reference);

/// "London: Aldgate Press; p. 44-51", behind the title of a book. False, and nothing done, if it is none.
bool read_imprint(std::string_view printed, Reference& reference);

/// Takes "(2nd ed.)" out of the title, and tells a book by its publisher, which stands where a journal's name would.
void set_book(Reference& reference);

/// Without what stands around a part of an entry.
std::string tidy(std::string_view text, std::string_view ends = " .,;:\"\t");

/// The same; quotation marks around a title go, those inside stay.
std::string title_of(std::string_view text);

}  // namespace grounds::articles
