// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/spool.hpp"
#include "base/text_index.hpp"
#include "query/answers/answer.hpp"
#include "query/check/check.hpp"
#include "query/report/context.hpp"
#include "query/report/document.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::report {

/// Who says it: one item for each appearance, below it what it cites, how that was resolved, and whether the cited work
/// says so.
void write_appearances(md::Document& document, const query::ClaimAnswer& answer, ReportContext& context);

/// Everything about one claim, under a heading that links can point to.
void write_claim(md::Document& document, const query::ClaimAnswer& answer, ReportContext& context);

/// One item for each conflict, with both sides and the likely cause below it.
void write_conflicts(md::Document& document, const std::vector<Conflict>& conflicts);

/// A source: what it is, what it sells, how often it cites, how its passages were verified.
void write_source(md::Document& document, const query::SourceSummary& summary);

/// A finding that bears on a claim, each cell in words.
struct EvidenceRow {
    EvidenceItem item;
    std::string design;   ///< "randomised trial, double-blind"
    std::string people;   ///< "94", "not recorded", "307 in 5 studies"
    std::string result;   ///< the outcome, and the effect with its interval
    std::string counted;  ///< "yes", or why not
    std::string seen;     ///< "abstract only"
    std::string seen_url;
};

/// All of a claim's, counted ones first, by tier and bearing.
std::vector<EvidenceRow> evidence_rows(const query::ClaimAnswer& answer);

/// The findings that bear on a claim, for and against, with numbers: one row each, counted ones first.
md::PipeTable evidence_table(const query::ClaimAnswer& answer, ReportContext& context);

/// The people in a finding: its own number, else its study's; nothing for animals, cells, or if unknown.
std::optional<long> people_in(const Finding& finding, const Study& study);

/// "3 studies, 780 people": the studies behind the verdict, that is those counted in the tier that decided.
std::string body_text(const query::ClaimAnswer& answer);

/// "Roguin Maor 2017 [3]" for a study with a report on record, else its id.
md::Inline study_name(const std::string& study, const query::ClaimAnswer& answer, ReportContext& context);

/// Gathered claim by claim while the sections are written, so that a report holds one claim at a time.
class Summary {
public:
    void add(const query::ClaimAnswer& answer);

    /// Claim, verdict, certainty, studies, who says it, conflicts: one row each.
    void write_table(const base::Sink& sink) const;
    /// "3 claims: 1 supported and 2 inconclusive. Made by 2 sources in 4 places; ..."
    /// `conflicts`: how many the whole database has, if the report is about all of it; else those of its claims count.
    [[nodiscard]] std::string counts(std::optional<long> conflicts = std::nullopt) const;
    /// Claims of which every appearance cites nothing, as a list of links; in the order in which they were added.
    [[nodiscard]] const base::Spool& uncited() const {
        return uncited_;
    }

private:
    base::Spool rows_;
    base::Spool uncited_;
    std::size_t claims_ = 0;
    std::map<Verdict, std::size_t> verdicts_;
    base::TextIndex sources_;
    base::TextIndex conflicts_;  ///< hashes of what tells them apart
    std::size_t places_ = 0;
    std::size_t uncited_places_ = 0;
};

/// `grounds check --format markdown`: the sentences in which something is amiss, worst first.
std::string check_markdown(const query::SourceCheck& check);

}  // namespace grounds::report
