// SPDX-License-Identifier: MIT
// The same article in other bytes: with other line ends, accents composed or apart, spaces that do not break.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"

namespace grounds::passages {

/// A text in another form, with the code points of the article that each of its own stands for.
struct TextForm {
    base::CodePoints text;
    std::vector<long> start;    ///< of the article's, for each code point
    std::vector<long> end;      ///< exclusive
    std::vector<long> changed;  ///< how many code points before each, and in all, are not those of the article

    /// Whether [from, to) reads otherwise than in the article.
    [[nodiscard]] bool differs(long from, long to) const {
        return changed[static_cast<std::size_t>(to)] > changed[static_cast<std::size_t>(from)];
    }
};

/// The forms of one article, made when they are first asked for.
class TextForms {
public:
    /// `article` must outlive the forms.
    explicit TextForms(const base::CodePoints& article) : article_(article) {}

    /// Those in which a passage of it may have been hashed: NFC and NFD, LF and CRLF, with plain spaces or as they are.
    /// The first is NFC with LF and plain spaces; what is the article itself is not among the others.
    const std::vector<TextForm>& hashed();
    /// NFC with each run of white space as one space.
    const TextForm& collapsed();

private:
    const base::CodePoints& article_;
    std::vector<TextForm> hashed_;
    std::optional<TextForm> collapsed_;
};

/// A quotation as TextForms::collapsed() has it.
std::string collapsed(std::string_view quotation);

}  // namespace grounds::passages
