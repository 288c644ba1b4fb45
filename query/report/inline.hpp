// SPDX-License-Identifier: MIT
// Markdown inside a block: paragraphs, list items, table cells, headings, footnotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace grounds::report::md {

/// Markdown of one line. It is made only of this program's own literals and of data that went through text(), so data
/// can't become markup: a std::string does not convert to it.
class Inline {
public:
    Inline() = default;
    /// Markup written in this program. Not explicit, so that literals and Inlines can be added up.
    template <std::size_t N>
    Inline(const char (&markup)[N]) : markdown_(markup) {}  // NOLINT(google-explicit-constructor)

    Inline& operator+=(const Inline& more) {
        markdown_ += more.markdown_;
        return *this;
    }
    friend Inline operator+(Inline left, const Inline& right) {
        return left += right;
    }

    [[nodiscard]] const std::string& markdown() const {
        return markdown_;
    }
    [[nodiscard]] bool empty() const {
        return markdown_.empty();
    }

private:
    friend Inline text(std::string_view data);
    friend Inline link(const Inline& shown, std::string_view url);
    friend Inline image_beside(const Inline& description, std::string_view file);
    friend Inline link_within(const Inline& shown, std::string_view anchor);
    friend Inline footnote_mark(std::string_view label);
    friend Inline pandoc_citation(std::string_view key);
    friend Inline code(std::string_view data);

    explicit Inline(std::string markdown, int) : markdown_(std::move(markdown)) {}
    std::string markdown_;
};

/// Data as text that no reader of Markdown (GitHub, cmark-gfm, pandoc) takes for markup. A word joiner, which is not
/// seen, follows each @: GFM makes e-mail links and GitHub makes mentions even of escaped text.
Inline text(std::string_view data);

/// Data in a code span; as plain text where the span could break a table or lose characters (backticks, pipes).
Inline code(std::string_view data);

/// A link, if `url` is http or https; otherwise `shown` alone.
Inline link(const Inline& shown, std::string_view url);

/// An image in a file of this name in the folder of the document.
Inline image_beside(const Inline& description, std::string_view file);

/// A link to a heading of the same document (anchor.hpp).
Inline link_within(const Inline& shown, std::string_view anchor);

/// "[^label]"; the label must be made by slug() (anchor.hpp).
Inline footnote_mark(std::string_view label);

/// "[@key]"; the key must be one that is_pandoc_key() (citations.hpp) accepts.
Inline pandoc_citation(std::string_view key);

inline Inline bold(const Inline& inside) {
    return inside.empty() ? Inline() : "**" + inside + "**";
}

/// Parts that are not empty, with `between` between them.
template <class Range>
Inline join(const Range& parts, const Inline& between) {
    Inline all;
    for (const auto& part : parts) {
        if (!all.empty() && !part.empty()) {
            all += between;
        }
        all += part;
    }
    return all;
}

/// True for what link() makes a link of.
bool is_web_url(std::string_view url);

/// Percent-encodes everything that could end a link's destination or be read as markup in it.
std::string percent_encoded(std::string_view url);

}  // namespace grounds::report::md
