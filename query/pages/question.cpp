// SPDX-License-Identifier: MIT
// A question: what is asked, what its claims are, and all that was found.
#include <fmt/format.h>

#include "evidence/findings/text.hpp"
#include "query/load/answers.hpp"
#include "query/load/record.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"
#include "schema/load/records.hpp"

namespace grounds::pages {

namespace {

std::string intervention_words(const Intervention& intervention) {
    auto words = intervention.text.empty() ? intervention.substance : intervention.text;
    if (!intervention.form.empty() && intervention.form != "any") {
        words += ", " + writers::plain_words(intervention.form);
    }
    return intervention.elemental_mg_per_day
               ? words + fmt::format(", {} mg/day", evidence::number_text(*intervention.elemental_mg_per_day))
               : words;
}

Html important(const Question& question) {
    std::vector<Html> all;
    for (const auto& mid : question.mids) {
        auto one = text(fmt::format("{} {} {}", evidence::measure_text(mid.measure), evidence::number_text(mid.value),
                                    mid.unit == "ratio" ? "" : mid.unit));
        all.push_back(mid.source.empty() ? one : one + " (" + text(mid.source) + ")");
    }
    return join(all, "; ");
}

Html facts(const Links& links, const Question& question) {
    return element("dl", {{"class", "facts"}},
                   fact("Topic", question.topic.empty()
                                     ? Html()
                                     : links.to("topic", question.topic, text(writers::plain_words(question.topic)))) +
                       fact("Kind", text(writers::plain_words(question.kind))) +
                       fact("People", text(question.population)) +
                       fact("Intervention", text(intervention_words(question.intervention))) +
                       fact("Compared with", text(question.comparator)) + fact("Outcome", text(question.outcome)) +
                       fact("Quantity", text(question.attribute)) + fact("Unit", text(question.unit)) +
                       fact("Good for the person",
                            question.benefit ? text("a " + writers::plain_words(*question.benefit)) : Html()) +
                       fact("Smallest important difference", important(question)) + fact("Note", text(question.note)) +
                       fact("Id", element("code", text(question.id))));
}

query::Table claims_of(const View& view, const std::string& question) {
    std::vector<std::string> ids;
    for (const auto& claim : load::QuestionLoader(view.db).claims_of(question)) {
        ids.push_back(claim.id);
    }
    return query::claim_table(view.db, ids);
}

Html linked(const Links& links, const Question& question) {
    Html items;
    for (const auto& link : question.evidence_from) {
        items += element("li", links.to("question", link.question, text(writers::plain_words(link.question))) +
                                   (link.because.empty() ? Html() : ": " + text(link.because)));
    }
    return items.empty() ? items : element("ul", items);
}

/// What all of its claims share is shown by the first of them.
Html findings(const View& view, const Links& links, const query::Table& claims) {
    if (claims.rows.empty()) {
        return {};
    }
    const auto answer = view.loaders->claims().load(cell(claims, 0, "id"));
    const auto note =
        "<p class=\"faint\">“For” and “against” are about this claim: " + text(answer.claim.statement) + "</p>";
    return section("summary", "Summary of findings", findings_summary(links, answer)) +
           section("evidence", "All findings",
                   plot_part(answer) + synthesis_part(answer) + note + evidence_table(links, answer));
}

}  // namespace

std::vector<std::string> question_ids(const View& view) {
    return column_of(query::list_records(view.db, "questions", {}), "id");
}

std::optional<Page> render_question(const View& view, const std::string& id) {
    const auto question = load::load_question(view.db, id);
    const auto records = query::find_records(view.db, "question", id);
    if (!question || records.empty()) {
        return std::nullopt;
    }
    const auto heading = question->text.empty() ? id : question->text;
    Page page{record_path("question", id), heading, {}, writers::record_json(records.front()), {}};
    const auto links = page.links();
    const auto claims = claims_of(view, id);
    page.body = element("p", {{"class", "way"}}, links.list("questions", "Questions")) + element("h1", text(heading)) +
                "\n" + facts(links, *question) +
                section("claims", "Claims that answer it",
                        claims.rows.empty() ? "<p>No claim on record answers it.</p>" : claim_items(links, claims)) +
                findings(view, links, claims) +
                section("linked", "Evidence from other questions", linked(links, *question));
    return page;
}

}  // namespace grounds::pages
