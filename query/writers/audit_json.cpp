// SPDX-License-Identifier: MIT
#include "query/writers/answer_json.hpp"
#include "query/writers/texts.hpp"

namespace grounds::writers {

namespace {

Json source_json(const Source& source) {
    Json products = Json::array();
    for (const auto& product : source.products) {
        products.push_back({{"name", product.name},
                            {"forms", product.forms},
                            {"elemental_mg", known(product.elemental_mg)},
                            {"note", known(product.note)}});
    }
    return {{"id", source.id},
            {"title", source.title},
            {"publisher", known(source.publisher)},
            {"authors", source.authors},
            {"kind", word(source.kind)},
            {"sells", known(source.sells)},
            {"products", std::move(products)},
            {"url", known(source.url)},
            {"published", known(source.published)},
            {"modified", known(source.modified)}};
}

Json appearances_json(const query::Audit& audit, const std::string& claim) {
    Json appearances = Json::array();
    for (const auto* appearance : audit.source.appearances_of(claim)) {
        Json citations = Json::array();
        for (const auto& citation : appearance->citations) {
            const auto found = audit.fidelity.find(citation.row);
            citations.push_back(
                citation_json(citation, found == audit.fidelity.end() ? std::vector<Fidelity>{} : found->second));
        }
        appearances.push_back({{"id", appearance->id},
                               {"section", appearance->passage.section},
                               {"start", appearance->passage.start},
                               {"end", appearance->passage.end},
                               {"anchor", word(appearance->passage.anchor)},
                               {"kind", word(appearance->kind)},
                               {"says", appearance->says},
                               {"stance", word(appearance->stance)},
                               {"citations", std::move(citations)}});
    }
    return appearances;
}

Json share_json(const query::Share& share) {
    return {{"recorded", share.recorded},
            {"existing", share.existing},
            {"cited", share.cited},
            {"as_if_for", share.as_if_for}};
}

/// Null where nothing is on record on the claim, or the source only denies it.
Json weighed_json(const query::Audit& audit, const std::string& claim) {
    const auto found = audit.weighed.find(claim);
    return found == audit.weighed.end() ? Json(nullptr)
                                        : Json{{"supporting", share_json(found->second.supporting)},
                                               {"opposing", share_json(found->second.opposing)},
                                               {"open", share_json(found->second.open)}};
}

Json claims_json(const query::Audit& audit) {
    Json claims = Json::array();
    for (const auto& id : audit.source.claims) {
        const auto& claim = audit.claims.at(id);
        claims.push_back({{"id", id},
                          {"statement", claim.statement},
                          {"question", claim.question},
                          {"verdict", word(claim.verdict)},
                          {"certainty", word(claim.certainty)},
                          {"size", word(claim.size)},
                          {"studies", weighed_json(audit, id)},
                          {"conflicts", claim.conflicts},
                          {"appearances", appearances_json(audit, id)}});
    }
    return claims;
}

Json counts_json(const query::Audit& audit) {
    return {{"appearances", audit.source.counts.appearances},
            {"claims", audit.source.claims.size()},
            {"bound", audit.source.counts.bound},
            {"unresolved", audit.source.counts.unresolved},
            {"uncited", audit.source.counts.uncited},
            {"testimonials", audit.testimonials},
            {"supporting", share_json(audit.sum.supporting)},
            {"opposing", share_json(audit.sum.opposing)},
            {"open", share_json(audit.sum.open)},
            {"contested",
             {{"supporting", share_json(audit.contested.supporting)},
              {"opposing", share_json(audit.contested.opposing)},
              {"open", share_json(audit.contested.open)}}},
            {"selective", audit.selective()}};
}

/// Apart from "claims": nobody has said what these sentences state.
Json not_reviewed_json(const std::vector<Appearance>& candidates) {
    Json all = Json::array();
    for (const auto& candidate : candidates) {
        Json markers = Json::array();
        for (const auto& citation : candidate.citations) {
            if (!citation.marker.empty()) {
                markers.push_back(citation.marker);
            }
        }
        Json citations = Json::array();
        for (const auto& citation : candidate.citations) {
            citations.push_back(citation_json(citation, {}));
        }
        Json suggestions = Json::array();
        for (const auto& suggestion : candidate.suggestions) {
            suggestions.push_back({{"claim", known(suggestion.claim)},
                                   {"question", known(suggestion.question)},
                                   {"score", suggestion.score},
                                   {"because", suggestion.because}});
        }
        all.push_back({{"id", candidate.id},
                       {"section", candidate.passage.section},
                       {"start", candidate.passage.start},
                       {"end", candidate.passage.end},
                       {"kind", word(candidate.kind)},
                       {"stance", word(candidate.stance)},
                       {"says", candidate.says},
                       {"markers", std::move(markers)},
                       {"citations", std::move(citations)},
                       {"suggestions", std::move(suggestions)}});
    }
    return all;
}

}  // namespace

Json audit_json(const query::Audit& audit) {
    Json conflicts = Json::array();
    for (const auto& conflict : audit.conflicts) {
        conflicts.push_back(conflict_json(conflict));
    }
    Json not_cited = Json::array();
    for (const auto& finding : audit.not_cited) {
        not_cited.push_back({{"claim", finding.claim},
                             {"finding", finding.finding},
                             {"design", finding.design},
                             {"bearing", finding.bearing},
                             {"effect", known(finding.effect)},
                             {"younger", finding.younger}});
    }
    return {{"schema", 1},
            {"source", source_json(audit.source.source)},
            {"counts", counts_json(audit)},
            {"claims", claims_json(audit)},
            {"conflicts", std::move(conflicts)},
            {"not_cited", std::move(not_cited)},
            {"works", works_json(audit.references)},
            {"not_reviewed", not_reviewed_json(audit.source.candidates)}};
}

}  // namespace grounds::writers
