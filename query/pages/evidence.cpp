// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/report/sections.hpp"
#include "query/report/words.hpp"

namespace grounds::pages {

namespace {

Html row(const Links& links, const query::ClaimAnswer& answer, const report::EvidenceRow& row) {
    const auto& item = row.item;
    const auto study = links.to("study", item.study, text(study_name(answer, item.study)), item.finding);
    const auto cells = element("td", bearing_chip(item.bearing)) + element("th", {{"scope", "row"}}, study) +
                       element("td", text(row.design)) + element("td", text(row.people)) +
                       element("td", text(row.result)) + element("td", text(row.counted)) +
                       element("td", outside(row.seen_url, text(row.seen)));
    return element("tr", {{"class", item.counted ? "counted" : "left-out"}}, cells) + "\n";
}

}  // namespace

Html evidence_table(const Links& links, const query::ClaimAnswer& answer) {
    Html rows;
    for (const auto& evidence : report::evidence_rows(answer)) {
        rows += row(links, answer, evidence);
    }
    if (rows.empty()) {
        return element("p", "No study on record bears on this claim. That is not evidence against it.");
    }
    return scrolling(
        "Table of the findings",
        element("table",
                "<thead><tr><th scope=\"col\">Bears on it</th><th scope=\"col\">Study</th><th scope=\"col\">Design</th>"
                "<th scope=\"col\">People</th><th scope=\"col\">Result</th><th scope=\"col\">Counted?</th>"
                "<th scope=\"col\">Seen in</th></tr></thead>\n" +
                    element("tbody", rows)));
}

}  // namespace grounds::pages
