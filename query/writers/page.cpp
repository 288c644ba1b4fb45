// SPDX-License-Identifier: MIT
#include "query/writers/page.hpp"

#include <algorithm>

namespace grounds::writers {

namespace {

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

}  // namespace

void Page::line(int indent, const Styled& text) {
    auto rendered = text.render(screen_.colour);
    if (!rendered.empty()) {
        text_ += spaces(indent) + rendered;
    }
    while (!text_.empty() && text_.back() == ' ') {
        text_.pop_back();
    }
    text_ += '\n';
}

void Page::blank() {
    text_ += '\n';
}

void Page::heading(std::string_view text) {
    paragraph(Styled(text, Style::strong));
}

void Page::section(std::string_view text) {
    if (!dense_) {
        blank();
    }
    heading(text);
}

void Page::paragraph(const Styled& text, int indent, std::optional<int> hang) {
    const int rest = hang.value_or(indent);
    const int width = screen_.width - std::max(indent, rest);
    const auto lines = text.wrapped(width);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        line(i == 0 ? indent : rest, lines[i]);
    }
}

void Page::field(std::string_view label, const Styled& text, int column, int indent) {
    const int width = screen_.width - indent - column;
    auto lines = text.wrapped(width);
    Styled first = padded(Styled(label, Style::faint), column);
    if (first.width() > column) {
        line(indent, first);
        first = spaces(column);
    }
    lines.front() = first.append(lines.front());
    line(indent, lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i) {
        line(indent + column, lines[i]);
    }
}

Styled padded(const Styled& text, int width) {
    Styled all = text;
    return all.add(spaces(width - text.width()));
}

}  // namespace grounds::writers
