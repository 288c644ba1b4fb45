// SPDX-License-Identifier: MIT
// How often directions are told right, for true sentences and for the same turned round (docs/check.md); hidden, run by
// script/bench check. Skips with a message where the data are not.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <span>

#include "base/ascii.hpp"
#include "evidence/citation_check/compare.hpp"
#include "tests/evidence/citation_check/true_pairs.hpp"

using namespace grounds;
using namespace grounds::citation_check;

namespace {

const std::filesystem::path direction_samples = GROUNDS_SHARED "/samples";

using Swap = std::pair<std::string_view, std::string_view>;

/// Words of direction with their opposites, each pair in both ways.
constexpr auto turned_words = std::to_array<Swap>({{"increased", "decreased"},
                                                   {"reduced", "increased"},
                                                   {"lower", "higher"},
                                                   {"more", "less"},
                                                   {"improved", "worsened"},
                                                   {"improves", "worsens"},
                                                   {"better", "worse"},
                                                   {"greater", "smaller"},
                                                   {"increase", "decrease"},
                                                   {"increases", "decreases"},
                                                   {"reduces", "increases"},
                                                   {"reduce", "increase"},
                                                   {"reduction", "increase"},
                                                   {"improvement", "worsening"},
                                                   {"improvements", "deteriorations"},
                                                   {"superior", "inferior"},
                                                   {"shorter", "longer"},
                                                   {"rose", "fell"},
                                                   {"decline", "rise"}});

/// What denies, and what it is made of, in both ways.
constexpr auto denials = std::to_array<Swap>({{"reduced", "did not reduce"},
                                              {"increased", "did not increase"},
                                              {"decreased", "did not decrease"},
                                              {"improved", "did not improve"},
                                              {"reduces", "does not reduce"},
                                              {"increases", "does not increase"},
                                              {"improves", "does not improve"},
                                              {"was significantly", "was not significantly"},
                                              {"were significantly", "were not significantly"},
                                              {"was superior", "was not superior"},
                                              {"was more", "was not more"},
                                              {"was effective", "was not effective"},
                                              {"was associated with", "was not associated with"},
                                              {"is associated with", "is not associated with"},
                                              {"were associated with", "were not associated with"},
                                              {"significantly reduced", "did not reduce"},
                                              {"significantly improved", "did not improve"},
                                              {"significantly increased", "did not increase"}});

/// The sentence with the only phrase of the table that it has put for its opposite; "" if it has none or several.
std::string turned_by(std::span<const Swap> table, const std::string& sentence) {
    std::string turned;
    std::size_t place = std::string::npos;
    std::size_t longest = 0;
    for (const auto& [one, other] : table) {
        for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)}) {
            const auto at = sentence.find(" " + std::string(from) + " ");
            if (at == std::string::npos) {
                continue;
            }
            const bool overlaps =
                place != std::string::npos && at < place + longest + 2 && place < at + from.size() + 2;
            if (place != std::string::npos && !overlaps) {
                return "";
            }
            if (from.size() > longest) {
                place = at;
                longest = from.size();
                turned = sentence.substr(0, at + 1) + std::string(to) + sentence.substr(at + 1 + from.size());
            }
        }
    }
    return turned;
}

/// What is no result has no opposite: aims, what was measured, how many people were wanted.
bool is_no_result(const std::string& sentence) {
    const auto lower = base::lower_ascii(sentence);
    constexpr auto words = std::to_array<std::string_view>(
        {" aim",          "sample size",  "outcome was",       "outcomes were",     "outcome measure",
         "hypothes",      "to determine", "to assess",         "to evaluate",       "to investigate",
         "defined as",    "endpoint",     "end point",         "should ",           " would ",
         "questionnaire", "important to", "outcome variables", "analyses included", "power to"});
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view part) { return lower.find(part) != std::string::npos; });
}

/// The same with what is denied; not where the phrase describes a thing ("an increased risk").
std::string denied(const std::string& sentence) {
    constexpr auto describing = std::to_array<std::string_view>(
        {" a did", " an did", " the did", " with did", " of did", " and did", " for did", " in did", " was did",
         " were did", " to did", " by did", " or did", " not did", " be did", " is did", " are did", "tive did"});
    auto turned = turned_by(denials, sentence);
    const bool describes = std::any_of(describing.begin(), describing.end(), [&](std::string_view part) {
        return turned.find(std::string(part) + " not ") != std::string::npos;
    });
    return describes ? "" : turned;
}

/// On the same matter: as many words of a sentence of the text.
bool shares_words(const Said& said, const SourceText& text, std::size_t words) {
    return std::any_of(text.sentences.begin(), text.sentences.end(),
                       [&](const SourceSentence& sentence) { return shared(said.terms, sentence.terms) >= words; });
}

/// A result in both: four words and a figure with decimals or in percent.
bool tells_same_result(const Said& said, const SourceText& text) {
    return std::any_of(text.sentences.begin(), text.sentences.end(), [&](const SourceSentence& sentence) {
        return shared(said.terms, sentence.terms) >= 4 &&
               std::any_of(said.figures.begin(), said.figures.end(), [&](const statements::Number& figure) {
                   return (figure.decimals > 0 || figure.figure.quantity.unit == "percent") &&
                          std::any_of(sentence.statement.numbers.begin(), sentence.statement.numbers.end(),
                                      [&](const statements::Number& number) {
                                          return likeness(figure, number) == Likeness::same;
                                      });
               });
    });
}

using Counts = std::array<long, 4>;  ///< by Direction

/// Rows of a set: what its pairs are known to be, by what was reported.
using Matrix = std::map<std::string, Counts>;

std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
}

/// Where GROUNDS_SHOW_PAIRS names a file, the pairs of the read half go there, with what was said of them and the text.
void show(const std::string& row, const test::LabelledPair& pair, const std::string& sentence,
          const SentenceCheck& check) {
    static const char* const path = std::getenv("GROUNDS_SHOW_PAIRS");
    if (path != nullptr && test::is_read_half(pair.document)) {
        std::ofstream(path, std::ios::app)
            << row << '\t' << to_string(check.direction) << '\t' << on_one_line(pair.document) << '\t'
            << on_one_line(sentence) << '\t' << (check.deciding ? check.deciding->sentence : "") << '\t'
            << on_one_line(std::string(pair.text->text.at({0, pair.text->text.size()}))) << '\n';
    }
}

class Measure {
public:
    explicit Measure(std::string name) : name_(std::move(name)) {}

    void add(const test::LabelledPair& pair, const std::string& row, const std::string& sentence) {
        if (sentence.empty()) {
            return;
        }
        const auto check = check_sentence(Said(sentence), {pair.text.get()});
        show(name_ + ": " + row, pair, sentence, check);
        ++halves_[test::is_read_half(pair.document) ? 0 : 1][row][static_cast<std::size_t>(check.direction)];
    }
    /// A true sentence, the same turned round, and the same denied.
    void add_with_turned(const test::LabelledPair& pair) {
        const auto turned = turned_by(turned_words, pair.sentence);
        const auto other = denied(pair.sentence);
        if (!turned.empty() || !other.empty()) {
            add(pair, "true", pair.sentence);
        }
        if (!is_no_result(pair.sentence)) {
            add(pair, "turned", turned);
            add(pair, "denied", other);
        }
    }
    void print() const {
        for (const bool read : {true, false}) {
            for (const auto& [row, counts] : halves_[read ? 0 : 1]) {
                fmt::print("{:<28} {:<8} {:<10} agrees {:4} opposite {:4} no difference {:4} can't tell {:4}\n", name_,
                           read ? "read" : "scored", row, counts[0], counts[1], counts[2], counts[3]);
            }
        }
    }
    [[nodiscard]] double false_alarms() const {
        const auto found = halves_[1].find("true");
        const auto& counts = found == halves_[1].end() ? Counts{} : found->second;
        const auto all = counts[0] + counts[1] + counts[2] + counts[3];
        return all == 0 ? 0 : static_cast<double>(counts[1]) / static_cast<double>(all);
    }

private:
    std::string name_;
    std::array<Matrix, 2> halves_;
};

/// Those of which `take` says so, with their turned forms.
void measure_true(const std::string& name, const test::LabelledPairs& pairs,
                  const std::function<bool(const Said&, const SourceText&)>& take) {
    Measure measure(name);
    for (const auto& pair : pairs) {
        if (pair.truth == Direction::agrees && take(Said(pair.sentence), *pair.text)) {
            measure.add_with_turned(pair);
        }
    }
    measure.print();
    CHECK(measure.false_alarms() <= 0.05);
}

void measure_labelled(const std::string& name, const test::LabelledPairs& pairs) {
    Measure measure(name);
    for (const auto& pair : pairs) {
        measure.add(pair, pair.truth == Direction::agrees ? "true" : std::string(to_string(pair.truth)), pair.sentence);
    }
    measure.print();
    CHECK(measure.false_alarms() <= 0.05);
}

}  // namespace

TEST_CASE("measured: directions", "[.measured]") {
    if (!std::filesystem::exists(direction_samples)) {
        WARN("skipped: the samples are not here");
        return;
    }
    const auto any = [](const Said& said, const SourceText& text) { return shares_words(said, text, 3); };
    const auto body = test::body_pairs(direction_samples);
    measure_true("body, same figure", body, tells_same_result);
    measure_true("body, four words", body,
                 [](const Said& said, const SourceText& text) { return shares_words(said, text, 4); });
    measure_true("conclusion, rest of abstract", test::conclusion_pairs(direction_samples), any);
    measure_true("citing sentence, passages", test::citing_pairs(direction_samples), any);
    const auto claims = test::health_claim_pairs(direction_samples);
    measure_labelled("health claims", claims);
    measure_true("health claims, turned", claims, any);
    measure_labelled("outcomes of trials", test::trial_outcome_pairs(direction_samples));
}
