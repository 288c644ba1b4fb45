// SPDX-License-Identifier: MIT
// All claims with search and filters. What is filtered stands in the address; a program answers it itself, and on a
// site from disk assets/site.js does.
#include <fmt/format.h>

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
    for (const auto& one : query::load_distributions(view.db)) {
        for (const auto& [word, count] : one.name == distribution ? one.counts : decltype(one.counts){}) {
            if (count > 0) {
                options.push_back({word, fmt::format("{} ({})", writers::plain_words(word), count)});
            }
        }
    }
    return options;
}

std::vector<Option> topics(const View& view) {
    const auto all = column_of(query::list_records(view.db, "questions", {}), "topic");
    std::vector<Option> options;
    for (const auto& topic : std::set<std::string>(all.begin(), all.end())) {
        if (!topic.empty()) {
            options.push_back({topic, writers::plain_words(topic)});
        }
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

bool fits(const query::Table& claims, std::size_t row, const Fields& fields) {
    for (const char* name : {"verdict", "certainty", "topic"}) {
        const auto wanted = field(fields, name);
        if (!wanted.empty() && cell(claims, row, name) != wanted) {
            return false;
        }
    }
    return true;
}

/// Adds the column that says what became of the size that a claim names.
void add_sizes(const View& view, query::Table& claims) {
    const auto sizes = query::sizes_of_claims(view.db);
    claims.columns.emplace_back("size");
    for (auto& row : claims.rows) {
        const auto size = sizes.find(query::value_text(row.front()));
        row.emplace_back(size == sizes.end() ? query::Value() : query::Value(std::string(to_string(size->second))));
    }
}

query::Table found(const View& view, const Fields& fields) {
    auto all = query::list_records(view.db, "claims", {});
    add_sizes(view, all);
    query::Table kept{all.columns, {}};
    std::map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < all.rows.size(); ++row) {
        if (fits(all, row, fields)) {
            rows.emplace(cell(all, row, "id"), row);
        }
    }
    if (field(fields, "q").empty()) {
        for (const auto& [id, row] : rows) {
            kept.rows.push_back(all.rows[row]);
        }
        return kept;
    }
    for (const auto& hit : query::search_claims(view.db, field(fields, "q"), 0).best) {
        if (const auto row = rows.find(hit.claim); row != rows.end()) {
            kept.rows.push_back(all.rows[row->second]);
        }
    }
    return kept;
}

Html count_line(std::size_t shown, std::size_t all) {
    auto words = all == 0 ? std::string("No claim on record fits. That says nothing about the world.")
                          : writers::counted(static_cast<long>(all), "claim");
    words += shown < all ? fmt::format("; the first {} are shown", shown) : "";
    return element("p", {{"id", "count"}, {"role", "status"}, {"class", "faint"}}, text(words));
}

}  // namespace

Page render_claims(const View& view, const Fields& fields) {
    auto claims = found(view, fields);
    const auto all = claims.rows.size();
    if (view.live && all > page_size) {
        claims.rows.resize(page_size);
    }
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
