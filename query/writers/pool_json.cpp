// SPDX-License-Identifier: MIT
#include <cmath>

#include "query/writers/texts.hpp"

namespace grounds::writers {

namespace {

Json pair(const std::optional<synthesis::Interval>& interval) {
    return interval ? Json{interval->low, interval->high} : Json(nullptr);
}

/// null, or what `read` makes of the value.
template <class T, class Read>
Json part(const std::optional<T>& value, Read read) {
    return value ? Json(read(*value)) : Json(nullptr);
}

Json prediction_json(const synthesis::Pool& pool, const pooling::PoolRequest& request) {
    if (!pool.prediction) {
        return nullptr;
    }
    return {{"variant", word(request.prediction)}, {"lo", pool.prediction->low}, {"hi", pool.prediction->high}};
}

/// The keys of the contract, in its order.
Json core_json(const synthesis::Pool& pool, const pooling::PoolRequest& request,
               const std::optional<Measure>& measure) {
    const auto& s = pool.summary;
    const auto& h = pool.heterogeneity;
    Json json = {{"measure", word(measure)},
                 {"model", model_word(request)},
                 {"method", word(request.method)},
                 {"test", word(pool.state == SynthesisState::one_study ? TestMethod::z : request.effective_test())},
                 {"k", pool.k}};
    json["estimate"] = part(s, [](const auto& x) { return x.estimate; });
    json["se"] = part(s, [](const auto& x) { return x.se; });
    json["ci"] = s ? pair(s->ci) : Json(nullptr);
    json["p"] = s ? known(s->p) : Json(nullptr);
    json["tau2"] = part(h, [](const auto& x) { return x.tau2; });
    json["i2"] = part(h, [](const auto& x) { return x.i2; });
    json["h2"] = part(h, [](const auto& x) { return x.h2; });
    json["q"] = part(h, [](const auto& x) { return x.q; });
    json["q_p"] = part(h, [](const auto& x) { return x.q_p; });
    json["prediction_interval"] = prediction_json(pool, request);
    return json;
}

void add_details(Json& json, const synthesis::Pool& pool) {
    const auto& s = pool.summary;
    const auto& h = pool.heterogeneity;
    json["statistic"] = s ? known(s->statistic) : Json(nullptr);
    json["df"] = s ? known(s->df) : Json(nullptr);
    json["q_df"] = part(h, [](const auto& x) { return x.q_df; });
    json["tau2_se"] = h ? known(h->tau2_se) : Json(nullptr);
    json["tau2_ci"] = h ? pair(h->tau2_ci) : Json(nullptr);
}

Json exponentiated(const synthesis::Pool& pool) {
    if (!pool.summary) {
        return nullptr;
    }
    const auto& ci = pool.summary->ci;
    Json json = {{"estimate", std::exp(pool.summary->estimate)}};
    json["ci"] = ci ? Json{std::exp(ci->low), std::exp(ci->high)} : Json(nullptr);
    return json;
}

Json egger_json(const synthesis::Egger& egger) {
    if (!egger.line) {
        return {{"state", word(egger.state)}, {"reason", egger.reason}};
    }
    const auto& line = *egger.line;
    return {{"state", word(egger.state)},
            {"slope", line.slope},
            {"se", line.se},
            {"statistic", line.statistic},
            {"df", line.df},
            {"p", line.p},
            {"limit", line.limit},
            {"limit_ci", {line.limit_ci.low, line.limit_ci.high}}};
}

Json studies_json(const pooling::PoolReport& report) {
    Json studies = Json::array();
    const auto& weights = report.pool.weights;
    for (std::size_t i = 0; i < report.input.effects.size(); ++i) {
        const auto& study = report.input.effects[i];
        Json json = {{"study", study.study}, {"yi", study.yi}, {"vi", study.vi}};
        json["weight"] = weights.size() == report.input.effects.size() ? Json(weights[i]) : Json(nullptr);
        studies.push_back(std::move(json));
    }
    return studies;
}

Json skipped_json(const pooling::PoolReport& report) {
    Json skipped = Json::array();
    for (const auto& study : report.input.skipped) {
        skipped.push_back({{"line", study.line}, {"study", study.study}, {"reason", study.reason}});
    }
    return skipped;
}

Json left_one_out_json(const pooling::PoolReport& report) {
    Json all = Json::array();
    for (const auto& [study, pool] : report.left_one_out) {
        Json json = {{"left_out", study}, {"state", word(pool.state)}};
        json.update(core_json(pool, report.request, report.input.measure));
        all.push_back(std::move(json));
    }
    return all;
}

}  // namespace

std::string_view model_word(const pooling::PoolRequest& request) {
    return request.is_random() ? "random-effects" : "fixed-effect";
}

Json pool_json(const pooling::PoolReport& report) {
    const auto& measure = report.input.measure;
    const bool log = measure && synthesis::is_log_scale(*measure);
    auto json = core_json(report.pool, report.request, measure);
    json["state"] = word(report.pool.state);
    json["reason"] = known(report.pool.reason);
    json["level"] = report.request.level;
    json["scale"] = log ? "log" : "as-is";
    json["ratio"] = log ? exponentiated(report.pool) : Json(nullptr);
    add_details(json, report.pool);
    json["egger"] = part(report.egger, egger_json);
    json["studies"] = studies_json(report);
    json["skipped"] = skipped_json(report);
    if (report.request.leave_one_out) {
        json["leave_one_out"] = left_one_out_json(report);
    }
    return json;
}

}  // namespace grounds::writers
