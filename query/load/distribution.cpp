// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <stdexcept>

#include "schema/db/statement.hpp"
#include "schema/terms.hpp"

namespace grounds::query {

namespace {

struct DistributionKind {
    std::string_view name;
    std::span<const std::string_view> words;
    const char* sql;  ///< gives word and n
};

template <Term E>
constexpr DistributionKind kind_of(std::string_view name, const char* sql) {
    return {name, Vocabulary<E>::words, sql};
}

constexpr auto distribution_kinds = std::to_array<DistributionKind>({
    kind_of<Verdict>("verdicts", "SELECT verdict AS word, count(*) AS n FROM assessment GROUP BY 1"),
    kind_of<Level>("certainty", "SELECT certainty AS word, count(*) AS n FROM assessment GROUP BY 1"),
    kind_of<Resolution>("resolutions",
                        "SELECT t.resolution AS word, count(*) AS n FROM citation t JOIN appearance p ON p.id = "
                        "t.appearance_id WHERE p.claim_id IS NOT NULL GROUP BY 1"),
    kind_of<FidelityVerdict>("fidelity", "SELECT verdict AS word, count(*) AS n FROM fidelity GROUP BY 1"),
    kind_of<AnchorState>("anchors",
                         "SELECT g.anchor AS word, count(*) AS n FROM passage g WHERE EXISTS (SELECT 1 FROM "
                         "appearance p WHERE p.passage_id = g.id AND p.claim_id IS NOT NULL) GROUP BY 1"),
    kind_of<ConflictType>("conflict_types", "SELECT type AS word, count(*) AS n FROM conflict GROUP BY 1"),
    kind_of<ReferenceState>("reference_states", "SELECT state AS word, count(*) AS n FROM reference GROUP BY 1"),
    kind_of<DuplicateState>("duplicates", "SELECT state AS word, count(*) AS n FROM duplicate GROUP BY 1"),
    kind_of<AppearanceKind>("appearance_kinds",
                            "SELECT kind AS word, count(*) AS n FROM appearance WHERE claim_id IS NOT NULL GROUP BY 1"),
});

Distribution count(const db::Connection& db, const DistributionKind& kind) {
    std::map<std::string, long> counted;
    db::Statement(db, kind.sql).each([&](const db::Row& row) { counted[row.text("word")] = row.integer("n"); });
    Distribution distribution{std::string(kind.name), {}};
    for (const auto word : kind.words) {
        distribution.counts.emplace_back(word, counted[std::string(word)]);
    }
    return distribution;
}

}  // namespace

std::vector<Distribution> load_distributions(const db::Connection& db) {
    std::vector<Distribution> all;
    for (const auto& kind : distribution_kinds) {
        all.push_back(count(db, kind));
    }
    return all;
}

Distribution load_distribution(const db::Connection& db, std::string_view name) {
    const auto* const found = std::find_if(distribution_kinds.begin(), distribution_kinds.end(),
                                           [name](const DistributionKind& kind) { return kind.name == name; });
    if (found == distribution_kinds.end()) {
        throw std::out_of_range(fmt::format("there is no distribution '{}'", name));
    }
    return count(db, *found);
}

}  // namespace grounds::query
