// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <algorithm>
#include <memory>

#include "evidence/resolution/resolve.hpp"
#include "schema/load/library.hpp"
#include "schema/load/records.hpp"

namespace grounds::store {
namespace {

class Citations {
public:
    explicit Citations(Writer& writer)
        : writer_(writer),
          records_(writer.db()),
          contexts_(records_),
          resolver_(std::make_shared<load::StoredWorks>(writer.db()),
                    [this](const auto& study) { return records_.findings.of_study(study); }) {}

    /// Nothing is written if the decision is the same as before. Returns the appearance's row if it was not.
    std::optional<long> resolve(const load::CitationPlace& place);

private:
    const Source& source(const std::string& id);
    void write(const Citation& before, const resolution::Resolved& now);
    long row_of(const char* table, const char* column, const std::string& id);

    Writer& writer_;
    load::RecordLoader records_;
    load::CitationContexts contexts_;
    resolution::Resolver resolver_;
    Source source_;
    resolution::ReferenceList list_;
};

const Source& Citations::source(const std::string& id) {
    if (source_.id != id) {
        source_ = records_.sources.find(id).value();
        list_ = resolver_.match_list(source_.references);
    }
    return source_;
}

long Citations::row_of(const char* table, const char* column, const std::string& id) {
    return db::Statement(writer_.db(), std::string("SELECT id FROM ") + table + " WHERE " + column + " = ?1")
        .first([](const db::Row& row) { return row.integer("id"); }, id)
        .value();
}

bool is_same(const Citation& before, const resolution::Resolved& now) {
    return before.resolution == now.state && before.reference == now.reference && before.because == now.because &&
           before.candidates == now.candidates;
}

void Citations::write(const Citation& before, const resolution::Resolved& now) {
    std::optional<long> reference;
    if (!now.reference.empty()) {
        reference = row_of("reference", "key", now.reference);
    }
    writer_.update(
        "citation", before.row,
        Fields().count("reference_id", reference).term("resolution", now.state).text("because", now.because));
    writer_.erase("citation_candidate", "citation_id", before.row);
    int rank = 0;
    for (const auto& candidate : now.candidates) {
        writer_.insert("citation_candidate",
                       Fields()
                           .integer("citation_id", before.row)
                           .integer("rank", ++rank)
                           .integer("reference_id", row_of("reference", "key", candidate.reference))
                           .text("because", candidate.because)
                           .number("score", candidate.score));
        int position = 0;
        for (const auto& feature : candidate.features) {
            writer_.insert("candidate_feature", Fields()
                                                    .integer("citation_id", before.row)
                                                    .integer("rank", rank)
                                                    .integer("position", ++position)
                                                    .text("feature", feature.feature)
                                                    .number("points", feature.points)
                                                    .text("because", feature.because));
        }
    }
}

std::optional<long> Citations::resolve(const load::CitationPlace& place) {
    const auto [citation, appearance, claim, question] = contexts_.of(place);
    auto query = resolution::marker_query(*citation, *appearance, claim, question, source(place.source));
    query.list = &list_;
    const auto now = resolver_.resolve(query);
    if (is_same(*citation, now)) {
        return std::nullopt;
    }
    write(*citation, now);
    return row_of("appearance", "slug", appearance->id);
}

}  // namespace

void release_reference(Writer& writer, long reference) {
    writer.run(
        "UPDATE citation SET reference_id = NULL, resolution = 'unresolvable', because = 'the work is gone' "
        "WHERE decided_by = 'program' AND (reference_id = ?1 OR id IN "
        "(SELECT citation_id FROM citation_candidate WHERE reference_id = ?1))",
        reference);
    writer.run(
        "DELETE FROM citation_candidate WHERE reference_id = ?1 AND citation_id IN "
        "(SELECT id FROM citation WHERE decided_by = 'program')",
        reference);
}

std::vector<long> resolve_citations(Writer& writer, base::Progress& progress) {
    const auto count = load::count_program_citations(writer.db());
    if (count == 0) {
        return {};  // the index of the works is not built for nothing
    }
    progress.start("resolving", count);
    Citations citations(writer);
    std::vector<long> changed;
    load::each_program_citation(writer.db(), [&](const load::CitationPlace& place) {
        const auto row = citations.resolve(place);
        if (row && (changed.empty() || changed.back() != *row)) {
            changed.push_back(*row);
        }
        progress.step();
    });
    return changed;
}

}  // namespace grounds::store
