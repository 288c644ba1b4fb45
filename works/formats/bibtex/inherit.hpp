// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "works/formats/bibtex/entry.hpp"

namespace grounds::formats {

/// What entries of a file take from others: by crossref, and from @xdata, as a whole or field by field
/// ("publisher = {xdata=KEY-publisher}").
class Inheritance {
public:
    /// The entries outlive this. Names that lead nowhere become warnings.
    Inheritance(const std::vector<BibEntry>& entries, std::string file, Problems& problems);

    /// The entry with what it inherits: never in place of what it says itself, nor through more than eight others.
    [[nodiscard]] BibEntry whole(const BibEntry& entry) const;

private:
    [[nodiscard]] const BibEntry* find(const std::string& key) const;
    void add_parent(BibEntry& entry, int levels) const;
    bool add_data(BibEntry& entry, int levels) const;  ///< whether all that it names is there
    void fill_parts(BibEntry& entry) const;
    void warn(const BibEntry& entry, const BibField& field, const std::string& key) const;

    std::map<std::string, const BibEntry*> by_key_;  ///< in lower case: BibTeX does not tell them apart
    std::string file_;
    Problems& problems_;
};

}  // namespace grounds::formats
