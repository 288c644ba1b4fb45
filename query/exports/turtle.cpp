// SPDX-License-Identifier: MIT
#include "query/exports/turtle.hpp"

#include <fmt/format.h>

#include "base/clean.hpp"
#include "base/terminal.hpp"

namespace grounds::exports::turtle {

std::string iri(std::string_view text) {
    constexpr std::string_view forbidden = "<>\"{}|^`\\";
    std::string out = "<";
    for (const char c : base::without_controls(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte > 0x20 && forbidden.find(c) == std::string_view::npos;
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return out + ">";
}

std::string literal(std::string_view data) {
    std::string out = "\"";
    for (const char c : base::without_controls(data)) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += c;
        }
    }
    return out + '"';
}

}  // namespace grounds::exports::turtle
