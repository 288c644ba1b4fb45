// SPDX-License-Identifier: MIT
// What entries of books, chapters and web pages have that those of journals have not.
#pragma once

#include <string>
#include <string_view>

#include "schema/model/reference.hpp"

namespace grounds::articles {

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

}  // namespace grounds::articles
