// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/load/records.hpp"
#include "tests/schema/sample.hpp"

using namespace grounds;
using namespace grounds::load;
using Words = std::vector<std::string>;

namespace {

const Origin origin{"data/x.yaml", 7, std::string(64, '1'), "0.1.0", "2026-01-02T03:04:05Z"};

Quantity one(double value, const std::string& unit, std::optional<Qualifier> qualifier = {}) {
    return {value, {}, {}, unit, qualifier};
}

Quantity range(double low, double high, const std::string& unit, std::optional<Qualifier> qualifier = {}) {
    return {{}, low, high, unit, qualifier};
}

}  // namespace

TEST_CASE("a question comes back whole") {
    const auto db = test::sample_database();
    const auto question = load_question(db, "mg-cramps");
    REQUIRE(question.has_value());
    CHECK(question->id == "mg-cramps");
    CHECK(question->kind == QuestionKind::effect);
    CHECK(question->text == "Fewer cramps?");
    CHECK(question->topic == "cramps");
    CHECK(question->population == "adults");
    CHECK(question->population_groups == Words{"adults", "older-adults"});
    CHECK(question->species == "human");
    CHECK(question->intervention == Intervention{"magnesium", "oral", "any", "as tablets", {}, {}});
    CHECK(question->comparator == "placebo");
    CHECK(question->outcome == "cramps");
    CHECK(question->outcome_kind == OutcomeKind::surrogate);
    CHECK(question->unit == "cramps/week");
    CHECK(question->benefit == Change::decrease);
    CHECK(question->mids == std::vector<ImportantDifference>{{Measure::md, "cramps/week", 1, "old2012", "mid note"},
                                                             {Measure::rr, "", 0.25, "", ""}});
    CHECK(question->judgements ==
          std::vector<DomainJudgement>{{Domain::publication_bias, -1, "all sponsored", "A. Reader"}});
    CHECK(question->evidence_from ==
          std::vector<EvidenceLink>{{"mg-pregnancy", {Mismatch::population, Mismatch::dose}, "pregnant women only"}});
    CHECK(question->note == "q note");
    CHECK(load_question(db, "ca-mg-ratio")->attribute == "ratio of calcium to magnesium");
}

TEST_CASE("where a record came from is told by itself") {
    const auto db = test::sample_database();
    const auto [kind, id] = GENERATE(table<const char*, const char*>({{"question", "mg-cramps"},
                                                                      {"claim", "cuts-cramps"},
                                                                      {"source", "s1"},
                                                                      {"appearance", "s1-002"},
                                                                      {"study", "berg-2012"}}));
    CHECK(OriginLoader(db, kind).of(id) == origin);
    CHECK(OriginLoader(db, kind).of("another") == std::nullopt);
    CHECK(OriginLoader(db, "reference", "key").of("old2012") == origin);
}

TEST_CASE("a claim comes back whole") {
    const auto db = test::sample_database();
    const auto size = load_claim_record(db, "cuts-cramps");
    REQUIRE(size.has_value());
    CHECK(size->id == "cuts-cramps");
    CHECK(size->question == "mg-cramps");
    CHECK(size->statement == "Magnesium cuts cramps.");
    CHECK(size->answers == AnswerKind::decrease);
    CHECK(size->answer == std::nullopt);
    CHECK(size->by == one(43, "percent", Qualifier::up_to));
    CHECK(size->dose == Dose{range(300, 400, "mg/day", Qualifier::about), DoseOf::total});
    CHECK(size->advice == std::nullopt);
    CHECK(size->note == "c note");
    CHECK(load_claim_record(db, "avoid-oxide")->advice == Advice{AdviceKind::avoid, {"oxide", "citrate"}});
    CHECK(load_claim_record(db, "ratio-two")->answer == range(1.5, 2, "ratio", Qualifier::over));
}

TEST_CASE("a reference comes back whole") {
    const auto db = test::sample_database();
    const auto reference = load_reference(db, "old2012");
    REQUIRE(reference.has_value());
    CHECK(reference->key == "old2012");
    CHECK(reference->type == "article-journal");
    CHECK(reference->title == "Old");
    CHECK(reference->authors == std::vector<Name>{{"Berg", "Anna", "van", "Jr", ""}, {"", "", "", "", "The Group"}});
    CHECK(reference->editors == std::vector<Name>{{"Ed", "E.", "", "", ""}});
    CHECK(reference->more_authors);
    CHECK(Words{reference->container_title, reference->container_title_short, reference->publisher,
                reference->publisher_place, reference->issued, reference->volume, reference->issue, reference->page,
                reference->edition} == Words{"The Journal", "J", "Pub", "Place", "2012-09-12", "9", "2", "1-9", "3rd"});
    CHECK(Words{reference->doi, reference->pmid, reference->pmcid, reference->isbn, reference->url, reference->language,
                reference->note} == Words{"10.1/old", "11", "PMC11", "978", "https://old.example", "en", "a note"});
    CHECK(reference->state == ReferenceState::correction);
    CHECK(reference->extra == std::map<std::string, std::string>{{"archive", "there"}, {"number", "5"}});
    CHECK(load_reference(db, "new2020")->supersedes == "old2012");
}

TEST_CASE("a source comes back whole") {
    const auto db = test::sample_database();
    const auto source = load_source_record(db, "s1");
    REQUIRE(source.has_value());
    CHECK(Words{source->id, source->title, source->publisher, source->sells, source->url, source->published,
                source->modified, source->language, source->text_file, source->text_sha256,
                source->note} == Words{"s1", "Title", "Publisher", "magnesium", "https://s.example", "2023-04-13",
                                       "2024", "en", "s1.txt", std::string(64, '2'), "s note"});
    CHECK(source->authors == Words{"Zoe", "Adam"});
    CHECK(source->kind == SourceKind::vendor_page);
    CHECK(source->products == std::vector<Product>{{"Ultra", {"citrate", "oxide"}, 440, "p note"}});
}

TEST_CASE("an appearance comes back with passage, figures, citations and candidates") {
    const auto db = test::sample_database();
    const auto all = load_appearances_of_source(db, "s1");
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == "s1-001");
    const auto& appearance = all[1];
    CHECK(Words{appearance.id, appearance.source, appearance.claim, appearance.says, appearance.note} ==
          Words{"s1-002", "s1", "cuts-cramps", "It fell by 43%.", "a note"});
    CHECK(appearance.kind == AppearanceKind::testimonial);
    CHECK(appearance.count == 3);
    CHECK(appearance.stance == Stance::reports);
    CHECK(appearance.scope ==
          Scope{"adults", "citrate", one(300, "mg/day"), range(1, 2, "weeks", Qualifier::about), "cramps", "placebo"});
    CHECK(appearance.figures == std::vector<Figure>{{one(43, "percent", Qualifier::up_to), Change::decrease,
                                                     one(7, "days", Qualifier::about), "night", "43%"},
                                                    {range(25, 40, "percent"), {}, {}, "", ""}});
    const auto& passage = appearance.passage;
    CHECK(Words{passage.section, passage.sha256, passage.exact, passage.prefix, passage.suffix} ==
          Words{"Relax", std::string(64, '3'), "quoted", "before", "after"});
    CHECK(std::vector<long>{passage.start, passage.end, *passage.found_start, *passage.found_end} ==
          std::vector<long>{10, 90, 12, 92});
    CHECK(passage.anchor == AnchorState::fuzzy);
    CHECK(passage.score == 0.75);
    CHECK_FALSE(all[0].passage.score.has_value());
}

TEST_CASE("citations come back in order; what cites nothing has one, none-given") {
    const auto db = test::sample_database();
    const auto all = load_appearances_of_source(db, "s1");
    REQUIRE(all.at(1).citations.size() == 2);
    const auto& bound = all[1].citations[0];
    CHECK(bound.row == 1);
    CHECK(Words{bound.marker, bound.intent, bound.reference, bound.because} ==
          Words{"[JAMA]", "citesAsEvidence", "old2012", "figure matches"});
    CHECK(bound.resolution == Resolution::probable);
    const auto& open = all[1].citations[1];
    CHECK(open.reference.empty());
    CHECK(open.candidates == std::vector<Candidate>{{"maybe2021", "same topic"}, {"new2020", "same year"}});
    REQUIRE(all[0].citations.size() == 1);
    CHECK(all[0].citations[0].resolution == Resolution::none_given);
    CHECK(all[0].citations[0].marker.empty());
}

TEST_CASE("a study comes back whole") {
    const auto db = test::sample_database();
    const auto study = load_study(db, "berg-2012");
    REQUIRE(study.has_value());
    CHECK(study->reports == Words{"old2012", "second2013"});
    CHECK(study->design == Design::systematic_review);
    CHECK(study->blinding == Blinding::double_blind);
    CHECK(study->n == SampleSize{5, 4, 3, 2, 1});
    CHECK(study->population_groups == Words{"adults"});
    CHECK(study->intervention == Intervention{"magnesium", "oral", "oxide", "865 mg", 520, SeenHow::secondary});
    CHECK(study->duration == range(4, 6, "weeks", Qualifier::about));
    CHECK(study->countries == Words{"Israel", "New Zealand"});
    CHECK(study->funding == FundingKind::public_money);
    CHECK(Words{study->design_note, study->population, study->species, study->comparator, study->period,
                study->funding_text, study->conflicts_of_interest, study->registration, study->registration_timing,
                study->searched_to, study->supersedes,
                study->note} == Words{"says so", "adults", "human", "placebo", "2010", "a grant", "none declared",
                                      "NCT1", "prospective", "2012-08", "berg-2002", "st note"});
    CHECK(study->includes == Words{"trial-1995"});
    CHECK(study->includes_others == Words{"Rosenbaum 2011"});
    CHECK(study->includes_complete);
    CHECK(study->same_participants_as == Words{"far-1999"});
    CHECK(study->risk_of_bias ==
          std::vector<RiskOfBias>{
              {"rob1", "allocation", Judgement::high, "new2020", {SeenHow::full_text, "https://r.example"}}});
    CHECK(study->quality_notes == std::vector<QualityNote>{{"se", "printed wrong"}});
    CHECK(study->low_trust);
    CHECK(study->seen == Seen{SeenHow::table, "https://t.example"});
}

TEST_CASE("a finding comes back whole") {
    const auto db = test::sample_database();
    const auto all = load_findings_of_study(db, "berg-2012");
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == "age");
    CHECK(all[0].role == FindingRole::baseline);
    CHECK_FALSE(all[0].effect.has_value());
    const auto& finding = all[1];
    CHECK(finding.row == 1);
    CHECK(Words{finding.id, finding.study, finding.outcome, finding.unit, finding.pool_because, finding.note} ==
          Words{"per-week", "berg-2012", "cramps per week", "cramps/week", "crossover", "f note"});
    CHECK(finding.questions == Words{"mg-cramps", "mg-pregnancy"});
    CHECK(finding.timepoint == one(4, "weeks", Qualifier::about));
    CHECK(finding.benefit == Change::increase);
    CHECK(finding.effect ==
          Effect{Measure::md, -0.38, -2.12, 1.36, 90, 0.89, PValue{0.05, '<'}, "cramps/night", "from the arms"});
    CHECK(finding.says == Says::no_effect);
    CHECK(finding.k == 5);
    CHECK(finding.n == 307);
    CHECK(finding.i2 == 12);
    CHECK(finding.grade ==
          PrintedGrade{Level::moderate, "new2020", {{Domain::imprecision, -1}, {Domain::large_effect, 1}}});
    CHECK_FALSE(finding.pool);
    CHECK(finding.paired);
    CHECK(finding.seen == Seen{SeenHow::abstract, "https://f.example"});
    CHECK(finding.line == 42);
    REQUIRE(finding.arms.size() == 2);
    CHECK(finding.arms[0] == Arm{"oxide",
                                 ArmRole::intervention,
                                 48,
                                 12,
                                 25,
                                 -43.4,
                                 5,
                                 3,
                                 7,
                                 {1, 2},
                                 {7.84, 5.68},
                                 {4.44, 5.66},
                                 {-3.41, 4.05},
                                 "percent times n",
                                 "m"});
    CHECK_FALSE(finding.arms[1].n.has_value());
    CHECK(load_findings_of_study(db, "authority").at(0).quantity ==
          FoundQuantity{one(350, "mg/day", Qualifier::at_least), Bound::upper_limit, "as printed"});
}
