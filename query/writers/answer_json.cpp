// SPDX-License-Identifier: MIT
#include "query/writers/answer_json.hpp"

namespace grounds::writers {

Json quantity_json(const std::optional<Quantity>& quantity) {
    if (!quantity) {
        return nullptr;
    }
    return {{"value", known(quantity->value)},
            {"low", known(quantity->low)},
            {"high", known(quantity->high)},
            {"unit", known(quantity->unit)},
            {"qualifier", word(quantity->qualifier)}};
}

Json figure_json(const Figure& figure) {
    auto json = quantity_json(figure.quantity);
    json["change"] = word(figure.change);
    json["per"] = known(figure.per);
    json["within"] = quantity_json(figure.within);
    json["printed"] = known(figure.printed);
    return json;
}

Json citation_json(const Citation& citation, const std::vector<Fidelity>& fidelity) {
    Json candidates = Json::array();
    for (const auto& candidate : citation.candidates) {
        candidates.push_back({{"reference", candidate.reference}, {"because", known(candidate.because)}});
    }
    Json verdicts = Json::array();
    for (const auto& item : fidelity) {
        verdicts.push_back({{"verdict", word(item.verdict)}, {"explanation", item.explanation}});
    }
    const bool decided = citation.resolution != Resolution::none_given;
    return {{"decided_by", decided ? word(citation.decided_by) : Json(nullptr)},
            {"marker", known(citation.marker)},
            {"intent", citation.intent},
            {"reference", known(citation.reference)},
            {"resolution", word(citation.resolution)},
            {"because", known(citation.because)},
            {"candidates", std::move(candidates)},
            {"fidelity", std::move(verdicts)}};
}

Json conflict_json(const Conflict& conflict) {
    Json between = Json::array();
    for (const auto& side : conflict.between) {
        between.push_back({{"kind", side.kind}, {"id", side.id}, {"source", side.source}, {"says", side.says}});
    }
    return {{"type", word(conflict.type)},
            {"question", conflict.question},
            {"between", std::move(between)},
            {"explanation", conflict.explanation},
            {"likely_cause", known(conflict.likely_cause)},
            {"pooled", known(conflict.pooled)}};
}

Json conflict_json(const query::NumberedConflict& conflict) {
    Json json = {{"id", conflict.number}};
    json.update(conflict_json(conflict.conflict));
    return json;
}

Json certainty_json(const Certainty& certainty) {
    Json steps = Json::array();
    for (const auto& step : certainty.steps) {
        steps.push_back({{"domain", word(step.domain)},
                         {"change", step.change},
                         {"assessed", step.assessed},
                         {"worst", step.worst},
                         {"reason", step.reason}});
    }
    return {{"scheme", "grade"},
            {"level", word(certainty.level)},
            {"lowest", word(certainty.lowest)},
            {"highest", word(certainty.highest)},
            {"would_narrow", known(certainty.would_narrow)},
            {"steps", std::move(steps)}};
}

}  // namespace grounds::writers
