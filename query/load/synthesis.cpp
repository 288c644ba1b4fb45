// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto synthesis_sql = R"(
SELECT y.* FROM synthesis y JOIN question q ON q.id = y.question_id WHERE q.slug = ?1
)";

constexpr auto trials_sql = R"(
SELECT t.*, f.slug AS finding, st.slug AS study
  FROM synthesis_trial t
  JOIN question q ON q.id = t.question_id
  JOIN finding f ON f.id = t.finding_id
  JOIN study st ON st.id = f.study_id
 WHERE q.slug = ?1 ORDER BY t.position
)";

Synthesis read_synthesis(const db::Row& row) {
    Synthesis synthesis;
    synthesis.measure = row.known<Measure>(row.text("measure"));
    synthesis.unit = row.text("unit");
    synthesis.method = row.known<TauMethod>(row.text("method"));
    synthesis.test = row.known<TestMethod>(row.text("test"));
    synthesis.level = row.number("level").value_or(synthesis.level);
    synthesis.state = row.known<SynthesisState>(row.text("state"));
    synthesis.reason = row.text("reason");
    synthesis.k = row.integer("k");
    synthesis.n = row.count("n");
    synthesis.estimate = row.number("estimate");
    synthesis.low = row.number("low");
    synthesis.high = row.number("high");
    synthesis.p = row.number("p");
    synthesis.tau2 = row.number("tau2");
    synthesis.i2 = row.number("i2");
    synthesis.h2 = row.number("h2");
    synthesis.q = row.number("q");
    synthesis.q_p = row.number("q_p");
    synthesis.prediction = row.known<PredictionVariant>(row.text("prediction"));
    synthesis.prediction_low = row.number("prediction_low");
    synthesis.prediction_high = row.number("prediction_high");
    return synthesis;
}

SynthesisTrial read_trial(const db::Row& row) {
    SynthesisTrial trial;
    trial.finding_row = row.integer("finding_id");
    trial.estimate = row.number("estimate");
    trial.low = row.number("low");
    trial.high = row.number("high");
    trial.weight = row.number("weight");
    trial.why_not = row.text("why_not");
    trial.finding = row.text("finding");
    trial.study = row.text("study");
    return trial;
}

}  // namespace

std::optional<Synthesis> load_synthesis(const db::Connection& db, const std::string& question) {
    auto synthesis = db::Statement(db, synthesis_sql).first(read_synthesis, question);
    if (synthesis) {
        synthesis->trials = db::Statement(db, trials_sql).all(read_trial, question);
    }
    return synthesis;
}

}  // namespace grounds::query
