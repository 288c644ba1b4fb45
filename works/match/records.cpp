// SPDX-License-Identifier: MIT
#include "works/match/records.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>

#include "base/first_place.hpp"

namespace grounds::match {

MatchRecords::MatchRecords(const std::vector<MatchRecord>& records) {
    for (const auto& record : records) {
        add(record);
    }
    sort_by_key();
}

void MatchRecords::add(const MatchRecord& record) {
    Packer packer;
    packer.add(record);
    packed_.push_back(std::move(packer).bytes());
    sorted_ = sorted_ && last_key_ <= record.key;
    last_key_ = record.key;
}

void MatchRecords::sort_by_key() {
    if (sorted_) {
        return;
    }
    std::vector<Index> order(size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](Index a, Index b) { return key_of(a) < key_of(b); });
    packed_.arrange(order);
    sorted_ = true;
}

/// It is packed first.
std::string MatchRecords::key_of(Index at) const {
    std::string_view key;
    Unpacker(packed_[at]).get(key);
    return std::string(key);
}

MatchRecord MatchRecords::operator[](Index at) const {
    const auto texts = std::make_shared<const std::string>(packed_[at]);
    MatchRecord record;
    Unpacker(*texts).get(record);
    record.texts = texts;
    return record;
}

std::optional<MatchRecords::Index> MatchRecords::find(std::string_view key) const {
    const auto first = static_cast<Index>(
        base::first_place(size(), [&](std::size_t at) { return key_of(static_cast<Index>(at)) < key; }));
    return first < size() && key_of(first) == key ? std::optional(first) : std::nullopt;
}

RecentRecords::RecentRecords(const MatchRecords& records) : records_(records) {
    indices_.fill(std::numeric_limits<Index>::max());
}

const MatchRecord& RecentRecords::operator[](Index index) {
    if (const auto* const found = std::find(indices_.begin(), indices_.end(), index); found != indices_.end()) {
        return made_.at(static_cast<std::size_t>(found - indices_.begin()));
    }
    next_ = (next_ + 1) % many;
    indices_.at(next_) = index;
    return made_.at(next_) = records_[index];
}

}  // namespace grounds::match
