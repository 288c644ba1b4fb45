// SPDX-License-Identifier: MIT
// A table for reading. If its natural width fits the screen it is set in columns; else each row is an entry of labelled
// fields.
#include <algorithm>

#include "base/clean.hpp"
#include "query/writers/page.hpp"
#include "query/writers/writer.hpp"

namespace grounds::writers {

namespace {

constexpr int gap = 2;

std::vector<int> widths_of(const query::Table& table) {
    std::vector<int> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        int widest = base::display_width(table.columns[i]);
        for (const auto& row : table.rows) {
            widest = std::max(widest, base::display_width(base::printable(query::value_text(row[i]))));
        }
        widths.push_back(widest);
    }
    return widths;
}

bool is_number(const query::Value& value) {
    return std::holds_alternative<long>(value) || std::holds_alternative<double>(value);
}

Styled aligned(const query::Value& value, int width) {
    const Styled text = query::value_text(value);
    if (!is_number(value)) {
        return padded(text, width);
    }
    Styled right(std::string(static_cast<std::size_t>(width - text.width()), ' '));
    return right.append(text);
}

std::string columns(const query::Table& table, const std::vector<int>& widths, const base::Screen& screen) {
    Page page(screen);
    Styled head;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        head.append(padded(Styled(table.columns[i], Style::faint), widths[i] + gap));
    }
    page.line(0, head);
    for (const auto& row : table.rows) {
        Styled line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            line.append(aligned(row[i], widths[i])).add(std::string(gap, ' '));
        }
        page.line(0, line);
    }
    return page.text();
}

std::string entries(const query::Table& table, const base::Screen& screen) {
    Page page(screen);
    int label = 0;
    for (const auto& name : table.columns) {
        label = std::max(label, base::display_width(name));
    }
    for (const auto& row : table.rows) {
        page.paragraph(Styled(query::value_text(row.front()), Style::strong));
        for (std::size_t i = 1; i < row.size(); ++i) {
            const auto text = query::value_text(row[i]);
            if (!text.empty()) {
                page.field(table.columns[i], text, label + gap, gap);
            }
        }
    }
    return page.text();
}

}  // namespace

std::string write_text(const query::Table& table, const base::Screen& screen) {
    if (table.rows.empty()) {
        return {};
    }
    const auto widths = widths_of(table);
    int total = 0;
    for (const int width : widths) {
        total += width + gap;
    }
    return total - gap <= screen.width ? columns(table, widths, screen) : entries(table, screen);
}

}  // namespace grounds::writers
