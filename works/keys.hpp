// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/hash_index.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"
#include "schema/model/reference.hpp"

namespace grounds::works {

/// True for what may stand as a citation key in BibTeX and in a sheet: a letter somewhere, no spaces, quotes, braces,
/// commas or other special characters, at most 200 bytes.
bool is_key(std::string_view text);

/// A key from what a record says: family name of the first author or editor, year, first word of the title that is no
/// article or preposition, in lower-case ASCII: sprung1990impact.
std::string made_key(const Reference& reference);

/// Takes away the keys that more than one reference of a file has, and keeps them in `extra` under this name: they were
/// no keys.
void drop_repeated_keys(References& references, const std::string& kept_as);

/// An error if a file that holds something held no record of its format.
void expect_records(bool any, const base::Input& input, std::string_view format, std::string_view advice,
                    Problems& problems);

/// Adds the references of one file to the dataset. Those without a key get made_key(), which separate_keys() makes
/// distinct. A record that says the same as an earlier one of its file is taken once, which a warning says. While this
/// lives nothing else may change the list.
class ReferenceAdder {
public:
    ReferenceAdder(Dataset& data, Problems& problems) : data_(data), problems_(problems) {}
    void add(Reference reference);

private:
    Dataset& data_;
    Problems& problems_;
    base::HashIndex added_;  ///< places in the list, by what the records say
};
/// All of a file's at once.
void add_references(const References& references, Dataset& data, Problems& problems);

/// Places of references in a list, by their keys: of millions in little room.
class KeyIndex {
public:
    /// Of none yet. The list must outlive this.
    explicit KeyIndex(const References& references) : references_(references), places_(references.size()) {}
    /// The same of all.
    static KeyIndex of_all(const References& references);

    /// Of a reference that keeps its key from now on.
    void add(std::size_t at, const std::string& key) {
        places_.add(key, static_cast<base::HashIndex::Number>(at));
    }
    [[nodiscard]] std::optional<std::size_t> find(const std::string& key) const {
        return places_.find(key, [&](auto at) { return references_[at].key == key; });
    }
    [[nodiscard]] bool contains(const std::string& key) const {
        return find(key).has_value();
    }

private:
    const References& references_;
    base::HashIndex places_;
};

/// Who has a key in a database.
enum class KeyHolder { none, another, this_record, this_record_of_this_file };

/// What a database knows of keys. By itself nothing.
struct StoredKeys {
    bool any = false;  ///< there are stored references
    /// Who has this key: `this_record` if the stored one says the same as this one and no other file holds it.
    std::function<KeyHolder(const std::string& key, const Reference&)> holder =
        [](const std::string& /*any*/, const Reference&) { return KeyHolder::none; };
    /// Whether the key is that of a record from another file, which goes on to hold it.
    std::function<bool(const std::string& key)> taken = [](const std::string& /*any*/) { return false; };
    /// Whether the record under a taken key says exactly what this one says.
    std::function<bool(const Reference&)> is_same = [](const Reference&) { return false; };
};

/// A record whose key its file gave and that is stored under another.
struct KeyChange {
    std::string file, from, to;
};

/// Gives each reference of a run a key of its own, whatever the files and their order. A key that a file gave stays
/// with the first record that has it, or with the one that is stored under it; a later one gets a suffix made from its
/// identifier or, without one, its title, year and author, so that it is the same in every run; the same record again
/// is taken once. Made keys that clash get suffixes alike; of records of one work one keeps the plain key.
std::vector<KeyChange> separate_keys(References& references, const StoredKeys& stored, Problems& problems);

/// What the hash of a reference's origin is of: everything that it says of the work and its key, but nothing of how the
/// file that it was read from is written. The same record has the same content in every format that says all of it.
std::string content_of(const Reference& reference);

}  // namespace grounds::works
