// SPDX-License-Identifier: MIT
// The words of a clause, and the few things of its grammar that tell what a word of direction speaks of: the subject
// before a verb, the object behind it, the part that compares.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/statements/statements.hpp"

namespace grounds::citation_check {

/// Which way an outcome went. What got better may have become more or less.
enum class Course { increase, decrease, better, worse, no_difference };

struct ClauseWord {
    std::string_view word;   ///< in small letters
    long start = 0;          ///< where it stands in the text
    bool parted = false;     ///< a comma or a colon stands before it
    bool direction = false;  ///< tells a course
    Course course = Course::increase;
};

/// Words [from, to) of a clause.
struct Part {
    std::size_t from = 0, to = 0;
};

/// Whether more of an outcome is better or worse, by the words of its name.
enum class Worth { unknown, good, bad };

/// An outcome that has two names, of which one goes up where the other goes down: deaths and survival.
struct Mirrored {
    std::string_view name;   ///< of both, for the terms of an outcome
    bool opposite = false;   ///< named by the second
    std::string_view words;  ///< the list that names it here
};

/// Whether both lists of stems name one outcome by either of its names.
bool names_mirrored(const std::vector<std::string>& a, const std::vector<std::string>& b);

class ClauseWords {
public:
    /// What stands in brackets is left out. The text must outlive it.
    ClauseWords(const statements::Text& text, const statements::Span& clause);

    [[nodiscard]] std::size_t size() const {
        return words_.size();
    }
    const ClauseWord& operator[](std::size_t at) const {
        return words_[at];
    }
    /// "" behind the end
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < size() ? words_[at].word : std::string_view{};
    }
    /// The first word that starts there or later.
    [[nodiscard]] std::size_t at_place(long place) const;
    [[nodiscard]] bool is(std::size_t at, std::string_view list) const;
    [[nodiscard]] bool is_copula(std::size_t at) const;
    /// "did", "led", "showed": a verb that carries another word.
    [[nodiscard]] bool is_auxiliary(std::size_t at) const;
    /// "Greater" in "a greater reduction", "helps" in "helps to reduce": another word may say which way.
    [[nodiscard]] bool tells_how_much(std::size_t at) const;
    /// A preposition or a verb: where a subject or an object ends.
    [[nodiscard]] bool is_stop(std::size_t at) const;
    /// Nothing that a word of direction here could have as its object stands behind it.
    [[nodiscard]] bool ends_behind(std::size_t at) const;
    [[nodiscard]] bool holds(const Part& part, std::string_view list) const;
    /// The first of a list from here on; the number of words if there is none.
    [[nodiscard]] std::size_t first_of(std::string_view list, std::size_t from = 0) const;
    /// The last word before it that is no adverb; the number of words if there is none.
    [[nodiscard]] std::size_t before(std::size_t at) const;
    /// Up to the next preposition, verb, comma or word of direction.
    [[nodiscard]] Part object_behind(std::size_t at) const;
    /// The object of the first "in", "for" or "regarding" from here on.
    [[nodiscard]] Part object_of_preposition(std::size_t at) const;
    /// The subject of a verb: from the last comma, "that" or finished part to the first preposition.
    [[nodiscard]] Part subject_before(std::size_t at) const;
    /// "showed" in "showed a significant reduction", by the place of the noun; the number of words if there is none.
    [[nodiscard]] std::size_t shown_before(std::size_t noun) const;
    /// "The risk for falls", "the rate in Spain": what the measure is of, if the part names only a measure.
    [[nodiscard]] Part past_measure(const Part& part) const;
    /// "Fewer patients with pain", "the share of people who fell": what is told of them, if the part is of people.
    [[nodiscard]] Part past_people(const Part& part) const;
    /// From "than" or "compared with" to a comma or "during", "after"; empty at the end if nothing is compared.
    [[nodiscard]] Part comparison() const;
    /// "Pain" is bad, "pain relief", "survival" and "time to relapse" are good; unknown where no word tells.
    [[nodiscard]] Worth worth(const Part& part) const;
    [[nodiscard]] std::optional<Mirrored> mirrored(const Part& part) const;
    /// Stems of its words, sorted, without those that say nothing of the matter: "risk", "rate", "significantly".
    [[nodiscard]] std::vector<std::string> terms(std::initializer_list<Part> parts) const;

private:
    void leave_out_names();
    [[nodiscard]] bool begins_behind(std::size_t start) const;

    std::vector<ClauseWord> words_;
};

}  // namespace grounds::citation_check
