// SPDX-License-Identifier: MIT
// Links within a page: the number in the text that leads to a note, and the arrow in the note that leads back.
#pragma once

#include <gumbo.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// What a link within the page is. `other` leads to a section, as those of a table of contents do.
enum class NoteLink { marker, back, other };

/// Places of a page that its own links lead to.
class HtmlNotes {
public:
    /// An element that starts before what is written at `position`.
    void pass(const GumboNode* node, long position);

    /// `href` begins with '#', `words` are those of the link.
    NoteLink read(const GumboNode* link, std::string_view href, std::string_view words);

    /// Gives each block that a marker leads to its number.
    void number(std::vector<Block>& blocks) const;

private:
    std::map<std::string, long, std::less<>> places_;  ///< by id
    std::map<std::string, std::string> markers_;       ///< the number printed, by the id that it leads to
};

}  // namespace grounds::articles
