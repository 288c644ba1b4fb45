// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/reference.hpp"
#include "works/formats/bibtex/cursor.hpp"
#include "works/formats/bibtex/entry.hpp"

namespace grounds::formats {

/// An entry (with what it inherits by crossref already in it) as a record; nothing, with a rejection, if it names no
/// work. What a field can't say becomes a warning.
std::optional<Reference> to_reference(const BibEntry& entry, const std::string& file, Problems& problems);

/// One entry that BibTeX, BibLaTeX and pandoc read: titles braced, so that their capitals stay; the classic names of
/// fields, which BibLaTeX knows too; everything in `extra` as a field. grounds-import reads the same record back.
std::string biblatex_entry(const Reference& reference, std::string_view key);

/// A text as a key or the name of a field: what those may not hold becomes a hyphen.
std::string bib_token(std::string_view text);

/// A citation key that BibTeX can read and that is not in `used`, where it is put: the key itself if possible.
/// BibTeX does not tell capitals from small letters in keys.
std::string biblatex_key(const std::string& key, std::set<std::string>& used);

/// The text that a piece of LaTeX prints: accents, symbols, dashes, quotes and simple maths as Unicode, braces and
/// font commands dropped, white space collapsed. A command that is not known stays as it is.
std::string to_unicode(std::string_view latex);

/// Data as the value of a field: UTF-8 on one line, LaTeX's special characters escaped, no ligatures made, and braces
/// balanced, since BibTeX counts escaped ones too. to_unicode(to_latex(x)) == x for every trimmed line in normal form
/// C.
std::string to_latex(std::string_view data);

/// "Berg, Anna and {The Group} and others", as LaTeX; `more`: there are others.
std::string names_text(const std::vector<Name>& names, bool more);

/// An address or identifier, which BibLaTeX takes verbatim: what could end the field is percent-encoded.
std::string verbatim(std::string_view data);

/// What a file abbreviates with @string, added to `known`: for the files that are read before it.
void read_abbreviations(const base::Input& input, Abbreviations& known);

/// The value of a field: pieces in braces or quotes, numbers and abbreviations, joined by "#". An abbreviation that
/// nobody defines says at least its name, with a warning. Throws BibFault.
std::string read_bib_value(BibCursor& at, const Abbreviations& known, const std::string& file, Problems& problems);

/// Whether a value took another field in, ", author = {", for want of its own closing brace.
bool holds_field(std::string_view value);

/// The people of a field such as author, read.
struct NameList {
    std::vector<Name> names;
    bool more = false;                ///< "and others"
    bool has_more_parts = false;      ///< a name has parts for which Name has no member, such as given-i
    std::vector<std::string> faults;  ///< what is wrong with a name; it is mended, or kept as a literal
};

/// A BibTeX list of names in LaTeX, separated by "and": "von Last, Jr, First", "First von Last",
/// "{An Institution}", or BibLaTeX's "family=Last, given=First, prefix=von".
NameList read_names(const std::string& latex);

}  // namespace grounds::formats
