// SPDX-License-Identifier: MIT
// The syntax of BibTeX files. Our own scanner, because btparse ends the program on entries of more than about 130
// fields and prints its faults to stderr; btparse splits the names (names.cpp).
#pragma once

#include "base/file.hpp"
#include "base/problem.hpp"

#include <map>
#include <string>
#include <vector>

namespace grounds::formats {

/// A field of an entry, its LaTeX not yet read.
struct BibField {
    std::string name;   ///< lower case
    std::string value;  ///< LaTeX; abbreviations expanded, pieces joined, delimiters removed
    long line = 0;
};

/// An entry as the file has it.
struct BibEntry {
    std::string type;              ///< lower case
    std::string key;               ///< "" if the file gives none
    std::vector<BibField> fields;  ///< each name once
    long line = 0;

    /// The field's value, or nullptr.
    [[nodiscard]] const BibField* find(std::string_view name) const;
    /// Of a field that stands twice the first holds, and the second keeps its value under another name: then this says
    /// so.
    std::string add(BibField field);
};

/// What @string abbreviates, by name in lower case.
using Abbreviations = std::map<std::string, std::string>;

/// All entries of a text in order; @string is applied, and added to `known`, where other files find it; @preamble and
/// @comment are passed over. An entry that can't be read becomes a rejection with its line, and reading goes on at the
/// next line that starts with "@". What can be mended without a guess is mended, with a warning: a missing comma before
/// the next field, a missing brace before the next entry, characters that no key may have, a field that stands twice.
std::vector<BibEntry> scan_bibtex(const base::Input& input, Abbreviations& known, Problems& problems);

}  // namespace grounds::formats
