// SPDX-License-Identifier: MIT
#include "tests/importer/workspace.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace grounds::test {

using namespace grounds::importer;
using namespace grounds::store;
namespace {

namespace fs = std::filesystem;

constexpr auto bibliography = R"(
@article{alpha2010, author = {Alpha, A.}, title = {Magnesium and night cramps}, journal = {J One}, year = {2010}}
@article{beta2012, author = {Beta, B.}, title = {A review of cramps}, journal = {J Two}, year = {2012}}
@article{gamma2015, author = {Gamma, C.}, title = {Oxide is absorbed}, journal = {J Three}, year = {2015}}
)";

constexpr auto questions = R"(question:
  id: night-cramps
  kind: effect
  text: Does magnesium make night cramps rarer?
  topic: cramps
  population: adults with night cramps
  intervention: {substance: magnesium, route: oral, form: any}
  comparator: placebo
  outcome: night cramps
  unit: cramps/week
  benefit: decrease
  mids:
    - {measure: md, unit: cramps/week, value: 1, source: beta2012}
  evidence-from:
    - {question: any-cramps, indirect: [population], because: other people}
claims:
  - {id: mg-cuts-cramps, statement: Magnesium cuts night cramps., answers: decrease}
  - {id: mg-useless, statement: Magnesium does nothing for night cramps., answers: no-difference}
---
question:
  id: any-cramps
  kind: effect
  text: Does magnesium make any cramps rarer?
  topic: cramps
  population: anybody
  intervention: {substance: magnesium, route: oral, form: any}
  comparator: placebo
  outcome: cramps
  unit: cramps/week
  benefit: decrease
claims:
  - {id: mg-cuts-any, statement: Magnesium cuts all cramps., answers: decrease}
---
question:
  id: oxide-form
  kind: proposition
  text: Is oxide a form to avoid?
  topic: absorption
claims:
  - {id: avoid-oxide, statement: Avoid oxide., answers: yes, advice: {avoid: {form: oxide}}}
)";

constexpr auto studies = R"(study:
  id: alpha-2010
  reports: [alpha2010]
  design: rct-parallel
  n: {randomised: 94, analysed: 94}
  population: adults with night cramps
  species: human
  intervention: {substance: magnesium, route: oral, form: oxide}
  comparator: placebo
  seen: {how: abstract}
findings:
  - id: per-week
    question: night-cramps
    outcome: night cramps per week
    unit: cramps/week
    arms:
      - {name: magnesium, role: intervention, n: 48, baseline: {mean: 7.84, sd: 5.68}, end: {mean: 4.44, sd: 5.66}}
      - {name: placebo, role: control, n: 46, baseline: {mean: 8.51, sd: 5.2}, end: {mean: 5.48, sd: 4.9}}
    effect: {measure: md, value: -0.38, ci: [-2.12, 1.36], p: 0.67}
---
study:
  id: gamma-2015
  reports: [gamma2015]
  design: rct-crossover
  n: {randomised: 20}
  species: human
  intervention: {substance: magnesium, route: oral, form: oxide}
  comparator: placebo
  seen: {how: abstract}
findings:
  - {id: cramps, question: any-cramps, outcome: cramps, says: benefit}
)";

// "Cramps fell by 43% in trials." and "Avoid oxide." are the passages.
constexpr auto source_one = R"(source:
  id: vendor-one
  title: Magnesium for cramps
  publisher: Vendor One
  kind: vendor-page
  published: 2020-01-01
  text: {file: one.txt, sha256: 0152484a0d7c0cc52c717d44cd2ef3e2d462bf364b009253981b6ec3b05360e3}
appearances:
  - id: one-1
    claim: mg-cuts-cramps
    says: Night cramps fell by 43 per cent.
    at: {section: Sleep, start: 8, end: 37, sha256: 7a909fa2b1fdbcea53b86cc9750bbc3512d143f5f250976920e9ec8c7246210a}
    stance: asserts
    figure: {value: 43, unit: percent, change: decrease}
    cites:
      - {marker: "[1]", reference: alpha2010, resolution: exact, because: it is in the list}
  - id: one-2
    claim: avoid-oxide
    says: Oxide should be avoided.
    at: {section: Forms, start: 38, end: 50, sha256: cae60e253241414b1a250197a6cc8646eb3030d8a2ef8103c2200d00c8c9dc8a}
    stance: asserts
)";

constexpr auto source_two = R"(source:
  id: news-two
  title: No cure for cramps
  kind: news
  published: 2021-05
appearances:
  - id: two-1
    claim: mg-useless
    says: Magnesium does nothing.
    at: {section: Top, start: 0, end: 10, sha256: 00000000000000000000000000000000000000000000000000000000000000aa}
    stance: asserts
    cites:
      - marker: a review
        resolution: ambiguous
        because: two would fit
        candidates: [{reference: beta2012, because: it is a review}]
)";

std::string dump(const SQLite::Database& db, const std::string& sql) {
    SQLite::Statement query(db, sql);
    std::string text;
    while (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i) {
            const auto column = query.getColumn(i);
            text += (column.isNull() ? std::string("NULL") : column.getString()) + "|";
        }
        text += "\n";
    }
    return text;
}

}  // namespace

Workspace::Workspace() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "grounds-test-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = fs::canonical(name);
    fs::current_path(folder_);
}

Workspace::~Workspace() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
    fs::remove_all(folder_, ignored);
}

void Workspace::write_data() const {
    write("data/works.bib", bibliography);
    write("data/questions.yaml", questions);
    write("data/studies.yaml", studies);
    write("data/one.yaml", source_one);
    write("data/two.yaml", source_two);
}

void Workspace::write(const std::string& name, const std::string& content) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << content;
}

std::string Workspace::read(const std::string& name) const {
    std::ostringstream content;
    content << std::ifstream(folder_ / name, std::ios::binary).rdbuf();
    return content.str();
}

void Workspace::edit(const std::string& name, const std::string& from, const std::string& to) const {
    auto text = read(name);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    write(name, text.replace(at, from.size(), to));
}

RunReport import_with(const RunOptions& options) {
    auto report = run_import(options);
    for (const auto& problem : report.problems) {
        UNSCOPED_INFO(fmt::format("{}:{}: {}", problem.file, problem.line, problem.message));
    }
    return report;
}

RunReport import(const std::vector<std::string>& paths) {
    RunOptions options;
    options.db = "test.db";
    options.paths = paths;
    options.quiet = true;
    return import_with(options);
}

long count(const RunReport& report, Outcome outcome) {
    long count = outcome == Outcome::rejected ? report.left_out : 0;
    for (const auto& [kind, outcomes] : report.counts) {
        const auto found = outcomes.find(outcome);
        count += found == outcomes.end() ? 0 : found->second;
    }
    return count;
}

std::string value(const std::string& sql, const std::string& db) {
    const SQLite::Database opened(db, SQLite::OPEN_READONLY);
    SQLite::Statement query(opened, sql);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

std::string contents(const std::string& path) {
    const SQLite::Database db(path, SQLite::OPEN_READONLY);
    std::string text;
    for (const auto* const sql : {
             "SELECT * FROM claim_overview ORDER BY id",
             "SELECT * FROM appearance_detail ORDER BY id",
             "SELECT appearance, source, claim, marker, intent, resolution, because, reference, superseded_by, "
             "candidates, "
             "fidelity FROM citation_detail ORDER BY appearance, marker",
             "SELECT * FROM evidence_detail ORDER BY claim, study, finding",
             "SELECT type, question, explanation, likely_cause, pooled, position, kind, record, source, says FROM "
             "conflict_detail "
             "ORDER BY question, type, explanation, position",
             "SELECT c.slug, s.position, s.domain, s.change, s.assessed, s.worst, s.reason FROM assessment_step s "
             "JOIN claim c ON c.id = s.claim_id ORDER BY c.slug, s.position",
             "SELECT c.slug, r.scheme, r.rating, r.reason FROM scheme_rating r JOIN claim c ON c.id = r.claim_id "
             "ORDER BY c.slug, r.scheme",
             "SELECT slug, statement, said, question, source FROM claim_search ORDER BY slug",
             "SELECT s.slug, g.section, g.start, g.anchor, g.exact FROM passage g JOIN source s ON s.id = g.source_id "
             "ORDER BY s.slug, g.start, g.section",
             "SELECT st.slug, f.slug, q.slug, a.name, a.n FROM finding f JOIN study st ON st.id = f.study_id LEFT JOIN "
             "finding_question l ON l.finding_id = f.id LEFT JOIN question q ON q.id = l.question_id LEFT JOIN arm a "
             "ON a.finding_id = f.id ORDER BY st.slug, f.slug, q.slug, a.position",
             "SELECT r.key, r.title, n.family FROM reference r LEFT JOIN reference_name n ON n.reference_id = r.id "
             "ORDER BY r.key, n.role, n.position",
             "SELECT * FROM duplicate_detail ORDER BY kept, other",
             "SELECT * FROM retraction_detail ORDER BY reference",
             "SELECT file, count(*) FROM origin GROUP BY file ORDER BY file",
         }) {
        text += dump(db, sql) + "--\n";
    }
    return text;
}

}  // namespace grounds::test
