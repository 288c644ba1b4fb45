// SPDX-License-Identifier: MIT
#include <algorithm>

#include "schema/load/column_reader.hpp"
#include "schema/load/columns.hpp"
#include "schema/load/records.hpp"

namespace grounds::load {
namespace {

/// `join` says whether candidates, which have no claim, are wanted: "JOIN" leaves them out.
std::string appearance_records(const std::string& where, const std::string& join = "JOIN") {
    return "SELECT x.*, s.slug AS source, c.slug AS claim, g.section, g.start, g.\"end\", g.sha256, g.anchor, g.score, "
           "g.found_start, g.found_end, g.exact, g.prefix, g.suffix FROM appearance x "
           "JOIN passage g ON g.id = x.passage_id JOIN source s ON s.id = g.source_id " +
           join + " claim c ON c.id = x.claim_id " + where;
}

Product read_product(const db::Row& row) {
    Product product;
    product.name = row.text("name");
    product.forms = row.words("forms");
    product.elemental_mg = row.number("elemental_mg");
    product.note = row.text("note");
    return product;
}

ListEntry read_list_entry(const db::Row& row) {
    return {row.text("label"), row.text("entry")};
}

Passage read_passage(const db::Row& row) {
    Passage passage;
    passage.section = row.text("section");
    passage.start = row.integer("start");
    passage.end = row.integer("end");
    passage.sha256 = row.text("sha256");
    passage.anchor = row.term("anchor", AnchorState::not_checked);
    passage.score = row.number("score");
    passage.found_start = row.count("found_start");
    passage.found_end = row.count("found_end");
    passage.exact = row.text("exact");
    passage.prefix = row.text("prefix");
    passage.suffix = row.text("suffix");
    return passage;
}

Scope read_scope(const db::Row& row) {
    Scope scope;
    scope.population = row.text("scope_population");
    scope.form = row.text("scope_form");
    scope.outcome = row.text("scope_outcome");
    scope.comparator = row.text("scope_comparator");
    scope.dose = row.quantity("scope_dose");
    scope.duration = row.quantity("scope_duration");
    return scope;
}

Figure read_figure(const db::Row& row) {
    Figure figure;
    figure.quantity = row.quantity().value_or(Quantity{});
    figure.change = row.term<Change>("change");
    figure.within = row.quantity("within");
    figure.per = row.text("per");
    figure.printed = row.text("printed");
    return figure;
}

Suggestion read_suggestion(const db::Row& row) {
    return {row.text("claim"), row.text("question"), row.number("score").value_or(0), row.text("because")};
}

Candidate read_candidate(const db::Row& row) {
    return {row.text("reference"), row.text("because"), row.number("score"), {}};
}

CandidateFeature read_feature(const db::Row& row) {
    return {row.text("feature"), row.number("points").value_or(0), row.text("because")};
}

}  // namespace

SourceLoader::SourceLoader(const db::Connection& db, Keys keys)
    : by_id_(db, "SELECT x.*, " + has_rows({"source_author", "product", "source_reference"}, "source_id") +
                     " FROM source x WHERE slug = ?1"),
      authors_(db, "SELECT name FROM source_author WHERE source_id = ?1 ORDER BY position"),
      products_(db, "SELECT name, forms, elemental_mg, note FROM product WHERE source_id = ?1 ORDER BY position"),
      appearance_by_id_(db, appearance_records("WHERE x.slug = ?1", "LEFT JOIN")),
      of_claim_(db, appearance_records("WHERE c.slug = ?1")),
      of_question_(db, appearance_records("JOIN question q ON q.id = c.question_id WHERE q.slug = ?1")),
      of_source_(db, appearance_records("WHERE s.slug = ?1")),
      candidates_of_source_(
          db, appearance_records("WHERE s.slug = ?1 AND x.claim_id IS NULL ORDER BY g.start, x.slug", "LEFT JOIN")),
      suggestions_(db,
                   "SELECT c.slug AS claim, q.slug AS question, n.score, n.because FROM suggestion n "
                   "LEFT JOIN claim c ON c.id = n.claim_id LEFT JOIN question q ON q.id = n.question_id "
                   "WHERE n.appearance_id = ?1 ORDER BY n.rank"),
      figures_(db, "SELECT * FROM figure WHERE appearance_id = ?1 ORDER BY position"),
      citations_(
          db,
          "SELECT x.id, x.marker, x.intent, r.key AS reference, x.resolution, x.because, x.decided_by, x.target, "
          "x.checked, x.checked_by, x.checked_note, " +
              has_rows({"citation_candidate"}, "citation_id") + " FROM citation x LEFT JOIN " + references_sql(keys) +
              " r ON r.id = x.reference_id WHERE x.appearance_id = ?1 "
              "ORDER BY x.position"),
      candidates_(db, "SELECT r.key AS reference, k.because, k.score, k.rank FROM citation_candidate k JOIN " +
                          references_sql(keys) +
                          " r ON r.id = k.reference_id WHERE k.citation_id = ?1 ORDER BY k.rank"),
      features_(db,
                "SELECT feature, points, because FROM candidate_feature WHERE citation_id = ?1 AND rank = ?2 "
                "ORDER BY position"),
      references_(db, "SELECT label, entry FROM source_reference WHERE source_id = ?1 ORDER BY position") {}

std::optional<Source> SourceLoader::find(const std::string& id) {
    return by_id_.first([this](const db::Row& row) { return read(row); }, id);
}

std::optional<Appearance> SourceLoader::appearance(const std::string& id) {
    return appearance_by_id_.first([this](const db::Row& row) { return read_appearance(row); }, id);
}

std::vector<Appearance> SourceLoader::appearances_of_claim(const std::string& claim) {
    return appearances(of_claim_, claim);
}

std::vector<Appearance> SourceLoader::appearances_of_question(const std::string& question) {
    return appearances(of_question_, question);
}

std::vector<Appearance> SourceLoader::appearances_of_source(const std::string& source) {
    return appearances(of_source_, source);
}

std::vector<Appearance> SourceLoader::candidates_of_source(const std::string& source) {
    return candidates_of_source_.all([this](const db::Row& row) { return read_appearance(row); }, source);
}

std::vector<Appearance> SourceLoader::appearances(const db::Statement& statement, const std::string& of) {
    auto all = statement.all([this](const db::Row& row) { return read_appearance(row); }, of);
    std::sort(all.begin(), all.end(), [](const Appearance& a, const Appearance& b) { return a.id < b.id; });
    return all;
}

Source SourceLoader::read(const db::Row& row) {
    Source source;
    const long id = row.integer("id");
    ColumnReader columns(row);
    each_column(columns, source);
    if (row.flag("has_source_author")) {
        source.authors = authors_.all([](const db::Row& author) { return author.text("name"); }, id);
    }
    if (row.flag("has_product")) {
        source.products = products_.all(read_product, id);
    }
    if (row.flag("has_source_reference")) {
        source.references = references_.all(read_list_entry, id);
    }
    return source;
}

Appearance SourceLoader::read_appearance(const db::Row& row) {
    Appearance appearance;
    const long id = row.integer("id");
    appearance.id = row.text("slug");
    appearance.says = row.text("says");
    appearance.kind = row.term("kind", AppearanceKind::claim);
    appearance.count = row.integer("count");
    appearance.stance = row.term("stance", Stance::asserts);
    appearance.scope = read_scope(row);
    appearance.note = row.text("note");
    appearance.source = row.text("source");
    appearance.claim = row.text("claim");
    appearance.passage = read_passage(row);
    appearance.figures = figures_.all(read_figure, id);
    appearance.citations = citations_.all([this](const db::Row& citation) { return read_citation(citation); }, id);
    if (!appearance.reviewed()) {
        appearance.suggestions = suggestions_.all(read_suggestion, id);
    }
    return appearance;
}

Citation SourceLoader::read_citation(const db::Row& row) {
    Citation citation;
    citation.row = row.integer("id");
    citation.marker = row.text("marker");
    citation.intent = row.text("intent");
    citation.reference = row.text("reference");
    citation.resolution = row.term("resolution", Resolution::none_given);
    citation.because = row.text("because");
    citation.decided_by = row.term("decided_by", BoundBy::person);
    citation.target = row.text("target");
    if (const auto verdict = row.term<FidelityVerdict>("checked")) {
        citation.checked = CheckedCitation{*verdict, row.text("checked_by"), row.text("checked_note")};
    }
    if (row.flag("has_citation_candidate")) {
        citation.candidates = read_candidates(citation.row);
    }
    return citation;
}

std::vector<Candidate> SourceLoader::read_candidates(long citation) {
    return candidates_.all(
        [&](const db::Row& found) {
            auto candidate = read_candidate(found);
            candidate.features = features_.all(read_feature, citation, found.integer("rank"));
            return candidate;
        },
        citation);
}

}  // namespace grounds::load
