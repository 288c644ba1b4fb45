// SPDX-License-Identifier: MIT
// HTML, piece by piece. It is made only of this program's own literals and of data that went through text(), so data
// can't become markup: a std::string does not convert to it.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace grounds::pages {

/// A literal of this program: the name of an element or an attribute.
class Literal {
public:
    template <std::size_t N>
    constexpr Literal(const char (&name)[N]) : name_(name, N - 1) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] constexpr std::string_view view() const {
        return name_;
    }

private:
    std::string_view name_;
};

/// Markup that is safe to put into a page: data gets in only through text().
class Html {
public:
    Html() = default;
    /// Markup written in this program. Not explicit, so that literals and pieces can be added up.
    template <std::size_t N>
    Html(const char (&markup)[N]) : markup_(markup, N - 1) {}  // NOLINT(google-explicit-constructor)

    Html& operator+=(const Html& more) {
        markup_ += more.markup_;
        return *this;
    }
    friend Html operator+(Html left, const Html& right) {
        return left += right;
    }

    [[nodiscard]] const std::string& markup() const {
        return markup_;
    }
    [[nodiscard]] bool empty() const {
        return markup_.empty();
    }

private:
    friend Html text(std::string_view data);
    friend Html preformatted(std::string_view data);
    friend Html drawing(std::string svg);
    friend class Tag;

    explicit Html(std::string markup, int) : markup_(std::move(markup)) {}
    std::string markup_;
};

/// Data as one clean line of text.
Html text(std::string_view data);
/// Data with its line breaks and indentation, for `pre`.
Html preformatted(std::string_view data);
/// An SVG drawing that query/forest made: it escapes what it is given.
Html drawing(std::string svg);
Html number(long value);

using Attributes = std::initializer_list<std::pair<Literal, std::string_view>>;

/// An element. Values of attributes are data and are escaped; an attribute with an empty value stands alone.
Html element(Literal name, Attributes attributes, const Html& inside);
Html element(Literal name, const Html& inside);
/// An element without an end: `input`, `meta`.
Html single(Literal name, Attributes attributes);

/// A link to another site, if `url` is http or https; otherwise `shown` alone.
Html outside(std::string_view url, const Html& shown);

/// Parts that are not empty, with `between` between them.
template <class Range>
Html join(const Range& parts, const Html& between) {
    Html all;
    for (const auto& part : parts) {
        if (!all.empty() && !part.empty()) {
            all += between;
        }
        all += part;
    }
    return all;
}

/// A row of a list of facts: nothing where nothing is known.
Html fact(Literal label, const Html& value);
/// `h2` with its section's id, so that links can name it.
Html section(Literal id, Literal heading, const Html& inside);
/// A table in a frame that scrolls by itself where the screen is narrow. `label` names it for those who can't see it.
Html scrolling(std::string_view label, const Html& table);
/// What is one click away.
Html folded(const Html& summary, const Html& inside);

}  // namespace grounds::pages
