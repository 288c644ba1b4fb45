// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/spooled_texts.hpp"
#include "schema/model/packed.hpp"
#include "works/match/record.hpp"

namespace grounds::match {

/// What is compared of all references of a library, sorted by key, in eight bytes of memory each: a library may have
/// millions. An element is made when it is asked for.
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
        return static_cast<Index>(packed_.size());
    }
    /// With texts of its own.
    [[nodiscard]] MatchRecord operator[](Index at) const;
    /// visit(index, record) for each, in their order; the record lives until the end of the visit, in which no other
    /// one may be asked for.
    template <class Visit>
    void each(const Visit& visit) const {
        for (Index at = 0; at < size(); ++at) {
            MatchRecord record;
            Unpacker(packed_[at]).get(record);
            visit(at, std::as_const(record));
        }
    }
    /// Where the record with this key stands.
    [[nodiscard]] std::optional<Index> find(std::string_view key) const;

private:
    [[nodiscard]] std::string key_of(Index at) const;

    base::SpooledTexts packed_;
    bool sorted_ = true;    ///< as far as they were added
    std::string last_key_;  ///< of these
};

/// The records that were asked for last: those that are compared with each other.
class RecentRecords {
public:
    using Index = MatchRecords::Index;

    explicit RecentRecords(const MatchRecords& records);

    /// Stays until some thirty others have been asked for.
    const MatchRecord& operator[](Index index);

private:
    static constexpr std::size_t many = 32;

    const MatchRecords& records_;
    std::array<Index, many> indices_{};
    std::array<MatchRecord, many> made_;
    std::size_t next_ = 0;
};

}  // namespace grounds::match
