// SPDX-License-Identifier: MIT
#include "schema/load/records.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "query/load/answers.hpp"

namespace grounds::query {

namespace {

void sort_as_read(std::vector<Appearance>& appearances) {
    std::sort(appearances.begin(), appearances.end(), [](const Appearance& a, const Appearance& b) {
        return std::tie(a.passage.start, a.passage.end, a.id) < std::tie(b.passage.start, b.passage.end, b.id);
    });
}

void count_citations(SourceAnswer& answer, const Appearance& appearance) {
    const auto& citations = appearance.citations;
    const auto any = [&](auto test) { return std::any_of(citations.begin(), citations.end(), test); };
    if (!any([](const Citation& citation) { return citation.resolution != Resolution::none_given; })) {
        ++answer.uncited;
    } else if (any([](const Citation& citation) { return !citation.reference.empty(); })) {
        ++answer.bound;
    } else {
        ++answer.unresolved;
    }
}

}  // namespace

SourceAnswer load_source(const db::Connection& db, const std::string& source) {
    load::SourceLoader loader(db);
    auto record = loader.find(source);
    if (!record) {
        throw std::out_of_range("no source '" + source + "'");
    }
    SourceAnswer answer;
    answer.source = std::move(*record);
    answer.appearances = loader.appearances_of_source(source);
    sort_as_read(answer.appearances);
    answer.candidates = loader.candidates_of_source(source);
    for (const auto& appearance : answer.appearances) {
        count_citations(answer, appearance);
        if (std::find(answer.claims.begin(), answer.claims.end(), appearance.claim) == answer.claims.end()) {
            answer.claims.push_back(appearance.claim);
        }
    }
    for (auto& found : conflicts_of_source(db, source)) {
        answer.conflicts.push_back(std::move(found.conflict));
    }
    return answer;
}

}  // namespace grounds::query
