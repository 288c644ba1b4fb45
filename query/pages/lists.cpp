// SPDX-License-Identifier: MIT
// The pages that list articles, questions, studies, works and conflicts.
#include <fmt/format.h>

#include <map>

#include "query/load/answers.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/json.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

namespace {

/// A list of records: `item` makes one entry of a row.
Page list_page(const View& view, const char* kind, const char* heading,
               Html (*item)(const Links&, const query::Table&, std::size_t)) {
    const auto table = query::list_records(view.db, kind, {});
    const std::string path = std::string(kind) == "references" ? "works" : kind;
    Page page{path + ".html", heading, {}, writers::to_json(table), {}};
    Html items;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        items += element("li", item(page.links(), table, row)) + "\n";
    }
    page.body = element("h1", text(heading)) + "\n" +
                (items.empty() ? Html("<p>None on record.</p>") : element("ul", {{"class", "records"}}, "\n" + items));
    return page;
}

Html faint(const std::string& words) {
    return element("div", {{"class", "faint"}}, text(words));
}

Html source_item(const Links& links, const query::Table& table, std::size_t row) {
    const auto publisher = cell(table, row, "publisher");
    return links.to("source", cell(table, row, "id"), text(cell(table, row, "title"))) +
           (publisher.empty() ? Html() : ", " + text(publisher)) +
           faint(fmt::format("{}: {}, {} of them without any citation; {}", cell(table, row, "id"),
                             writers::counted(count_in(table, row, "appearances"), "passage"),
                             count_in(table, row, "uncited"),
                             writers::counted(count_in(table, row, "conflicts"), "conflict")));
}

Html question_item(const Links& links, const query::Table& table, std::size_t row) {
    const auto id = cell(table, row, "id");
    const auto asked = cell(table, row, "text");
    return links.to("question", id, text(asked.empty() ? id : asked)) +
           faint(fmt::format("{}; {}; {}", writers::plain_words(cell(table, row, "topic")),
                             writers::counted(count_in(table, row, "claims"), "claim"),
                             writers::counted(count_in(table, row, "findings"), "finding")));
}

Html study_item(const Links& links, const query::Table& table, std::size_t row) {
    const auto id = cell(table, row, "id");
    const auto people = cell(table, row, "n");
    const auto who = cell(table, row, "population");
    return links.to("study", id, text(id)) +
           faint(fmt::format("{}{}{}; {}", writers::plain_words(cell(table, row, "design")),
                             people.empty() ? "" : ", n " + people, who.empty() ? "" : "; " + who,
                             writers::counted(count_in(table, row, "findings"), "finding")));
}

Html work_item(const Links& links, const query::Table& table, std::size_t row) {
    const auto id = cell(table, row, "id");
    const auto title = cell(table, row, "title");
    const auto where = cell(table, row, "container_title");
    const auto year = cell(table, row, "year");
    return links.to("work", id, text(title.empty() ? id : title)) +
           faint(fmt::format("{}{}{}cited {} here", where,
                             where.empty()  ? ""
                             : year.empty() ? "; "
                                            : ", ",
                             year.empty() ? "" : year + "; ",
                             writers::counted(count_in(table, row, "citations"), "time")));
}

}  // namespace

Page render_sources(const View& view, const Fields&) {
    return list_page(view, "sources", "Articles", source_item);
}

Page render_questions(const View& view, const Fields&) {
    return list_page(view, "questions", "Questions", question_item);
}

Page render_studies(const View& view, const Fields&) {
    return list_page(view, "studies", "Studies", study_item);
}

Page render_works(const View& view, const Fields&) {
    return list_page(view, "references", "Works", work_item);
}

Page render_conflicts(const View& view, const Fields&) {
    const auto conflicts = query::list_conflicts(view.db, {});
    Page page{"conflicts.html", "What cannot both hold", {}, Json::array(), {}};
    for (const auto& conflict : conflicts) {
        page.twin.push_back(writers::conflict_json(conflict));
    }
    page.body = element("h1", text(page.title)) + "\n" +
                (conflicts.empty() ? Html("<p>No conflict found in the records.</p>")
                                   : conflict_items(page.links(), conflicts));
    return page;
}

}  // namespace grounds::pages
