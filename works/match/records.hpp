// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "works/match/record.hpp"

namespace grounds::match {

/// What is compared of all references of a library, sorted by key, in the room of the texts and some fifty bytes
/// each: a library may have a million. An element is made when it is asked for, and looks into the list.
class MatchRecords {
public:
    using Index = std::uint32_t;

    MatchRecords() = default;
    MatchRecords(std::initializer_list<MatchRecord> records) : MatchRecords(std::vector<MatchRecord>(records)) {}
    MatchRecords(const std::vector<MatchRecord>& records);

    void add(const MatchRecord& record);
    /// To be called when all are added.
    void sort_by_key();

    [[nodiscard]] Index size() const {
        return static_cast<Index>(places_.size());
    }
    [[nodiscard]] MatchRecord operator[](Index at) const;
    /// Where the record with this key stands.
    [[nodiscard]] std::optional<Index> find(std::string_view key) const;

private:
    base::Arena arena_;
    std::vector<std::string_view> places_;  ///< of the packed records
};

}  // namespace grounds::match
