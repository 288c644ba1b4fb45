// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "works/formats/bibtex/entry.hpp"

namespace grounds::formats {

/// What entries of a file take from others: by crossref, and from @xdata, as a whole or field by field
/// ("publisher = {xdata=KEY-publisher}").
class Inheritance {
public:
    /// The entries outlive this. Names that lead nowhere become warnings.
    Inheritance(const std::vector<BibEntry>& entries, std::string file, Problems& problems);

    /// The entry with what it inherits: never in place of what it says itself, nor in a circle.
    [[nodiscard]] BibEntry whole(const BibEntry& entry) const;

private:
    using Handed = std::map<const BibEntry*, BibEntry>;
    /// The name that a field of another entry gets here; "" if it is not handed down.
    using Renamed = std::function<std::string(const BibField&)>;

    [[nodiscard]] const BibEntry* find(const std::string& key) const;
    [[nodiscard]] BibEntry inherited(const BibEntry& entry, int levels) const;
    [[nodiscard]] BibEntry with_data(const BibEntry& entry, int levels) const;  ///< of @xdata alone
    /// Another entry as it hands down, made once.
    const BibEntry& parent_of(Handed& done, const BibEntry& entry, int levels,
                              BibEntry (Inheritance::*made)(const BibEntry&, int) const) const;
    void take(BibEntry& entry, const BibEntry& from, const Renamed& renamed) const;
    /// Whether so much more may be inherited: what one entry says many may repeat, and the whole would be larger than
    /// any file may be. Said once.
    bool affords(long line, std::size_t bytes) const;
    void warn(const BibEntry& entry, const BibField& field, const std::string& key) const;
    void warn_of_circle(const BibEntry& entry) const;

    std::map<std::string, const BibEntry*> by_key_;  ///< in lower case: BibTeX does not tell them apart; by ids too
    std::string file_;
    Problems& problems_;
    mutable Handed parents_, data_;
    mutable std::size_t left_ = base::most_file_bytes;  ///< to inherit

    friend class Granular;
};

/// Fields that name their value: "xdata=KEY-FIELD", and "xdata=KEY-FIELD-2" for the second of a list, alone or between
/// others ("Elm, Bo and xdata=KEY-author-1"). What can't be followed stays as it is written, with a warning.
class Granular {
public:
    explicit Granular(const Inheritance& others) : others_(others) {}

    void fill(BibEntry& entry);

private:
    std::string filled(const BibEntry& entry, const BibField& field, int levels);
    std::optional<std::string> value_of(const BibEntry& entry, const BibField& field, const std::string& item,
                                        int levels);

    const Inheritance& others_;
    int followed_ = 0;  ///< in this entry
};

}  // namespace grounds::formats
