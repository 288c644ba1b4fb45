// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <fmt/format.h>

#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

void add_sides(Page& page, const std::vector<ConflictSide>& sides) {
    for (const auto& side : sides) {
        const auto whose = side.id.starts_with(side.source) ? side.id : side.source + " " + side.id;
        page.paragraph(fmt::format("{}: {}", whose, side.says), 4, 6);
    }
}

}  // namespace

void add_conflict(Page& page, const Conflict& conflict, long number, bool sides) {
    Styled head(number == 0 ? "" : fmt::format("{}. ", number));
    head.add(plain_words(conflict.type), Style::strong).add(", on ").add(conflict.question);
    page.paragraph(head, 2, 4);
    if (sides) {
        add_sides(page, conflict.between);
    }
    page.paragraph(conflict.explanation, 4, 4);
    if (!conflict.likely_cause.empty()) {
        page.paragraph("likely cause: " + conflict.likely_cause, 4, 4);
    }
    if (!conflict.pooled.empty()) {
        page.paragraph("pooled: " + conflict.pooled, 4, 4);
    }
}

}  // namespace grounds::writers
