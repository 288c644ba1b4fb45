// SPDX-License-Identifier: MIT
#include "importer/records/record_index.hpp"

#include <stdexcept>

namespace grounds::records {
namespace {

std::size_t size_of(const Dataset& data) {
    std::size_t size = 0;
    each_kind(data, [&size](Kind /*any*/, const auto& records) { size += records.size(); });
    return size;
}

std::string id_at(const Dataset& data, Kind wanted, std::size_t at) {
    std::string id;
    each_kind(data, [&](Kind kind, const auto& records) {
        if (kind == wanted) {
            id = id_of(records[at]);
        }
    });
    return id;
}

}  // namespace

RecordIndex::RecordIndex(const Dataset& data, Hash hash) : hash_(hash), ids_(size_of(data)) {
    each_kind(data, [&](Kind kind, const auto& records) {
        starts_[static_cast<std::size_t>(kind)] = size_;
        for (const auto& record : records) {
            add(data, kind, id_of(record), size_++);
        }
    });
}

std::uint64_t RecordIndex::hash_of(Kind kind, std::string_view id) const {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;  // spreads the kinds
    return hash_(id) + odd * static_cast<std::uint64_t>(kind);
}

void RecordIndex::add(const Dataset& data, Kind kind, const std::string& id, Number number) {
    const auto hash = hash_of(kind, id);
    bool shares_hash = false;
    const auto first = ids_.find(hash, [&](Number other) {
        shares_hash = true;
        return other >= this->number(kind, 0) && id_at(data, kind, place(kind, other)) == id;
    });
    if (!shares_hash) {
        ids_.add(hash, number);
    } else if (!first) {
        others_.emplace(std::pair(kind, id), number);
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
