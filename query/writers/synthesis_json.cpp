// SPDX-License-Identifier: MIT
#include "query/writers/answer_json.hpp"

namespace grounds::writers {

namespace {

Json interval_json(std::optional<double> low, std::optional<double> high) {
    return low && high ? Json::array({*low, *high}) : Json(nullptr);
}

Json prediction_json(const Synthesis& synthesis) {
    if (!synthesis.prediction_low || !synthesis.prediction_high) {
        return nullptr;
    }
    return {
        {"variant", word(synthesis.prediction)}, {"lo", *synthesis.prediction_low}, {"hi", *synthesis.prediction_high}};
}

Json trial_json(const SynthesisTrial& trial) {
    return {{"study", trial.study},
            {"finding", trial.finding},
            {"estimate", known(trial.estimate)},
            {"ci", interval_json(trial.low, trial.high)},
            {"weight", known(trial.weight)}};
}

}  // namespace

Json synthesis_json(const std::optional<Synthesis>& synthesis) {
    if (!synthesis || !synthesis->pooled()) {
        return nullptr;
    }
    Json trials = Json::array();
    Json left_out = Json::array();
    for (const auto& trial : synthesis->trials) {
        if (trial.in_pool()) {
            trials.push_back(trial_json(trial));
        } else {
            left_out.push_back({{"study", trial.study}, {"finding", trial.finding}, {"why_not", trial.why_not}});
        }
    }
    return {{"measure", word(synthesis->measure)},
            {"unit", known(synthesis->unit)},
            {"model", std::string(synthesis->model())},
            {"method", word(synthesis->method)},
            {"test", word(synthesis->test)},
            {"level", synthesis->level},
            {"k", synthesis->k},
            {"n", known(synthesis->n)},
            {"estimate", *synthesis->estimate},
            {"ci", interval_json(synthesis->low, synthesis->high)},
            {"p", known(synthesis->p)},
            {"tau2", known(synthesis->tau2)},
            {"i2", known(synthesis->i2)},
            {"h2", known(synthesis->h2)},
            {"q", known(synthesis->q)},
            {"q_p", known(synthesis->q_p)},
            {"prediction_interval", prediction_json(*synthesis)},
            {"trials", std::move(trials)},
            {"left_out", std::move(left_out)}};
}

}  // namespace grounds::writers
