// SPDX-License-Identifier: MIT
// Where does a stored passage stand in the article's text now? Pure: no files, no database.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/source.hpp"

namespace grounds {

/// A UTF-8 text by code points. Ill-formed bytes count as one code point for each maximal ill-formed part.
class CodePoints {
public:
    explicit CodePoints(std::string text);

    [[nodiscard]] long size() const {
        return static_cast<long>(offsets_.size()) - 1;
    }
    [[nodiscard]] bool well_formed() const {
        return well_formed_;
    }
    /// The bytes of the code points [start, end), both clamped to the text.
    [[nodiscard]] std::string_view slice(long start, long end) const;
    /// Positions at which `part` begins, in order.
    [[nodiscard]] std::vector<long> find_all(std::string_view part) const;

private:
    [[nodiscard]] std::size_t offset(long position) const;

    std::string text_;
    std::vector<std::size_t> offsets_;  ///< byte offset of each code point, and the end
    bool well_formed_ = true;
};

/// Length of prefix and suffix of a quotation, in code points.
inline constexpr long context_length = 32;

/// Similarity from which an approximate match counts.
inline constexpr double fuzzy_threshold = 0.8;

/// The same passage with its anchor found anew:
/// exact: the text at start..end has the hash; moved: the same text stands elsewhere, the nearest place is taken;
/// fuzzy: `passage.exact` (an earlier verified quotation) has an approximate match of similarity `score`; else orphan.
/// Exact and moved set the quotation; fuzzy and orphan keep the earlier one.
Passage anchor(const CodePoints& text, Passage passage);

}  // namespace grounds
