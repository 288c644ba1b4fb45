// SPDX-License-Identifier: MIT
// Plain text has no markup: blank lines part paragraphs, short lines without a full stop are headings, lines of one
// length are wrapped paragraphs, and cells of a lost table stand on lines of their own.
#include <algorithm>
#include <array>
#include <optional>

#include "importer/articles/blocks/blocks.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr long widest_wrapped = 120;
constexpr long longest_heading = 120;
constexpr long most_heading_words = 16;
constexpr long most_cell_words = 8;

/// Units that stand in cells of tables; times don't, since "7 to 12 months" labels a row.
constexpr auto cell_units = std::to_array<std::string_view>(
    {"mg", "g", "mcg", "ug", "ng", "kg", "iu", "ml", "l", "kcal", "cal", "kj", "mmol", "oz", "percent"});

bool is_cell(std::string_view lower) {
    const auto number = lower.find_first_not_of("~<> ");
    if (number == std::string_view::npos || !is_digit(lower[number]) || count_words(lower) > most_cell_words) {
        return false;
    }
    const auto unit = lower.find_first_not_of("0123456789.,- ", number);
    if (unit == std::string_view::npos) {
        return false;
    }
    auto end = unit;
    while (end < lower.size() && is_lower(lower[end])) {
        ++end;
    }
    const auto word = lower.substr(unit, end - unit);
    return lower[unit] == '%' || std::find(cell_units.begin(), cell_units.end(), word) != cell_units.end();
}

class TextReader {
public:
    explicit TextReader(Document& document) : document_(document), text_(document.text) {}

    void read() {
        std::vector<Span> group;
        for (const auto& line : lines_of(text_)) {
            if (line.length() > 0) {
                group.push_back(line);
            } else {
                add_group(group);
                group.clear();
            }
        }
        add_group(group);
        join_rows();
        find_headings();
    }

private:
    void add_group(const std::vector<Span>& lines) {
        long widest = 0;
        for (const auto& line : lines) {
            widest = std::max(widest, line.length());
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool joined = i > 0 && widest <= widest_wrapped && continues(lines[i - 1], lines[i], widest);
            if (joined) {
                document_.blocks.back().span.end = lines[i].end;
            } else {
                add_line(lines[i]);
            }
        }
    }

    /// A line that is nearly full, or a sentence that is not at its end.
    [[nodiscard]] bool continues(const Span& line, const Span& next, long widest) const {
        if (list_mark(text_.plain_at(next)).length > 0) {
            return false;
        }
        const bool full = line.length() * 10 >= widest * 7 && widest >= 40;
        const bool goes_on = !ends_like_sentence(text_.plain_at(line)) && is_lower(text_.plain_at(next).front());
        return full || goes_on;
    }

    void add_line(const Span& line) {
        const auto plain = text_.plain_at(line);
        const auto mark = list_mark(plain);
        Block block{BlockKind::paragraph, line, 0, {}, mark.length > 0};
        if (mark.length > 0) {
            block.kind = BlockKind::item;
            block.number = mark.number;
        } else if (std::count(plain.begin(), plain.end(), '\t') > 0) {
            block.kind = BlockKind::row;
        }
        document_.blocks.push_back(block);
    }

    /// A label and the cells behind it become one row.
    void join_rows() {
        std::vector<Block> joined;
        bool in_row = false;
        for (const auto& block : document_.blocks) {
            const bool cell = block.kind == BlockKind::paragraph && is_cell(lower_at(block.span));
            if (cell && !joined.empty() && (in_row || is_label(joined.back()))) {
                joined.back().span.end = block.span.end;
                joined.back().kind = BlockKind::row;
                in_row = true;
                continue;
            }
            in_row = false;
            joined.push_back(block);
        }
        document_.blocks = std::move(joined);
    }

    [[nodiscard]] bool is_label(const Block& block) const {
        const auto plain = text_.plain_at(block.span);
        return block.kind == BlockKind::paragraph && count_words(plain) <= most_cell_words &&
               !ends_like_sentence(plain) && plain.back() != ':';
    }

    [[nodiscard]] std::string_view lower_at(const Span& span) const {
        return std::string_view(text_.lower)
            .substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.length()));
    }

    [[nodiscard]] bool is_short(const Block& block) const {
        const auto plain = text_.plain_at(block.span);
        const bool stops = ends_like_sentence(plain) && plain.back() != '?';
        return block.span.length() <= longest_heading && count_words(plain) <= most_heading_words && !stops &&
               std::string_view(":;,").find(plain.back()) == std::string_view::npos && plain.front() != '"' &&
               plain.find('\n') == std::string_view::npos;
    }

    [[nodiscard]] bool is_heading(std::size_t at, const std::string& last_number) const {
        const auto& block = document_.blocks[at];
        if (!is_short(block) || block.kind == BlockKind::row) {
            return false;
        }
        if (block.kind == BlockKind::paragraph) {
            return true;
        }
        if (block.number.empty()) {
            return false;
        }
        const bool alone = at + 1 < document_.blocks.size() && document_.blocks[at + 1].kind == BlockKind::paragraph;
        return alone || text_.plain_at(block.span).back() == '?' || follows(last_number, block.number);
    }

    static bool follows(const std::string& before, const std::string& number) {
        const auto value = [](const std::string& text) {
            return text.empty() || !is_digit(text.front()) ? -1 : std::stol(text);
        };
        return value(before) >= 0 && value(number) == value(before) + 1;
    }

    void find_headings() {
        std::string last_number;
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            auto& block = document_.blocks[i];
            if (is_heading(i, last_number)) {
                block.kind = BlockKind::heading;
                block.level = block.number.empty() ? 2 : 3;
                last_number = block.number;
            }
        }
    }

    Document& document_;
    const Text& text_;
};

}  // namespace

Document read_text(const std::string& bytes) {
    need_utf8(bytes);
    Document document(bytes);
    document.guessed = true;
    TextReader(document).read();
    return document;
}

}  // namespace grounds::articles
