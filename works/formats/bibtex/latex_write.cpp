// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "works/formats/bibtex/latex.hpp"
#include "works/formats/bibtex/latex_table.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

namespace grounds::formats {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Characters of which two or three in a row would print something else.
bool makes_ligature(std::string_view one) {
    return one == "-" || one == "'";
}

std::optional<std::string> ligature(std::string_view one) {
    static constexpr std::array written{latex::Symbol{"--", "–"}, latex::Symbol{"---", "—"}, latex::Symbol{"``", "“"},
                                        latex::Symbol{"''", "”"}};
    const auto* found = std::find_if(written.begin(), written.end(), [&](const auto& row) { return row.text == one; });
    return found == written.end() ? std::nullopt : std::optional("{" + std::string(found->command) + "}");
}

std::optional<std::string> symbol(std::string_view one) {
    const auto* found = std::find_if(latex::symbols.begin(), latex::symbols.end(),
                                     [&](const auto& row) { return row.text == one && one != " "; });
    if (found == latex::symbols.end() || one == "'" || one == "<" || one == ">" || one == "|") {
        return std::nullopt;  // these print themselves
    }
    const auto command = "\\" + std::string(found->command);
    return is_letter(found->command.front()) ? "{" + command + "}" : command;
}

std::optional<std::string> accented(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status)) {
        throw Error("ICU", "cannot normalise a text", "check the installation of ICU");
    }
    if (form->getRawDecomposition(c, parts) == 0 || parts.countChar32() != 2 ||
        !is_letter(static_cast<char>(parts[0])) || parts[0] > 'z') {
        return std::nullopt;
    }
    const auto mark = static_cast<char32_t>(parts[1]);
    const auto* found = std::find_if(latex::accents.begin(), latex::accents.end(),
                                     [&](const auto& row) { return row.combining == mark; });
    if (found == latex::accents.end()) {
        return std::nullopt;
    }
    return "{\\" + std::string(found->command) + "{" + static_cast<char>(parts[0]) + "}}";
}

}  // namespace

std::string to_latex(std::string_view text) {
    std::string out;
    std::string_view last;
    for (std::size_t next = 0; next < text.size();) {
        const auto start = next;
        const auto c = base::next_code_point(text, next);
        const auto one = text.substr(start, next - start);
        auto written = ligature(one);
        written = written ? written : symbol(one);
        written = written ? written : accented(c);
        if (makes_ligature(one) && one == last) {
            out += "{}";
        }
        out += written.value_or(std::string(one));
        last = one;
    }
    return out;
}

}  // namespace grounds::formats
