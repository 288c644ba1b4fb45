// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/ascii.hpp"

namespace grounds::base {

namespace {

template <class Plain>
std::string encoded(std::string_view text, const Plain& is_plain) {
    std::string out;
    for (const char c : text) {
        out += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace

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

std::string percent_encoded(std::string_view text, std::string_view kept) {
    return encoded(text, [&](char c) { return is_alphanumeric(c) || kept.find(c) != std::string_view::npos; });
}

std::string percent_encoded_only(std::string_view text, std::string_view forbidden) {
    return encoded(text, [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7F && forbidden.find(c) == std::string_view::npos;
    });
}

}  // namespace grounds::base
