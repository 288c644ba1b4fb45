// SPDX-License-Identifier: MIT
#include "importer/sheets/parts.hpp"
#include "importer/sheets/records.hpp"

namespace grounds::sheets {

namespace {

void read_product(MapReader& map, Product& product) {
    map.text("name", product.name, Need::required);
    map.names("forms", product.forms);
    map.number("elemental-mg", product.elemental_mg);
    map.text("note", product.note);
}

void read_list_entry(MapReader& map, ListEntry& entry) {
    map.text("label", entry.label, Need::required);
    map.text("entry", entry.entry, Need::required);
}

void read_source(MapReader& map, Source& source) {
    map.slug("id", source.id, Need::required);
    map.text("title", source.title, Need::required);
    map.text("publisher", source.publisher);
    map.texts("authors", source.authors);
    map.term("kind", source.kind, Need::required);
    map.text("sells", source.sells);
    map.list("products", source.products, read_product);
    map.text("url", source.url);
    map.date("published", source.published);
    map.date("modified", source.modified);
    map.text("language", source.language);
    map.map("text", source, [](MapReader& text, Source& out) {
        text.text("file", out.text_file, Need::required);
        text.sha256("sha256", out.text_sha256, Need::required);
    });
    map.list("references", source.references, read_list_entry);
    map.text("note", source.note);
}

void read_passage(MapReader& map, Passage& passage) {
    std::optional<long> start, end;
    map.text("section", passage.section);
    map.count("start", start, Need::required);
    map.count("end", end, Need::required);
    map.sha256("sha256", passage.sha256, Need::required);
    if (start && end && *start >= *end) {
        map.fault(fmt::format("the passage ends at {} but starts at {}", *end, *start), "the end is exclusive");
    }
    passage.start = start.value_or(0);
    passage.end = end.value_or(0);
}

void read_scope(MapReader& map, Scope& scope) {
    map.text("population", scope.population);
    read_form(map, "form", scope.form);
    map.map("dose", scope.dose, read_quantity);
    map.map("duration", scope.duration, read_quantity);
    map.text("outcome", scope.outcome);
    map.text("comparator", scope.comparator);
}

void read_candidate(MapReader& map, Candidate& candidate) {
    map.text("reference", candidate.reference, Need::required);
    map.text("because", candidate.because, Need::required);
}

/// Without a resolution the program decides, and then there is nothing else to say.
void read_decision(MapReader& map, Citation& citation) {
    const auto* word = map.take("resolution");
    const bool decided = word != nullptr && (word->kind != YamlNode::Kind::scalar || word->scalar != "auto");
    if (decided) {
        map.term("resolution", citation.resolution);
        map.text("because", citation.because, Need::required);
        return;
    }
    for (const char* key : {"reference", "because", "candidates"}) {
        if (map.take(key) != nullptr) {
            map.fault(fmt::format("'{}' without a 'resolution'", key),
                      "say which resolution it is, or leave all to the program");
        }
    }
    citation.decided_by = BoundBy::program;
    citation.resolution = Resolution::unresolvable;
    citation.because = "not resolved yet";
}

void read_checked(MapReader& map, CheckedCitation& checked) {
    map.term("verdict", checked.verdict, Need::required);
    map.text("by", checked.by, Need::required);
    map.text("note", checked.note);
}

void read_citation(MapReader& map, Citation& citation) {
    map.text("marker", citation.marker, Need::required);
    map.text("intent", citation.intent);
    map.text("reference", citation.reference);
    read_decision(map, citation);
    map.list("candidates", citation.candidates, read_candidate);
    map.map("checked", citation.checked, read_checked);
}

void read_citations(MapReader& map, std::vector<Citation>& citations) {
    map.list("cites", citations, read_citation);
    if (!map.has("cites")) {
        Citation none;
        none.because = "the passage cites nothing";
        citations.push_back(std::move(none));
    } else if (citations.empty()) {
        map.fault("'cites' is empty", "leave it out when the passage cites nothing");
    }
}

void read_figures(MapReader& map, std::vector<Figure>& figures) {
    if (map.has("figure") && map.has("figures")) {
        map.fault("both 'figure' and 'figures'", "put all of them into 'figures'");
    }
    std::optional<Figure> one;
    map.map("figure", one, read_figure);
    if (one) {
        figures.push_back(*one);
    }
    map.list("figures", figures, read_figure);
}

void read_appearance(MapReader& map, Appearance& appearance) {
    map.slug("id", appearance.id, Need::required);
    map.slug("claim", appearance.claim, Need::required);
    map.text("says", appearance.says, Need::required);
    map.map("at", appearance.passage, read_passage, Need::required);
    map.term("kind", appearance.kind);
    std::optional<long> count;
    map.count("count", count);
    appearance.count = count.value_or(1);
    if (appearance.count < 1) {
        map.fault("'count' is 0, expected 1 or more");
    }
    map.term("stance", appearance.stance, Need::required);
    read_figures(map, appearance.figures);
    map.map("scope", appearance.scope, read_scope);
    read_citations(map, appearance.citations);
    map.text("note", appearance.note);
}

}  // namespace

void read_source_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    const auto* node = map.take("source");
    const auto source =
        node != nullptr ? add_record("source", *node, context, data, &Dataset::sources, read_source) : std::string();
    for (const auto* item : map.items("appearances")) {
        Appearance appearance;
        appearance.source = source;
        add_record("appearance", *item, context, data, &Dataset::appearances, read_appearance, std::move(appearance),
                   source);
    }
}

}  // namespace grounds::sheets
