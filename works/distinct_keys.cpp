// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.hpp"
#include "base/scalar.hpp"
#include "works/keys.hpp"

namespace grounds::works {

namespace {

constexpr std::size_t suffix_digits = 6;

/// What tells works apart that would get the same key, and is the same for two records of one work.
std::string identity(const Reference& reference) {
    const auto& id = !reference.doi.empty() ? reference.doi : reference.pmid;
    if (!id.empty()) {
        return base::sha256_hex(id);
    }
    if (reference.title.empty()) {
        return reference.origin.sha256;
    }
    const auto& people = reference.authors.empty() ? reference.editors : reference.authors;
    const auto who = people.empty() ? std::string() : people.front().family + people.front().literal;
    return base::sha256_hex(base::lower_ascii(reference.title) + "\n" + reference.issued.substr(0, 4) + "\n" + who);
}

/// "a.bib:12"
std::string place(const Origin& origin) {
    return fmt::format("{}:{}", origin.file, origin.line);
}

/// Gives every reference a key that no other work has: a stored one keeps its own, then given ones, then made ones.
class KeyAssignment {
public:
    KeyAssignment(References& references, const StoredKeys& stored, Problems& problems)
        : references_(references),
          stored_(stored),
          problems_(problems),
          given_(references.size()),
          holders_(references) {}

    std::vector<KeyChange> run() {
        keep_stored();
        give_given();
        give_made();
        if (!dropped_.empty()) {
            std::size_t at = 0;
            references_.erase_if([&](const Reference&) { return dropped_.contains(at++); });
        }
        return std::move(changes_);
    }

private:
    using Group = std::vector<std::size_t>;

    [[nodiscard]] bool is_free(const std::string& key) const {
        return !holders_.contains(key) && !stored_.taken(key);
    }

    void give(std::size_t at, const Reference& reference, const std::string& key) {
        if (key != reference.key) {
            if (!reference.key_is_made) {
                changes_.push_back({reference.origin.file, reference.key, key});
            }
            references_.change(at, [&](Reference& changed) { changed.key = key; });
        }
        holders_.add(at, key);
        given_[at] = true;
    }

    /// The key under which this very record is stored: its own, or that with a suffix which it got then.
    [[nodiscard]] std::string stored_key(const Reference& reference) const {
        std::string found;
        const auto is_found = [&](const std::string& key) {
            const auto holder = stored_.holder(key, reference);
            const bool of_this_file = holder == KeyHolder::this_record_of_this_file;
            if (of_this_file || (holder == KeyHolder::this_record && found.empty())) {
                found = key;
            }
            return of_this_file;
        };
        if (is_found(reference.key) || is_found(of_work(reference.key, reference)) ||
            is_found(of_record(reference.key, reference, suffix_digits))) {
            return found;
        }
        const auto longer = of_record(reference.key, reference, 2 * suffix_digits);
        auto key = longer;
        for (int number = 2; !is_found(key) && stored_.holder(key, reference) != KeyHolder::none; ++number) {
            key = fmt::format("{}-{}", longer, number);
        }
        return found;
    }

    /// A record that is stored keeps its key.
    void keep_stored() {
        for (std::size_t at = 0; stored_.any && at < references_.size(); ++at) {
            const auto reference = references_[at];
            const auto key = stored_key(reference);
            if (!key.empty() && !holders_.contains(key)) {
                give(at, reference, key);
            }
        }
    }

    void give_given() {
        for (std::size_t at = 0; at < references_.size(); ++at) {
            const auto reference = references_[at];
            if (given_[at] || reference.key_is_made) {
                continue;
            }
            if (is_free(reference.key)) {
                give(at, reference, reference.key);
            } else if (!is_repeat(at, reference)) {
                part(at, reference);
            }
        }
    }

    /// The same record under the same key is taken once.
    bool is_repeat(std::size_t at, const Reference& reference) {
        const auto holder = holders_.find(reference.key);
        const auto first = holder ? references_[*holder].origin : Origin();
        const bool same = holder ? first.sha256 == reference.origin.sha256 : stored_.is_same(reference);
        if (same) {
            const auto where = holder ? place(first) : std::string("another file");
            problems_.push_back(warning(reference.origin.file, reference.origin.line,
                                        fmt::format("the record '{}' is also in {}", reference.key, where),
                                        "it is taken once"));
            dropped_.insert(at);
        }
        return same;
    }

    void part(std::size_t at, const Reference& reference) {
        const auto holder = holders_.find(reference.key);
        const auto where = holder ? "stands twice, first in " + place(references_[*holder].origin)
                                  : std::string("is that of another file's record, too");
        const auto key = with_suffix(reference.key, reference);
        problems_.push_back(warning(reference.origin.file, reference.origin.line,
                                    fmt::format("the key '{}' {}", reference.key, where),
                                    fmt::format("this record is stored as {}", key)));
        give(at, reference, key);
    }

    /// As short as is free: of the work, of the record, and for what still clashes a number.
    [[nodiscard]] std::string with_suffix(const std::string& key, const Reference& reference) const {
        const auto work = of_work(key, reference);
        return is_free(work) ? work : free_of_record(key, reference);
    }
    static std::string of_work(const std::string& key, const Reference& reference) {
        return key + "-" + identity(reference).substr(0, suffix_digits);
    }
    static std::string of_record(const std::string& key, const Reference& reference, std::size_t digits) {
        return key + "-" + reference.origin.sha256.substr(0, digits);
    }

    [[nodiscard]] std::string free_of_record(const std::string& key, const Reference& reference) const {
        const auto base = of_record(key, reference, suffix_digits);
        const auto longer = of_record(key, reference, 2 * suffix_digits);
        auto free = is_free(base) ? base : longer;
        for (int number = 2; !is_free(free); ++number) {
            free = fmt::format("{}-{}", longer, number);
        }
        return free;
    }

    void give_made() {
        std::map<std::string, Group> groups;
        for (std::size_t at = 0; at < references_.size(); ++at) {
            if (!given_[at] && !dropped_.contains(at)) {
                groups[references_[at].key].push_back(at);
            }
        }
        for (const auto& [key, group] : groups) {
            give_to_group(key, group);
        }
    }

    void give_to_group(const std::string& key, const Group& group) {
        std::map<std::string, Group> works;
        for (const auto at : group) {
            works[identity(references_[at])].push_back(at);
        }
        const bool alone = works.size() == 1 && is_free(key);
        for (auto& [work, records] : works) {
            sort(records);
            for (std::size_t i = 0; i < records.size(); ++i) {
                const auto record = references_[records[i]];
                give(records[i], record, i > 0 ? free_of_record(key, record) : alone ? key : with_suffix(key, record));
            }
        }
    }

    /// Records of one work in an order that is the same in every run.
    void sort(Group& records) const {
        std::vector<std::tuple<std::string, std::string, std::size_t>> keyed;
        for (const auto at : records) {
            auto origin = references_[at].origin;
            keyed.emplace_back(std::move(origin.sha256), std::move(origin.file), at);
        }
        std::sort(keyed.begin(), keyed.end());
        std::transform(keyed.begin(), keyed.end(), records.begin(), [](const auto& key) { return std::get<2>(key); });
    }

    References& references_;
    const StoredKeys& stored_;
    Problems& problems_;
    std::vector<bool> given_;
    std::set<std::size_t> dropped_;
    KeyIndex holders_;  ///< of those that were given their keys
    std::vector<KeyChange> changes_;
};

}  // namespace

std::vector<KeyChange> separate_keys(References& references, const StoredKeys& stored, Problems& problems) {
    return KeyAssignment(references, stored, problems).run();
}

}  // namespace grounds::works
