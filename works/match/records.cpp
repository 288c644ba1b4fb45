// SPDX-License-Identifier: MIT
#include "works/match/records.hpp"

#include <algorithm>

#include "schema/model/packed.hpp"

namespace grounds::match {
namespace {

/// It is packed first.
std::string_view key_of(std::string_view packed) {
    std::string_view key;
    Unpacker(packed).get(key);
    return key;
}

bool before(std::string_view a, std::string_view b) {
    return key_of(a) < key_of(b);
}

}  // namespace

MatchRecords::MatchRecords(const std::vector<MatchRecord>& records) {
    for (const auto& record : records) {
        add(record);
    }
    sort_by_key();
}

void MatchRecords::add(const MatchRecord& record) {
    Packer packer;
    packer.add(record);
    places_.push_back(arena_.keep(std::move(packer).bytes()));
}

void MatchRecords::sort_by_key() {
    if (!std::is_sorted(places_.begin(), places_.end(), before)) {
        std::sort(places_.begin(), places_.end(), before);
    }
}

MatchRecord MatchRecords::operator[](Index at) const {
    MatchRecord record;
    Unpacker(places_[at]).get(record);
    return record;
}

std::optional<MatchRecords::Index> MatchRecords::find(std::string_view key) const {
    const auto found = std::lower_bound(places_.begin(), places_.end(), key,
                                        [](std::string_view place, std::string_view k) { return key_of(place) < k; });
    if (found == places_.end() || key_of(*found) != key) {
        return std::nullopt;
    }
    return static_cast<Index>(found - places_.begin());
}

}  // namespace grounds::match
