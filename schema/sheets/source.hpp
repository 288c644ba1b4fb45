// SPDX-License-Identifier: MIT
// Keys of a source and of what it says where.
#pragma once

#include <string>
#include <vector>

#include "schema/model/source.hpp"
#include "schema/sheets/parts.hpp"

namespace grounds::sheets {

template <class Map, MaybeConst<Product> Record>
void each_key(Map& map, Record& product) {
    map.text("name", product.name, Need::required);
    map.names("forms", product.forms);
    map.number("elemental-mg", product.elemental_mg);
    map.text("note", product.note);
}

template <class Map, MaybeConst<ListEntry> Record>
void each_key(Map& map, Record& entry) {
    map.text("label", entry.label, Need::required);
    map.text("entry", entry.entry, Need::required);
}

template <class Map, MaybeConst<Source> Record>
void each_key(Map& map, Record& source) {
    map.slug("id", source.id, Need::required);
    map.text("title", source.title, Need::required);
    map.text("publisher", source.publisher);
    map.texts("authors", source.authors);
    map.term("kind", source.kind, Need::required);
    map.text("sells", source.sells);
    map.list("products", source.products);
    map.text("url", source.url);
    map.date("published", source.published);
    map.date("modified", source.modified);
    map.text("language", source.language);
    map.part("text", [&source](auto& text) {
        text.text("file", source.text_file, Need::required);
        text.sha256("sha256", source.text_sha256, Need::required);
    });
    map.list("references", source.references);
    map.text("note", source.note);
}

template <class Map, MaybeConst<Passage> Record>
void each_key(Map& map, Record& passage) {
    map.text("section", passage.section);
    const bool starts = map.count("start", passage.start, Need::required);
    const bool ends = map.count("end", passage.end, Need::required);
    map.sha256("sha256", passage.sha256, Need::required);
    if constexpr (Map::reads) {
        if (starts && ends && passage.start >= passage.end) {
            map.fault(fmt::format("the passage ends at {} but starts at {}", passage.end, passage.start),
                      "the end is exclusive");
        }
    }
}

template <class Map, MaybeConst<Scope> Record>
void each_key(Map& map, Record& scope) {
    map.text("population", scope.population);
    map.form("form", scope.form);
    map.map("dose", scope.dose);
    map.map("duration", scope.duration);
    map.text("outcome", scope.outcome);
    map.text("comparator", scope.comparator);
}

template <class Map, MaybeConst<Candidate> Record>
void each_key(Map& map, Record& candidate) {
    map.text("reference", candidate.reference, Need::required);
    map.text("because", candidate.because, Need::required);
}

template <class Map, MaybeConst<CheckedCitation> Record>
void each_key(Map& map, Record& checked) {
    map.term("verdict", checked.verdict, Need::required);
    map.text("by", checked.by, Need::required);
    map.text("note", checked.note);
}

/// Without a resolution the program decides, and then there is nothing else to say.
template <class Map>
void read_no_decision(Map& map, Citation& citation) {
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

template <class Map, MaybeConst<Citation> Record>
void each_key(Map& map, Record& citation) {
    map.text("marker", citation.marker, Need::required);
    map.text("intent", citation.intent, Usual{usual<Citation>().intent});
    bool decided = citation.decided_by != BoundBy::program;
    if constexpr (Map::reads) {
        decided = map.says_other_than("resolution", "auto");
        if (!decided) {
            map.text("reference", citation.reference);
            read_no_decision(map, citation);
        }
    }
    if (decided) {
        map.text("reference", citation.reference);
        map.term("resolution", citation.resolution, Need::required);
        map.text("because", citation.because, Need::required);
        map.list("candidates", citation.candidates);
    }
    map.map("checked", citation.checked);
}

/// An appearance that cites nothing has no key, but a citation that says so.
template <class Map, MaybeConst<Appearance> Record>
void each_citation_key(Map& map, Record& appearance) {
    if constexpr (Map::reads) {
        map.list("cites", appearance.citations);
        if (!map.has("cites")) {
            Citation none;
            none.because = "the passage cites nothing";
            appearance.citations.push_back(std::move(none));
        } else if (appearance.citations.empty()) {
            map.fault("'cites' is empty", "leave it out when the passage cites nothing");
        }
    } else {
        const auto& all = appearance.citations;
        if (all.size() != 1 || !all.front().marker.empty()) {
            map.list("cites", all);
        }
    }
}

/// One figure has a key of its own.
template <class Map, MaybeConst<std::vector<Figure>> Record>
void each_figure_key(Map& map, Record& figures) {
    if constexpr (Map::reads) {
        if (map.has("figure") && map.has("figures")) {
            map.fault("both 'figure' and 'figures'", "put all of them into 'figures'");
        }
        std::optional<Figure> one;
        map.map("figure", one);
        if (one) {
            figures.push_back(*one);
        }
        map.list("figures", figures);
    } else if (figures.size() == 1) {
        map.map("figure", figures.front());
    } else {
        map.list("figures", figures);
    }
}

template <class Map, MaybeConst<Appearance> Record>
void each_key(Map& map, Record& appearance) {
    map.slug("id", appearance.id, Need::required);
    map.slug("claim", appearance.claim, Need::required);
    map.text("says", appearance.says, Need::required);
    map.map("at", appearance.passage, Need::required);
    map.term("kind", appearance.kind, Usual{usual<Appearance>().kind});
    map.count("count", appearance.count, Usual{usual<Appearance>().count});
    if constexpr (Map::reads) {
        if (appearance.count < 1) {
            map.fault("'count' is 0, expected 1 or more");
        }
    }
    map.term("stance", appearance.stance, Need::required);
    each_figure_key(map, appearance.figures);
    map.map("scope", appearance.scope);
    each_citation_key(map, appearance);
    map.text("note", appearance.note);
}

}  // namespace grounds::sheets
