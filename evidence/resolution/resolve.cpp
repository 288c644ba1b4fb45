// SPDX-License-Identifier: MIT
#include "evidence/resolution/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "evidence/resolution/stages.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

/// Findings are read for no more works than this.
constexpr std::size_t most_with_findings = 20;

void look(Ranked& ranked, const FeatureInput& input, bool costly) {
    for (const auto& feature : resolution_features()) {
        std::vector<Observation> observations;
        if (feature.costly == costly) {
            feature.look(input, observations);
        }
        for (auto& observation : observations) {
            ranked.score += observation.points;
            ranked.decisive = ranked.decisive || observation.decisive;
            ranked.excluded = ranked.excluded || observation.excludes;
            ranked.features.push_back({std::string(feature.name), observation.points, std::move(observation.because)});
        }
    }
}

FeatureInput input_of(const ReadMarker& read, const WorkIndex& index, std::uint32_t id, double coverage) {
    FeatureInput input;
    input.read = &read;
    input.index = &index;
    input.id = id;
    input.coverage = coverage;
    return input;
}

void sort_best_first(std::vector<Ranked>& all, const WorkIndex& index) {
    std::sort(all.begin(), all.end(), [&](const Ranked& a, const Ranked& b) {
        return a.score != b.score ? a.score > b.score : index.work(a.work).key < index.work(b.work).key;
    });
}

/// The words of an appearance and its claim that a work could be known by.
std::string words_around(const Appearance& appearance, const Claim* claim) {
    std::string words = appearance.says;
    const auto& scope = appearance.scope;
    for (const auto* text : {&scope.population, &scope.form, &scope.outcome, &scope.comparator}) {
        words += " " + *text;
    }
    return claim == nullptr ? words : words + " " + claim->statement;
}

}  // namespace

std::vector<Ranked> Resolver::rank(const ReadMarker& read) const {
    const auto coverage = index_.coverage(read.terms);
    std::vector<Ranked> ranked;
    for (const auto id : gather(read, index_, coverage)) {
        Ranked one;
        one.work = id;
        look(one, input_of(read, index_, id, coverage.of(id)), false);
        if (!one.excluded) {
            ranked.push_back(std::move(one));
        }
    }
    sort_best_first(ranked, index_);
    ranked.resize(std::min(ranked.size(), most_with_findings));
    for (auto& one : ranked) {
        const auto& study = index_.work(one.work).study;
        const auto findings = study.empty() ? std::vector<Finding>() : findings_(study);
        auto input = input_of(read, index_, one.work, coverage.of(one.work));
        input.findings = &findings;
        look(one, input, true);
    }
    sort_best_first(ranked, index_);
    return ranked;
}

Resolved Resolver::resolve(const MarkerQuery& query) const {
    const auto read = read_marker(query, index_);
    return decide(read, index_, rank(read));
}

ReferenceList Resolver::match_list(const std::vector<ListEntry>& entries) const {
    ReferenceList list;
    for (const auto& entry : entries) {
        MarkerQuery query;
        query.marker = entry.entry;
        const auto read = read_marker(query, index_);
        const auto ranked = rank(read);
        const auto found = decide(read, index_, ranked);
        EntryMatch match;
        match.entry = entry;
        match.because = found.because;
        match.certain = found.state == Resolution::exact;
        if (!found.reference.empty()) {
            match.work = ranked.front().work;
        }
        list.add(std::move(match));
    }
    return list;
}

MarkerQuery marker_query(const Citation& citation, const Appearance& appearance, const Claim* claim,
                         const Question* question, const Source& source) {
    MarkerQuery query;
    query.marker = citation.marker;
    query.target = citation.target;
    query.words = words_around(appearance, claim);
    query.figures = appearance.figures;
    query.claim = claim;
    query.question = question;
    const auto& dated = source.modified.empty() ? source.published : source.modified;
    if (dated.size() >= 4 && base::all_digits(dated.substr(0, 4))) {
        query.source_year = std::stoi(dated.substr(0, 4));
    }
    return query;
}

}  // namespace grounds::resolution
