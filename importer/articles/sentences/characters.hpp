// SPDX-License-Identifier: MIT
#pragma once

#include "importer/articles/text/document.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

/// The characters of a block in their plain form, by position in the text: a step may look a little beyond the block,
/// and finds a space beyond the ends of the text.
class BlockCharacters {
protected:
    BlockCharacters(const Text& text, const Span& span) : text_(text), span_(span) {}

    [[nodiscard]] char char_at(long at) const {
        return at < 0 || at >= static_cast<long>(text_.plain.size()) ? ' ' : text_.plain[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] long behind_spaces(long at) const {
        while (at < span_.end && is_space(char_at(at))) {
            ++at;
        }
        return at;
    }
    [[nodiscard]] long before_spaces(long at) const {
        --at;
        while (at > span_.start && is_space(char_at(at))) {
            --at;
        }
        return at;
    }

    const Text& text_;
    Span span_;
};

}  // namespace grounds::articles
