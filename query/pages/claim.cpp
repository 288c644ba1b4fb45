// SPDX-License-Identifier: MIT
// A claim: what the evidence says, how sure one can be, who says it and what they leave out.
#include <fmt/format.h>

#include <algorithm>

#include "query/load/answers.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/phrases.hpp"
#include "schema/load/records.hpp"

namespace grounds::pages {

namespace {

Html way_here(const Links& links, const query::ClaimAnswer& answer) {
    const auto& question = answer.dossier->question;
    auto way = question.topic.empty()
                   ? Html()
                   : links.to("topic", question.topic, text(writers::plain_words(question.topic))) + " › ";
    return element("p", {{"class", "way"}},
                   way + links.to("question", question.id, text(question.text.empty() ? question.id : question.text)));
}

std::optional<SizeFound> size_found(const Assessment& assessment) {
    return assessment.size ? std::optional(assessment.size->found) : std::nullopt;
}

Html standing(const query::ClaimAnswer& answer) {
    const auto& assessment = answer.assessment;
    const auto& certainty = assessment.certainty;
    const auto verdict = element(
        "div", "<h2>What the evidence says</h2>" +
                   element("p", {{"class", "big"}}, verdict_chip(assessment.verdict, size_found(assessment))) +
                   element("p", text(report::as_sentence(assessment.verdict_reason))) +
                   (assessment.size ? element("p", text("Its size: " + report::as_sentence(assessment.size->reason)))
                                    : Html()));
    const auto sure = element(
        "div", "<h2>How sure one can be</h2>" +
                   element("p", {{"class", "big"}},
                           certainty_mark(assessment.verdict, certainty.level, certainty.lowest, certainty.highest)) +
                   "<p class=\"faint\">GRADE, computed from the records by fixed rules; not a panel’s judgement.</p>");
    return element("div", {{"class", "two"}}, verdict + sure) + "\n";
}

Html appearance(const Links& links, const query::ClaimAnswer& answer, const Appearance& appearance) {
    const auto source = answer.dossier->sources.find(appearance.source);
    const auto name = source == answer.dossier->sources.end() ? appearance.source : source_name(source->second);
    auto head = links.to("source", appearance.source, text(name), appearance.id) + " " +
                text(report::in_words(appearance.stance));
    if (appearance.kind != AppearanceKind::claim) {
        head += " (" + text(report::in_words(appearance.kind)) + ")";
    }
    return element("li", element("p", head + ": " + text(appearance.says)) + quotation(appearance.passage) +
                             figures(appearance) +
                             citations(links, appearance, answer.dossier->references, answer.fidelity)) +
           "\n";
}

Html sayers(const Links& links, const query::ClaimAnswer& answer) {
    Html items;
    for (const auto& one : answer.appearances) {
        items += appearance(links, answer, one);
    }
    return items.empty() ? "<p>No article on record says this.</p>"
                         : element("ul", {{"class", "appearances"}}, "\n" + items) + "\n";
}

const EvidenceItem* item_named(const query::ClaimAnswer& answer, const std::string& finding) {
    const auto& evidence = answer.assessment.evidence;
    const auto found = std::find_if(evidence.begin(), evidence.end(), [&](const EvidenceItem& item) {
        return item.study + "/" + item.finding == finding;
    });
    return found == evidence.end() ? nullptr : &*found;
}

Html left_out(const Links& links, const query::ClaimAnswer& answer) {
    Html items;
    for (const auto& one : answer.left_out_by) {
        std::vector<Html> findings;
        for (const auto& id : one.findings) {
            const auto* item = item_named(answer, id);
            findings.push_back(
                item == nullptr ? text(id)
                                : links.to("study", item->study, text(study_name(answer, item->study)), item->finding) +
                                      " (" + text(report::in_words(item->bearing)) + ")");
        }
        const auto source = answer.dossier->sources.find(one.source);
        const auto name = source == answer.dossier->sources.end() ? one.source : source_name(source->second);
        items += element("li", links.to("source", one.source, text(name)) + ": " + join(findings, "; "));
    }
    return items.empty() ? items
                         : "<p>Counted findings that do not support the claim and that an article which makes it cites "
                           "nowhere.</p>" +
                               element("ul", items);
}

/// At most so many of a question's claims: the page of the question lists all.
Html other_claims(const Links& links, const query::ClaimAnswer& answer) {
    constexpr std::size_t most_others = 30;
    const auto& claims = answer.dossier->claims;
    const auto& question = answer.dossier->question;
    Html items;
    std::size_t shown = 0;
    for (const auto& claim : claims) {
        if (shown < most_others && claim.id != answer.claim.id) {
            items += element("li", links.to("claim", claim.id, text(claim.statement)));
            ++shown;
        }
    }
    if (shown + 1 < claims.size()) {
        items += element("li", links.to("question", question.id, text(fmt::format("all {} claims", claims.size()))));
    }
    return items.empty() ? items : element("ul", items);
}

Html body(const Links& links, const query::ClaimAnswer& answer) {
    const auto summary = findings_summary(links, answer);
    return way_here(links, answer) + element("h1", text(answer.claim.statement)) + "\n" + standing(answer) +
           section("said", "Who says it, and what they cite", sayers(links, answer)) +
           section("certainty", "Why this certainty", certainty_steps(answer.assessment)) +
           section("summary", "Summary of findings", summary) +
           section("evidence", "Evidence for and against",
                   plot_part(answer) + synthesis_part(answer) + evidence_table(links, answer)) +
           section("conflicts", "Conflicts", conflict_items(links, answer.conflicts)) +
           section("left-out", "What those who say it do not cite", left_out(links, answer)) +
           section("others", "Other claims on this question", other_claims(links, answer));
}

}  // namespace

std::vector<std::string> claim_ids(const View& view) {
    return query::claims_by_question(view.db);
}

std::optional<Page> render_claim(const View& view, const std::string& id) {
    if (!load::load_claim_record(view.db, id)) {
        return std::nullopt;
    }
    const auto answer = view.loaders->claims().load(id);
    Page page{record_path("claim", id), answer.claim.statement, {}, writers::why_json(answer), {}};
    page.body = body(page.links(), answer);
    return page;
}

}  // namespace grounds::pages
