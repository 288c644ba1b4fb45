// SPDX-License-Identifier: MIT
#include "tests/query/exports/export_support.hpp"

#include "base/clean.hpp"
#include "schema/db/statement.hpp"

#include "base/terminal.hpp"
#include "tests/query/exports/json_schema.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/hostile.hpp"
#include "works/formats/fields.hpp"

namespace grounds::test {

using namespace grounds::exports;

using namespace grounds::base;
using namespace grounds::formats;

namespace {

db::Argument known(const std::string& text) {
    return text.empty() ? db::Argument() : db::Argument(text);
}

void insert_names(const db::Connection& db, long reference, const char* role, const std::vector<Name>& names) {
    int position = 0;
    for (const auto& name : names) {
        db::Statement(db, "INSERT INTO reference_name VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .run(reference, role, ++position, known(name.family), known(name.given), known(name.particle),
                 known(name.suffix), known(name.literal));
    }
}

}  // namespace

Exported exported(const db::Connection& db, const std::string& what, const std::string& format, ExportRequest request) {
    const auto& chosen = find_export(what);
    request.what = what;
    request.format = format.empty() ? chosen.formats.front() : format;
    Exported result;
    result.count = chosen.write(db, request, [&](std::string_view text) { result.text += text; });
    return result;
}

std::vector<std::string> faults_against(const std::string& schema, const nlohmann::json& document) {
    return schema_faults(nlohmann::json::parse(repository_file("docs/" + schema + ".schema.json")), document);
}

Reference work(const std::string& type, std::size_t number) {
    Reference reference;
    reference.key = "key2017";
    reference.type = type;
    reference.title = "R&D of {braces}: 50% \"quoted\" -- 'x' ``y''";
    reference.authors = {{"Berg", "Anna-Maria", "van den", "Jr", ""},
                         {"Roguin Maor", "Noga", "", "", ""},
                         {"", "", "", "", "Ministry of Health, and Care"}};
    reference.editors = {{"de Lá Cruz", "X. and Y.", "", "", ""}};
    reference.more_authors = true;
    reference.container_title = "Journal & Co";
    reference.container_title_short = "J Co";
    reference.issued = "2017-05-01";
    reference.volume = "3";
    reference.issue = "1-2";
    reference.page = "12-20";
    reference.doi = "10.1001/a_b%c" + std::string(number, 'x');
    reference.pmid = std::to_string(123 + number);
    reference.pmcid = "PMC" + std::to_string(9 + number);
    reference.url = "https://x.example/a_b(c)?d=%20&e#f";
    return reference;
}

std::vector<Reference> nasty_works() {
    std::vector<Reference> all;
    auto texts = hostile_texts();
    const auto more = random_texts(60, 3);
    texts.insert(texts.end(), more.begin(), more.end());
    for (const auto& raw : texts) {
        const auto text = printable(raw);  // an importer refuses control characters
        Reference reference;
        reference.key = "k" + std::to_string(all.size());
        reference.type = std::string(type_names()[all.size() % type_names().size()].csl);
        reference.title = text;
        const auto name = text.substr(0, 200);  // a name may have 1000 characters
        reference.authors = {{"", "", "", "", name}, {name, "A. " + name, "", "", ""}};
        reference.note = text;
        reference.issued = "2020";
        reference.extra["abstract"] = text;
        all.push_back(reference);
    }
    return all;
}

void insert(const db::Connection& db, const Reference& reference) {
    const db::Statement statement(
        db,
        "INSERT INTO reference (key, type, title, container_title, container_title_short, publisher, publisher_place, "
        "issued, volume, issue, page, edition, doi, pmid, pmcid, isbn, url, language, note, supersedes_key, "
        "more_authors, state, extra, origin_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, 1)");
    db::Arguments values;
    for (const auto* text : {&reference.key,
                             &reference.type,
                             &reference.title,
                             &reference.container_title,
                             &reference.container_title_short,
                             &reference.publisher,
                             &reference.publisher_place,
                             &reference.issued,
                             &reference.volume,
                             &reference.issue,
                             &reference.page,
                             &reference.edition,
                             &reference.doi,
                             &reference.pmid,
                             &reference.pmcid,
                             &reference.isbn,
                             &reference.url,
                             &reference.language,
                             &reference.note,
                             &reference.supersedes}) {
        values.push_back(known(*text));
    }
    const auto extra = nlohmann::json(reference.extra).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    values.emplace_back(reference.more_authors);
    values.emplace_back(to_string(reference.state));
    values.emplace_back(extra);
    statement.run(values);
    const long row = db.last_id();
    insert_names(db, row, "author", reference.authors);
    insert_names(db, row, "editor", reference.editors);
}

void fill_with(const db::Connection& db, const std::string& text) {
    for (const auto* column :
         {"source SET title", "source SET publisher", "source SET url", "source SET language", "source_author SET name",
          "claim SET statement", "appearance SET says", "passage SET exact", "passage SET prefix",
          "reference SET title", "reference SET container_title", "reference SET doi", "reference SET url",
          "reference SET note", "reference_name SET family", "fidelity SET explanation", "citation SET because",
          "assessment SET verdict_reason", "passage SET section"}) {
        db::Statement(db, "UPDATE " + std::string(column) + " = ?").run(text);
    }
    db::Statement(db, "UPDATE citation SET marker = ? WHERE marker IS NOT NULL").run(text);
}

}  // namespace grounds::test
