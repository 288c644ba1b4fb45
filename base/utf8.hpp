// SPDX-License-Identifier: MIT
// The one decoder of UTF-8, and the one list of characters that nobody sees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// What stands for bytes that are not UTF-8: U+FFFD.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The code point at byte `at`, which moves behind it; negative where the bytes are not valid UTF-8. `at` <
/// text.size().
std::int32_t next_code_point(std::string_view text, std::size_t& at);

/// A code point as UTF-8.
std::string utf8_of(char32_t code_point);

/// Whether all of it is valid UTF-8.
bool is_utf8(std::string_view text);

/// Calls visit(code point, its bytes) for each code point; the code point is negative where the bytes are not UTF-8.
template <class Visit>
void each_code_point(std::string_view text, Visit visit) {
    for (std::size_t next = 0; next < text.size();) {
        const auto start = next;
        const auto code_point = next_code_point(text, next);
        visit(code_point, text.substr(start, next - start));
    }
}

/// True for a code point that shows nothing itself and changes how others look: direction marks and overrides, the byte
/// order mark, and tags, which can hide a whole message. No record may hold it.
bool is_deceptive(std::int32_t code_point);

/// True for is_deceptive() and for what else nobody sees: soft hyphens, zero-width spaces, word joiners,
/// interlinear annotation, noncharacters. Joiners that scripts and emoji need are not among them.
bool is_invisible(std::int32_t code_point);

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
