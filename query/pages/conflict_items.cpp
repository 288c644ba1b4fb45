// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

namespace {

/// The page of what a side is: a claim, a work, a finding of a study, a passage of an article.
Html side_link(const Links& links, const ConflictSide& side) {
    const auto shown = element("code", text(side.id));
    if (side.kind == "claim") {
        return links.to("claim", side.id, shown);
    }
    if (side.kind == "reference") {
        return links.to("work", side.id, shown);
    }
    if (side.kind == "appearance") {
        return links.to("source", side.source, shown, side.id);
    }
    const auto slash = side.id.find('/');
    return slash == std::string::npos ? shown
                                      : links.to("study", side.id.substr(0, slash), shown, side.id.substr(slash + 1));
}

Html conflict_item(const Links& links, const Conflict& conflict, std::string_view place) {
    Html sides;
    for (const auto& side : conflict.between) {
        sides += element("li", side_link(links, side) + " " + text(side.says));
    }
    auto body = element(
        "p", chip("bad", report::in_words(conflict.type)) + " " + text(report::as_sentence(conflict.explanation)));
    body += sides.empty() ? Html() : element("ul", sides);
    if (!conflict.likely_cause.empty()) {
        body += element("p", "Possible cause: " + text(report::as_sentence(conflict.likely_cause)));
    }
    if (!conflict.pooled.empty()) {
        body += element("p", "Pooled: " + text(report::as_sentence(conflict.pooled)));
    }
    body += element(
        "p", {{"class", "faint"}},
        "On the question " + links.to("question", conflict.question, text(writers::plain_words(conflict.question))));
    return place.empty() ? element("li", body) : element("li", {{"id", place}}, body);
}

Html list(const Html& items) {
    return items.empty() ? items : element("ul", {{"class", "conflicts"}}, "\n" + items) + "\n";
}

}  // namespace

Html conflict_items(const Links& links, const std::vector<Conflict>& conflicts) {
    Html items;
    for (const auto& conflict : conflicts) {
        items += conflict_item(links, conflict, {});
    }
    return list(items);
}

Html conflict_items(const Links& links, const std::vector<query::NumberedConflict>& conflicts) {
    Html items;
    for (const auto& [number, conflict] : conflicts) {
        items += conflict_item(links, conflict, fmt::format("conflict-{}", number));
    }
    return list(items);
}

}  // namespace grounds::pages
