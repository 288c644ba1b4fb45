// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/bibtex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/clean.hpp"

namespace grounds::formats {

namespace {

struct Escape {
    char character;
    std::string_view latex;
};

constexpr std::array escapes{
    Escape{'\\', "\\textbackslash{}"},
    Escape{'{', "\\{"},
    Escape{'}', "\\}"},
    Escape{'$', "\\$"},
    Escape{'&', "\\&"},
    Escape{'%', "\\%"},
    Escape{'#', "\\#"},
    Escape{'_', "\\_"},
    Escape{'^', "\\textasciicircum{}"},
    Escape{'~', "\\textasciitilde{}"},
    Escape{'`', "\\`{}"},
    Escape{'"', "{\"}"},
    Escape{'<', "\\textless{}"},
    Escape{'>', "\\textgreater{}"},
};

bool balanced(std::string_view text) {
    long depth = 0;
    const bool never_below = std::all_of(text.begin(), text.end(), [&depth](char c) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        return depth >= 0;
    });
    return never_below && depth == 0;
}

/// Programs that read LaTeX best know \{; only where that would leave a brace open do they get its other name.
std::string_view escape(char c, bool plain_braces) {
    if (!plain_braces && (c == '{' || c == '}')) {
        return c == '{' ? "\\textbraceleft{}" : "\\textbraceright{}";
    }
    const auto* found =
        std::find_if(escapes.begin(), escapes.end(), [c](const Escape& row) { return row.character == c; });
    return found == escapes.end() ? std::string_view() : found->latex;
}

}  // namespace

std::string to_latex(std::string_view data) {
    const auto text = base::printable(data);
    const bool plain_braces = balanced(text);
    std::string out;
    for (const char c : text) {
        const auto escaped = escape(c, plain_braces);
        if (!escaped.empty()) {
            out += escaped;
        } else if (!out.empty() && c == out.back() && (c == '-' || c == '\'')) {
            out += std::string("{}") + c;  // "--" would become a dash
        } else {
            out += c;
        }
    }
    return out;
}

std::string verbatim(std::string_view data) {
    return base::percent_encoded_only(base::printable(data), "{}\\\" <>^`|");
}

}  // namespace grounds::formats
