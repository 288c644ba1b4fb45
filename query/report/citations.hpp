// SPDX-License-Identifier: MIT
// The works that a report names: how they are cited in its text, and in which order they were first named.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/spool.hpp"
#include "query/report/inline.hpp"
#include "schema/model/reference.hpp"

namespace grounds::report {

/// How a report cites: numbers with a list of its own, or keys that pandoc resolves.
enum class CitationStyle { vancouver, pandoc };

/// The works that a report cites, numbered as they first appear, and the list at its end. Of each only the keys are
/// held: a report can name very many.
class Citations {
public:
    struct Work {
        std::string key;       ///< of the record
        std::string cited_as;  ///< for pandoc: the same key, or one that pandoc can read in its place
    };

    explicit Citations(CitationStyle style) : style_(style) {}

    /// "Roguin Maor 2017 [3]", the number linked to the reference list; or "Roguin Maor 2017 [@roguinmaor2017]".
    md::Inline cite(const Reference& reference);
    /// The same for a key; a key without a record is shown as it is, and as missing.
    md::Inline cite(const std::string& key, const std::map<std::string, Reference>& references);

    [[nodiscard]] CitationStyle style() const {
        return style_;
    }
    /// In the order of their numbers.
    [[nodiscard]] const std::vector<Work>& works() const {
        return works_;
    }
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
    std::vector<Work> works_;
    std::unordered_map<std::string, std::size_t> numbers_;  ///< by Reference::key, from 1
    std::set<std::string> keys_;                            ///< in lower case: BibTeX does not tell them apart
    std::map<ReferenceState, std::size_t> states_;
    base::Spool list_;
};

/// True for keys that pandoc reads whole after "@": a letter or digit first and last, and single punctuation inside.
bool is_pandoc_key(std::string_view key);

}  // namespace grounds::report
