// SPDX-License-Identifier: MIT
// The plain text of base/, by the names that the readers of articles use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/plain_text.hpp"

namespace grounds::articles {

namespace stand_in = base::stand_in;

using base::is_digit;
using base::is_letter;
using base::is_lower;
using base::is_space;
using base::is_superscript;
using base::is_upper;
using base::plain_of;
using base::readable;
using base::shown;
using base::Span;
using base::Text;
using base::Token;
using base::tokens_of;
using base::trimmed;

/// An identifier or address where it stands in a text.
struct FoundIdentifier {
    enum class Kind { doi, pmid, pmcid, trial, url };
    Kind kind = Kind::url;
    Span span;           ///< with what announces it: "doi:", "PMID: "
    std::string target;  ///< the DOI in small letters and without resolver; the number; the address
};

/// DOIs (bare, with "doi:" or as an address), "PMID: 123", "PMC123", "NCT01234567" and web addresses, in order. An
/// address of a DOI or of PubMed is what it leads to.
std::vector<FoundIdentifier> identifiers_in(const Text& text, const Span& span);

/// True if an address leads to where studies are published or registered, or to an authority of health.
bool is_scholarly(std::string_view address);

/// True if a link of a sentence cites: it leads away from the article's own site, to a page that is no button to share,
/// to follow or to buy. `words` are those of the link in small letters, `own` is the article's address or empty.
bool is_citing_link(std::string_view address, std::string_view words, std::string_view own);

/// A line's bullet or number: "• ", "- ", "2. ", "7) ", "(a) ".
struct ListMark {
    long length = 0;     ///< with the space behind it; 0 if there is none
    std::string number;  ///< without its dot or brackets; empty for a bullet
};
ListMark list_mark(std::string_view plain);

/// Lines, as spans without their ends and without white space around them; blank lines are empty spans.
std::vector<Span> lines_of(const Text& text);

/// Checks that bytes are UTF-8 without UTF-16's marks and throws Error if not. Returns the text without a byte order
/// mark, in which a null byte is a space.
void need_utf8(std::string_view bytes);

/// Words of a plain text, by spaces.
long count_words(std::string_view plain);

/// Ends with a full stop, a question or an exclamation mark, behind closing quotes and brackets.
bool ends_like_sentence(std::string_view plain);

}  // namespace grounds::articles
