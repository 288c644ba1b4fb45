// SPDX-License-Identifier: MIT
#include "importer/records/record_index.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>

#include "base/sorted_parts.hpp"

namespace grounds::records {
namespace {

std::size_t size_of(const Dataset& data) {
    std::size_t size = 0;
    each_kind(data, [&size](Kind /*any*/, const auto& records) { size += records.size(); });
    return size;
}

std::string id_in(const Dataset& data, Kind kind, std::size_t at) {
    std::string id;
    with_kind(data, kind, [&](const auto& records) { id = id_at(records, at); });
    return id;
}

}  // namespace

RecordIndex::RecordIndex(const Dataset& data, Hash hash) : hash_(hash), ids_(size_of(data)) {
    struct Entry {
        std::uint64_t hash = 0;
        Number number = 0;

        auto operator<=>(const Entry&) const = default;  // NOLINT(modernize-use-nullptr): a fault of the check
    };
    base::SortedParts<Entry> entries(base::SortedParts<Entry>::parts_for(size_of(data)));
    each_kind(data, [&](Kind kind, const auto& records) {
        starts_[static_cast<std::size_t>(kind)] = size_;
        for (std::size_t at = 0; at < records.size(); ++at) {
            const Entry entry{hash_of(kind, id_at(records, at)), size_++};
            entries.add(base::place_of_hash(entry.hash, entries.parts()), entry);
        }
    });
    entries.each_part([&](std::span<const Entry> part) {  // in the order of the index's pages: each is touched once
        for (const auto& entry : part) {
            add(data, entry.hash, entry.number);
        }
    });
}

std::uint64_t RecordIndex::hash_of(Kind kind, std::string_view id) const {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;  // spreads the kinds
    return hash_(id) + odd * static_cast<std::uint64_t>(kind);
}

Kind RecordIndex::kind_of(Number number) const {
    const auto* const next = std::upper_bound(starts_.begin(), starts_.end(), number);
    return all_kinds.at(static_cast<std::size_t>(next - starts_.begin()) - 1);
}

void RecordIndex::add(const Dataset& data, std::uint64_t hash, Number number) {
    bool shares_hash = false;
    const auto id = [&](Number of) { return id_in(data, kind_of(of), place(kind_of(of), of)); };
    const auto first = ids_.find(hash, [&](Number other) {
        shares_hash = true;
        return kind_of(other) == kind_of(number) && id(other) == id(number);
    });
    if (!shares_hash) {
        ids_.add(hash, number);
    } else if (!first) {
        others_.emplace(std::pair(kind_of(number), id(number)), number);
    }
}

std::optional<RecordIndex::Number> RecordIndex::find(Kind kind, std::string_view id) const {
    if (!knows_ids_) {
        throw std::logic_error("RecordIndex");
    }
    if (!others_.empty()) {
        if (const auto other = others_.find(std::pair(kind, std::string(id))); other != others_.end()) {
            return other->second;
        }
    }
    return ids_.find(hash_of(kind, id), [](Number /*the only one*/) { return true; });
}

void RecordIndex::forget_ids() {
    ids_ = base::HashIndex();
    others_.clear();
    knows_ids_ = false;
}

}  // namespace grounds::records
