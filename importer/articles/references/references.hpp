// SPDX-License-Identifier: MIT
// An entry of an article's reference list, as a bibliographic record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/text/text.hpp"
#include "schema/model/reference.hpp"

namespace grounds::articles {

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

}  // namespace grounds::articles
