// SPDX-License-Identifier: MIT
// Finding against finding within one study: several people read one result out of its report, and differ.
#include <map>
#include <set>

#include "evidence/conflict/conflicts.hpp"
#include "evidence/findings/reading.hpp"

namespace grounds::conflict {

namespace {

using Readings = std::vector<const evidence::EvidencePiece*>;

/// All readings that are votes or would be one, by study; a result that was not found is no reading.
std::map<std::string, Readings> readings_of(const std::vector<evidence::EvidencePiece>& body) {
    std::map<std::string, Readings> readings;
    for (const auto& piece : body) {
        const bool votes = piece.counted() || piece.uncounted == evidence::Uncounted::other_outcome_of_study;
        if (votes && piece.direct() && !piece.finding->read_by.empty()) {
            readings[piece.study->id].push_back(&piece);
        }
    }
    return readings;
}

/// What this reader saw, before the disagreement was settled.
ReadingOf own_reading(const evidence::EvidencePiece& piece) {
    return evidence::read_finding(*piece.finding, *piece.of);
}

ConflictSide reader_side(const evidence::EvidencePiece& piece) {
    const auto own = own_reading(piece);
    return {"finding", piece.finding->study + "/" + piece.finding->id, piece.study->id,
            piece.finding->read_by + ": " + (own.effect.empty() ? own.reason : own.effect + "; " + own.reason)};
}

bool differ(const Readings& readings) {
    std::set<Reading> seen;
    for (const auto* piece : readings) {
        seen.insert(own_reading(*piece).reading);
    }
    return seen.size() > 1;
}

}  // namespace

std::vector<Conflict> reader_conflicts(const ConflictInput& input) {
    std::vector<Conflict> conflicts;
    for (const auto& [study, readings] : readings_of(*input.body)) {
        if (!differ(readings)) {
            continue;
        }
        Conflict conflict;
        conflict.type = ConflictType::finding_against_finding;
        conflict.question = input.dossier->question.id;
        for (const auto* piece : readings) {
            conflict.between.push_back(reader_side(*piece));
        }
        const auto& first = *readings.front();
        conflict.explanation = evidence::study_name(*first.study, *input.dossier) + " was " + first.reading.reason;
        conflict.likely_cause = "the people who read the same report disagree; nobody has settled it";
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

}  // namespace grounds::conflict
