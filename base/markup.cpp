// SPDX-License-Identifier: MIT
#include "base/markup.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "base/scalar.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

/// Tags that are markup wherever they stand; any other "<" is a character.
bool is_markup(std::string_view name) {
    static constexpr std::array names{"i",
                                      "b",
                                      "em",
                                      "strong",
                                      "sub",
                                      "sup",
                                      "u",
                                      "span",
                                      "p",
                                      "br",
                                      "scp",
                                      "sc",
                                      "tt",
                                      "small",
                                      "font",
                                      "title",
                                      "sec",
                                      "italic",
                                      "bold",
                                      "xref",
                                      "list",
                                      "inf",
                                      "roman",
                                      "underline",
                                      "math",
                                      "mi",
                                      "mo",
                                      "mn",
                                      "mrow",
                                      "msub",
                                      "msup",
                                      "msubsup",
                                      "mfrac",
                                      "mtext",
                                      "ext-link",
                                      "label",
                                      "styled-content",
                                      "tex-math",
                                      "inline-formula",
                                      "disp-formula",
                                      "monospace",
                                      "alternatives",
                                      "list-item",
                                      "abstract"};
    if (name.starts_with("jats:") || name.starts_with("mml:")) {
        return true;
    }
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Tag {
    std::string name;  ///< lower case, without its namespace
    bool closing = false;
    std::size_t length = 0;
};

std::optional<Tag> tag_at(std::string_view text) {
    constexpr std::size_t longest = 1000;
    const auto end = text.substr(0, longest).find('>');
    if (text.size() < 3 || end == std::string_view::npos) {
        return std::nullopt;
    }
    Tag tag;
    tag.closing = text[1] == '/';
    const std::size_t start = tag.closing ? 2 : 1;
    const auto stop = std::min(text.find_first_of(" \t\n/>", start), end);
    auto name = lower_ascii(text.substr(start, stop - start));
    if (!is_markup(name)) {
        return std::nullopt;
    }
    const auto colon = name.find(':');
    tag.name = colon == std::string::npos ? name : name.substr(colon + 1);
    tag.closing = tag.closing || text[end - 1] == '/';
    tag.length = end + 1;
    return tag;
}

/// What "&auml;" or "&#228;" stands for; nothing if it stands for nothing. Gumbo knows the names.
std::optional<std::string> reference_at(std::string_view text, std::size_t& length) {
    constexpr std::size_t longest = 32;
    const auto end = text.substr(0, longest).find(';');
    const bool plain = end != std::string_view::npos && end >= 2 &&
                       std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](char c) { return c == '#' || is_alphanumeric(c); });
    if (!plain) {
        return std::nullopt;
    }
    const std::string written(text.substr(0, end + 1));
    const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> parsed(
        gumbo_parse_with_options(&kGumboDefaultOptions, written.data(), written.size()),
        [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); });
    const auto& children = parsed->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* body = static_cast<const GumboNode*>(children.data[i]);
        if (body->type == GUMBO_NODE_ELEMENT && body->v.element.tag == GUMBO_TAG_BODY &&
            body->v.element.children.length > 0) {
            const auto* inside = static_cast<const GumboNode*>(body->v.element.children.data[0]);
            const std::string found = inside->v.text.text;
            length = end + 1;
            return found == written ? std::nullopt : std::optional(found);
        }
    }
    return std::nullopt;
}

/// Elements of MathML that hold one part of another.
bool is_formula(std::string_view name) {
    static constexpr std::array names{"mi",     "mn",      "mo",    "mtext",  "mrow",
                                      "mstyle", "mfenced", "mover", "munder", "msqrt"};
    return has_parts(name) || std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::size_t most_levels = 100;

class Plain {
public:
    Plain(std::string_view text, Blocks blocks) : text_(text), blocks_(blocks) {}

    std::string all() {
        while (at_ < text_.size()) {
            step();
        }
        while (open_.size() > 1) {
            close();
        }
        return std::move(open_.front().text);
    }

private:
    struct Level {
        std::string name;  ///< "sup", "sub" or an element of a formula; "" for the line
        std::string text;
        std::vector<std::string> parts;  ///< of a formula
    };

    void step() {
        const auto rest = text_.substr(at_);
        const auto tag = rest.front() == '<' ? tag_at(rest) : std::nullopt;
        std::size_t length = 0;
        const auto character = rest.front() == '&' ? reference_at(rest, length) : std::nullopt;
        if (tag) {
            at_ += tag->length;
            take(*tag);
        } else if (character) {
            open_.back().text += *character;
            at_ += length;
        } else {
            open_.back().text += rest.front();
            ++at_;
        }
    }

    void take(const Tag& tag) {
        const bool script = tag.name == "sup" || tag.name == "sub" || tag.name == "inf";
        if (tag.name == "br" || tag.name == "p" || tag.name == "title" || tag.name == "list-item") {
            open_.back().text += blocks_ == Blocks::on_a_line ? " " : tag.closing ? "\n\n" : "";
        }
        if (tag.name == "math" || tag.name == "inline-formula") {
            set_apart(tag.closing);
        }
        if (!script && !is_formula(tag.name)) {
            return;
        }
        if (!tag.closing && open_.size() < most_levels) {
            open_.push_back({tag.name, {}, {}});
        } else if (tag.closing && open_.size() > 1 && (script || open_.back().name == tag.name)) {
            close();
        }
    }

    /// A formula between words is a word, though no space stands there.
    void set_apart(bool closing) {
        const auto& text = open_.back().text;
        const bool beside =
            closing ? at_ < text_.size() && is_alphanumeric(text_[at_]) : !text.empty() && is_alphanumeric(text.back());
        open_.back().text += beside ? " " : "";
    }

    void close() {
        const auto level = std::move(open_.back());
        open_.pop_back();
        auto& outer = open_.back();
        const auto text = has_parts(level.name)    ? joined_parts(level.name, level.parts)
                          : is_formula(level.name) ? level.text
                          : level.name == "sup"    ? raised(level.text)
                                                   : lowered(level.text);
        if (has_parts(outer.name)) {
            outer.parts.push_back(text);
        } else {
            outer.text += text;
        }
    }

    std::string_view text_;
    Blocks blocks_;
    std::size_t at_ = 0;
    std::vector<Level> open_{1};
};

}  // namespace

bool has_parts(std::string_view element) {
    return element == "msup" || element == "msub" || element == "msubsup" || element == "mfrac";
}

std::string joined_parts(std::string_view element, const std::vector<std::string>& parts) {
    const auto part = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string(); };
    const bool both = element == "msubsup";
    auto text = part(0);
    if (element == "mfrac") {
        text += "/" + part(1);
    }
    if (element == "msub" || both) {
        text += lowered(part(1));
    }
    if (element == "msup" || both) {
        text += raised(part(both ? 2 : 1));
    }
    for (std::size_t i = both ? 3 : 2; i < parts.size(); ++i) {  // it has no more, but nothing is lost
        text += parts[i];
    }
    return text;
}

std::string without_markup(std::string_view text, Blocks blocks) {
    std::string plain(text);
    constexpr int most_layers = 2;  // "&lt;i&gt;": markup that somebody wrote as text
    for (int layer = 0; layer < most_layers && plain.find_first_of("<&") != std::string::npos; ++layer) {
        plain = Plain(plain, blocks).all();
    }
    return plain;
}

}  // namespace grounds::base
