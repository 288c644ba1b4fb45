// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "importer/store/rows.hpp"

namespace grounds::store {

Fields fields_of(const Rows& rows, const Claim& claim) {
    std::optional<Quantity> dose;
    std::optional<DoseOf> dose_of;
    if (claim.dose) {
        dose = claim.dose->quantity;
        dose_of = claim.dose->of;
    }
    Fields fields;
    fields.text("slug", claim.id)
        .integer("question_id", rows.of(Kind::question, claim.question))
        .text("statement", claim.statement)
        .term("answers", claim.answers)
        .quantity("answer", claim.answer)
        .quantity("by", claim.by)
        .quantity("dose", dose)
        .term("dose_of", dose_of)
        .known("advice", claim.advice ? std::string(to_string(claim.advice->kind)) : std::string())
        .known("advice_forms", claim.advice ? fmt::format("{}", fmt::join(claim.advice->forms, " ")) : std::string())
        .term("quantifier", claim.quantifier)
        .term("relation", claim.relation)
        .known("not_a_question", claim.not_a_question)
        .known("note", claim.note);
    return fields;
}

void store_parts(const Rows& /*rows*/, long /*row*/, const Claim& /*has no parts*/) {}

}  // namespace grounds::store
