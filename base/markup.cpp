// SPDX-License-Identifier: MIT
#include "base/markup.hpp"

#include <string_view>

namespace grounds::base {

std::string without_markup(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool tag = text[at] == '<' && at + 1 < text.size() &&
                         (text[at + 1] == '/' || (text[at + 1] >= 'a' && text[at + 1] <= 'z'));
        const auto end = tag ? text.find('>', at) : std::string::npos;
        if (end == std::string::npos) {
            plain += text[at];
            continue;
        }
        const auto name = std::string_view(text).substr(at, end - at);
        const bool block = name.ends_with(":p") || name.ends_with("title") || name == "</p" || name == "<br/";
        plain += block && name[1] == '/' ? "\n\n" : "";
        at = end;
    }
    return plain;
}

}  // namespace grounds::base
