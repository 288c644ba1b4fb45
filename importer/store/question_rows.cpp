// SPDX-License-Identifier: MIT
#include "importer/store/rows.hpp"
#include "schema/load/columns.hpp"

namespace grounds::store {
namespace {

void store_differences(const Rows& rows, long question, const std::vector<ImportantDifference>& differences) {
    rows.clear("important_difference", "question_id", question);
    int position = 0;
    for (const auto& difference : differences) {
        rows.writer.insert("important_difference", Fields()
                                                       .integer("question_id", question)
                                                       .integer("position", ++position)
                                                       .term("measure", difference.measure)
                                                       .known("unit", difference.unit)
                                                       .number("value", difference.value)
                                                       .known("source", difference.source)
                                                       .known("note", difference.note));
    }
}

void store_judgements(const Rows& rows, long question, const std::vector<DomainJudgement>& judgements) {
    rows.clear("domain_judgement", "question_id", question);
    for (const auto& judgement : judgements) {
        rows.writer.insert("domain_judgement", Fields()
                                                   .integer("question_id", question)
                                                   .term("domain", judgement.domain)
                                                   .integer("change", judgement.change)
                                                   .text("because", judgement.because)
                                                   .text("judged_by", judgement.by));
    }
}

void store_links(const Rows& rows, long question, const std::vector<EvidenceLink>& links) {
    rows.clear("evidence_link", "question_id", question);
    int position = 0;
    for (const auto& link : links) {
        rows.writer.insert("evidence_link", Fields()
                                                .integer("question_id", question)
                                                .integer("position", ++position)
                                                .integer("from_id", rows.of(Kind::question, link.question))
                                                .terms("indirect", link.indirect)
                                                .known("because", link.because));
    }
}

void store_searches(const Rows& rows, long question, const std::vector<LiteratureSearch>& searches) {
    rows.clear("literature_search", "question_id", question);
    int position = 0;
    for (const auto& search : searches) {
        rows.writer.insert("literature_search", Fields()
                                                    .integer("question_id", question)
                                                    .integer("position", ++position)
                                                    .text("place", search.where)
                                                    .text("day", search.when)
                                                    .text("terms", search.terms)
                                                    .integer("found", search.found)
                                                    .known("searched_by", search.by)
                                                    .known("note", search.note));
    }
}

}  // namespace

Fields fields_of(const Rows& /*needs no other row*/, const Question& question) {
    Fields fields;
    load::each_column(fields, question);
    return fields;
}

void store_parts(const Rows& rows, long row, const Question& question) {
    store_differences(rows, row, question.mids);
    store_links(rows, row, question.evidence_from);
    store_judgements(rows, row, question.judgements);
    store_searches(rows, row, question.searches);
}

}  // namespace grounds::store
