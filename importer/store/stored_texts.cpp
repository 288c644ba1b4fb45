// SPDX-License-Identifier: MIT
#include "importer/store/stored_texts.hpp"

#include <map>

#include "importer/readers/reader.hpp"
#include "schema/db/row.hpp"

namespace grounds::store {

bool has_candidates(const SQLite::Database& db) {
    SQLite::Statement query(db, "SELECT 1 FROM appearance WHERE claim_id IS NULL LIMIT 1");
    return query.executeStep();
}

std::vector<StoredText> load_stored_texts(const SQLite::Database& db, const Stored& stored) {
    std::map<std::string, StoredText> texts;
    SQLite::Statement sources(db, "SELECT slug, text_sha256 FROM source");
    const db::Row source(sources);
    while (sources.executeStep()) {
        StoredText text;
        text.source = source.text("slug");
        text.text_sha256 = source.text("text_sha256");
        const auto* record = stored.find(Kind::source, text.source);
        text.from_article = record != nullptr && readers::may_hold_candidates(record->file);
        texts.emplace(text.source, std::move(text));
    }
    SQLite::Statement places(
        db,
        "SELECT s.slug AS source, a.slug, g.start, g.\"end\", a.claim_id IS NOT NULL AS reviewed "
        "FROM appearance a JOIN passage g ON g.id = a.passage_id JOIN source s ON s.id = g.source_id");
    const db::Row place(places);
    while (places.executeStep()) {
        texts[place.text("source")].places.push_back(
            {place.text("slug"), place.integer("start"), place.integer("end"), place.flag("reviewed")});
    }
    std::vector<StoredText> all;
    for (auto& [id, text] : texts) {
        all.push_back(std::move(text));
    }
    return all;
}

}  // namespace grounds::store
