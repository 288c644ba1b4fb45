// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/made_iterator.hpp"
#include "base/shared_text.hpp"
#include "base/text_index.hpp"
#include "importer/store/kind.hpp"
#include "schema/derived_terms.hpp"

namespace grounds::store {

/// What happens to one record, and the file and line that say so (of a removed one: where it was).
struct RecordOutcome {
    Kind kind = Kind::reference;
    Outcome outcome = Outcome::unchanged;
    std::string id;
    base::SharedText file;
    long line = 0;
};

/// What happens to the records of a run, in their order, in the room of their ids and some forty bytes each. Read like
/// a vector, of which each element is made when it is asked for.
class Outcomes {
public:
    using Iterator = base::MadeIterator<Outcomes, RecordOutcome>;

    void push_back(const RecordOutcome& record);
    void reserve(std::size_t count) {
        ids_.reserve(count);
        entries_.reserve(count);
    }
    [[nodiscard]] std::size_t size() const {
        return entries_.size();
    }
    [[nodiscard]] bool empty() const {
        return entries_.empty();
    }
    [[nodiscard]] RecordOutcome operator[](std::size_t at) const;
    [[nodiscard]] Iterator begin() const {
        return {*this, 0};
    }
    [[nodiscard]] Iterator end() const {
        return {*this, size()};
    }

    /// Of the first record with this kind and id, which only a faulty run has twice.
    [[nodiscard]] std::optional<RecordOutcome> find(Kind kind, std::string_view id) const;
    /// The same without the rest.
    [[nodiscard]] std::optional<Outcome> outcome_of(Kind kind, std::string_view id) const;
    /// Whether condition(kind, outcome) holds for any.
    template <class Condition>
    [[nodiscard]] bool any(const Condition& condition) const {
        for (base::TextIndex::Number at = 0; at < entries_.size(); ++at) {
            if (condition(static_cast<Kind>(ids_.kind(at)), entries_[at].outcome)) {
                return true;
            }
        }
        return false;
    }

private:
    struct Entry {
        base::SharedText file;
        int line = 0;
        Outcome outcome = Outcome::unchanged;
    };

    base::TextIndex ids_;
    std::vector<Entry> entries_;  ///< by the numbers of the ids
};

}  // namespace grounds::store
