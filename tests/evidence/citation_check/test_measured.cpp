// SPDX-License-Identifier: MIT
// What docs/check.md gives as measured; hidden, run by script/bench check. Skips with a message where the data are not.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <random>
#include <set>

#include "base/csv.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "evidence/citation_check/check.hpp"
#include "evidence/citation_check/compare.hpp"
#include "evidence/statements/consistency.hpp"
#include "importer/articles/jats/text.hpp"

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

struct Counts {
    long right = 0, all = 0;
    void add(bool is_right) {
        right += is_right ? 1 : 0;
        ++all;
    }
    [[nodiscard]] double share() const {
        return all > 0 ? static_cast<double>(right) / static_cast<double>(all) : 0;
    }
};

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
    Counts untouched, changed, elsewhere;
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
                changed.add(is_alarm(again.figures[static_cast<std::size_t>(found - wrong.figures.begin())].state));
            }
            const auto& other = pairs[random() % pairs.size()];
            if (other.abstract != pair.abstract) {
                elsewhere.add(is_alarm(check_sentence(said, {other.abstract.get()}).figures[i].state));
            }
        }
    }
    fmt::print(
        "sentences {}; true pairs {}, false alarms {:.1f}%; changed numbers {}, found {:.1f}%; another paper {}, found "
        "{:.1f}%\n",
        pairs.size(), untouched.all, 100 * (1 - untouched.share()), changed.all, 100 * changed.share(), elsewhere.all,
        100 * elsewhere.share());
    CHECK(changed.share() >= 0.9);
    CHECK(untouched.share() >= 0.95);
}

namespace {

/// The sentence with its one word of direction turned round; "" if it has none or several.
std::string turned_round(const std::string& sentence) {
    constexpr auto pairs = std::to_array<std::pair<std::string_view, std::string_view>>({{"increased", "decreased"},
                                                                                         {"reduced", "increased"},
                                                                                         {"lower", "higher"},
                                                                                         {"fewer", "more"},
                                                                                         {"less", "more"},
                                                                                         {"improved", "worsened"},
                                                                                         {"better", "worse"},
                                                                                         {"greater", "smaller"},
                                                                                         {"increase", "decrease"},
                                                                                         {"reduction", "increase"},
                                                                                         {"improvement", "worsening"},
                                                                                         {"shorter", "longer"},
                                                                                         {"rose", "fell"}});
    std::string turned;
    for (const auto& [one, other] : pairs) {
        for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)}) {
            const auto padded = " " + std::string(from) + " ";
            const auto at = sentence.find(padded);
            if (at == std::string::npos) {
                continue;
            }
            if (!turned.empty() && turned.substr(at + 1).starts_with(to)) {
                continue;  // the same word again, from another pair
            }
            if (!turned.empty()) {
                return "";
            }
            turned = sentence.substr(0, at + 1) + std::string(to) + sentence.substr(at + 1 + from.size());
        }
    }
    return turned;
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

}  // namespace

TEST_CASE("measured: directions turned round", "[.measured]") {
    if (!std::filesystem::exists(shared_folder + "/samples/jats")) {
        WARN("skipped: the articles are not here");
        return;
    }
    std::map<std::string_view, long> untouched, turned;
    for (const auto& entry : std::filesystem::directory_iterator(shared_folder + "/samples/jats")) {
        for (const auto& pair : pairs_of(entry.path())) {
            const Said said(pair.sentence);
            const auto other = turned_round(pair.sentence);
            if (!other.empty() && tells_same_result(said, *pair.abstract)) {
                ++untouched[to_string(check_sentence(said, {pair.abstract.get()}).direction)];
                ++turned[to_string(check_sentence(Said(other), {pair.abstract.get()}).direction)];
            }
        }
    }
    for (const auto* counts : {&untouched, &turned}) {
        fmt::print("directions {}:", counts == &untouched ? "untouched" : "turned round");
        for (const auto& [direction, count] : *counts) {
            fmt::print(" {} {}", direction, count);
        }
        fmt::print("\n");
    }
    CHECK(turned["opposite"] > untouched["opposite"]);
}

namespace {

/// "2008-Sep-N/A" as "2008-09"
std::string month_of(const std::string& date) {
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto at = date.size() >= 8 ? months.find(date.substr(5, 3)) : std::string_view::npos;
    return date.substr(0, 4) + (at == std::string_view::npos ? "" : fmt::format("-{:02}", at / 3 + 1));
}

}  // namespace

TEST_CASE("measured: CliniFact, three classes", "[.measured]") {
    const auto folder = shared_folder + "/samples/claim-checks/";
    std::set<std::string> clean;
    std::ifstream ids(folder + "clinifact_validation_clean_ids.txt");
    for (std::string id; ids >> id;) {
        clean.insert(id);
    }
    for (const auto* part : {"train", "validation"}) {
        std::ifstream file(folder + "clinifact_" + part + ".jsonl");
        if (!file) {
            WARN("skipped: CliniFact is not here");
            return;
        }
        Counts all, apart, all_registered, apart_registered;
        for (std::string line; std::getline(file, line);) {
            const auto row = Json::parse(line);
            const SourceText abstract(row["abstract"].get<std::string>(), TextPart::abstract);
            const auto claim = row["claim"].get<std::string>();
            const auto title = row["title"].get<std::string>();
            auto label = row["label_name"].get<std::string>();
            std::replace(label.begin(), label.end(), '_', '-');
            const Registration registration{row["nct"].get<std::string>(),
                                            month_of(row["publication_date"].get<std::string>())};
            const bool by_words = label == to_string(support_of(claim, title, abstract));
            const bool registered = label == to_string(support_of(claim, title, abstract, registration));
            all.add(by_words);
            all_registered.add(registered);
            if (clean.contains(row["id"].is_string() ? row["id"].get<std::string>() : row["id"].dump())) {
                apart.add(by_words);
                apart_registered.add(registered);
            }
        }
        fmt::print(
            "CliniFact {}: by words {:.3f} of {}, clean {:.3f} of {}; with the registration {:.3f}, clean {:.3f}\n",
            part, all.share(), all.all, apart.share(), apart.all, all_registered.share(), apart_registered.share());
    }
}

namespace {

/// Numbers by what they are: "people", "events", "mean", "SD".
using ByKind = std::map<std::string, std::set<double>>;

ByKind numbers_read(const std::string& words) {
    ByKind read;
    const statements::Text text(words);
    for (const auto& statement : statements::read_statements(text)) {
        for (const auto& number : statement.numbers) {
            const auto& value = number.figure.quantity.value;
            if (number.kind == statements::Kind::people && value) {
                read["people"].insert(*value);
            } else if (number.kind == statements::Kind::mean && value) {
                read["mean"].insert(*value);
            }
            if (number.whole) {
                read["people"].insert(*number.whole);
                read["events"].insert(number.part.value_or(0));
            }
            if (number.spread && !number.spread_is_error) {
                read["SD"].insert(*number.spread);
            }
        }
    }
    return read;
}

std::map<std::string, ByKind> gold_numbers(const std::string& table) {
    std::map<std::string, ByKind> gold;
    const auto rows = base::read_csv(table).rows;
    const auto& head = rows.front().fields;
    const auto kind_of = [](const std::string& column) -> std::string {
        return column.ends_with("_events")               ? "events"
               : column.ends_with("_group_size")         ? "people"
               : column.ends_with("_mean")               ? "mean"
               : column.ends_with("_standard_deviation") ? "SD"
                                                         : "";
    };
    const auto trial = std::find(head.begin(), head.end(), "pmcid") - head.begin();
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const auto& fields = rows[row].fields;
        for (std::size_t column = 0; column < fields.size(); ++column) {
            if (const auto kind = kind_of(head[column]); !kind.empty() && !fields[column].empty()) {
                gold[fields[static_cast<std::size_t>(trial)]][kind].insert(std::stod(fields[column]));
            }
        }
    }
    return gold;
}

}  // namespace

TEST_CASE("measured: numbers of trials by what they are", "[.measured]") {
    const std::filesystem::path folder = shared_folder + "/samples/claim-checks";
    if (!std::filesystem::exists(folder / "yun2024_dev.csv")) {
        WARN("skipped: Yun 2024 is not here");
        return;
    }
    std::map<std::string, Counts> found, right;
    for (const auto& [trial, gold] : gold_numbers(base::read_file(folder / "yun2024_dev.csv"))) {
        const auto read = numbers_read(base::read_file(folder / "yun2024-text" / ("PMC" + trial + ".md")));
        std::set<double> any;
        for (const auto& [kind, values] : gold) {
            any.insert(values.begin(), values.end());
            for (const double value : values) {
                const auto same = read.find(kind);
                found[kind].add(same != read.end() && same->second.contains(value));
            }
        }
        for (const auto& [kind, values] : read) {
            for (const double value : values) {
                if (any.contains(value)) {
                    const auto same = gold.find(kind);
                    right[kind].add(same != gold.end() && same->second.contains(value));
                }
            }
        }
    }
    for (const auto& [kind, counts] : found) {
        fmt::print("{}: recall {:.2f} of {}; precision {:.2f} of {}\n", kind, counts.share(), counts.all,
                   right[kind].share(), right[kind].all);
    }
}
