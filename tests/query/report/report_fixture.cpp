// SPDX-License-Identifier: MIT
#include "tests/query/report/report_fixture.hpp"

#include <memory>

namespace grounds::test {

using namespace grounds::query;
namespace {

Reference roguin() {
    Reference reference;
    reference.key = "roguinmaor2017";
    reference.type = "article-journal";
    reference.title = "Effect of Magnesium Oxide on Nocturnal Leg Cramps: A Trial in Israel";
    for (const auto* family : {"Roguin Maor", "Alperin", "Shturman", "Khairaldeen", "Friedman", "Karkabi", "Milman"}) {
        reference.authors.push_back({family, "N. A.", "", "", ""});
    }
    reference.container_title = "JAMA Internal Medicine";
    reference.container_title_short = "JAMA Intern Med";
    reference.issued = "2017-05";
    reference.volume = "177";
    reference.issue = "5";
    reference.page = "617--623";
    reference.doi = "10.1001/jamainternmed.2016.9261";
    reference.pmid = "28241153";
    return reference;
}

Reference garrison(const std::string& key, const std::string& year) {
    Reference reference;
    reference.key = key;
    reference.type = "article-journal";
    reference.title = "Magnesium for skeletal muscle cramps";
    reference.authors = {{"Garrison", "Scott R.", "", "", ""}, {"", "", "", "", "Cochrane & Group, The"}};
    reference.container_title = "Cochrane Database of Systematic Reviews";
    reference.issued = year;
    reference.doi = "10.1002/14651858.CD009402.pub" + year.substr(3);
    return reference;
}

Source vendor() {
    Source source;
    source.id = "003-vendor";
    source.title = "Magnesium for Cramps";
    source.publisher = "Example Vendor";
    source.kind = SourceKind::vendor_page;
    source.sells = "magnesium supplements";
    source.products = {{"Ultra Mg+", {"citrate", "glycinate"}, 440, ""}};
    source.url = "https://vendor.example/cramps";
    source.published = "2023-04-13";
    return source;
}

Appearance appearance() {
    Appearance appearance;
    appearance.id = "003-011";
    appearance.source = "003-vendor";
    appearance.claim = "mg-cuts-cramps";
    appearance.says = "Cramps fell by 43% within a week of taking magnesium.";
    appearance.passage = {"Nature's relaxant", 10, 20, std::string(64, 'a'), AnchorState::exact, {}, {}, {},
                          "fell 43%",          "", ""};
    Quantity week{7, {}, {}, "days", {}};
    appearance.figures = {{{43, {}, {}, "percent", {}}, Change::decrease, week, "", "43%"}};
    Citation citation;
    citation.row = 1;
    citation.marker = "[JAMA]";
    citation.reference = "roguinmaor2017";
    citation.resolution = Resolution::probable;
    citation.because = "the journal's family, outcome and figure match";
    citation.candidates = {{"garrison2012", "same outcome, other journal"}};
    appearance.citations = {citation};
    return appearance;
}

Appearance uncited() {
    Appearance appearance;
    appearance.id = "003-012";
    appearance.source = "003-vendor";
    appearance.claim = "mg-stops-cramps";
    appearance.says = "Magnesium stops cramps.";
    appearance.passage = {
        "Intro", 30, 40, std::string(64, 'b'), AnchorState::not_checked, {}, {}, {}, "unverified words", "", ""};
    appearance.kind = AppearanceKind::testimonial;
    appearance.count = 12;
    appearance.stance = Stance::hedges;
    appearance.citations = {Citation{}};
    return appearance;
}

Study trial() {
    Study study;
    study.id = "roguin-maor-2017";
    study.reports = {"roguinmaor2017"};
    study.design = Design::rct_parallel;
    study.blinding = Blinding::double_blind;
    study.n.randomised = 94;
    study.funding = FundingKind::industry;
    return study;
}

Study review() {
    Study study;
    study.id = "garrison-2020";
    study.reports = {"garrison2020"};
    study.design = Design::systematic_review;
    return study;
}

Finding finding(long row, const std::string& study) {
    Finding finding;
    finding.row = row;
    finding.id = "cramps";
    finding.study = study;
    finding.outcome = "night cramps";
    finding.seen = Seen{SeenHow::abstract, "https://doi.org/10.1/x"};
    return finding;
}

EvidenceItem item(long row, const std::string& study, Bearing bearing, bool counted, int tier) {
    EvidenceItem item;
    item.finding_row = row;
    item.finding = "cramps";
    item.study = study;
    item.bearing = bearing;
    item.counted = counted;
    item.why_not = counted ? "" : "its trial is part of a counted review";
    item.tier = tier;
    item.reading.effect = "MD -0.38 cramps/week (95% CI -2.12 to 1.36)";
    return item;
}

Assessment assessment(const std::string& claim) {
    Assessment assessment;
    assessment.claim = claim;
    assessment.verdict = Verdict::no_effect_shown;
    assessment.verdict_reason = "The pooled difference excludes 1 cramp a week.";
    assessment.tier = 1;
    assessment.evidence = {item(1, "roguin-maor-2017", Bearing::inconclusive, false, 2),
                           item(2, "garrison-2020", Bearing::no_effect, true, 1)};
    assessment.certainty = {Level::moderate,
                            Level::low,
                            Level::moderate,
                            {{Domain::start, 4, true, 0, "Randomised trials start at high."},
                             {Domain::risk_of_bias, 0, false, -1, "Nobody has judged it."},
                             {Domain::imprecision, -1, true, 0, "Fewer than 400 people."}},
                            "A judgement of the risk of bias."};
    assessment.other_schemes = {{"Oxford CEBM 2011", "1", "systematic review"}, {"SORT", "A", ""}};
    return assessment;
}

ClaimAnswer answer(const std::string& id, const std::string& statement, const Appearance& says) {
    ClaimAnswer answer;
    answer.claim.id = id;
    answer.claim.statement = statement;
    answer.assessment = assessment(id);
    answer.appearances = {says};
    answer.fidelity = {
        {1, {{1, FidelityVerdict::within_arm_change, "43.5% is the magnesium arm's own change; P = 0.67."}}}};
    answer.conflicts = {{ConflictType::source_against_cited_work,
                         "mg-cramps",
                         {{"appearance", "003-011", "003-vendor", "43% fewer"},
                          {"finding", "roguin-maor-2017/cramps", "roguin-maor-2017", "no difference"}},
                         "The cited trial found no difference.",
                         "duration",
                         ""}};
    auto result = finding(2, "garrison-2020");
    result.k = 11;
    result.n = 735;
    answer.findings = {{1, finding(1, "roguin-maor-2017")}, {2, result}};
    Dossier dossier;
    dossier.question.id = "mg-cramps";
    dossier.question.text = "Does magnesium make night cramps rarer?";
    dossier.studies = {{"roguin-maor-2017", trial()}, {"garrison-2020", review()}};
    dossier.references = {{"roguinmaor2017", roguin()},
                          {"garrison2012", garrison("garrison2012", "2012")},
                          {"garrison2020", garrison("garrison2020", "2020")}};
    dossier.sources = {{"003-vendor", vendor()}};
    dossier.superseded_by = {{"garrison2012", "garrison2020"}};
    answer.dossier = std::make_shared<const Dossier>(std::move(dossier));
    answer.left_out_by = {{"003-vendor", {"garrison-2020/cramps"}}};
    return answer;
}

SourceSummary source_summary() {
    SourceSummary source;
    source.source = vendor();
    source.counts.appearances = 2;
    source.counts.uncited = 1;
    source.counts.bound = 1;
    for (const auto& one : {appearance(), uncited()}) {
        ++source.counts.anchors[one.passage.anchor];
    }
    return source;
}

}  // namespace

ReportData report_of(std::vector<ClaimAnswer> answers, const SourceSummary& source) {
    ReportData data;
    data.info = {"2026-01-02T03:04:05Z", "0.1.0", "2026.1", "0123456789abcdef", {}};
    auto by_id = std::make_shared<std::map<std::string, ClaimAnswer>>();
    for (auto& answer : answers) {
        data.claims.push_back(answer.claim.id);
        by_id->emplace(answer.claim.id, std::move(answer));
    }
    data.sources = {source.source.id};
    data.claim = [by_id](const std::string& id) { return by_id->at(id); };
    data.source = [source](const std::string&) { return source; };
    data.reference = [by_id](const std::string& key) {
        for (const auto& [id, answer] : *by_id) {
            for (const auto& [name, reference] : answer.dossier->references) {
                if (reference.key == key) {
                    return reference;
                }
            }
        }
        throw std::out_of_range(key);
    };
    return data;
}

ReportData small_report() {
    return report_of({answer("mg-cuts-cramps", "Magnesium cuts night cramps by 43 per cent.", appearance()),
                      answer("mg-stops-cramps", "Magnesium stops cramps.", uncited())},
                     source_summary());
}

}  // namespace grounds::test
