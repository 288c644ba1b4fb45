// SPDX-License-Identifier: MIT
#include "importer/store/rows.hpp"
#include "importer/store/steps.hpp"

namespace grounds::store {
namespace {

void store_figures(const Rows& rows, long appearance, const std::vector<Figure>& figures) {
    rows.clear("figure", "appearance_id", appearance);
    int position = 0;
    for (const auto& figure : figures) {
        rows.writer.insert("figure", Fields()
                                         .integer("appearance_id", appearance)
                                         .integer("position", ++position)
                                         .number("value", figure.quantity.value)
                                         .number("low", figure.quantity.low)
                                         .number("high", figure.quantity.high)
                                         .known("unit", figure.quantity.unit)
                                         .term("qualifier", figure.quantity.qualifier)
                                         .term("change", figure.change)
                                         .quantity("within", figure.within)
                                         .known("per", figure.per)
                                         .known("printed", figure.printed));
    }
}

void store_candidates(const Rows& rows, long citation, const std::vector<Candidate>& candidates) {
    rows.clear("citation_candidate", "citation_id", citation);
    int rank = 0;
    for (const auto& candidate : candidates) {
        rows.writer.insert("citation_candidate",
                           Fields()
                               .integer("citation_id", citation)
                               .integer("rank", ++rank)
                               .integer("reference_id", rows.of(Kind::reference, candidate.reference))
                               .text("because", candidate.because));
    }
}

std::optional<long> row_if_named(const Rows& rows, Kind kind, const std::string& id) {
    return id.empty() ? std::nullopt : std::optional<long>(rows.of(kind, id));
}

void store_suggestions(const Rows& rows, long appearance, const std::vector<Suggestion>& suggestions) {
    rows.clear("suggestion", "appearance_id", appearance);
    int rank = 0;
    for (const auto& suggestion : suggestions) {
        rows.writer.insert("suggestion",
                           Fields()
                               .integer("appearance_id", appearance)
                               .integer("rank", ++rank)
                               .count("claim_id", row_if_named(rows, Kind::claim, suggestion.claim))
                               .count("question_id", row_if_named(rows, Kind::question, suggestion.question))
                               .number("score", suggestion.score)
                               .text("because", suggestion.because));
    }
}

Fields citation_fields(const Rows& rows, const Citation& citation) {
    Fields fields;
    fields.known("marker", citation.marker)
        .text("intent", citation.intent)
        .count("reference_id", row_if_named(rows, Kind::reference, citation.reference))
        .term("resolution", citation.resolution)
        .text("because", citation.because)
        .term("decided_by", citation.decided_by)
        .known("target", citation.target)
        .known("checked", citation.checked ? std::string(to_string(citation.checked->verdict)) : std::string())
        .known("checked_by", citation.checked ? citation.checked->by : std::string())
        .known("checked_note", citation.checked ? citation.checked->note : std::string());
    return fields;
}

void store_citations(const Rows& rows, long appearance, const std::vector<Citation>& citations) {
    Children children(rows.writer, "citation", "appearance_id", appearance, "position", rows.added);
    int position = 0;
    for (const auto& citation : citations) {
        const long row = children.put(std::to_string(++position), citation_fields(rows, citation));
        store_candidates(rows, row, citation.candidates);
    }
    children.remove_rest();
}

/// An appearance that cites nothing says so in a row of its own.
std::vector<Citation> citations_of(const Appearance& appearance) {
    if (!appearance.citations.empty()) {
        return appearance.citations;
    }
    Citation none;
    none.because = "the source names no work here";
    return {none};
}

}  // namespace

Fields fields_of(const Rows& rows, const Appearance& appearance) {
    const long passage = put_passage(rows.writer, rows.of(Kind::source, appearance.source), appearance.passage);
    Fields fields;
    fields.text("slug", appearance.id)
        .count("claim_id", row_if_named(rows, Kind::claim, appearance.claim))
        .integer("passage_id", passage)
        .text("says", appearance.says)
        .term("kind", appearance.kind)
        .integer("count", appearance.count)
        .term("stance", appearance.stance)
        .known("scope_population", appearance.scope.population)
        .known("scope_form", appearance.scope.form)
        .known("scope_outcome", appearance.scope.outcome)
        .known("scope_comparator", appearance.scope.comparator)
        .quantity("scope_dose", appearance.scope.dose)
        .quantity("scope_duration", appearance.scope.duration)
        .known("note", appearance.note);
    return fields;
}

void store_parts(const Rows& rows, long row, const Appearance& appearance) {
    store_figures(rows, row, appearance.figures);
    store_citations(rows, row, citations_of(appearance));
    store_suggestions(rows, row, appearance.suggestions);
}

}  // namespace grounds::store
