// SPDX-License-Identifier: MIT
#include "query/exports/turtle.hpp"

#include "base/ascii.hpp"
#include "base/clean.hpp"
#include "base/terminal.hpp"

namespace grounds::exports::turtle {

std::string iri(std::string_view text) {
    return "<" + base::percent_encoded_only(base::without_controls(text), " <>\"{}|^`\\") + ">";
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
