// SPDX-License-Identifier: MIT
#include "query/report/inline.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/clean.hpp"

namespace grounds::report::md {
namespace {

constexpr std::string_view always_escaped = "\\`*_[]{}<~^$|@";
constexpr std::string_view escaped_sometimes = "&:!.";

constexpr auto may_be_markup = [] {
    std::array<bool, 256> table{};
    for (const auto signs : {always_escaped, escaped_sometimes}) {
        for (const char c : signs) {
            table[static_cast<unsigned char>(c)] = true;
        }
    }
    return table;
}();
constexpr std::string_view word_joiner = "\xE2\x81\xA0";

bool ends_in_www(std::string_view text) {
    return text.size() >= 3 && text.substr(text.size() - 3).find_first_not_of("wW") == std::string_view::npos;
}

/// ":smile:", which GitHub and pandoc would draw. `text` begins with a colon.
bool begins_emoji(std::string_view text) {
    const auto end = text.find(':', 1);
    return end != std::string_view::npos && end > 1 &&
           std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char c) { return base::is_alphanumeric(c) || c == '_' || c == '+' || c == '-'; });
}

/// True where `line[at]` could begin markup together with what stands around it.
bool escaped_here(std::string_view line, std::size_t at) {
    const char next = at + 1 < line.size() ? line[at + 1] : ' ';
    switch (line[at]) {
        case '&':  // &lt; &#60;
            return next == '#' || base::is_letter(next);
        case ':':
            return next == '/' || next == ':' || begins_emoji(line.substr(at));
        case '!':  // an image; pandoc looks for <!-- in a list item even if the < is escaped
            return next == '[' || (at > 0 && line[at - 1] == '<');
        case '.':
            return ends_in_www(line.substr(0, at));
        default:
            return always_escaped.find(line[at]) != std::string_view::npos;
    }
}

std::string escape(std::string_view line) {
    std::string out;
    out.reserve(line.size() + line.size() / 8);
    std::size_t written = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!may_be_markup[static_cast<unsigned char>(line[at])] || !escaped_here(line, at)) {
            continue;
        }
        out.append(line, written, at - written);
        out += '\\';
        out += line[at];
        out += line[at] == '@' ? word_joiner : "";
        written = at + 1;
    }
    return out.append(line, written);
}

/// As the destination of a link: "&copy=1" would else become a copyright sign.
std::string destination(std::string_view url) {
    std::string out;
    for (const char c : percent_encoded(url)) {
        if (c == '&') {
            out += "&amp;";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

bool is_web_url(std::string_view url) {
    constexpr auto schemes = std::to_array<std::string_view>({"http://", "https://"});
    return std::any_of(schemes.begin(), schemes.end(), [url](std::string_view scheme) {
        return url.size() > scheme.size() && base::begins_in_any_case(url, scheme);
    });
}

std::string percent_encoded(std::string_view url) {
    return base::percent_encoded(url, "-._~:/?#&=%+,;!'");
}

Inline text(std::string_view data) {
    return Inline(base::is_clean(data) ? escape(data) : escape(base::clean_line(data)), 0);
}

Inline code(std::string_view data) {
    const auto line = base::clean_line(data);
    if (line.empty() || line.find_first_of("`|\\") != std::string::npos) {
        return text(line);
    }
    return Inline("`" + line + "`", 0);
}

Inline link(const Inline& shown, std::string_view url) {
    const auto line = base::clean_line(url);
    if (!is_web_url(line) || shown.empty()) {
        return shown;
    }
    return Inline("[" + shown.markdown() + "](" + destination(line) + ")", 0);
}

Inline image_beside(const Inline& description, std::string_view file) {
    return Inline("![" + description.markdown() + "](" + base::percent_encoded(file, "-_.") + ")", 0);
}

Inline link_within(const Inline& shown, std::string_view anchor) {
    return Inline("[" + shown.markdown() + "](#" + destination(anchor) + ")", 0);
}

Inline footnote_mark(std::string_view label) {
    return Inline("[^" + std::string(label) + "]", 0);
}

Inline pandoc_citation(std::string_view key) {
    return Inline("[@" + std::string(key) + "]", 0);
}

}  // namespace grounds::report::md
