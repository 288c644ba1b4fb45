// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "query/writers/styled.hpp"

namespace grounds::writers {

/// A page of text for a terminal, built line by line; no line is wider than the screen.
class Page {
public:
    explicit Page(const base::Screen& screen, bool dense = false) : screen_(screen), dense_(dense) {}

    void blank();
    /// One line as it is: the caller knows that it fits.
    void line(int indent, const Styled& text);
    void heading(std::string_view text);
    /// The heading of a section, after a blank line unless the page is `dense`.
    void section(std::string_view text);
    /// `text` wrapped and whole; the first line indented by `indent`, the others by `hang`.
    void paragraph(const Styled& text, int indent = 0, std::optional<int> hang = {});
    /// A label in a column of its own, and its text beside it.
    void field(std::string_view label, const Styled& text, int column = 12, int indent = 0);

    [[nodiscard]] const std::string& text() const {
        return text_;
    }
    [[nodiscard]] const base::Screen& screen() const {
        return screen_;
    }

private:
    base::Screen screen_;
    bool dense_;
    std::string text_;
};

/// `text` and spaces up to `width` columns.
Styled padded(const Styled& text, int width);

}  // namespace grounds::writers
