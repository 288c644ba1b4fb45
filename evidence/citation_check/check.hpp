// SPDX-License-Identifier: MIT
// An article's sentence held against the text of a work that it cites: is each figure there, and does it say that
// things went the same way? The program's reading of both, apart from every reviewed finding; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/statements/statements.hpp"
#include "schema/terms.hpp"

namespace grounds::citation_check {

/// What became of a figure in the cited text.
enum class FigureState {
    in_source,         ///< same number, unit and kind, said of the same thing
    other_measure,     ///< odds for people, a hazard for a risk
    other_subject,     ///< the number stands there, about something else or too common to prove anything
    other_number,      ///< the same thing is said with another number
    not_in_abstract,   ///
    not_in_full_text,  ///
    no_text            ///< nothing to compare with
};
std::string_view to_string(FigureState state);
inline constexpr int figure_states = static_cast<int>(FigureState::no_text) + 1;

/// Whether a sentence and the text that it cites go the same way.
enum class Direction { agrees, opposite, no_significant_difference, cannot_tell };
std::string_view to_string(Direction direction);

/// A sentence of a work's text with the words that tell what it is about.
struct SourceSentence {
    statements::Statement statement;
    std::vector<std::string> terms;  ///< stems of its words that are not common, sorted
};

/// A text of a work, read once. It owns its text, so that places lead into it.
struct SourceText {
    SourceText(std::string whole, TextPart which, bool english = true);

    statements::Text text;
    TextPart part;
    std::vector<SourceSentence> sentences;
};

/// A number of a source.
struct Matched {
    std::string number;       ///< as printed there
    std::string kind;         ///< "odds ratio", or "worked out from 31.5% and 59.8%"
    std::string sentence;     ///< that it stands in, without line breaks
    long start = 0, end = 0;  ///< of the sentence, in code points of the text
    TextPart part = TextPart::abstract;
};

/// One figure of a sentence, looked for in the text of the cited work.
struct FigureCheck {
    std::string printed;
    std::optional<double> value;  ///< the low end of a range
    std::string unit;
    FigureState state = FigureState::no_text;
    std::optional<Matched> matched;
    double chance = 0;  ///< that an unrelated abstract would hold such a number: measured, docs/check.md
};

/// One sentence against one cited work: its figures, and which way the two go.
struct SentenceCheck {
    std::optional<TextPart> text;  ///< the fullest that was at hand; nothing: none
    Direction direction = Direction::cannot_tell;
    std::optional<Matched> deciding;  ///< the sentence of the source that decides the direction
    std::vector<FigureCheck> figures;
};

/// An article's sentence, read.
struct Said {
    explicit Said(std::string sentence, bool english = true);

    statements::Text text;
    std::vector<statements::Number> figures;
    statements::Tone tone;
    std::vector<std::string> terms;
};

/// `texts`: those of one work, the abstract first; may be empty.
SentenceCheck check_sentence(const Said& said, const std::vector<const SourceText*>& texts);

/// What is known of the trial that a claim is about, and of the work, beside their words.
struct Registration {
    std::string number;     ///< "NCT00000000"; empty if it is not known
    std::string published;  ///< of the work: "2008", "2008-09"; empty if it is not known
};

/// Whether a text bears on a claim that compares two things: another study, for it, or without a difference.
enum class Support { no_info, evidence, inconclusive };
std::string_view to_string(Support support);
Support support_of(std::string_view claim, std::string_view title, const SourceText& abstract,
                   const Registration& registration = {});

}  // namespace grounds::citation_check
