// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <map>

#include "importer/readers/reader.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {

bool has_candidates(const db::Connection& db) {
    return db::Statement(db, "SELECT 1 FROM appearance WHERE claim_id IS NULL LIMIT 1")
        .first([](const db::Row& /*any*/) { return true; })
        .value_or(false);
}

std::vector<StoredText> load_stored_texts(const db::Connection& db, const Stored& stored) {
    std::map<std::string, StoredText> texts;
    db::Statement(db, "SELECT slug, text_sha256 FROM source").each([&](const db::Row& source) {
        StoredText text;
        text.source = source.text("slug");
        text.text_sha256 = source.text("text_sha256");
        const auto record = stored.find(Kind::source, text.source);
        text.from_article = record && readers::may_hold_candidates(record->file.text());
        texts.emplace(text.source, std::move(text));
    });
    db::Statement(db,
                  "SELECT s.slug AS source, a.slug, g.start, g.\"end\", a.claim_id IS NOT NULL AS reviewed "
                  "FROM appearance a JOIN passage g ON g.id = a.passage_id JOIN source s ON s.id = g.source_id")
        .each([&](const db::Row& place) {
            texts[place.text("source")].places.push_back(
                {place.text("slug"), place.integer("start"), place.integer("end"), place.flag("reviewed")});
        });
    std::vector<StoredText> all;
    for (auto& [id, text] : texts) {
        all.push_back(std::move(text));
    }
    return all;
}

}  // namespace grounds::store
