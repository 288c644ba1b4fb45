// SPDX-License-Identifier: MIT
#include "query/writers/answer_json.hpp"
#include "query/writers/texts.hpp"

namespace grounds::writers {

namespace {

Json claim_json(const query::ClaimAnswer& answer) {
    const auto& claim = answer.claim;
    return {{"id", claim.id},
            {"statement", claim.statement},
            {"question", claim.question},
            {"question_text", answer.dossier->question.text},
            {"answers", word(claim.answers)},
            {"answer", quantity_json(claim.answer)},
            {"by", quantity_json(claim.by)}};
}

Json schemes_json(const std::vector<SchemeRating>& schemes) {
    Json json = {{"cebm", nullptr}, {"sort", nullptr}, {"civic", nullptr}};
    for (const auto& scheme : schemes) {
        json[scheme.scheme] = {{"rating", scheme.rating}, {"reason", scheme.reason}};
    }
    return json;
}

Json appearance_json(const Appearance& appearance, const std::map<long, std::vector<Fidelity>>& fidelity) {
    Json figures = Json::array();
    for (const auto& figure : appearance.figures) {
        figures.push_back(figure_json(figure));
    }
    Json citations = Json::array();
    for (const auto& citation : appearance.citations) {
        const auto found = fidelity.find(citation.row);
        citations.push_back(citation_json(citation, found == fidelity.end() ? std::vector<Fidelity>{} : found->second));
    }
    const auto& passage = appearance.passage;
    return {{"id", appearance.id},
            {"source", appearance.source},
            {"section", passage.section},
            {"start", passage.start},
            {"end", passage.end},
            {"anchor", word(passage.anchor)},
            {"score", known(passage.score)},
            {"quotation", known(passage.exact)},
            {"kind", word(appearance.kind)},
            {"says", appearance.says},
            {"stance", word(appearance.stance)},
            {"figure", figures.empty() ? Json(nullptr) : figures.front()},
            {"figures", figures},
            {"citations", std::move(citations)}};
}

/// Finding's own number of people, else the study's.
std::optional<long> people(const query::ClaimAnswer& answer, const EvidenceItem& item) {
    const auto finding = answer.findings.find(item.finding_row);
    if (finding != answer.findings.end() && finding->second.n) {
        return finding->second.n;
    }
    const auto study = answer.dossier->studies.find(item.study);
    return study == answer.dossier->studies.end() ? std::nullopt : study->second.n.people();
}

Json words(const std::vector<Mismatch>& mismatches) {
    Json list = Json::array();
    for (const auto mismatch : mismatches) {
        list.push_back(word(mismatch));
    }
    return list;
}

template <class Item, class Function>
Json list_of(const std::vector<Item>& items, Function function) {
    Json list = Json::array();
    for (const auto& item : items) {
        list.push_back(function(item));
    }
    return list;
}

Json size_json(const std::optional<SizeJudgement>& size) {
    return size ? Json{{"found", word(size->found)}, {"reason", size->reason}} : Json(nullptr);
}

}  // namespace

Json evidence_json(const query::ClaimAnswer& answer, const EvidenceItem& item) {
    const auto study = answer.dossier->studies.find(item.study);
    const auto& reading = item.reading;
    Json interval = nullptr;
    if (reading.low && reading.high) {
        interval = {*reading.low, *reading.high};
    }
    return {{"study", item.study},
            {"finding", item.finding},
            {"reference", known(item.reference)},
            {"design", study == answer.dossier->studies.end() ? Json(nullptr) : word(study->second.design)},
            {"n", known(people(answer, item))},
            {"bearing", word(item.bearing)},
            {"effect", known(reading.effect)},
            {"measure", word(reading.measure)},
            {"estimate", known(reading.estimate)},
            {"ci", std::move(interval)},
            {"unit", known(reading.unit)},
            {"reason", known(reading.reason)},
            {"indirect", words(item.indirect)},
            {"counted", item.counted},
            {"why_not", known(item.why_not)}};
}

Json why_json(const query::ClaimAnswer& answer) {
    return {{"schema", 1},
            {"claim", claim_json(answer)},
            {"verdict", word(answer.assessment.verdict)},
            {"verdict_reason", known(answer.assessment.verdict_reason)},
            {"size", size_json(answer.assessment.size)},
            {"certainty", certainty_json(answer.assessment.certainty)},
            {"other_schemes", schemes_json(answer.assessment.other_schemes)},
            {"appearances",
             list_of(answer.appearances, [&](const Appearance& a) { return appearance_json(a, answer.fidelity); })},
            {"evidence", list_of(answer.assessment.evidence,
                                 [&](const EvidenceItem& item) { return evidence_json(answer, item); })},
            {"synthesis", synthesis_json(answer.synthesis)},
            {"conflicts", list_of(answer.conflicts, [](const Conflict& conflict) { return conflict_json(conflict); })},
            {"left_out_by", list_of(answer.left_out_by,
                                    [](const query::LeftOut& left_out) {
                                        return Json{{"source", left_out.source}, {"findings", left_out.findings}};
                                    })},
            {"works", works_json(answer.dossier->references)}};
}

}  // namespace grounds::writers
