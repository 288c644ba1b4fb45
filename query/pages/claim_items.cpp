// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

namespace {

template <Term E>
std::optional<E> term_in(const query::Table& table, std::size_t row, std::string_view column) {
    return parse_term<E>(cell(table, row, column));
}

Html counts(const Links& links, const query::Table& claims, std::size_t row) {
    std::vector<Html> parts;
    if (const auto sources = count_in(claims, row, "sources"); sources > 0) {
        parts.push_back(text("said by " + writers::counted(sources, "article")));
    } else {
        parts.emplace_back("said by no article on record");
    }
    if (const auto conflicts = count_in(claims, row, "conflicts"); conflicts > 0) {
        parts.push_back(links.to("claim", cell(claims, row, "id"), text(writers::counted(conflicts, "conflict")), {}));
    }
    return element("span", {{"class", "faint"}}, join(parts, " · "));
}

Html item(const Links& links, const query::Table& claims, std::size_t row) {
    const auto id = cell(claims, row, "id");
    const auto verdict = cell(claims, row, "verdict");
    const auto certainty = cell(claims, row, "certainty");
    const auto level = term_in<Level>(claims, row, "certainty").value_or(Level::none);
    const auto mark = certainty_mark(term_in<Verdict>(claims, row, "verdict").value_or(Verdict::no_evidence_recorded),
                                     level, term_in<Level>(claims, row, "certainty_lowest").value_or(level),
                                     term_in<Level>(claims, row, "certainty_highest").value_or(level));
    return element(
               "li",
               {{"data-id", id},
                {"data-verdict", verdict},
                {"data-certainty", certainty},
                {"data-topic", cell(claims, row, "topic")}},
               links.to("claim", id, text(cell(claims, row, "statement"))) +
                   element("div", {{"class", "standing"}},
                           verdict_chip(parse_term<Verdict>(verdict), term_in<SizeFound>(claims, row, "size")) + " " +
                               element("span", {{"class", "certainty"}}, mark) + " " + counts(links, claims, row))) +
           "\n";
}

}  // namespace

Html claim_items(const Links& links, const query::Table& claims, const std::string& list_id) {
    Html items;
    for (std::size_t row = 0; row < claims.rows.size(); ++row) {
        items += item(links, claims, row);
    }
    if (items.empty()) {
        return items;
    }
    return (list_id.empty() ? element("ul", {{"class", "claims"}}, "\n" + items)
                            : element("ul", {{"class", "claims"}, {"id", list_id}}, "\n" + items)) +
           "\n";
}

}  // namespace grounds::pages
