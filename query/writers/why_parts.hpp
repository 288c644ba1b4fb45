// SPDX-License-Identifier: MIT
// The parts of the why and audit screens. Each adds nothing, not even a heading, where it has nothing to say.
#pragma once

#include "query/answers/answer.hpp"
#include "query/load/audit.hpp"
#include "query/writers/page.hpp"

namespace grounds::writers {

/// How many of each a folded screen shows; 0 is all. What is shown is whole: no sentence is cut.
struct Folds {
    std::size_t appearances = 2;
    std::size_t citations = 3;
    std::size_t studies = 2;
    std::size_t findings = 1;
    std::size_t evidence = 6;
    std::size_t not_counted = 6;
    std::size_t conflicts = 2;
    std::size_t others = 4;

    [[nodiscard]] bool full() const {
        return evidence == 0;
    }
    static Folds none() {
        return {0, 0, 0, 0, 0, 0, 0, 0};
    }
};

/// Who says it, where, citing what, and whether the cited work says so.
void add_appearances(Page& page, const query::ClaimAnswer& answer, const Folds& folds);

/// What the cited studies found on the claim's question, with the numbers of their arms.
void add_cited_studies(Page& page, const query::ClaimAnswer& answer, const Folds& folds);

/// All findings on the question, one line each: for, against, no effect, inconclusive; counted or why not.
void add_evidence(Page& page, const query::ClaimAnswer& answer, const Folds& folds);

/// Which reviews hold which trials, where two reviews of the question have trials on record.
void add_overlap(Page& page, const query::ClaimAnswer& answer, const Folds& folds);

/// The randomised trials pooled, and what was left out; that nothing was pooled is said only where nothing is folded.
void add_synthesis(Page& page, const query::ClaimAnswer& answer, const Folds& folds);

/// "and 3 more <what>s", if any are left out; `what` is one of them.
void add_rest(Page& page, std::size_t all, std::size_t shown, std::string_view what, int indent);

/// How many of `all` to show where a fold allows `most`.
inline std::size_t fold(std::size_t all, std::size_t most) {
    return most == 0 || all <= most ? all : most;
}

/// "supported 9; contradicted 12": how the claims of a source fare. Empty without claims.
std::string verdicts_phrase(const query::Audit& audit);

/// What a reader should know of a source before the details, counted: wrong citations, sizes that are found nowhere,
/// conflicts, doses above a limit. Empty if there is nothing of the kind.
std::string points_phrase(const query::Audit& audit);

}  // namespace grounds::writers
