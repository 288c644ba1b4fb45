// SPDX-License-Identifier: MIT
// What a site from disk searches: the words of each claim, and the titles of all else.
#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "query/pages/site_files.hpp"

#include "query/pages/parts.hpp"
#include "query/writers/json.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

namespace {

/// By claim: how articles put it, and what they cite for it.
std::map<std::string, std::string> words_of_claims(const View& view) {
    std::map<std::string, std::string> words;
    const auto appearances = query::list_records(view.db, "appearances", {});
    for (std::size_t row = 0; row < appearances.rows.size(); ++row) {
        words[cell(appearances, row, "claim")] +=
            cell(appearances, row, "says") + " " + cell(appearances, row, "id") + " ";
    }
    const auto citations = query::list_records(view.db, "citations", {});
    for (std::size_t row = 0; row < citations.rows.size(); ++row) {
        words[cell(citations, row, "claim")] +=
            cell(citations, row, "marker") + " " + cell(citations, row, "reference") + " ";
    }
    return words;
}

struct Searched {
    const char* list;   ///< of list_records()
    const char* kind;   ///< of its page
    const char* shown;  ///< what the reader calls it
    const char* title;
    const char* more;
};

constexpr Searched searched[] = {
    {"sources", "source", "article", "title", "publisher"},
    {"questions", "question", "question", "text", "topic"},
    {"studies", "study", "study", "id", "population"},
    {"references", "work", "work", "title", "id"},
};

void add_others(Json& others, const View& view, const Searched& what) {
    const auto table = query::list_records(view.db, what.list, {});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto id = cell(table, row, "id");
        const auto title = cell(table, row, what.title);
        others.push_back(Json::array({what.shown, record_path(what.kind, id), title.empty() ? id : title,
                                      id + " " + cell(table, row, what.more)}));
    }
}

}  // namespace

std::string search_index(const View& view) {
    Json claims = Json::array();
    auto words = words_of_claims(view);
    for (const auto& id : query::claims_with_prefix(view.db, "", -1)) {
        claims.push_back(Json::array({id, words[id]}));
    }
    Json others = Json::array();
    for (const auto& what : searched) {
        add_others(others, view, what);
    }
    return "window.groundsIndex = " + writers::dump({{"claims", claims}, {"others", others}}, -1);
}

}  // namespace grounds::pages
