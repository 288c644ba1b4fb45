// SPDX-License-Identifier: MIT
#include "works/match/match.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <tuple>

namespace grounds::match {

namespace {

/// From this size on a block is compared by neighbours.
constexpr std::size_t large_block = 16;
constexpr std::size_t neighbours = 8;

struct Entry {
    std::size_t block = 0;  ///< hash of a blocking key; a collision only costs comparisons
    std::uint32_t record = 0;

    auto operator<=>(const Entry&) const = default;  // NOLINT(modernize-use-nullptr): a fault of the check
};

class Blocks {
public:
    explicit Blocks(std::span<const MatchRecord> records) : records_(records) {}

    /// `kind` keeps the keys of different kinds apart.
    void add(char kind, std::size_t record, std::string_view first, std::string_view second = {}) {
        if (!first.empty()) {
            key_.assign(1, kind).append(first).append(1, '\n').append(second);
            entries_.push_back({std::hash<std::string>()(key_), static_cast<std::uint32_t>(record)});
        }
    }

    std::vector<RecordPair> pairs() {
        std::sort(entries_.begin(), entries_.end());
        for (auto first = entries_.begin(); first != entries_.end();) {
            const auto last =
                std::find_if(first, entries_.end(), [&](const Entry& entry) { return entry.block != first->block; });
            pair_up({first, last});
            first = last;
        }
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        return std::move(pairs_);
    }

private:
    void pair_up(std::span<Entry> block) {
        std::size_t reach = block.size();
        if (block.size() >= large_block) {
            reach = neighbours;
            std::sort(block.begin(), block.end(),
                      [this](const Entry& a, const Entry& b) { return place(a) < place(b); });
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(block.size(), i + 1 + reach); ++j) {
                const auto [low, high] = std::minmax(block[i].record, block[j].record);
                if (low != high) {
                    pairs_.emplace_back(low, high);
                }
            }
        }
    }

    [[nodiscard]] std::tuple<std::string_view, std::string_view, int, std::string_view, std::string_view, std::uint32_t>
    place(const Entry& entry) const {
        const auto& record = records_[entry.record];
        return {record.author, record.solid, record.year.value_or(0), record.volume, record.page, entry.record};
    }

    std::span<const MatchRecord> records_;
    std::vector<Entry> entries_;
    std::vector<RecordPair> pairs_;
    std::string key_;
};

/// The last word of a family name: what forms of one name share.
std::string_view last_word(std::string_view name) {
    const auto space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}

}  // namespace

std::vector<RecordPair> candidate_pairs(std::span<const MatchRecord> records) {
    constexpr std::size_t part = 10;  // letters of a title
    Blocks blocks(records);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto& record = records[i];
        blocks.add('d', i, record.doi);
        blocks.add('p', i, record.pmid);
        blocks.add('c', i, record.pmcid);
        blocks.add('t', i, record.main_title);
        if (const std::string_view title = record.solid; title.size() >= part) {
            blocks.add('s', i, title);
            blocks.add('b', i, last_word(record.author), title.substr(0, part));
            blocks.add('e', i, last_word(record.author), title.substr(title.size() - part));
        }
    }
    return blocks.pairs();
}

}  // namespace grounds::match
