// SPDX-License-Identifier: MIT
#include "importer/articles/blocks/blocks.hpp"

#include <algorithm>
#include <map>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr long longest_link = 2000;

/// "[name]: address" lines.
std::map<std::string, std::string> definitions(const Text& text) {
    std::map<std::string, std::string> found;
    for (const auto& line : lines_of(text)) {
        const auto plain = text.plain_at(line);
        const auto close = plain.find("]: ");
        if (plain.empty() || plain.front() != '[' || close == std::string_view::npos || plain.starts_with("[^")) {
            continue;
        }
        const Span name{line.start + 1, line.start + static_cast<long>(close)};
        const auto address = text.at(trimmed(text, {name.end + 3, line.end}));
        const auto lower = std::string_view(text.lower)
                               .substr(static_cast<std::size_t>(name.start), static_cast<std::size_t>(name.length()));
        found.emplace(std::string(lower), std::string(address.substr(0, address.find(' '))));
    }
    return found;
}

/// Blanks the signs of Markdown in `plain` (emphasis, addresses of links, code), so that places in the text stay the
/// same.
class Hider {
public:
    explicit Hider(Document& document)
        : document_(document), text_(document.text), defined_(definitions(document.text)) {}

    void run() {
        for (const auto& block : document_.blocks) {
            if (block.kind != BlockKind::code) {
                block_ = block.span;
                hide_block(block.kind == BlockKind::row);
            }
        }
        text_.update_lower();
    }

private:
    [[nodiscard]] char at(long position) const {
        return position < block_.start || position >= block_.end ? ' '
                                                                 : text_.plain[static_cast<std::size_t>(position)];
    }
    void hide(long position, char with = ' ') {
        text_.plain[static_cast<std::size_t>(position)] = with;
    }
    void hide(const Span& span) {
        for (long position = span.start; position < span.end; ++position) {
            hide(position);
        }
    }

    void hide_block(bool row) {
        for (long position = block_.start; position < block_.end; ++position) {
            const char c = at(position);
            if (c == '\n') {
                after_break(position + 1);
            } else if (c == '|' && row) {
                hide(position, position == block_.start || position + 1 == block_.end ? ' ' : ';');
            } else if (c == '\\' || c == '`') {
                hide(position);
                position += c == '\\' ? 1 : 0;
            } else if ((c == '*' || c == '_' || c == '~') && is_ascii(position)) {
                position = hide_emphasis(position);
            } else if (c == '!' && at(position + 1) == '[') {
                hide_image(position);
            } else if (c == '[') {
                read_link(position);
            } else if (c == '<') {
                hide_tag(position);
            }
        }
    }

    /// The mark of a quotation goes on over its lines.
    void after_break(long position) {
        while (at(position) == ' ' && position < block_.end) {
            ++position;
        }
        while (at(position) == '>' && position < block_.end) {
            hide(position++);
        }
    }

    /// Hides a run of marks; returns its last position.
    long hide_emphasis(long first) {
        const char c = at(first);
        long end = first;
        while (at(end) == c && end < block_.end) {
            ++end;
        }
        const char before = at(first - 1);
        const char after = at(end);
        const bool apart = is_space(before) && is_space(after);
        const bool inside_word = (is_letter(before) || is_digit(before)) && (is_letter(after) || is_digit(after));
        const bool about = c == '~' && end - first == 1;  // "~40%"
        if (!apart && !(c == '_' && inside_word) && !about) {
            hide({first, end});
        }
        return end - 1;
    }

    /// Bullets and raised points ("0\u00b77") are '*' in the plain form too.
    [[nodiscard]] bool is_ascii(long position) const {
        return base::is_ascii(document_.text.at({position, position + 1}).front());
    }

    /// Position of the bracket that closes the one at `open`, or -1.
    [[nodiscard]] long close_of(long open, char opening, char closing) const {
        int depth = 0;
        for (long position = open; position < std::min(block_.end, open + longest_link); ++position) {
            depth += at(position) == opening ? 1 : at(position) == closing ? -1 : 0;
            if (depth == 0) {
                return position;
            }
        }
        return -1;
    }

    void hide_image(long position) {
        const auto close = close_of(position + 1, '[', ']');
        const auto end = close > 0 && at(close + 1) == '(' ? close_of(close + 1, '(', ')') : -1;
        if (end > 0) {
            hide({position, end + 1});
        }
    }

    void read_link(long open) {
        const auto close = close_of(open, '[', ']');
        if (close < 0) {
            return;
        }
        const Span words{open + 1, close};
        if (at(close + 1) == '(') {
            const auto end = close_of(close + 1, '(', ')');
            if (end > 0) {
                const auto target = text_.at(trimmed(text_, {close + 2, end}));
                add_link(words, std::string(target.substr(0, target.find(' '))), {close + 1, end + 1});
            }
        } else {
            const bool named = at(close + 1) == '[' && close_of(close + 1, '[', ']') > 0;
            const Span name = named && at(close + 2) != ']' ? Span{close + 2, close_of(close + 1, '[', ']')} : words;
            const auto known = defined_.find(std::string(
                std::string_view(text_.lower)
                    .substr(static_cast<std::size_t>(name.start), static_cast<std::size_t>(name.length()))));
            if (known != defined_.end()) {
                add_link(words, known->second, {close + 1, named ? close_of(close + 1, '[', ']') + 1 : close + 1});
            }
        }
    }

    /// The brackets around a number stay: they are its mark.
    void add_link(const Span& words, std::string target, const Span& address) {
        const auto plain = text_.plain_at(words);
        const bool number = !plain.empty() && plain.find_first_not_of("0123456789,- ^") == std::string_view::npos;
        hide(address);
        if (!number) {
            hide(words.start - 1);
            hide(words.end);
        }
        document_.links.push_back({words, std::move(target)});
    }

    void hide_tag(long open) {
        const char next = at(open + 1);
        if (!is_letter(next) && next != '/' && next != '!') {
            return;
        }
        for (long position = open; position < std::min(block_.end, open + longest_link); ++position) {
            if (at(position) == '>') {
                const auto inside = text_.plain_at({open + 1, position});
                const bool address =
                    inside.find("://") != std::string_view::npos && inside.find(' ') == std::string_view::npos;
                hide(address ? Span{open, open + 1} : Span{open, position + 1});
                hide(position);
                return;
            }
        }
    }

    Document& document_;
    Text& text_;
    std::map<std::string, std::string> defined_;
    Span block_;
};

}  // namespace

void hide_markup(Document& document) {
    Hider(document).run();
}

}  // namespace grounds::articles
