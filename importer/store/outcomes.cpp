// SPDX-License-Identifier: MIT
#include "importer/store/outcomes.hpp"

namespace grounds::store {

void Outcomes::push_back(const RecordOutcome& record) {
    ids_.add(record.id, static_cast<base::TextIndex::Kind>(record.kind));
    entries_.push_back({record.file, static_cast<int>(record.line), record.outcome});
}

RecordOutcome Outcomes::operator[](std::size_t at) const {
    const auto number = static_cast<base::TextIndex::Number>(at);
    const auto& entry = entries_[number];
    return {static_cast<Kind>(ids_.kind(number)), entry.outcome, std::string(ids_.text(number)), entry.file,
            entry.line};
}

std::optional<RecordOutcome> Outcomes::find(Kind kind, std::string_view id) const {
    const auto number = ids_.find(id, static_cast<base::TextIndex::Kind>(kind));
    return number ? std::optional((*this)[*number]) : std::nullopt;
}

std::optional<Outcome> Outcomes::outcome_of(Kind kind, std::string_view id) const {
    const auto number = ids_.find(id, static_cast<base::TextIndex::Kind>(kind));
    return number ? std::optional(entries_[*number].outcome) : std::nullopt;
}

}  // namespace grounds::store
