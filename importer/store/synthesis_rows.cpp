// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

namespace grounds::store {
namespace {

Fields pooled_fields(const Synthesis& synthesis) {
    Fields fields;
    fields.term("measure", synthesis.measure)
        .known("unit", synthesis.unit)
        .term("method", synthesis.method)
        .term("test", synthesis.test)
        .number("level", synthesis.level)
        .term("state", synthesis.state)
        .known("reason", synthesis.reason)
        .integer("k", synthesis.k)
        .count("n", synthesis.n)
        .number("estimate", synthesis.estimate)
        .number("low", synthesis.low)
        .number("high", synthesis.high)
        .number("p", synthesis.p)
        .number("tau2", synthesis.tau2)
        .number("i2", synthesis.i2)
        .number("h2", synthesis.h2)
        .number("q", synthesis.q)
        .number("q_p", synthesis.q_p)
        .term("prediction", synthesis.prediction)
        .number("prediction_low", synthesis.prediction_low)
        .number("prediction_high", synthesis.prediction_high);
    return fields;
}

}  // namespace

void store_synthesis(Writer& writer, long question_row, const Synthesis& synthesis) {
    writer.insert("synthesis", pooled_fields(synthesis).integer("question_id", question_row));
    int position = 0;
    for (const auto& trial : synthesis.trials) {
        writer.insert("synthesis_trial", Fields()
                                             .integer("question_id", question_row)
                                             .integer("position", ++position)
                                             .integer("finding_id", trial.finding_row)
                                             .number("estimate", trial.estimate)
                                             .number("low", trial.low)
                                             .number("high", trial.high)
                                             .number("weight", trial.weight)
                                             .known("why_not", trial.why_not));
    }
}

}  // namespace grounds::store
