// SPDX-License-Identifier: MIT
#include "importer/articles/blocks/html_notes.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "importer/articles/blocks/html_tree.hpp"

namespace grounds::articles {

namespace {

/// "#fn1", "#footnote-3", "#cite_note-2", "#ref4", "#bib12"
bool names_a_note(std::string_view href) {
    const auto lower = base::lower_ascii(href);
    constexpr std::string_view words[] = {"note", "fn", "ref", "cit", "bib", "source", "endn"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

/// "3", "[3]"; empty for other words.
std::string number_of_marker(std::string_view words) {
    const auto plain = base::trimmed(words, " \t\n[]().");
    const bool number = !plain.empty() && plain.size() <= 3 && std::all_of(plain.begin(), plain.end(), base::is_digit);
    return number ? std::string(plain) : "";
}

}  // namespace

void HtmlNotes::pass(const GumboNode* node, long position) {
    for (const char* name : {"id", "name"}) {
        if (const auto id = attribute(node, name); !id.empty()) {
            places_.emplace(std::string(id), position);
        }
    }
}

NoteLink HtmlNotes::read(const GumboNode* link, std::string_view href, std::string_view words) {
    const auto id = href.substr(1);
    const bool is_note = markers_.contains(std::string(attribute(link, "id")));
    const bool passed = is_note || places_.find(id) != places_.end();
    const auto number = number_of_marker(words);
    const bool sign = std::none_of(words.begin(), words.end(), base::is_alphanumeric);
    if (passed || number.empty()) {
        return sign || (passed && !number.empty()) ? NoteLink::back : NoteLink::other;
    }
    if (!names_a_note(href)) {
        return NoteLink::other;
    }
    markers_.emplace(std::string(id), number);
    return NoteLink::marker;
}

void HtmlNotes::number(std::vector<Block>& blocks) const {
    for (const auto& [id, number] : markers_) {
        const auto place = places_.find(id);
        const auto position = place == places_.end() ? -1 : place->second;
        const auto block = std::upper_bound(blocks.begin(), blocks.end(), position,
                                            [](long value, const Block& other) { return value < other.span.end; });
        if (position >= 0 && block != blocks.end() && block->kind != BlockKind::heading) {
            block->number = number;
            block->note = true;
        }
    }
}

}  // namespace grounds::articles
