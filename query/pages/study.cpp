// SPDX-License-Identifier: MIT
// A study: what was done, what it found with the numbers of its arms, and which claims that bears on.
#include <fmt/format.h>

#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"
#include "query/load/answers.hpp"
#include "query/load/record.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"
#include "schema/load/records.hpp"

namespace grounds::pages {

namespace {

Html works(const Links& links, load::RecordLoader& records, const Study& study) {
    std::vector<Html> all;
    for (const auto& key : study.reports) {
        const auto reference = records.references.find(key);
        all.push_back(reference ? links.to("work", reference->key, text(writers::phrase(*reference))) + " " +
                                      state_chip(*reference)
                                : text(key));
    }
    return join(all, "; ");
}

Html studies(const Links& links, const std::vector<std::string>& ids) {
    std::vector<Html> all;
    for (const auto& id : ids) {
        all.push_back(links.to("study", id, text(id)));
    }
    return join(all, ", ");
}

std::string people(const SampleSize& n) {
    std::vector<std::string> parts;
    const auto add = [&](const std::optional<long>& count, const char* what) {
        if (count) {
            parts.push_back(fmt::format("{} {}", *count, what));
        }
    };
    add(n.screened, "screened");
    add(n.enrolled, "enrolled");
    add(n.randomised, "randomised");
    add(n.completed, "completed");
    add(n.analysed, "analysed");
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string intervention(const Study& study) {
    auto words = study.intervention.text.empty() ? study.intervention.substance : study.intervention.text;
    if (!study.intervention.form.empty() && study.intervention.form != "any") {
        words += ", " + writers::plain_words(study.intervention.form);
    }
    return study.intervention.elemental_mg_per_day
               ? words + fmt::format(", {} mg/day", evidence::number_text(*study.intervention.elemental_mg_per_day))
               : words;
}

std::string known_or(const std::string& words) {
    return words.empty() ? "not recorded" : words;
}

Html facts(const Links& links, load::RecordLoader& records, const Study& study) {
    const auto seen =
        study.seen ? outside(study.seen->url, text(report::in_words(study.seen->how))) : Html("not recorded");
    return element(
        "dl", {{"class", "facts"}},
        fact("Reports", works(links, records, study)) + fact("Design", text(evidence::design_text(study.design))) +
            fact("About the design", text(study.design_note)) +
            fact("Blinding", study.blinding ? text(report::in_words(*study.blinding)) : Html("not recorded")) +
            fact("People", text(known_or(people(study.n)))) + fact("Who", text(study.population)) +
            fact("Species", study.species == "human" ? Html() : text(writers::plain_words(study.species))) +
            fact("Intervention", text(intervention(study))) + fact("Compared with", text(study.comparator)) +
            fact("Duration", study.duration ? text(writers::phrase(*study.duration)) : Html("not recorded")) +
            fact("Countries", text(fmt::format("{}", fmt::join(study.countries, ", ")))) +
            fact("Period", text(study.period)) +
            fact("Funding", text(known_or(study.funding_text.empty() && study.funding
                                              ? std::string(report::in_words(*study.funding))
                                              : study.funding_text))) +
            fact("Conflicts of interest", text(study.conflicts_of_interest)) +
            fact("Registration", text(study.registration)) + fact("Includes", studies(links, study.includes)) +
            fact("Replaces", study.supersedes.empty() ? Html() : studies(links, {study.supersedes})) +
            fact("Seen in", seen + (study.low_trust ? Html("; low trust") : Html())) + fact("Note", text(study.note)) +
            fact("Id", element("code", text(study.id))));
}

Html arms(const Finding& finding) {
    Html items;
    for (const auto& arm : finding.arms) {
        items += element("li", text(arm.name) + ": " + text(writers::phrase(arm)));
    }
    return items.empty() ? items : element("ul", items);
}

Html finding(const Links& links, const Finding& finding) {
    std::vector<Html> questions;
    for (const auto& question : finding.questions) {
        questions.push_back(links.to("question", question, text(writers::plain_words(question))));
    }
    std::vector<Html> said;
    if (finding.effect) {
        said.push_back(text(writers::phrase(*finding.effect, finding.unit)));
    }
    if (finding.quantity) {
        said.push_back(text(writers::phrase(finding.quantity->quantity)));
    }
    if (finding.says) {
        said.push_back("says: " + text(writers::plain_words(*finding.says)));
    }
    auto body = element("h3", text(finding.outcome.empty() ? finding.id : finding.outcome) +
                                  (finding.timepoint ? ", at " + text(writers::phrase(*finding.timepoint)) : Html())) +
                arms(finding);
    body += said.empty() ? Html() : element("p", join(said, "; "));
    body += questions.empty() ? Html() : element("p", {{"class", "faint"}}, "Answers: " + join(questions, ", "));
    body += finding.note.empty() ? Html() : element("p", {{"class", "faint"}}, text(finding.note));
    return element("div", {{"class", "finding"}, {"id", place_of(finding.id)}}, body) + "\n";
}

Html judgements(const Study& study) {
    Html items;
    for (const auto& risk : study.risk_of_bias) {
        items += element("li", text(risk.domain) + ": " + text(writers::plain_words(risk.judgement)) + " (" +
                                   text(risk.tool) + ", judged by " + text(known_or(risk.by)) + ")");
    }
    for (const auto& note : study.quality_notes) {
        items += element("li", text(note.about) + ": " + text(note.note));
    }
    return items.empty() ? Html("<p>Nobody has judged it on record. That is not the same as low risk.</p>")
                         : element("ul", items);
}

Html reached(const Links& links, const query::Table& rows) {
    Html items;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        const auto bearing = parse_term<Bearing>(cell(rows, row, "bearing"));
        const auto why_not = cell(rows, row, "why_not");
        const bool counted = count_in(rows, row, "counted") != 0;
        items += element("li", (bearing ? bearing_chip(*bearing) : Html()) + " " +
                                   links.to("claim", cell(rows, row, "claim"), text(cell(rows, row, "statement"))) +
                                   (counted ? Html() : " – not counted: " + text(why_not)));
    }
    return items.empty() ? items : element("ul", {{"class", "plain"}}, items);
}

}  // namespace

std::vector<std::string> study_ids(const View& view) {
    return column_of(query::list_records(view.db, "studies", {}), "id");
}

std::optional<Page> render_study(const View& view, const std::string& id) {
    load::RecordLoader records(view.db);
    const auto study = records.studies.find(id);
    const auto found = query::find_records(view.db, "study", id);
    if (!study || found.empty()) {
        return std::nullopt;
    }
    const auto report = study->reports.empty() ? std::nullopt : records.references.find(study->reports.front());
    const auto name = report ? report::work_name(*report) : id;
    Page page{record_path("study", id), name, {}, writers::record_json(found.front()), report};
    const auto links = page.links();
    Html findings;
    for (const auto& one : records.findings.of_study(id)) {
        findings += finding(links, one);
    }
    page.body = element("p", {{"class", "way"}}, links.list("studies", "Studies")) +
                element("h1", text(name) + (report ? ": " + text(report->title) : Html())) + "\n" +
                facts(links, records, *study) + section("findings", "What it found", findings) +
                section("bias", "Risk of bias and quality", judgements(*study)) +
                section("claims", "Claims that it bears on", reached(links, query::claims_reached_by(view.db, id)));
    return page;
}

}  // namespace grounds::pages
