// SPDX-License-Identifier: MIT
// The works that a report names: how they are cited in its text, and in which order they were first named.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "base/spool.hpp"
#include "base/text_index.hpp"
#include "query/report/inline.hpp"
#include "schema/model/reference.hpp"

namespace grounds::report {

/// How a report cites: numbers with a list of its own, or keys that pandoc resolves.
enum class CitationStyle { vancouver, pandoc };

/// The works that a report cites, numbered as they first appear, and the list at its end. Of each only the keys are
/// held: a report can name very many.
class Citations {
public:
    explicit Citations(CitationStyle style) : style_(style) {}

    /// "Roguin Maor 2017 [3]", the number linked to the reference list; or "Roguin Maor 2017 [@roguinmaor2017]".
    md::Inline cite(const Reference& reference);
    /// The same for a key; a key without a record is shown as it is, and as missing.
    md::Inline cite(const std::string& key, const std::map<std::string, Reference>& references);

    [[nodiscard]] CitationStyle style() const {
        return style_;
    }
    [[nodiscard]] std::size_t count() const {
        return keys_.size();
    }
    /// Of the record of a work, from 0 in the order of their numbers.
    [[nodiscard]] std::string key(std::size_t work) const {
        return std::string(keys_.text(static_cast<base::TextIndex::Number>(work)));
    }
    /// For pandoc: the same key, or one that pandoc can read in its place.
    [[nodiscard]] std::string cited_as(std::size_t work) const;
    /// How many of the works are in this state after publication.
    [[nodiscard]] std::size_t in_state(ReferenceState state) const;
    /// The numbered list, empty for pandoc, which makes its own.
    [[nodiscard]] const base::Spool& list() const {
        return list_;
    }

private:
    std::size_t number_of(const Reference& reference);
    std::string pandoc_key(const std::string& key);

    CitationStyle style_;
    base::TextIndex keys_;                         ///< Reference::key of each work
    base::TextIndex pandoc_keys_;                  ///< in lower case: BibTeX does not tell them apart
    std::map<std::size_t, std::string> cited_as_;  ///< of the works that pandoc can't be told by their key
    std::map<ReferenceState, std::size_t> states_;
    base::Spool list_;
};

/// True for keys that pandoc reads whole after "@": a letter or digit first and last, and single punctuation inside.
bool is_pandoc_key(std::string_view key);

}  // namespace grounds::report
