// SPDX-License-Identifier: MIT
// What docs/check.md gives as measured; hidden, run by script/bench check. Skips with a message where the data are not.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <random>

#include "evidence/citation_check/check.hpp"
#include "evidence/citation_check/compare.hpp"
#include "importer/articles/jats/text.hpp"
#include "tests/evidence/citation_check/true_pairs.hpp"
#include "tests/evidence/right_share.hpp"

using namespace grounds;
using namespace grounds::citation_check;

namespace {

const std::string shared_folder = GROUNDS_SHARED;

/// A sentence of an article and the article's own abstract.
struct Pair {
    std::string sentence;
    std::shared_ptr<SourceText> abstract;
};

std::vector<Pair> pairs_of(const std::filesystem::path& file) {
    pugi::xml_document document;
    document.load_file(file.c_str());
    const auto article = document.child("article");
    const auto abstract = std::make_shared<SourceText>(jats::jats_abstract(article), TextPart::abstract);
    std::vector<Pair> pairs;
    for (const auto& node : article.child("body").select_nodes(".//p")) {
        std::string words;
        for (const auto& text : node.node().select_nodes(".//text()")) {
            words += text.node().value();
        }
        const statements::Text text(words);
        for (const auto& span : statements::sentences_of(text)) {
            pairs.push_back({std::string(text.at(span)), abstract});
        }
    }
    return pairs;
}

/// A figure that the abstract prints with the same digits, in a sentence about the same thing: surely the same figure.
bool is_true_pair(const Said& said, const statements::Number& figure, const SourceText& text) {
    const auto& quantity = figure.figure.quantity;
    const bool telling = quantity.value && (figure.decimals > 0 || (!quantity.unit.empty() && *quantity.value >= 10 &&
                                                                    figure.kind != statements::Kind::count));
    return telling && std::any_of(text.sentences.begin(), text.sentences.end(), [&](const SourceSentence& sentence) {
               return shared(said.terms, sentence.terms) >= 3 &&
                      std::any_of(sentence.statement.numbers.begin(), sentence.statement.numbers.end(),
                                  [&](const statements::Number& number) {
                                      return number.figure.quantity.value == quantity.value &&
                                             number.figure.quantity.unit == quantity.unit;
                                  });
           });
}

bool is_alarm(FigureState state) {
    return state != FigureState::in_source && state != FigureState::other_measure;
}

/// The sentence with the figure's digits made another number.
std::string planted(const Said& said, const statements::Number& figure, std::mt19937& random) {
    const double value = *figure.figure.quantity.value;
    const double factor = random() % 2 == 0 ? 1.3 + 0.05 * static_cast<double>(random() % 10)
                                            : 0.45 + 0.03 * static_cast<double>(random() % 10);
    auto digits = figure.span;
    while (digits.end > digits.start && !base::is_digit(said.text.plain[static_cast<std::size_t>(digits.end - 1)])) {
        --digits.end;
    }
    return std::string(said.text.at({0, digits.start})) + fmt::format("{:.{}f}", value * factor, figure.decimals) +
           std::string(said.text.at({digits.end, said.text.size()}));
}

}  // namespace

TEST_CASE("measured: planted errors", "[.measured]") {
    if (!std::filesystem::exists(shared_folder + "/samples/jats")) {
        WARN("skipped: the articles are not here");
        return;
    }
    std::vector<Pair> pairs;
    for (const auto& entry : std::filesystem::directory_iterator(shared_folder + "/samples/jats")) {
        auto more = pairs_of(entry.path());
        std::move(more.begin(), more.end(), std::back_inserter(pairs));
    }
    std::mt19937 random(7);
    test::RightShare untouched, changed, named, elsewhere;
    for (const auto& pair : pairs) {
        const Said said(pair.sentence);
        const auto check = check_sentence(said, {pair.abstract.get()});
        for (std::size_t i = 0; i < said.figures.size(); ++i) {
            const auto& figure = said.figures[i];
            if (!is_true_pair(said, figure, *pair.abstract)) {
                continue;
            }
            untouched.add(!is_alarm(check.figures[i].state));
            const Said wrong(planted(said, figure, random));
            const auto found = std::find_if(wrong.figures.begin(), wrong.figures.end(),
                                            [&](const auto& other) { return other.span.start == figure.span.start; });
            if (found != wrong.figures.end()) {
                const auto again = check_sentence(wrong, {pair.abstract.get()});
                const auto state = again.figures[static_cast<std::size_t>(found - wrong.figures.begin())].state;
                changed.add(is_alarm(state));
                named.add(state == FigureState::other_number);
            }
            const auto& other = pairs[random() % pairs.size()];
            if (other.abstract != pair.abstract) {
                elsewhere.add(is_alarm(check_sentence(said, {other.abstract.get()}).figures[i].state));
            }
        }
    }
    fmt::print(
        "sentences {}; true pairs {}, false alarms {:.1f}%; changed numbers {}, found {:.1f}%, with the "
        "right one beside {:.1f}%; another paper {}, found "
        "{:.1f}%\n",
        pairs.size(), untouched.all, 100 * (1 - untouched.share()), changed.all, 100 * changed.share(),
        100 * named.share(), elsewhere.all, 100 * elsewhere.share());
    CHECK(changed.share() >= 0.9);
    CHECK(untouched.share() >= 0.95);
}

namespace {

/// What became of the figures of true sentences, by half.
void measure_figures(const std::string& name, const test::LabelledPairs& pairs) {
    std::array<std::map<std::string_view, long>, 2> halves;
    static const char* const path = std::getenv("GROUNDS_SHOW_FIGURES");
    for (const auto& pair : pairs) {
        const bool read = test::is_read_half(pair.document);
        for (const auto& figure : check_sentence(Said(pair.sentence), {pair.text.get()}).figures) {
            ++halves[read ? 0 : 1][to_string(figure.state)];
            if (path != nullptr && read && figure.state == FigureState::other_number) {
                std::ofstream(path, std::ios::app) << figure.printed << '\t' << figure.matched->number << '\t'
                                                   << pair.sentence << '\t' << figure.matched->sentence << '\n';
            }
        }
    }
    for (const bool read : {true, false}) {
        fmt::print("figures, {}, {} half:", name, read ? "read" : "scored");
        for (const auto& [state, count] : halves[read ? 0 : 1]) {
            fmt::print(" {} {}", state, count);
        }
        fmt::print("\n");
    }
}

}  // namespace

TEST_CASE("measured: figures of true sentences", "[.measured]") {
    const std::filesystem::path samples = shared_folder + "/samples";
    if (!std::filesystem::exists(samples)) {
        WARN("skipped: the samples are not here");
        return;
    }
    measure_figures("body", test::body_pairs(samples));
    measure_figures("conclusion", test::conclusion_pairs(samples));
    measure_figures("citing", test::citing_pairs(samples));
}
