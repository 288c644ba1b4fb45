// SPDX-License-Identifier: MIT
#include "importer/check/context.hpp"

#include "base/nearest.hpp"

#include <fmt/format.h>

namespace grounds::check {

Index::Index(const Dataset& data, const records::RecordIndex& read, const Known& known)
    : data_(data), read_(read), known_(known) {
    for (const auto& question : data.questions) {
        questions_.push_back({question.kind, question.unit});
    }
}

bool Index::has(records::Kind kind, const std::string& id) const {
    return read_.find(kind, id) || known_.has(kind, id) ||
           (!data_.rejected.empty() && data_.rejected.contains(records::title_of(kind, id)));
}

std::size_t Index::first(records::Kind kind, const std::string& id) const {
    return find(kind, id).value();
}

std::optional<std::size_t> Index::find(records::Kind kind, const std::string& id) const {
    const auto number = read_.find(kind, id);
    return number ? std::optional(read_.place(kind, *number)) : std::nullopt;
}

std::string Index::suggest(records::Kind kind, const std::string& id) const {
    const auto known = known_.ids(kind);
    std::set<std::string> all(known.begin(), known.end());  // sorted, so that the first of equals is always the same
    records::each_kind(data_, [&](records::Kind of, const auto& read) {
        if (of == kind) {
            for (const auto& record : read) {
                all.insert(id_of(record));
            }
        }
    });
    return base::did_you_mean(id, {all.begin(), all.end()});
}

std::optional<AskedQuestion> Index::question(const std::string& id) const {
    const auto place = find(records::Kind::question, id);
    return place ? std::optional(questions_[*place]) : std::nullopt;
}

void CheckContext::report_unknown(const Speaker& speaker, std::string_view what, records::Kind kind,
                                  const std::string& id) {
    if (!data.unread_files.empty()) {
        ++unjudged;
    } else {
        const auto near = suggestions-- > 0 ? index.suggest(kind, id) : "";
        error(speaker.at,
              fmt::format("{}: '{}' names the {} '{}', which does not exist", speaker.who, what, to_string(kind), id),
              near.empty() ? fmt::format("add the {} or correct the name", to_string(kind)) : near);
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
