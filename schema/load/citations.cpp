// SPDX-License-Identifier: MIT
#include <algorithm>

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
    const std::string of_source = source.empty() ? "?2 = ''" : "s.slug = ?2";
    db::Statement query(db,
                        "SELECT t.id, a.slug AS appearance, s.slug AS source FROM citation t "
                        "JOIN appearance a ON a.id = t.appearance_id JOIN passage g ON g.id = a.passage_id "
                        "JOIN source s ON s.id = g.source_id WHERE t.marker IS NOT NULL "
                        "AND (?1 = 0 OR t.decided_by = 'program') AND " +
                            of_source + " ORDER BY s.slug, a.slug, t.position");
    return query.all(
        [](const db::Row& row) {
            return CitationPlace{row.integer("id"), row.text("appearance"), row.text("source")};
        },
        long{only_program ? 1 : 0}, source);
}

std::size_t count_program_citations(const db::Connection& db) {
    return db::Statement(db, "SELECT count(*) AS n FROM citation WHERE marker IS NOT NULL AND decided_by = 'program'")
        .first([](const db::Row& row) { return static_cast<std::size_t>(row.integer("n")); })
        .value();
}

void each_program_citation(const db::Connection& db, const std::function<void(const CitationPlace&)>& act) {
    const auto sources =
        db::Statement(db,
                      "SELECT DISTINCT s.slug FROM citation t CROSS JOIN appearance a ON a.id = t.appearance_id "
                      "CROSS JOIN passage g ON g.id = a.passage_id CROSS JOIN source s ON s.id = g.source_id "
                      "WHERE t.marker IS NOT NULL AND t.decided_by = 'program' ORDER BY s.slug")
            .all([](const db::Row& row) { return row.text("slug"); });
    for (const auto& source : sources) {
        const auto places = load_citation_places(db, true, source);
        std::for_each(places.begin(), places.end(), act);
    }
}

}  // namespace grounds::load
