// SPDX-License-Identifier: MIT
// All claims with search and filters. What is filtered stands in the address; a program answers it itself, and on a
// site from disk assets/site.js does.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/writers/json.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

namespace {

constexpr std::size_t page_size = 200;  ///< rows of a page that a program answers

struct Option {
    std::string value, shown;
};

Html choice(Literal name, Literal label, const std::vector<Option>& options, const std::string& chosen) {
    Html all = "<option value=\"\">any</option>";
    for (const auto& option : options) {
        const auto shown = text(option.shown);
        all += option.value == chosen ? element("option", {{"value", option.value}, {"selected", ""}}, shown)
                                      : element("option", {{"value", option.value}}, shown);
    }
    return element("label", text(label.view()) + " " + element("select", {{"name", name.view()}}, all)) + "\n";
}

std::vector<Option> words_of(const View& view, std::string_view distribution) {
    std::vector<Option> options;
    for (const auto& [word, count] : query::load_distribution(view.db, distribution).counts) {
        if (count > 0) {
            options.push_back({word, fmt::format("{} ({})", writers::plain_words(word), count)});
        }
    }
    return options;
}

std::vector<Option> topics(const View& view) {
    std::vector<Option> options;
    for (const auto& topic : query::load_topics(view.db)) {
        options.push_back({topic, writers::plain_words(topic)});
    }
    return options;
}

std::string field(const Fields& fields, const std::string& name) {
    const auto found = fields.find(name);
    return found == fields.end() ? "" : found->second;
}

Html form(const View& view, const Fields& fields) {
    const auto search =
        element("label", {{"class", "grow"}},
                "Words, a figure (43%) or a marker ([JAMA]) " +
                    single("input", {{"type", "search"}, {"name", "q"}, {"value", field(fields, "q")}}));
    return element("form",
                   {{"action", "claims.html"},
                    {"method", "get"},
                    {"role", "search"},
                    {"aria-label", "Claims"},
                    {"id", "filters"},
                    {"class", "filters"}},
                   search + choice("verdict", "Verdict", words_of(view, "verdicts"), field(fields, "verdict")) +
                       choice("certainty", "Certainty", words_of(view, "certainty"), field(fields, "certainty")) +
                       choice("topic", "Topic", topics(view), field(fields, "topic")) +
                       "<button type=\"submit\">Show</button>");
}

/// Those that stand in the address and are filters of a list.
query::Filters filters_in(const Fields& fields) {
    query::Filters filters;
    for (const char* name : {"verdict", "certainty", "topic"}) {
        if (const auto wanted = field(fields, name); !wanted.empty()) {
            filters[name] = wanted;
        }
    }
    return filters;
}

struct Found {
    query::Table claims;  ///< the first of them
    std::size_t all = 0;
};

/// At most `most`, all if 0. By id, or the best hits first where words are looked for.
Found found(const View& view, const Fields& fields, std::size_t most) {
    const auto filters = filters_in(fields);
    const auto words = field(fields, "q");
    std::vector<std::string> ids;
    if (!filters.empty()) {
        ids = column_of(query::list_records(view.db, "claims", filters), "id");
    } else if (words.empty()) {
        ids = query::claims_with_prefix(view.db, "", -1);
    }
    if (!words.empty()) {
        const std::set<std::string> kept(ids.begin(), ids.end());
        ids.clear();
        for (const auto& hit : query::search_claims(view.db, words, 0).best) {
            if (filters.empty() || kept.contains(hit.claim)) {
                ids.push_back(hit.claim);
            }
        }
    }
    const auto all = ids.size();
    ids.resize(most == 0 ? all : std::min(all, most));
    return {query::claim_table(view.db, ids), all};
}

Html count_line(std::size_t shown, std::size_t all) {
    auto words = all == 0 ? std::string("No claim on record fits. That says nothing about the world.")
                          : writers::counted(static_cast<long>(all), "claim");
    words += shown < all ? fmt::format("; the first {} are shown", shown) : "";
    return element("p", {{"id", "count"}, {"role", "status"}, {"class", "faint"}}, text(words));
}

}  // namespace

Page render_claims(const View& view, const Fields& fields) {
    const auto [claims, all] = found(view, fields, view.live ? page_size : 0);
    Page page{"claims.html", "Claims", {}, writers::to_json(claims), {}};
    const auto links = page.links();
    page.body = element("h1", "Claims") + "\n" + form(view, fields) + count_line(claims.rows.size(), all) +
                claim_items(links, claims, "claims") +
                "<section id=\"also\" hidden><h2>Also found</h2><ul class=\"records\"></ul></section>\n" +
                (view.live ? Html()
                           : "<noscript><p>Search and filters of a site on disk need scripts. All claims are listed "
                             "above; “grounds serve” searches without them.</p></noscript>\n");
    return page;
}

}  // namespace grounds::pages
