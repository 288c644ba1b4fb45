// SPDX-License-Identifier: MIT
#include "query/writers/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

using citation_check::Direction;
using citation_check::FigureState;

constexpr auto states = std::to_array<std::string_view>(
    {"in the source", "in the source as another measure", "in the source about something else", "another number there",
     "not in the abstract", "not in the full text", "no text at hand"});

std::string matched_words(const citation_check::FigureCheck& figure) {
    if (!figure.matched) {
        return {};
    }
    const auto& matched = *figure.matched;
    return matched.number.empty() ? fmt::format(": {}", matched.kind)
                                  : fmt::format(": {} ({})", matched.number, matched.kind);
}

/// "five", "0.9 million"
bool is_in_words(std::string_view printed) {
    const bool digits = std::any_of(printed.begin(), printed.end(), base::is_digit);
    return !digits || printed.ends_with("illion") || printed.ends_with("thousand");
}

/// "31 percent": with its unit where that is no part of what was printed.
std::string printed_words(const citation_check::FigureCheck& figure) {
    const bool digit = !figure.printed.empty() && base::is_digit(figure.printed.back());
    const bool bare = digit || is_in_words(figure.printed);
    const bool measure = figure.unit == "times" || figure.unit == "fraction" || figure.unit == "USD" ||
                         figure.unit == "EUR" || figure.unit == "GBP" || figure.unit == "JPY";
    return bare && !measure && !figure.unit.empty() ? figure.printed + " " + figure.unit : figure.printed;
}

/// "; directions: 2 agree, 1 opposite, 3 can't be told": of the citations that have a text.
std::string counted_directions(const query::SourceCheck& check) {
    const auto count = [&](Direction direction) { return check.counts.at(std::string(to_string(direction))); };
    const auto agree = count(Direction::agrees);
    const auto opposite = count(Direction::opposite);
    const auto no_difference = count(Direction::no_significant_difference);
    std::string told;
    const auto add = [&](long number, const char* words) {
        if (number > 0) {
            told += fmt::format("{}{} {}", told.empty() ? "; directions: " : ", ", number, words);
        }
    };
    add(agree, agree == 1 ? "agrees" : "agree");
    add(opposite, "opposite");
    add(no_difference, "without a significant difference");
    add(check.counts.at("with-text") - agree - opposite - no_difference, "can't be told");
    return told;
}

}  // namespace

std::string figure_words(const citation_check::FigureCheck& figure) {
    std::string text = fmt::format("{}: {}", printed_words(figure), states[static_cast<std::size_t>(figure.state)]);
    if (figure.state != FigureState::in_source || (figure.matched && figure.matched->number != figure.printed)) {
        text += matched_words(figure);
    }
    constexpr double worth_saying = 0.2;
    if (figure.state <= FigureState::other_subject && figure.chance >= worth_saying) {
        text += fmt::format("; such a number stands in {:.0f}% of unrelated abstracts too", 100 * figure.chance);
    }
    return text;
}

std::string direction_words(const citation_check::SentenceCheck& check) {
    switch (check.direction) {
        case Direction::agrees:
            return "direction agrees";
        case Direction::opposite:
            return "the source seems to say the opposite";
        case Direction::no_significant_difference:
            return "the source says that there was no significant difference";
        case Direction::cannot_tell:
            break;
    }
    return {};
}

std::string marker_words(const query::CheckedMarker& marker) {
    const auto& citation = marker.citation;
    std::string text = citation.marker;
    if (!citation.reference.empty()) {
        text += fmt::format(" → {} [{}; {}]", marker.work ? phrase(*marker.work) : "", citation.reference,
                            to_string(citation.resolution));
    } else {
        text += fmt::format(" → {}: {}", to_string(citation.resolution), citation.because);
        if (!citation.target.empty()) {
            text += fmt::format(" (leads to {})", citation.target);
        }
    }
    using enum query::WorkState;
    if (marker.state != fine && marker.state != unchecked && marker.state != not_bound) {
        text += fmt::format("; {}", word_of(marker.state));
    }
    if (!citation.reference.empty()) {
        text += !marker.check.text                         ? "; no text at hand"
                : *marker.check.text == TextPart::abstract ? "; abstract at hand"
                : marker.text_cut                          ? "; full text at hand, cut at 8 MB"
                                                           : "; full text at hand";
        text += marker.text_of.empty()
                    ? ""
                    : fmt::format(" (of {}, probably the same work: grounds list duplicates)", marker.text_of);
    }
    return text;
}

std::vector<std::string> deciding_words(const citation_check::SentenceCheck& check) {
    std::vector<std::string> lines;
    const auto add = [&](const std::optional<citation_check::Matched>& matched) {
        if (!matched) {
            return;
        }
        auto line =
            fmt::format("{}, {}-{}: {}", to_string(matched->part), matched->start, matched->end, matched->sentence);
        if (std::find(lines.begin(), lines.end(), line) == lines.end()) {
            lines.push_back(std::move(line));
        }
    };
    for (const auto& figure : check.figures) {
        add(figure.matched);
    }
    if (check.direction != Direction::agrees) {
        add(check.deciding);
    }
    return lines;
}

std::string count_words(const query::SourceCheck& check) {
    const auto& counts = check.counts;
    auto text = fmt::format("{}, {} ({} bound, {} with a text), {} with a citation",
                            counted(counts.at("sentences"), "sentence"), counted(counts.at("citations"), "citation"),
                            counts.at("bound"), counts.at("with-text"), counted(counts.at("figures"), "figure"));
    std::string found;
    for (int i = 0; i < citation_check::figure_states; ++i) {
        const auto count = counts.at(std::string(to_string(static_cast<FigureState>(i))));
        if (count > 0) {
            found += fmt::format("{}{} {}", found.empty() ? ": " : ", ", count, states[static_cast<std::size_t>(i)]);
        }
    }
    return text + found + counted_directions(check);
}

}  // namespace grounds::writers
