// SPDX-License-Identifier: MIT
// From a table of studies to its synthesis.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/synthesis/heterogeneity.hpp"
#include "evidence/synthesis/pool.hpp"
#include "evidence/synthesis/sparse.hpp"
#include "query/pool/study_table.hpp"

namespace grounds::pooling {

/// Estimators of tau2, and the two methods for sparse events, which need events in both arms.
enum class PoolMethod { fixed, dl, reml, pm, mh, peto };
}  // namespace grounds::pooling

namespace grounds {
GROUNDS_WORDS(pooling::PoolMethod, "method", "fixed", "dl", "reml", "pm", "mh", "peto");
}  // namespace grounds

namespace grounds::pooling {

/// How the user wants a table pooled.
struct PoolRequest {
    std::optional<Measure> measure;  ///< nothing: what the columns suggest
    PoolMethod method = PoolMethod::reml;
    std::optional<TestMethod> test;  ///< nothing: z for fixed, mh and peto, else knha
    double level = 95;
    PredictionVariant prediction = PredictionVariant::t_k_2;
    synthesis::NoEvents no_events = synthesis::NoEvents::leave_out;
    bool leave_one_out = false;

    [[nodiscard]] bool is_sparse() const {
        return method == PoolMethod::mh || method == PoolMethod::peto;
    }
    [[nodiscard]] bool is_random() const {
        return !is_sparse() && method != PoolMethod::fixed;
    }
    [[nodiscard]] TestMethod effective_test() const;
};

/// A study of the table that is not pooled, and why.
struct SkippedStudy {
    long line = 0;
    std::string study;
    std::string reason;
    bool named = true;  ///< `study` is a name of the table, not the line again
};

/// What the table gives to be pooled.
struct PoolInput {
    std::optional<Measure> measure;  ///< nothing for plain effects whose measure nobody named
    synthesis::StudyEffects effects;
    std::vector<synthesis::EventTable> tables;  ///< of the same studies, for events
    std::vector<SkippedStudy> skipped;
    std::vector<TableProblem> problems;  ///< if any, nothing is pooled
};

/// Effects by --measure if the table has the numbers for it, else yi and vi; without --measure yi and vi if there, else
/// risk ratios from events, else mean differences.
PoolInput input_from(const StudyTable& table, const PoolRequest& request);

/// What `grounds pool` prints.
struct PoolReport {
    PoolRequest request;
    PoolInput input;
    synthesis::Pool pool;
    std::optional<synthesis::Egger> egger;  ///< not for mh and peto
    std::vector<synthesis::LeftOneOut> left_one_out;
};

PoolReport synthesise(const StudyTable& table, const PoolRequest& request);

}  // namespace grounds::pooling
