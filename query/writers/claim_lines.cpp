// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <map>

#include "query/writers/page.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

using Cells = std::map<std::string, query::Value>;

std::string text_of(const Cells& cells, const char* column) {
    const auto found = cells.find(column);
    return found == cells.end() ? "" : query::value_text(found->second);
}

long number_of(const Cells& cells, const char* column) {
    const auto found = cells.find(column);
    const auto* number = found == cells.end() ? nullptr : std::get_if<long>(&found->second);
    return number == nullptr ? 0 : *number;
}

Styled judged(const Cells& cells) {
    const auto verdict = parse_term<Verdict>(text_of(cells, "verdict"));
    if (!verdict) {
        return {"not assessed", Style::warn};
    }
    const auto level = [&](const char* column) {
        return parse_term<Level>(text_of(cells, column)).value_or(Level::none);
    };
    return judgement(*verdict, level("certainty"), level("certainty_lowest"), level("certainty_highest"),
                     parse_term<SizeFound>(text_of(cells, "size")));
}

void add(Page& page, const Cells& cells) {
    page.paragraph(Styled(text_of(cells, "id"), Style::strong));
    page.paragraph(text_of(cells, "statement"), 2);
    auto line = judged(cells);
    line.add("; " + counted(number_of(cells, "sources"), "source"));
    if (const auto conflicts = number_of(cells, "conflicts"); conflicts > 0) {
        line.add("; ").add(counted(conflicts, "conflict"), Style::bad);
    }
    page.paragraph(line, 2);
}

}  // namespace

std::string claim_lines(const query::Table& claims, const base::Screen& screen) {
    Page page(screen);
    for (const auto& row : claims.rows) {
        Cells cells;
        for (std::size_t i = 0; i < claims.columns.size(); ++i) {
            cells.emplace(claims.columns[i], row[i]);
        }
        add(page, cells);
    }
    return page.text();
}

}  // namespace grounds::writers
