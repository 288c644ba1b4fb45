// SPDX-License-Identifier: MIT
#include "importer/check/context.hpp"

#include "base/nearest.hpp"

#include <fmt/format.h>

namespace grounds::check {

template <class Records>
void Index::add(std::string_view kind, const Records& records, const std::set<std::string>& known) {
    auto& ids = ids_.emplace(kind, Ids{{}, &known}).first->second;
    ids.read.reserve(records.size());
    std::size_t at = 0;
    for (const auto& record : records) {
        ids.read.emplace(id_of(record), at++);
        if constexpr (std::is_same_v<Records, PackedList<Question>>) {
            questions_.emplace(record.id, AskedQuestion{record.kind, record.unit});
        }
    }
}

Index::Index(const Dataset& data, const Known& known) : rejected_(data.rejected) {
    add("venue", data.venues, known.venues);
    add("reference", data.references, known.references);
    add("source", data.sources, known.sources);
    add("appearance", data.appearances, known.appearances);
    add("question", data.questions, known.questions);
    add("claim", data.claims, known.claims);
    add("study", data.studies, known.studies);
    add("decision", data.decisions, known.decisions);
}

bool Index::has(std::string_view kind, const std::string& id) const {
    const auto found = ids_.find(kind);
    const bool is_there =
        found != ids_.end() && (found->second.read.contains(id) || found->second.known->count(id) != 0);
    return is_there || rejected_.contains(fmt::format("{} {}", kind, id));
}

std::size_t Index::first(std::string_view kind, const std::string& id) const {
    return ids_.find(kind)->second.read.at(id);
}

std::string Index::suggest(std::string_view kind, const std::string& id) const {
    const auto found = ids_.find(kind);
    if (found == ids_.end()) {
        return "";
    }
    std::set<std::string> all = *found->second.known;  // sorted, so that the first of equals is always the same
    for (const auto& [read, at] : found->second.read) {
        all.insert(read);
    }
    return base::did_you_mean(id, {all.begin(), all.end()});
}

const AskedQuestion* Index::question(const std::string& id) const {
    const auto found = questions_.find(id);
    return found == questions_.end() ? nullptr : &found->second;
}

void CheckContext::report_unknown(const Speaker& speaker, std::string_view what, std::string_view kind,
                                  const std::string& id) {
    if (!data.unread_files.empty()) {
        ++unjudged;
    } else {
        const auto near = suggestions-- > 0 ? index.suggest(kind, id) : "";
        error(speaker.at, fmt::format("{}: '{}' names the {} '{}', which does not exist", speaker.who, what, kind, id),
              near.empty() ? fmt::format("add the {} or correct the name", kind) : near);
    }
}

Origin origin_of(const StudyRecord& record, const Finding& finding) {
    auto origin = record.study.origin;
    origin.line = finding.line > 0 ? finding.line : origin.line;
    return origin;
}

std::string name_of(const Finding& finding) {
    return fmt::format("study {}, finding {}", finding.study, finding.id);
}

}  // namespace grounds::check
