// SPDX-License-Identifier: MIT
#include "query/report/document.hpp"

#include <stdexcept>

#include "base/ascii.hpp"

namespace grounds::report::md {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view roman = "ivxlcdmIVXLCDM";

/// Where an enumerator such as "1.", "iv)", "a." or "#." ends in a delimiter; npos if there is none.
std::size_t enumerator_end(std::string_view line) {
    const auto after_digits = line.find_first_not_of(digits);
    const auto after_roman = line.find_first_not_of(roman);
    for (const auto end : {after_digits, after_roman, std::size_t{1}}) {
        if (end != 0 && end < line.size() && (line[end] == '.' || line[end] == ')')) {
            return end;
        }
    }
    return std::string_view::npos;
}

/// pandoc takes "Table: x" or ": x" beside a table for its caption.
std::size_t caption_end(std::string_view line) {
    constexpr std::string_view caption = "table:";
    return base::begins_in_any_case(line, caption) ? caption.size() - 1 : std::string_view::npos;
}

/// pandoc makes a check box of "[ ]" and "[x]" at the head of a list item even if they are escaped; a word joiner stops
/// it.
std::string guard_item(const std::string& markdown) {
    for (const auto* box : {"\\[ \\]", "\\[x\\]", "\\[X\\]"}) {
        if (markdown.rfind(box, 0) == 0) {
            return "\xE2\x81\xA0" + markdown;
        }
    }
    return guard_start(markdown);
}

std::string backslash_at(std::string line, std::size_t at) {
    return line.insert(at, 1, '\\');
}

}  // namespace

std::string guard_start(const std::string& markdown) {
    constexpr std::string_view openers = "#>-+=:(%";
    if (!markdown.empty() && openers.find(markdown.front()) != std::string_view::npos) {
        return backslash_at(markdown, 0);
    }
    for (const auto at : {enumerator_end(markdown), caption_end(markdown)}) {
        if (at != std::string::npos) {
            return backslash_at(markdown, at);
        }
    }
    return markdown;
}

void PipeTable::add(std::vector<Inline> cells) {
    if (cells.size() > columns_.size()) {
        throw std::invalid_argument("more cells than columns");
    }
    cells.resize(columns_.size());
    rows_.push_back(std::move(cells));
}

std::string PipeTable::line_of(const std::vector<Inline>& cells) {
    std::string line = "|";
    for (const auto& cell : cells) {
        line += " ";
        line += cell.markdown();
        line += " |";
    }
    return line + '\n';
}

std::string PipeTable::head() const {
    std::vector<Inline> titles, rules;
    for (const auto& column : columns_) {
        titles.push_back(column.title);
        rules.push_back(column.align == Align::right ? Inline("---:") : Inline(":---"));
    }
    return line_of(titles) + line_of(rules);
}

std::string PipeTable::markdown() const {
    auto all = head();
    for (const auto& cells : rows_) {
        all += line_of(cells);
    }
    return all;
}

void Document::begin(Block block) {
    const bool same_list = block == last_ && block != Block::other;
    if (last_ != Block::none && !same_list) {
        markdown_ += '\n';
    }
    last_ = block;
}

void Document::line(std::string_view text) {
    markdown_ += text;
    markdown_ += '\n';
}

void Document::heading(int level, const Inline& title) {
    begin(Block::other);
    auto text = title.markdown();
    for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 2)) {
        text.insert(at, 1, '\\');  // "# Vitamin C #" would lose its last sign
    }
    line(std::string(static_cast<std::size_t>(level), '#') + " " + text);
}

void Document::paragraph(const Inline& content) {
    if (content.empty()) {
        return;
    }
    begin(Block::other);
    line(guard_start(content.markdown()));
}

void Document::bullet(const Inline& content, int depth) {
    begin(Block::bullets);
    line(std::string(static_cast<std::size_t>(depth) * 4, ' ') + "-   " + guard_item(content.markdown()));
}

void Document::numbered(int number, const Inline& content) {
    begin(Block::numbers);
    line(std::to_string(number) + ". " + guard_item(content.markdown()));
}

void Document::table(const PipeTable& table) {
    begin(Block::other);
    markdown_ += table.markdown();
}

void Document::footnote(std::string_view label, const Inline& content) {
    begin(Block::other);
    line("[^" + std::string(label) + "]: " + guard_start(content.markdown()));
}

}  // namespace grounds::report::md
