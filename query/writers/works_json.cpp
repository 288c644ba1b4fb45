// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include "evidence/findings/groups.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

Json state_json(const Reference& reference) {
    const auto& basis = reference.state_basis;
    Json notice = nullptr;
    if (basis.notice) {
        notice = {{"date", known(basis.notice->date)},
                  {"doi", known(basis.notice->notice_doi)},
                  {"reasons", known(basis.notice->reasons)}};
    }
    return {{"is", word(reference.state)},
            {"as_of", known(basis.as_of)},
            {"given_by_a_person", basis.given},
            {"notice", std::move(notice)},
            {"text", evidence::state_text(reference)}};
}

}  // namespace

Json works_json(const std::map<std::string, Reference>& references) {
    Json works = Json::array();
    for (const auto& [key, reference] : references) {
        works.push_back({{"key", key},
                         {"cited_as", phrase(reference)},
                         {"doi", known(reference.doi)},
                         {"pmid", known(reference.pmid)},
                         {"url", known(reference.url)},
                         {"state", state_json(reference)}});
    }
    return works;
}

}  // namespace grounds::writers
