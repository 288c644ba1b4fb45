// SPDX-License-Identifier: MIT
// All claims and questions of a topic.
#include "query/load/answers.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/writers/json.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

std::vector<std::string> topic_ids(const View& view) {
    return query::load_topics(view.db);
}

std::optional<Page> render_topic(const View& view, const std::string& id) {
    const auto questions = query::list_records(view.db, "questions", {{"topic", id}});
    if (id.empty() || questions.rows.empty()) {
        return std::nullopt;
    }
    const auto claims = query::list_records(view.db, "claims", {{"topic", id}});
    Page page{record_path("topic", id), "Topic: " + writers::plain_words(id), {}, writers::to_json(claims), {}};
    const auto links = page.links();
    Html items;
    for (std::size_t row = 0; row < questions.rows.size(); ++row) {
        items += element("li", links.to("question", cell(questions, row, "id"), text(cell(questions, row, "text"))));
    }
    page.body = element("p", {{"class", "way"}}, links.list("claims", "Claims")) + element("h1", text(page.title)) +
                "\n" + section("claims", "Claims", claim_items(links, claims)) +
                section("questions", "Questions", element("ul", items));
    return page;
}

}  // namespace grounds::pages
