// SPDX-License-Identifier: MIT
#include "importer/check/context.hpp"

#include "importer/suggest.hpp"

#include <fmt/format.h>

namespace grounds {

Index::Index(const Dataset& data, const Known& known) : rejected_(data.rejected) {
    ids_ = {{"venue", known.venues},           {"reference", known.references}, {"source", known.sources},
            {"appearance", known.appearances}, {"question", known.questions},   {"claim", known.claims},
            {"study", known.studies}};
    for (const auto& venue : data.venues) {
        ids_["venue"].insert(venue.id);
    }
    for (const auto& reference : data.references) {
        ids_["reference"].insert(reference.key);
    }
    for (const auto& source : data.sources) {
        ids_["source"].insert(source.id);
    }
    for (const auto& appearance : data.appearances) {
        ids_["appearance"].insert(appearance.id);
    }
    for (const auto& question : data.questions) {
        ids_["question"].insert(question.id);
        questions_.emplace(question.id, &question);
    }
    for (const auto& claim : data.claims) {
        ids_["claim"].insert(claim.id);
    }
    for (const auto& record : data.studies) {
        ids_["study"].insert(record.study.id);
    }
}

bool Index::has(std::string_view kind, const std::string& id) const {
    const auto ids = ids_.find(kind);
    return (ids != ids_.end() && ids->second.count(id) != 0) || rejected_.count(fmt::format("{} {}", kind, id)) != 0;
}

std::string Index::suggest(std::string_view kind, const std::string& id) const {
    const auto ids = ids_.find(kind);
    return ids == ids_.end() ? "" : did_you_mean(id, {ids->second.begin(), ids->second.end()});
}

const Question* Index::question(const std::string& id) const {
    const auto found = questions_.find(id);
    return found == questions_.end() ? nullptr : found->second;
}

void CheckContext::need(const Origin& at, const std::string& who, std::string_view what, std::string_view kind,
                        const std::string& id) {
    if (!id.empty() && !index.has(kind, id)) {
        const auto near = index.suggest(kind, id);
        error(at, fmt::format("{}: '{}' names the {} '{}', which does not exist", who, what, kind, id),
              near.empty() ? fmt::format("add the {} or correct the name", kind) : near);
    }
}

std::string place(const Origin& origin) {
    return fmt::format("{}:{}", origin.file, origin.line);
}

Origin origin_of(const StudyRecord& record, const Finding& finding) {
    auto origin = record.study.origin;
    origin.line = finding.line > 0 ? finding.line : origin.line;
    return origin;
}

std::string name_of(const Finding& finding) {
    return fmt::format("study {}, finding {}", finding.study, finding.id);
}

}  // namespace grounds
