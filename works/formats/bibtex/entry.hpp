// SPDX-License-Identifier: MIT
// The syntax of BibTeX files. Our own scanner, because btparse ends the program on entries of more than about 130
// fields and prints its faults to stderr; btparse splits the names (names.cpp).
#pragma once

#include "base/file.hpp"
#include "base/problem.hpp"

#include <string>
#include <vector>

namespace grounds::formats {

struct BibField {
    std::string name;   ///< lower case
    std::string value;  ///< LaTeX; abbreviations expanded, pieces joined, delimiters removed
    long line = 0;
};

struct BibEntry {
    std::string type;  ///< lower case
    std::string key;
    std::vector<BibField> fields;  ///< each name once
    long line = 0;

    /// The field's value, or nullptr.
    [[nodiscard]] const BibField* find(std::string_view name) const;
};

/// All entries in order; @string is applied, @preamble and @comment are passed over. A broken entry becomes a Problem
/// with its line, and reading goes on at the next line that starts with "@", up to 100 faults.
std::vector<BibEntry> scan_bibtex(const base::Input& input, Problems& problems);

}  // namespace grounds::formats
