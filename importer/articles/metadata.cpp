// SPDX-License-Identifier: MIT
#include "importer/articles/analysis.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr long longest_line = 160;
constexpr std::size_t near_top = 12;  ///< blocks among which "By X" is a line about the article
constexpr std::size_t most_signs = 5;
constexpr long most_title_words = 20;

constexpr auto modified = std::to_array<std::string_view>(
    {"last update", "updated", "last modified", "last reviewed", "reviewed on", "medically reviewed"});
constexpr auto published = std::to_array<std::string_view>({"published", "posted", "first published", "date:"});
constexpr auto shop = std::to_array<std::string_view>(
    {"add to cart", "add to basket", "buy now", "free shipping", "money-back", "money back guarantee", "order now",
     "shop our ", "shop now", "in stock", "sale price", "add to bag", "buy ", "discount code", "use code"});

class Filler {
public:
    explicit Filler(Document& document) : document_(document), text_(document.text), metadata_(document.metadata) {}

    void run() {
        find_title();
        part_title_by_heading();
        for (std::size_t at = 0; at < document_.blocks.size(); ++at) {
            const auto& span = document_.blocks[at].span;
            if (span.length() <= longest_line) {
                read_parts(span, at);
            }
        }
    }

private:
    [[nodiscard]] std::string_view lower(const Span& span) const {
        return std::string_view(text_.lower)
            .substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.length()));
    }

    /// The first heading of the first level, else the first heading that is more than a word of a menu.
    void find_title() {
        if (!metadata_.title.empty()) {
            return;
        }
        if (has_first_line()) {
            metadata_.title = shown(text_, document_.blocks.front().span, 300);
            return;
        }
        for (const int level : {1, 9}) {
            for (const auto& block : document_.blocks) {
                const auto words = count_words(text_.plain_at(block.span));
                if (block.kind == BlockKind::heading && block.level <= level && words >= (level == 1 ? 1 : 3) &&
                    words <= most_title_words && !has_shop_sign(block.span) &&
                    !lower(block.span).starts_with("skip to")) {
                    metadata_.title = shown(text_, block.span, 300);
                    return;
                }
            }
        }
    }

    /// A headline too long for a heading, over its deck: the first line of a plain text, alone and without a stop.
    [[nodiscard]] bool has_first_line() const {
        if (document_.blocks.size() < 2 || document_.blocks[0].kind != BlockKind::paragraph ||
            document_.blocks[1].kind != BlockKind::heading || document_.blocks[1].level == 1) {
            return false;
        }
        const auto line = text_.plain_at(document_.blocks[0].span);
        const auto words = count_words(line);
        const bool one_line = line.find('\n') == std::string_view::npos;
        return one_line && words >= 3 && words <= most_title_words && !line.empty() &&
               std::string_view(".!?:;,").find(line.back()) == std::string_view::npos;
    }

    void part_title_by_heading() {
        const auto heading = std::find_if(document_.blocks.begin(), document_.blocks.end(), [](const Block& block) {
            return block.kind == BlockKind::heading && block.level == 1;
        });
        part_title(metadata_, heading == document_.blocks.end() ? "" : shown(text_, heading->span, 300));
    }

    [[nodiscard]] bool has_shop_sign(const Span& span) const {
        const auto line = lower(span);
        return std::any_of(shop.begin(), shop.end(),
                           [&](std::string_view sign) { return line.find(sign) != std::string_view::npos; });
    }

    /// "Published 11 October 2022 | Updated 14 October 2022"
    void read_parts(const Span& span, std::size_t at) {
        const auto plain = text_.plain_at(span);
        for (std::size_t start = 0; start < plain.size();) {
            const auto bar = std::min(plain.find_first_of("|*\x85", start), plain.size());
            const auto part =
                trimmed(text_, {span.start + static_cast<long>(start), span.start + static_cast<long>(bar)});
            if (part.length() > 0) {
                read_line(part, at);
            }
            start = bar + 1;
        }
        read_copyright(span);
    }

    /// "© 2024 Somnira Labs LLC. All rights reserved."
    void read_copyright(const Span& span) {
        const auto printed = shown(text_, span, 200);
        if (!metadata_.publisher.empty() || (!printed.starts_with("\u00a9") && !lower(span).starts_with("copyright"))) {
            return;
        }
        const auto start = printed.find_first_not_of("0123456789-, ", printed.find_first_of("0123456789"));
        const auto end = std::min(printed.find_first_of(".|,", start), printed.size());
        if (start != std::string::npos && end - start < 60) {
            const auto name = printed.substr(start, end - start);
            metadata_.publisher = readable(name.substr(name.starts_with("by ") ? 3 : 0), 60);
        }
    }

    void read_line(const Span& span, std::size_t at) {
        const auto line = lower(span);
        const auto starts = [&](const auto& list) {
            return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return line.starts_with(word); });
        };
        if (starts(modified) && metadata_.modified.empty()) {
            metadata_.modified = base::date_in(text_.at(span));
        } else if (starts(published) && metadata_.published.empty()) {
            metadata_.published = base::date_in(text_.at(span));
        } else if ((line.starts_with("by ") || line.starts_with("written by ") || line.starts_with("author: ")) &&
                   at < near_top && metadata_.authors.empty()) {
            read_author(span, line);
        }
        if (has_shop_sign(span) && metadata_.shop_signs.size() < most_signs) {
            metadata_.shop_signs.push_back("\u201c" + shown(text_, span, 80) + "\u201d");
        }
    }

    /// "By Jane Doe, RD | April 2023": the words up to what is no name.
    void read_author(const Span& span, std::string_view line) {
        const auto first = static_cast<long>(line.starts_with("by ") ? 3 : line.find_first_of(": ", 3) + 1);
        Span name{span.start + first, span.end};
        if (line.starts_with("written by ")) {
            name.start = span.start + 11;
        }
        const auto plain = text_.plain_at(name);
        const auto end = plain.find_first_of(",|(;0123456789*");
        name.end = end == std::string_view::npos ? name.end : name.start + static_cast<long>(end);
        name = trimmed(text_, name);
        if (name.length() > 1 && is_upper(text_.plain_at(name).front()) && count_words(text_.plain_at(name)) <= 6) {
            metadata_.authors.push_back(shown(text_, name, 200));
        }
    }

    Document& document_;
    const Text& text_;
    Metadata& metadata_;
};

}  // namespace

void complete_metadata(Document& document) {
    Filler(document).run();
}

}  // namespace grounds::articles
