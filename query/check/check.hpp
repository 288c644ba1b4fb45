// SPDX-License-Identifier: MIT
// A source's sentences against the texts of the works that they cite: the answer of `check`.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/citation_check/check.hpp"
#include "query/text/table.hpp"
#include "schema/db/connection.hpp"
#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"

namespace grounds::query {

/// What is known of a cited work.
enum class WorkState { fine, unchecked, retracted, concern, corrected, superseded, not_loaded, not_bound };
std::string_view word_of(WorkState state);

/// One citation of a sentence, compared with the text of its work.
struct CheckedMarker {
    Citation citation;
    WorkState state = WorkState::not_bound;
    std::shared_ptr<const Reference> work;  ///< nullptr if it is bound to none
    bool text_cut = false;                  ///< its text was too long to be kept whole
    std::string text_of;                    ///< the record whose text was read, where it is only probably this work
    citation_check::SentenceCheck check;
};

/// From this badness on a sentence is worth a look.
inline constexpr int amiss = 30;

/// A sentence of a source with what its citations say to it.
struct CheckedSentence {
    long start = 0, end = 0;
    std::string text;  ///< the article's own words; empty if the text was not at hand
    std::string says;  ///< ours; empty for a sentence that nobody has reviewed
    std::vector<CheckedMarker> citations;
    std::vector<citation_check::FigureCheck> uncited;  ///< figures of a sentence that cites nothing
    int badness = 0;                                   ///< the worse the higher

    /// The best state over all works that the sentence cites: a figure need stand in one of them only.
    [[nodiscard]] citation_check::FigureState best_state(std::size_t figure) const;
    [[nodiscard]] std::size_t figure_count() const;
    /// Whether a work that it cites has a text.
    [[nodiscard]] bool was_compared() const;
    /// Whether such a text could say anything to it: to its figures, or to its direction.
    [[nodiscard]] bool was_told() const;
};

/// A source gone through sentence by sentence.
struct SourceCheck {
    std::string source, title;
    std::vector<CheckedSentence> sentences;  ///< worst first
    std::map<std::string, long> counts;      ///< sentences, citations, figures, and each state of figure and direction

    /// Fills `counts` by the sentences.
    void count();
    /// Whether there is anything to compare with: a cited work that has a text.
    [[nodiscard]] bool has_texts() const {
        return counts.at("with-text") > 0;
    }
    /// How many sentences are worth a look.
    [[nodiscard]] long amiss_count() const;
};

/// Reads what the database holds of a source, and holds it against the texts.
SourceCheck load_check(const db::Connection& db, const std::string& source);

/// Ids of all sources; none if no work has a text, as in most databases.
std::vector<std::string> sources_to_check(const db::Connection& db);

/// The same where there is anything to compare with: a cited work that has a text.
std::optional<SourceCheck> load_check_of_texts(const db::Connection& db, const std::string& source);

/// Numbers of the stored texts of works that contradict themselves. Columns: reference, part, start, end, what,
/// sentence.
Table contradictions_in_works(const db::Connection& db);

}  // namespace grounds::query
