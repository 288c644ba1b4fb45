// SPDX-License-Identifier: MIT
#include "works/match/match.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/hash_index.hpp"
#include "base/sorted_parts.hpp"

namespace grounds::match {

namespace {

/// From this size on a block is compared by neighbours.
constexpr std::size_t large_block = 16;
constexpr std::size_t neighbours = 8;

struct Entry {
    std::uint64_t block = 0;  ///< hash of a blocking key; a collision only costs comparisons
    std::uint32_t record = 0;

    auto operator<=>(const Entry&) const = default;  // NOLINT(modernize-use-nullptr): a fault of the check
};

class Blocks {
public:
    /// The entries are sorted in that many parts.
    Blocks(const MatchRecords& records, const VisitPair& visit, std::size_t parts)
        : records_(records), visit_(visit), parts_(parts) {}

    /// Records with the same key(record) are candidates; an empty one is none.
    template <class KeyOf>
    void add_kind(const KeyOf& key_of) {
        base::SortedParts<Entry> entries(parts_);
        records_.each([&](MatchRecords::Index at, const MatchRecord& record) {
            if (const auto key = key_of(record); !key.empty()) {
                const Entry entry{std::hash<std::string_view>()(std::string_view(key)), at};
                entries.add(base::place_of_hash(entry.block, parts_), entry);
            }
        });
        entries.each_group([](const Entry& one, const Entry& other) { return one.block == other.block; },
                           [this](std::span<Entry> block) { pair_up(block); });
    }

private:
    void pair_up(std::span<Entry> block) {
        std::size_t reach = block.size();
        if (block.size() >= large_block) {
            reach = neighbours;
            sort_by_place(block);
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(block.size(), i + 1 + reach); ++j) {
                const auto [low, high] = std::minmax(block[i].record, block[j].record);
                visit_(low, high);
            }
        }
    }

    void sort_by_place(std::span<Entry> block) const {
        using Place = std::tuple<std::string, std::string, int, std::string, std::string, Entry>;
        std::vector<Place> places;
        places.reserve(block.size());
        for (const auto& entry : block) {
            const auto record = records_[entry.record];
            places.emplace_back(record.author, letters_of(record.title), record.year.value_or(0),
                                std::string(record.volume), std::string(record.page), entry);
        }
        std::sort(places.begin(), places.end());
        std::transform(places.begin(), places.end(), block.begin(),
                       [](const Place& place) { return std::get<Entry>(place); });
    }

    const MatchRecords& records_;
    const VisitPair& visit_;
    std::size_t parts_;
};

/// The last word of a family name: what forms of one name share.
std::string_view last_word(std::string_view name) {
    const auto space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}

/// The author and what `part` takes of the letters of the title, if there are enough of them.
template <class Part>
std::string author_and(const MatchRecord& record, const Part& part) {
    constexpr std::size_t enough = 10;
    const auto letters = letters_of(record.title);
    const auto author = last_word(record.author);
    if (letters.size() < enough || author.empty()) {
        return {};
    }
    return std::string(author).append("\n").append(part(std::string_view(letters), enough));
}

}  // namespace

void each_candidate_pair(const MatchRecords& records, const VisitPair& visit, std::size_t parts) {
    Blocks blocks(records, visit, parts == 0 ? base::SortedParts<Entry>::parts_for(records.size()) : parts);
    blocks.add_kind([](const MatchRecord& record) { return record.doi; });
    blocks.add_kind([](const MatchRecord& record) { return record.pmid; });
    blocks.add_kind([](const MatchRecord& record) { return record.pmcid; });
    blocks.add_kind(
        [](const MatchRecord& record) { return record.main_title.empty() ? record.title : record.main_title; });
    blocks.add_kind([](const MatchRecord& record) { return letters_of(record.title); });
    blocks.add_kind([](const MatchRecord& record) {
        return author_and(record, [](std::string_view title, std::size_t n) { return title.substr(0, n); });
    });
    blocks.add_kind([](const MatchRecord& record) {
        return author_and(record, [](std::string_view title, std::size_t n) { return title.substr(title.size() - n); });
    });
}

}  // namespace grounds::match
