// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/bibtex.hpp"

#include "base/ascii.hpp"
#include "base/clean.hpp"
#include "base/markup.hpp"
#include "base/utf8.hpp"
#include "works/formats/bibtex/latex_table.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace grounds::formats {

namespace {

constexpr int most_levels = 40;

std::size_t code_point_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return std::min(length, text.size());
}

template <class Table, class Field>
auto find_row(const Table& table, Field field, std::string_view wanted) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.*field == wanted; });
    return found == table.end() ? nullptr : &*found;
}

/// In formulas letters on the line would be factors: 2^k is no 2k.
std::string script(const std::string& text, bool raise, bool math) {
    auto shifted = raise ? base::raised(text) : base::lowered(text);
    if (raise && text == "∘") {
        return "°";
    }
    return math && shifted == text ? (raise ? "^" : "_") + text : shifted;
}

/// Where the first character ends, with what is combined with it.
std::size_t first_character(std::string_view text) {
    std::size_t end = text.empty() ? 0 : code_point_length(text);
    for (auto next = end; next < text.size(); end = next) {
        if (u_getCombiningClass(base::next_code_point(text, next)) == 0) {
            break;
        }
    }
    return end;
}

class Decoder {
public:
    Decoder(std::string_view text, int level, bool math) : text_(text), level_(level), math_(math) {}

    std::string all() {
        while (!done()) {
            step();
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] bool done() const {
        return at_ >= text_.size();
    }
    [[nodiscard]] char peek() const {
        return done() ? '\0' : text_[at_];
    }

    void step() {
        const char c = peek();
        if (c == '\\') {
            ++at_;
            command();
        } else if (c == '{' || c == '}') {
            ++at_;
        } else if (c == '$') {
            ++at_;
            math_ = !math_;
        } else if (math_ && (c == '^' || c == '_')) {
            ++at_;
            out_ += script(argument(), c == '^', true);
        } else {
            ligature_or_character();
        }
    }

    void ligature_or_character() {
        static constexpr std::array ligatures{
            latex::Symbol{"---", "—"}, latex::Symbol{"--", "–"}, latex::Symbol{"``", "“"}, latex::Symbol{"''", "”"},
            latex::Symbol{"!`", "¡"},  latex::Symbol{"?`", "¿"}, latex::Symbol{"`", "‘"},  latex::Symbol{"~", " "}};
        for (const auto& [spelling, text] : ligatures) {
            if (!math_ && text_.substr(at_, spelling.size()) == spelling) {
                out_ += text;
                at_ += spelling.size();
                return;
            }
        }
        const auto length = code_point_length(text_.substr(at_));
        out_ += text_.substr(at_, length);
        at_ += length;
    }

    std::string name() {
        const auto start = at_;
        if (done()) {
            return {};
        }
        if (!base::is_letter(peek())) {
            at_ += code_point_length(text_.substr(at_));
            return std::string(text_.substr(start, at_ - start));
        }
        while (base::is_letter(peek())) {
            ++at_;
        }
        auto word = std::string(text_.substr(start, at_ - start));
        while (peek() == ' ') {
            ++at_;
        }
        return word;
    }

    void command() {
        const auto word = name();
        if (const auto* accent = find_row(latex::accents, &latex::Accent::command, word)) {
            add_accent(*accent);
        } else if (const auto* symbol = find_row(latex::symbols, &latex::Symbol::command, word)) {
            out_ += symbol->text;
        } else if (word == "textsuperscript" || word == "textsubscript") {
            out_ += script(argument(), word == "textsuperscript", false);
        } else if (word == "frac" || word == "sfrac" || word == "nicefrac") {
            const auto above = argument();
            out_ += above + "/" + argument();
        } else if (word == "sqrt") {
            const auto under = argument();
            out_ += first_character(under) == under.size() ? "√" + under : "√(" + under + ")";
        } else if (word == "(" || word == ")") {
            math_ = word == "(";
        } else if (word == "href" || word == "texorpdfstring" || word == "noopsort" || word == "SortNoop") {
            argument();  // the address, the TeX of a bookmark, or what only sorts; the text follows
        } else if (std::find(latex::plain.begin(), latex::plain.end(), word) == latex::plain.end()) {
            out_ +=
                "\\" + word + (!word.empty() && base::is_letter(word.front()) && peek() != '{' && !done() ? " " : "");
            while (!word.empty() && base::is_letter(word.front()) && peek() == '{') {
                out_ += "{" + argument() + "}";
            }
        }
    }

    /// Puts the accent on the first character of the argument; a dotless i gets its plain form. Over an empty group
    /// \`{}, \^{} and \~{} print the character itself.
    void add_accent(const latex::Accent& accent) {
        const bool group = peek() == '{';
        auto base = argument();
        if (group && base.empty() && std::string_view("`^~").find(accent.command) != std::string_view::npos) {
            out_ += accent.command;
            return;
        }
        if (base == "ı" || base == "ȷ") {
            base = base == "ı" ? "i" : "j";
        }
        const auto first = first_character(base);
        out_ += base.substr(0, first) + base::utf8_of(accent.combining) + base.substr(first);
    }

    /// The next group, command or character, decoded.
    std::string argument() {
        while (peek() == ' ') {
            ++at_;
        }
        const auto start = at_;
        if (peek() == '{') {
            skip_group();
        } else if (peek() == '\\') {
            skip_command();
        } else if (!done()) {
            at_ += code_point_length(text_.substr(at_));
        }
        const auto inside = text_.substr(start, at_ - start);
        return level_ < most_levels ? Decoder(inside, level_ + 1, math_).all() : std::string(inside);
    }

    /// A command, and what stands under it if it is an accent: "\~\^e".
    void skip_command() {
        for (bool accent = true; accent && peek() == '\\';) {
            ++at_;
            accent = find_row(latex::accents, &latex::Accent::command, name()) != nullptr;
            if (accent && peek() == '{') {
                skip_group();
                return;
            }
            if (accent && peek() != '\\' && !done()) {
                at_ += code_point_length(text_.substr(at_));
                return;
            }
        }
    }

    void skip_group() {
        int depth = 0;
        do {
            const char c = peek();
            at_ += c == '\\' ? 2 : 1;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        } while (depth > 0 && at_ < text_.size());
        at_ = std::min(at_, text_.size());
    }

    std::string_view text_;
    int level_;
    bool math_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::string to_unicode(std::string_view latex) {
    return base::clean(Decoder(latex, 0, false).all());
}

}  // namespace grounds::formats
