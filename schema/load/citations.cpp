// SPDX-License-Identifier: MIT
#include "schema/load/library.hpp"

namespace grounds::load {

void CitationContexts::read(const std::string& appearance) {
    appearance_ = records_.sources.appearance(appearance).value();
    claim_ = records_.questions.claim(appearance_->claim);
    question_ = claim_ ? records_.questions.find(claim_->question) : std::nullopt;
    citation_.clear();
    for (std::size_t i = 0; i < appearance_->citations.size(); ++i) {
        citation_.emplace(appearance_->citations[i].row, i);
    }
}

CitationContext CitationContexts::of(const CitationPlace& place) {
    if (!appearance_ || appearance_->id != place.appearance) {
        read(place.appearance);
    }
    return {&appearance_->citations[citation_.at(place.row)], &*appearance_, claim_ ? &*claim_ : nullptr,
            question_ ? &*question_ : nullptr};
}

std::vector<CitationPlace> load_citation_places(const db::Connection& db, bool only_program,
                                                const std::string& source) {
    db::Statement query(db,
                        "SELECT t.id, a.slug AS appearance, s.slug AS source FROM citation t "
                        "JOIN appearance a ON a.id = t.appearance_id JOIN passage g ON g.id = a.passage_id "
                        "JOIN source s ON s.id = g.source_id WHERE t.marker IS NOT NULL "
                        "AND (?1 = 0 OR t.decided_by = 'program') AND (?2 = '' OR s.slug = ?2) "
                        "ORDER BY s.slug, a.slug, t.position");
    return query.all(
        [](const db::Row& row) {
            return CitationPlace{row.integer("id"), row.text("appearance"), row.text("source")};
        },
        long{only_program ? 1 : 0}, source);
}

}  // namespace grounds::load
