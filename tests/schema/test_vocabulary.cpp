// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "schema/db/database.hpp"
#include "schema/db/statement.hpp"
#include "schema/terms.hpp"

using namespace grounds;
using namespace grounds::db;

TEMPLATE_TEST_CASE("every word of a vocabulary leads to its value and back", "", SourceKind, AppearanceKind, Stance,
                   AnchorState, Change, Qualifier, Resolution, DecidedBy, BoundBy, TextPart, VenueKind, ReferenceState,
                   NoticeNature, SnapshotDate, DuplicateState, QuestionKind, OutcomeKind, AnswerKind, AdviceKind,
                   DoseOf, Design, Blinding, FundingKind, SeenHow, FindingRole, ArmRole, Measure, Says, Bound,
                   Judgement, Reading, Bearing, Verdict, Level, Domain, Mismatch, FidelityVerdict, ConflictType,
                   TauMethod, TestMethod, PredictionVariant, SynthesisState, Outcome) {
    std::set<std::string_view> seen;
    std::size_t position = 0;
    for (const auto word : Vocabulary<TestType>::words) {
        const auto value = parse_term<TestType>(word);
        REQUIRE(value.has_value());
        CHECK(static_cast<std::size_t>(*value) == position++);
        CHECK(to_string(*value) == word);
        CHECK(seen.insert(word).second);
        CHECK(word.find(' ') == std::string_view::npos);  // lists in columns are separated by spaces
    }
    CHECK_FALSE(parse_term<TestType>("").has_value());
}

TEST_CASE("the last value of each enum has the last word") {
    CHECK(to_string(SourceKind::other) == "other");
    CHECK(to_string(AnchorState::text_unavailable) == "text-unavailable");
    CHECK(to_string(Resolution::none_given) == "none-given");
    CHECK(to_string(ReferenceState::reinstated) == "reinstated");
    CHECK(to_string(AnswerKind::no) == "no");
    CHECK(to_string(Design::survey) == "survey");
    CHECK(to_string(SeenHow::vendor_page) == "vendor-page");
    CHECK(to_string(FindingRole::reference) == "reference");
    CHECK(to_string(Measure::none) == "none");
    CHECK(to_string(Says::mixed) == "mixed");
    CHECK(to_string(Judgement::critical) == "critical");
    CHECK(to_string(Reading::nothing) == "nothing");
    CHECK(to_string(Verdict::no_evidence_recorded) == "no-evidence-recorded");
    CHECK(to_string(Level::high) == "high");
    CHECK(to_string(Domain::opposing_confounding) == "opposing-confounding");
    CHECK(to_string(Mismatch::surrogate) == "surrogate");
    CHECK(to_string(FidelityVerdict::no_citation) == "no-citation");
    CHECK(to_string(ConflictType::dose_above_limit) == "dose-above-limit");
    CHECK(to_string(Outcome::removed) == "removed");
}

TEST_CASE("a text that is no word has no value") {
    CHECK(rc::check([](const std::string& text) {
        const auto value = parse_term<Verdict>(text);
        RC_ASSERT((!value || to_string(*value) == text));
    }));
}

namespace {

using Words = std::set<std::string>;

/// The words between quotes.
Words quoted(const std::string& text) {
    Words words;
    for (auto open = text.find('\''); open != std::string::npos; open = text.find('\'', open)) {
        const auto close = text.find('\'', open + 1);
        words.insert(text.substr(open + 1, close - open - 1));
        open = close + 1;
    }
    return words;
}

/// Adds what every "CHECK (column IN ('a', 'b'))" and "CHECK (column = 'a' OR column = 'b' OR column = 'c')" of a table
/// allows.
void add_checks(const std::string& table, const std::string& sql, std::map<std::string, Words>& found) {
    const std::string check = "CHECK (";
    for (auto at = sql.find(check); at != std::string::npos; at = sql.find(check, at)) {
        at += check.size();
        const auto name_end = sql.find(' ', at);
        const auto column = sql.substr(at, name_end - at);
        const auto list = sql.substr(name_end, sql.find(')', name_end) - name_end);
        if ((list.starts_with(" IN") || list.starts_with(" = '")) && list.find('\'') != std::string::npos) {
            found[table + "." + column] = quoted(list);
        }
    }
}

/// "table.column" -> the words that its CHECK allows.
std::map<std::string, Words> checked_columns() {
    const auto db = open_for_import(":memory:");
    std::map<std::string, Words> found;
    Statement(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'").each([&](const Row& row) {
        add_checks(row.text("name"), row.text("sql"), found);
    });
    return found;
}

template <Term E>
Words words() {
    return {Vocabulary<E>::words.begin(), Vocabulary<E>::words.end()};
}

}  // namespace

TEST_CASE("the CHECKs of the schema allow the words of the vocabularies, and every CHECK is compared") {
    const std::map<std::string, Words> expected = {
        {"reference.state", words<ReferenceState>()},
        {"source.kind", words<SourceKind>()},
        {"passage.anchor", words<AnchorState>()},
        {"question.kind", words<QuestionKind>()},
        {"question.outcome_kind", words<OutcomeKind>()},
        {"question.benefit", words<Change>()},
        {"claim.answers", words<AnswerKind>()},
        {"claim.quantifier", words<Quantifier>()},
        {"claim.relation", words<Relation>()},
        {"question.aspect", words<Aspect>()},
        {"finding.aspect", words<Aspect>()},
        {"assessment.size", words<SizeFound>()},
        {"claim.dose_of", words<DoseOf>()},
        {"claim.advice", words<AdviceKind>()},
        {"appearance.kind", words<AppearanceKind>()},
        {"appearance.stance", words<Stance>()},
        {"figure.change", words<Change>()},
        {"citation.resolution", words<Resolution>()},
        {"citation.decided_by", words<BoundBy>()},
        {"reference_text.part", words<TextPart>()},
        {"venue.kind", words<VenueKind>()},
        {"study.blinding", words<Blinding>()},
        {"study.funding", words<FundingKind>()},
        {"risk_of_bias.judgement", words<Judgement>()},
        {"finding.role", words<FindingRole>()},
        {"finding.benefit", words<Change>()},
        {"finding.quantity_bound", words<Bound>()},
        {"arm.role", words<ArmRole>()},
        {"assessment.verdict", words<Verdict>()},
        {"assessment.certainty", words<Level>()},
        {"assessment.lowest", words<Level>()},
        {"assessment.highest", words<Level>()},
        {"bearing.bearing", words<Bearing>()},
        {"conflict.type", words<ConflictType>()},
        {"synthesis.method", words<TauMethod>()},
        {"synthesis.test", words<TestMethod>()},
        {"synthesis.state", words<SynthesisState>()},
        {"synthesis.prediction", words<PredictionVariant>()},
        {"retraction_snapshot.as_of_from", words<SnapshotDate>()},
        {"retraction_notice.nature", words<NoticeNature>()},
        {"reference_state.given", words<ReferenceState>()},
        {"duplicate_decision.state", {"same", "different"}},
        {"duplicate.state", words<DuplicateState>()},
        {"duplicate.decided_by", words<DecidedBy>()},
        // lists that stand in the schema only
        {"domain_judgement.domain",
         {"risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias", "large-effect",
          "dose-response", "opposing-confounding"}},
        {"reference_name.role", {"author", "editor"}},
        {"venue_name.kind", {"abbreviation", "other"}},
        {"study_relation.kind", {"includes", "same-participants"}},
        {"finding.p_relation", {"=", "<", ">"}},
        {"study.stopped_early", {"yes", "no"}},
        {"conflict_side.kind", {"claim", "appearance", "finding", "reference"}},
    };
    const auto found = checked_columns();
    for (const auto& [column, list] : expected) {
        CAPTURE(column);
        REQUIRE(found.count(column) == 1);
        CHECK(found.at(column) == list);
    }
    for (const auto& [column, list] : found) {
        CAPTURE(column);
        CHECK(expected.count(column) == 1);
    }
}
