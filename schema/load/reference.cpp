// SPDX-License-Identifier: MIT
#include "schema/load/reference.hpp"

namespace grounds {
namespace {

Name read_name(const Row& row) {
    Name name;
    name.family = row.text("family");
    name.given = row.text("given");
    name.particle = row.text("particle");
    name.suffix = row.text("suffix");
    name.literal = row.text("literal");
    return name;
}

void read_place(const Row& row, Reference& reference) {
    reference.container_title = row.text("container_title");
    reference.container_title_short = row.text("container_title_short");
    reference.publisher = row.text("publisher");
    reference.publisher_place = row.text("publisher_place");
    reference.issued = row.text("issued");
    reference.volume = row.text("volume");
    reference.issue = row.text("issue");
    reference.page = row.text("page");
    reference.edition = row.text("edition");
}

void read_identifiers(const Row& row, Reference& reference) {
    reference.doi = row.text("doi");
    reference.pmid = row.text("pmid");
    reference.pmcid = row.text("pmcid");
    reference.isbn = row.text("isbn");
    reference.url = row.text("url");
}

}  // namespace

ReferenceLoader::ReferenceLoader(const SQLite::Database& db)
    : by_key_(db, select_record("reference x") + " WHERE x.key = ?1"),
      names_(db, "SELECT * FROM reference_name WHERE reference_id = ?1 ORDER BY role, position"),
      extra_(db, "SELECT j.key, j.value FROM reference r, json_each(r.extra) j WHERE r.id = ?1"),
      superseded_by_(db, "SELECT key FROM reference WHERE supersedes_key = ?1 ORDER BY issued DESC, key"),
      study_of_(db,
                "SELECT s.slug FROM study_report p JOIN reference r ON r.id = p.reference_id JOIN study s ON s.id = "
                "p.study_id "
                "WHERE r.key = ?1 ORDER BY p.position, s.slug") {}

std::optional<Reference> ReferenceLoader::find(const std::string& key) {
    return by_key_.first([this](const Row& row) { return read(row); }, key);
}

std::optional<std::string> ReferenceLoader::superseded_by(const std::string& key) {
    return superseded_by_.first([](const Row& row) { return row.text("key"); }, key);
}

std::optional<std::string> ReferenceLoader::study_of(const std::string& key) {
    return study_of_.first([](const Row& row) { return row.text("slug"); }, key);
}

Reference ReferenceLoader::read(const Row& row) {
    Reference reference;
    const long id = row.integer("id");
    reference.key = row.text("key");
    reference.type = row.text("type");
    reference.title = row.text("title");
    read_place(row, reference);
    read_identifiers(row, reference);
    reference.language = row.text("language");
    reference.note = row.text("note");
    reference.more_authors = row.flag("more_authors");
    reference.state = row.term("state", ReferenceState::unchecked);
    reference.supersedes = row.text("supersedes_key");
    const bool has_extra = row.text("extra") != "{}";
    reference.origin = read_origin(row);
    names_.each(
        [&](const Row& name) {
            auto& list = name.text("role") == "editor" ? reference.editors : reference.authors;
            list.push_back(read_name(name));
        },
        id);
    if (has_extra) {
        extra_.each([&](const Row& field) { reference.extra[field.text("key")] = field.text("value"); }, id);
    }
    return reference;
}

}  // namespace grounds
