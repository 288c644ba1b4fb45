// SPDX-License-Identifier: MIT
#include "query/writers/styled.hpp"

#include <algorithm>

#include "base/clean.hpp"
#include "base/utf8.hpp"

namespace grounds::writers {

namespace {

struct Glyph {
    std::string_view bytes;
    int width;
    Style style;
};

using Glyphs = std::vector<Glyph>;

Glyphs glyphs_of(const Styled& text) {
    Glyphs all;
    for (const auto& span : text.spans()) {
        base::each_code_point(span.text, [&](std::int32_t c, std::string_view bytes) {
            all.push_back({bytes, base::display_width(c), span.style});
        });
    }
    return all;
}

/// Escape code of a style (ECMA-48 SGR).
std::string_view code(Style style) {
    switch (style) {
        case Style::strong:
            return "\x1b[1m";
        case Style::faint:
            return "\x1b[2m";
        case Style::good:
            return "\x1b[32m";
        case Style::bad:
            return "\x1b[31m";
        case Style::warn:
            return "\x1b[33m";
        case Style::plain:
            break;
    }
    return "";
}

/// Where the line that starts at `begin` ends (exclusive), without the space that it is broken at.
std::size_t line_end(const Glyphs& glyphs, std::size_t begin, int width) {
    std::size_t last_space = begin;
    int used = 0;
    for (auto i = begin; i < glyphs.size(); ++i) {
        if (glyphs[i].bytes == " ") {
            last_space = i;
        }
        used += glyphs[i].width;
        if (used > width) {
            return last_space > begin ? last_space : std::max(i, begin + 1);
        }
    }
    return glyphs.size();
}

Styled slice(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
    Styled line;
    for (auto i = begin; i < end; ++i) {
        line.add(glyphs[i].bytes, glyphs[i].style);
    }
    return line;
}

}  // namespace

Styled& Styled::add(std::string_view text, Style style) {
    if (text.empty()) {
        return *this;
    }
    if (!spans_.empty() && spans_.back().style == style) {
        spans_.back().text += base::printable(text);
    } else {
        spans_.push_back({style, base::printable(text)});
    }
    return *this;
}

Styled& Styled::append(const Styled& more) {
    for (const auto& span : more.spans_) {
        add(span.text, span.style);
    }
    return *this;
}

int Styled::width() const {
    int columns = 0;
    for (const auto& span : spans_) {
        columns += base::display_width(span.text);
    }
    return columns;
}

std::string Styled::render(bool colour) const {
    std::string out;
    for (const auto& [style, text] : spans_) {
        if (colour && style != Style::plain) {
            out += std::string(code(style)) + text + "\x1b[0m";
        } else {
            out += text;
        }
    }
    return out;
}

std::vector<Styled> wrap(const Styled& text, int width) {
    const auto glyphs = glyphs_of(text);
    std::vector<Styled> lines;
    std::size_t begin = 0;
    while (begin < glyphs.size()) {
        const auto end = line_end(glyphs, begin, std::max(width, 1));
        lines.push_back(slice(glyphs, begin, end));
        begin = end;
        while (begin < glyphs.size() && glyphs[begin].bytes == " ") {
            ++begin;
        }
    }
    if (lines.empty()) {
        lines.emplace_back();
    }
    return lines;
}

}  // namespace grounds::writers
