// SPDX-License-Identifier: MIT
// CiTO in Turtle: for each bound citation the triple itself, a cito:Citation that tells where it stands, and what was
// found out about it as Web Annotations (how the marker was resolved, whether the work says it).
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "query/exports/appearances.hpp"
#include "query/exports/export.hpp"
#include "query/exports/iri.hpp"
#include "query/exports/turtle.hpp"
#include "query/load/answers.hpp"
#include "schema/load/records.hpp"

namespace grounds::exports {

namespace {

using turtle::iri;
using turtle::literal;

constexpr auto prefixes = R"(@prefix cito: <http://purl.org/spar/cito/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
)";

/// A CiTO property; an intent that can't be the name of one is the property above them all.
std::string property(const std::string& intent) {
    const bool name = !intent.empty() && std::all_of(intent.begin(), intent.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return "cito:" + (name ? intent : "cites");
}

std::string described(const std::string& subject, const std::string& title, const std::vector<std::string>& ids) {
    std::string lines;
    if (!title.empty()) {
        lines += fmt::format("\n    dcterms:title {} ;", literal(title));
    }
    for (const auto& id : ids) {
        lines += fmt::format("\n    dcterms:identifier {} ;", literal(id));
    }
    if (!lines.empty()) {
        lines.back() = '.';
    }
    return lines.empty() ? lines : fmt::format("\n{}{}\n", subject, lines);
}

std::vector<std::string> identifiers(const Reference& reference) {
    std::vector<std::string> ids;
    const auto add = [&ids](std::string_view scheme, const std::string& id) {
        if (!id.empty()) {
            ids.push_back(std::string(scheme) + id);
        }
    };
    add("doi:", reference.doi);
    add("pmid:", reference.pmid);
    add("pmcid:", reference.pmcid);
    add("isbn:", reference.isbn);
    return ids;
}

std::string remark(const std::string& citation, std::string_view motivation, std::string_view word,
                   const std::string& explanation) {
    return fmt::format(
        "[] a oa:Annotation ;\n    oa:motivatedBy oa:{} ;\n    oa:hasTarget {} ;\n"
        "    oa:hasBody [ a oa:TextualBody ; rdf:value {} ; rdfs:comment {} ] .\n",
        motivation, citation, literal(word), literal(explanation));
}

class Triples {
public:
    Triples(const db::Connection& db, const ExportRequest& request, const Sink& sink)
        : base_(request.base_url), sink_(sink), references_(db), db_(db) {}

    void add(const SeenAppearance& seen) {
        std::size_t number = 0;
        for (const auto& citation : seen.appearance.citations) {
            ++number;
            if (const auto work = bound(citation)) {
                add(seen, citation, *work, number);
            }
        }
    }
    [[nodiscard]] std::size_t count() const {
        return count_;
    }

private:
    std::optional<Reference> bound(const Citation& citation) {
        return citation.reference.empty() ? std::nullopt : references_.find(citation.reference);
    }

    void once(const std::string& text) {
        if (!text.empty() && written_.insert(text).second) {
            sink_(text);
        }
    }

    void add(const SeenAppearance& seen, const Citation& citation, const Reference& work, std::size_t number) {
        const auto citing = iri(source_iri(seen.source, base_));
        const auto cited = iri(work_iri(work, base_));
        const auto self = iri(local_iri(base_, "citation", fmt::format("{}-{}", seen.appearance.id, number)));
        const auto as = property(citation.intent);
        once(described(citing, seen.source.title, {}));
        once(described(cited, work.title, identifiers(work)));
        once(fmt::format("\n{} {} {} .\n", citing, as, cited));
        sink_(
            fmt::format("\n{} a cito:Citation ;\n    cito:hasCitingEntity {} ;\n    cito:hasCitedEntity {} ;\n"
                        "    cito:hasCitationCharacterization {} ;\n    rdfs:label {} .\n",
                        self, citing, cited, as, literal(citation.marker)));
        sink_(remark(self, "classifying", to_string(citation.resolution), citation.because));
        for (const auto& fidelity : query::fidelity_of_citation(db_, citation.row)) {
            sink_(remark(self, "assessing", to_string(fidelity.verdict), fidelity.explanation));
        }
        ++count_;
    }

    const std::string& base_;
    const Sink& sink_;
    load::ReferenceLoader references_;
    const db::Connection& db_;
    std::set<std::string> written_;  ///< works, sources and triples that several citations share
    std::size_t count_ = 0;
};

}  // namespace

std::size_t export_citations(const db::Connection& db, const ExportRequest& request, const Sink& sink) {
    sink(prefixes);
    Triples triples(db, request, sink);
    each_appearance(db, request.scope, [&](const SeenAppearance& seen) { triples.add(seen); });
    return triples.count();
}

}  // namespace grounds::exports
