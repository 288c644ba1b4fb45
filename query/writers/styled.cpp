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

/// Where the glyphs of the same style as that at `begin` end (exclusive): they stand in one span.
std::size_t run_end(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
    auto run = begin + 1;
    while (run < end && glyphs[run].style == glyphs[begin].style) {
        ++run;
    }
    return run;
}

/// All from one glyph of a span to another.
std::string_view text_of(const Glyph& first, const Glyph& last) {
    return {first.bytes.data(), static_cast<std::size_t>(last.bytes.data() + last.bytes.size() - first.bytes.data())};
}

}  // namespace

Styled& Styled::add(std::string_view text, Style style) {
    return add_clean(base::printable(text), style);
}

Styled& Styled::append(const Styled& more) {
    for (const auto& [style, text] : more.spans_) {
        add_clean(text, style);
    }
    return *this;
}

Styled& Styled::add_clean(std::string_view text, Style style) {
    if (text.empty()) {
        return *this;
    }
    if (!spans_.empty() && spans_.back().style == style) {
        spans_.back().text += text;
    } else {
        spans_.push_back({style, std::string(text)});
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

std::vector<Styled> Styled::wrapped(int width) const {
    width = std::max(width, 1);
    if (this->width() <= width) {
        return {*this};
    }
    const auto glyphs = glyphs_of(*this);
    std::vector<Styled> lines;
    for (std::size_t begin = 0; begin < glyphs.size();) {
        const auto end = line_end(glyphs, begin, width);
        auto& line = lines.emplace_back();
        for (auto i = begin; i < end;) {
            const auto run = run_end(glyphs, i, end);
            line.add_clean(text_of(glyphs[i], glyphs[run - 1]), glyphs[i].style);
            i = run;
        }
        begin = end;
        while (begin < glyphs.size() && glyphs[begin].bytes == " ") {
            ++begin;
        }
    }
    return lines;
}

}  // namespace grounds::writers
