// SPDX-License-Identifier: MIT
// The start: what is in the database, and the worst of it first.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "query/load/answers.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

namespace {

constexpr long most_shown = 25;  ///< of each kind; the rest is one click away

/// The first rows, and where the others are.
Html and_more(long all, const Html& link) {
    return all > most_shown ? element("p", text(fmt::format("and {} more: ", all - most_shown)) + link) : Html();
}

Html search_form() {
    return "<form action=\"claims.html\" method=\"get\" role=\"search\" aria-label=\"What does it stand on?\" "
           "class=\"filters\"><label class=\"grow\">Words, a figure (43%) or a marker ([JAMA]) "
           "<input type=\"search\" name=\"q\"></label><button type=\"submit\">Search</button></form>\n";
}

/// A count on the first page, and the list that it leads to.
struct Tile {
    const char* count;  ///< a name of query::load_counts
    const char* page;
    const char* one;
};

constexpr Tile tiles[] = {{"claim", "claims", "claim"},          {"source", "sources", "article"},
                          {"question", "questions", "question"}, {"study", "studies", "study"},
                          {"reference", "works", "work"},        {"conflict", "conflicts", "conflict"}};

/// What there is, read once for the page and its twin.
struct Numbers {
    std::map<std::string, long> counts;  ///< load_counts()
    std::vector<query::Distribution> distributions;

    [[nodiscard]] long with_verdict(std::string_view verdict) const {
        for (const auto& one : distributions) {
            for (const auto& [word, count] : one.counts) {
                if (one.name == "verdicts" && word == verdict) {
                    return count;
                }
            }
        }
        return 0;
    }
};

Html tiles_of(const Numbers& numbers, const Links& links) {
    Html items;
    for (const auto& [count, page, one] : tiles) {
        const auto number_of = numbers.counts.at(count);
        const std::string word = number_of == 1                ? one
                                 : std::string(one) == "study" ? "studies"
                                                               : std::string(one) + "s";
        items += element("li", links.list(page, element("strong", number(number_of)) + " " + text(word)));
    }
    return element("ul", {{"class", "tiles"}}, items) + "\n";
}

/// One entry a citation.
Html faults(const Links& links, const query::FirstRows& found) {
    const auto& rows = found.rows;
    Html items;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        const auto at = [&](std::string_view column) { return cell(rows, row, column); };
        const auto verdict = parse_term<FidelityVerdict>(at("verdict"));
        items +=
            element("li",
                    links.to("claim", at("claim"), text(at("statement"))) +
                        element("p", {{"class", "check"}},
                                (verdict ? fidelity_chip(*verdict) : Html()) + " " +
                                    text(report::as_sentence(at("explanation")))) +
                        element("p", {{"class", "faint"}},
                                "In " + links.to("source", at("source"), text(at("source_title")), at("appearance")))) +
            "\n";
    }
    return items.empty() ? items
                         : element("ul", {{"class", "plain"}}, "\n" + items) +
                               and_more(found.all, links.list("sources", "in the articles"));
}

Html conflicts(const View& view, const Links& links) {
    const auto numbers = query::conflict_numbers(view.db, {});
    std::vector<query::NumberedConflict> first;
    for (std::size_t i = 0; i < std::min(numbers.size(), std::size_t{most_shown}); ++i) {
        first.push_back(query::load_conflict(view.db, numbers[i]));
    }
    return conflict_items(links, first) +
           and_more(static_cast<long>(numbers.size()), links.list("conflicts", "all of them"));
}

Html claims_with(const View& view, const Numbers& numbers, const Links& links, const char* verdict) {
    const auto claims = query::list_records(view.db, "claims", {{"verdict", verdict}}, most_shown);
    return claim_items(links, claims) +
           and_more(numbers.with_verdict(verdict), links.list("claims", "all of them", {{"verdict", verdict}}));
}

Html against(const View& view, const Numbers& numbers, const Links& links) {
    const auto contradicted = claims_with(view, numbers, links, "contradicted");
    return (contradicted.empty()
                ? "<p>No claim has the verdict “contradicted”: no study on record found the opposite.</p>"
                : contradicted) +
           claims_with(view, numbers, links, "no-effect-shown");
}

Html topics(const View& view, const Links& links) {
    std::vector<Html> all;
    for (const auto& topic : topic_ids(view)) {
        all.push_back(element("li", links.to("topic", topic, text(writers::plain_words(topic)))));
    }
    return all.empty() ? Html() : element("ul", {{"class", "tags"}}, join(all, " "));
}

Html articles(const View& view, const Numbers& numbers, const Links& links) {
    const auto sources = query::list_records(view.db, "sources", {}, most_shown);
    Html items;
    for (std::size_t row = 0; row < sources.rows.size(); ++row) {
        const auto id = cell(sources, row, "id");
        items += element("li", links.to("source", id, text(cell(sources, row, "title"))) +
                                   element("div", {{"class", "faint"}},
                                           text(id) + ": " + links.to("source", id, "what it leaves out") +
                                               text(fmt::format("; {} of {} passages cite nothing",
                                                                count_in(sources, row, "uncited"),
                                                                count_in(sources, row, "appearances")))));
    }
    const auto all = numbers.counts.at("source");
    return items.empty()
               ? items
               : element("ul", {{"class", "records"}}, items) + and_more(all, links.list("sources", "all of them"));
}

Json twin_of(const Numbers& numbers) {
    Json json = {{"schema", 1}};
    for (const auto& [name, count] : numbers.counts) {
        json["counts"][name] = count;
    }
    for (const auto& one : numbers.distributions) {
        auto& object = json[one.name] = Json::object();
        for (const auto& [word, count] : one.counts) {
            object[word] = count;
        }
    }
    return json;
}

}  // namespace

Page render_index(const View& view, const Fields&) {
    const Numbers numbers{query::load_counts(view.db), query::load_distributions(view.db)};
    Page page{"index.html", "What does this claim stand on?", {}, twin_of(numbers), {}};
    const auto links = page.links();
    page.body =
        element("h1", text(page.title)) + "\n" +
        "<p>Who says it, what they cite for it, whether the cited work says that, what all the evidence says, and how "
        "sure one can be.</p>\n" +
        search_form() + tiles_of(numbers, links) +
        section("against", "Claims that the evidence is against", against(view, numbers, links)) +
        section("contradicted", "Citations that say something else",
                faults(links, query::citations_contradicted(view.db, most_shown))) +
        section("figures", "Figures that the cited work does not have",
                faults(links, query::figures_not_found(view.db, most_shown))) +
        section("conflicts", "Conflicts", conflicts(view, links)) +
        section("articles", "Articles", articles(view, numbers, links)) +
        section("topics", "Topics", topics(view, links));
    return page;
}

}  // namespace grounds::pages
