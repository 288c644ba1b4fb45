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

ProgramCitations::ProgramCitations(const db::Connection& db)
    : db_(db),
      next_(db,
            "SELECT s.slug FROM source s WHERE s.slug > ?1 AND EXISTS (SELECT 1 FROM passage g "
            "CROSS JOIN appearance a ON a.passage_id = g.id CROSS JOIN citation t ON t.appearance_id = a.id "
            "WHERE g.source_id = s.id AND t.marker IS NOT NULL AND t.decided_by = 'program') ORDER BY s.slug LIMIT 1") {
}

std::size_t ProgramCitations::count() const {
    return db::Statement(db_, "SELECT count(*) AS n FROM citation WHERE marker IS NOT NULL AND decided_by = 'program'")
        .first([](const db::Row& row) { return static_cast<std::size_t>(row.integer("n")); })
        .value();
}

void ProgramCitations::each(const std::function<void(const CitationPlace&)>& act) const {
    const auto after = [this](const std::string& source) {
        return next_.first([](const db::Row& row) { return row.text("slug"); }, source);
    };
    for (auto source = after({}); source; source = after(*source)) {
        const auto places = load_citation_places(db_, true, *source);
        std::for_each(places.begin(), places.end(), act);
    }
}

}  // namespace grounds::load
