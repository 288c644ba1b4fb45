// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/hash_index.hpp"
#include "importer/records/kind.hpp"

namespace grounds::records {

/// Numbers 0, 1, ... for the records that a run has read, kind by kind and in their order, and which of them has an id.
/// There may be ten million of them, so ids are known by 64 bits of their hash (base::HashIndex). Of the ids of the run
/// no two are ever taken for one; an id that the run has not is taken for one that it has once in some 10^12 times.
class RecordIndex {
public:
    using Number = base::HashIndex::Number;
    using Hash = std::uint64_t (*)(std::string_view);

    RecordIndex() = default;
    /// Throws std::length_error for more than 2^32 - 1 records. Another hash than the usual one is for tests.
    explicit RecordIndex(const Dataset& data, Hash hash = base::HashIndex::hash_of);

    /// Of equal ids, which only a faulty run has, the first. Throws std::logic_error after forget_ids().
    [[nodiscard]] std::optional<Number> find(Kind kind, std::string_view id) const;
    /// Of the record at a place in the list of its kind.
    [[nodiscard]] Number number(Kind kind, std::size_t at) const {
        return starts_[static_cast<std::size_t>(kind)] + static_cast<Number>(at);
    }
    /// The place of a record in the list of its kind.
    [[nodiscard]] std::size_t place(Kind kind, Number number) const {
        return number - starts_[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] Number size() const {
        return size_;
    }
    /// For the room that they take, once nobody looks for one any more.
    void forget_ids();

private:
    [[nodiscard]] std::uint64_t hash_of(Kind kind, std::string_view id) const;
    [[nodiscard]] Kind kind_of(Number number) const;
    void add(const Dataset& data, std::uint64_t hash, Number number);

    Hash hash_ = base::HashIndex::hash_of;
    Number size_ = 0;
    std::array<Number, all_kinds.size()> starts_{};  ///< number of the first record of a kind
    base::HashIndex ids_;
    bool knows_ids_ = true;
    std::map<std::pair<Kind, std::string>, Number> others_;  ///< ids with the hash of another one
};

}  // namespace grounds::records
