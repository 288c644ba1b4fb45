// SPDX-License-Identifier: MIT
// Text with styles: what text writers build. Data is cleaned on the way in; escape codes are only made on the way out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/terminal.hpp"

namespace grounds::writers {

/// What a piece of text is; a terminal shows it as a colour, a file not at all.
enum class Style { plain, strong, faint, good, bad, warn };

/// A line in pieces of different style.
class Styled {
public:
    struct Span {
        Style style;
        std::string text;  ///< clean
    };

    Styled() = default;
    Styled(const char* text) : Styled(std::string_view(text)) {}
    Styled(const std::string& text) : Styled(std::string_view(text)) {}
    Styled(std::string_view text, Style style = Style::plain) {
        add(text, style);
    }

    Styled& add(std::string_view text, Style style = Style::plain);
    Styled& append(const Styled& more);

    [[nodiscard]] const std::vector<Span>& spans() const {
        return spans_;
    }
    [[nodiscard]] bool empty() const {
        return spans_.empty();
    }
    [[nodiscard]] int width() const;
    /// With escape codes if `colour`.
    [[nodiscard]] std::string render(bool colour) const;

    /// Lines of at most `width` columns, broken at spaces; a word longer than a line is broken inside. At least one
    /// line.
    [[nodiscard]] std::vector<Styled> wrapped(int width) const;

private:
    Styled& add_clean(std::string_view text, Style style);

    std::vector<Span> spans_;
};

}  // namespace grounds::writers
