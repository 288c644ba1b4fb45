// SPDX-License-Identifier: MIT
#include "query/report/sections.hpp"

#include <algorithm>
#include <tuple>

#include "query/report/words.hpp"

namespace grounds::report {

void write_conflicts(md::Document& document, const std::vector<Conflict>& conflicts) {
    auto sorted = conflicts;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Conflict& a, const Conflict& b) {
        return std::tie(a.type, a.question, a.explanation) < std::tie(b.type, b.question, b.explanation);
    });
    for (const auto& conflict : sorted) {
        document.bullet(md::bold(md::text(in_words(conflict.type))) + ": " +
                        md::text(as_sentence(conflict.explanation)));
        for (const auto& side : conflict.between) {
            document.bullet(md::text(side.source) + " (" + md::code(side.id) + "): " + md::text(side.says), 1);
        }
        if (!conflict.likely_cause.empty()) {
            document.bullet("Possible cause: " + md::text(as_sentence(conflict.likely_cause)), 1);
        }
        if (!conflict.pooled.empty()) {
            document.bullet("Pooled: " + md::text(as_sentence(conflict.pooled)), 1);
        }
    }
}

}  // namespace grounds::report
