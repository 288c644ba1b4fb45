// SPDX-License-Identifier: MIT
#include "works/keys.hpp"

#include <array>
#include <charconv>

namespace grounds::works {

namespace {

/// Each piece with its length before it, so that no two records run into the same text.
void add(std::string& content, std::string_view piece) {
    std::array<char, 20> digits{};
    auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), piece.size()).ptr;
    content.append(digits.data(), end);
    content += ':';
    content += piece;
}

void add(std::string& content, const std::vector<Name>& names) {
    add(content, std::to_string(names.size()));
    for (const auto& name : names) {
        for (const auto* part : {&name.family, &name.given, &name.particle, &name.suffix, &name.literal}) {
            add(content, *part);
        }
    }
}

}  // namespace

std::string content_of(const Reference& reference) {
    std::string content;
    add(content, reference.type);
    for (const auto& text : reference_texts) {
        add(content, reference.*text.member);
    }
    add(content, reference.authors);
    add(content, reference.editors);
    add(content, reference.more_authors ? "more" : "");
    add(content, to_string(reference.state));
    for (const auto& [name, value] : reference.extra) {
        add(content, name);
        add(content, value);
    }
    return content;
}

}  // namespace grounds::works
