// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

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

}  // namespace grounds::base
