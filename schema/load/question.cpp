// SPDX-License-Identifier: MIT
#include <algorithm>

#include "schema/load/column_reader.hpp"
#include "schema/load/columns.hpp"
#include "schema/load/records.hpp"

namespace grounds::load {
namespace {

std::string claims(const std::string& where) {
    return "SELECT x.*, q.slug AS question FROM claim x JOIN question q ON q.id = x.question_id WHERE " + where;
}

ImportantDifference read_mid(const db::Row& row) {
    ImportantDifference mid;
    mid.measure = row.term("measure", Measure::md);
    mid.unit = row.text("unit");
    mid.value = row.number("value").value_or(0);
    mid.source = row.text("source");
    mid.note = row.text("note");
    return mid;
}

DomainJudgement read_judgement(const db::Row& row) {
    DomainJudgement judgement;
    judgement.domain = row.term("domain", Domain::publication_bias);
    judgement.change = static_cast<int>(row.integer("change"));
    judgement.because = row.text("because");
    judgement.by = row.text("judged_by");
    return judgement;
}

LiteratureSearch read_search(const db::Row& row) {
    LiteratureSearch search;
    search.where = row.text("place");
    search.when = row.text("day");
    search.terms = row.text("terms");
    search.found = row.integer("found");
    search.by = row.text("searched_by");
    search.note = row.text("note");
    return search;
}

EvidenceLink read_link(const db::Row& row) {
    EvidenceLink link;
    link.question = row.text("question");
    link.indirect = row.terms<Mismatch>("indirect");
    link.because = row.text("because");
    return link;
}

std::optional<Advice> read_advice(const db::Row& row) {
    const auto kind = row.term<AdviceKind>("advice");
    return kind ? std::optional<Advice>({*kind, row.words("advice_forms")}) : std::nullopt;
}

std::optional<Dose> read_dose(const db::Row& row) {
    const auto quantity = row.quantity("dose");
    return quantity ? std::optional<Dose>({*quantity, row.term("dose_of", DoseOf::supplement)}) : std::nullopt;
}

Claim read_claim(const db::Row& row) {
    Claim claim;
    claim.id = row.text("slug");
    claim.statement = row.text("statement");
    claim.answers = row.known<AnswerKind>(row.text("answers"));
    claim.answer = row.quantity("answer");
    claim.by = row.quantity("by");
    claim.dose = read_dose(row);
    claim.advice = read_advice(row);
    claim.quantifier = row.term<Quantifier>("quantifier");
    claim.relation = row.term<Relation>("relation");
    claim.not_a_question = row.text("not_a_question");
    claim.note = row.text("note");
    claim.question = row.text("question");
    return claim;
}

}  // namespace

QuestionLoader::QuestionLoader(const db::Connection& db)
    : ids_(db, "SELECT slug FROM question ORDER BY slug"),
      by_id_(db, "SELECT x.*, " + has_rows({"domain_judgement", "literature_search", "evidence_link"}, "question_id") +
                     " FROM question x WHERE slug = ?1"),
      mids_(db, "SELECT * FROM important_difference WHERE question_id = ?1 ORDER BY position"),
      judgements_(db, "SELECT * FROM domain_judgement WHERE question_id = ?1 ORDER BY domain"),
      searches_(db, "SELECT * FROM literature_search WHERE question_id = ?1 ORDER BY position"),
      links_(
          db,
          "SELECT q.slug AS question, l.indirect, l.because FROM evidence_link l JOIN question q ON q.id = l.from_id "
          "WHERE l.question_id = ?1 ORDER BY l.position"),
      claim_by_id_(db, claims("x.slug = ?1")),
      claims_of_(db, claims("q.slug = ?1")) {}

std::vector<std::string> QuestionLoader::ids() {
    return ids_.all([](const db::Row& row) { return row.text("slug"); });
}

std::optional<Question> QuestionLoader::find(const std::string& id) {
    return by_id_.first([this](const db::Row& row) { return read(row); }, id);
}

std::optional<Claim> QuestionLoader::claim(const std::string& id) {
    return claim_by_id_.first(read_claim, id);
}

std::vector<Claim> QuestionLoader::claims_of(const std::string& question) {
    auto claims = claims_of_.all(read_claim, question);
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id < b.id; });
    return claims;
}

Question QuestionLoader::read(const db::Row& row) {
    Question question;
    const long id = row.integer("id");
    ColumnReader columns(row);
    each_column(columns, question);
    question.mids = mids_.all(read_mid, id);
    if (row.flag("has_domain_judgement")) {
        question.judgements = judgements_.all(read_judgement, id);
    }
    if (row.flag("has_literature_search")) {
        question.searches = searches_.all(read_search, id);
    }
    if (row.flag("has_evidence_link")) {
        question.evidence_from = links_.all(read_link, id);
    }
    return question;
}

}  // namespace grounds::load
