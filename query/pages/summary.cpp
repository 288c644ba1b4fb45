// SPDX-License-Identifier: MIT
// The summary of findings: one outcome, one row, as reviews print it.
#include "query/answers/answer.hpp"
#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/report/sections.hpp"

namespace grounds::pages {

namespace {

Html told_or_not(const std::string& known) {
    return known.empty() ? element("span", {{"class", "faint"}}, "the records do not tell") : text(known);
}

Html row_of(const Links& links, const query::ClaimAnswer& answer, const query::AbsoluteEffect& told) {
    const auto& certainty = answer.assessment.certainty;
    const auto& outcome =
        answer.dossier->question.outcome.empty() ? answer.dossier->question.text : answer.dossier->question.outcome;
    const bool is_study = answer.dossier->studies.contains(told.of);
    const auto of = is_study ? links.to("study", told.of, text(study_name(answer, told.of))) : text(told.of);
    return element("tr", element("th", {{"scope", "row"}}, text(outcome)) +
                             element("td", text(report::body_text(answer))) +
                             element("td", text(told.effect) + "<br>" + element("span", {{"class", "faint"}}, of)) +
                             element("td", told_or_not(told.without)) + element("td", told_or_not(told.change)) +
                             element("td", certainty_mark(answer.assessment.verdict, certainty.level, certainty.lowest,
                                                          certainty.highest)));
}

}  // namespace

Html findings_summary(const Links& links, const query::ClaimAnswer& answer) {
    const auto told = query::absolute_effect(answer);
    if (!told) {
        return {};
    }
    return scrolling("Table of the findings in summary",
                     element("table",
                             "<thead><tr><th scope=\"col\">Outcome</th><th scope=\"col\">Behind the verdict</th>"
                             "<th scope=\"col\">Effect</th><th scope=\"col\">Without it</th>"
                             "<th scope=\"col\">Change with it</th><th scope=\"col\">Certainty</th></tr></thead>\n" +
                                 element("tbody", row_of(links, answer, *told))));
}

}  // namespace grounds::pages
