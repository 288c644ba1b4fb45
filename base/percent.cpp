// SPDX-License-Identifier: MIT
#include "base/ascii.hpp"

namespace grounds::base {

std::string percent_decoded(std::string_view text, std::string_view kept) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape =
            text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0;
        const int code = escape ? 16 * hex_value(text[at + 1]) + hex_value(text[at + 2]) : 0;
        const bool printable = code >= '!' && code <= '~';
        if (printable && kept.find(static_cast<char>(code)) == std::string_view::npos) {
            plain += static_cast<char>(code);
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

}  // namespace grounds::base
