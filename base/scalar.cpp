// SPDX-License-Identifier: MIT
#include "base/scalar.hpp"

#include <charconv>
#include <cmath>

namespace grounds::base {

bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::optional<double> parse_number(std::string_view text) {
    const auto first = text.find_first_not_of('-');
    if (first > 1 || !(is_digit(text[first]) || text[first] == '.')) {
        return std::nullopt;
    }
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

}  // namespace grounds::base
