// SPDX-License-Identifier: MIT
// How well a claim's trial and its result are told from an abstract (docs/check.md); hidden, run by script/bench check.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "base/json.hpp"
#include "evidence/citation_check/support.hpp"

using namespace grounds;
using namespace grounds::citation_check;

namespace {

const std::string clinifact = GROUNDS_SHARED "/samples/claim-checks/clinifact_";

/// "2008-Sep-N/A" as "2008-09"
std::string month_of(const std::string& date) {
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto at = date.size() >= 8 ? months.find(date.substr(5, 3)) : std::string_view::npos;
    return date.substr(0, 4) + (at == std::string_view::npos ? "" : fmt::format("-{:02}", at / 3 + 1));
}

/// A claim with an abstract, and what the set says of the two.
struct Row {
    std::string id, label;
    std::string claim, title, abstract;
    Registration registration;
};

std::vector<Row> rows_of(const std::string& part) {
    std::ifstream file(clinifact + part + ".jsonl");
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        const auto json = Json::parse(line);
        const auto text = [&](const char* key) { return json[key].get<std::string>(); };
        Row row{json["id"].is_string() ? text("id") : json["id"].dump(),
                text("label_name"),
                text("claim"),
                text("title"),
                text("abstract"),
                {text("nct"), month_of(text("publication_date"))}};
        std::replace(row.label.begin(), row.label.end(), '_', '-');
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Right answers by words alone and with the registration.
struct Right {
    long rows = 0, by_words = 0, registered = 0;
    void add(const Row& row) {
        const SourceText abstract(row.abstract, TextPart::abstract);
        ++rows;
        by_words += row.label == to_string(support_of(row.claim, row.title, abstract)) ? 1 : 0;
        registered += row.label == to_string(support_of(row.claim, row.title, abstract, row.registration)) ? 1 : 0;
    }
    [[nodiscard]] std::string text() const {
        const auto share = [&](long right) { return static_cast<double>(right) / static_cast<double>(rows); };
        return fmt::format("{:.3f} by words, {:.3f} with the registration, of {}", share(by_words), share(registered),
                           rows);
    }
};

/// One row as a regression sees it: the constant first.
struct Point {
    std::vector<double> traits;
    bool yes = false;
    double weight = 1;
};

double log_odds(const std::vector<double>& weights, const std::vector<double>& traits) {
    return std::inner_product(weights.begin(), weights.end(), traits.begin(), 0.0);
}

/// Logistic regression with a penalty on all weights but the constant, by accelerated steps.
std::vector<double> fitted(const std::vector<Point>& points, int steps) {
    constexpr double penalty = 0.005;
    double all = 0;
    double curvature = 0;
    for (const auto& point : points) {
        all += point.weight;
        curvature += point.weight * log_odds(point.traits, point.traits);
    }
    const double step = 1 / (0.25 * curvature / all + penalty);
    std::vector<double> now(points.front().traits.size());
    auto ahead = now;
    for (int i = 0; i < steps; ++i) {
        std::vector<double> slope(now.size());
        for (const auto& point : points) {
            const double error = 1 / (1 + std::exp(-log_odds(ahead, point.traits))) - (point.yes ? 1 : 0);
            for (std::size_t at = 0; at < slope.size(); ++at) {
                slope[at] += error * point.weight / all * point.traits[at];
            }
        }
        for (std::size_t at = 0; at < slope.size(); ++at) {
            const double next = ahead[at] - step * (slope[at] + (at > 0 ? penalty * ahead[at] : 0));
            ahead[at] = next + static_cast<double>(i) / (i + 3) * (next - now[at]);
            now[at] = next;
        }
    }
    return now;
}

/// The traits that a question asks for, of one row.
std::vector<double> asked_for(const Traits& traits, double Weight::*question) {
    std::vector<double> values{1};
    for (const auto& [trait, weight] : trait_weights()) {
        if (weight.*question != 0) {
            values.push_back(traits[static_cast<std::size_t>(trait)]);
        }
    }
    return values;
}

struct Folded {
    const Row* row = nullptr;
    Traits traits{};
    double weight = 1;  ///< one over the rows of its trial
    std::size_t fold = 0;
};

/// Share of rows that are right when the weights are fitted to the other folds.
double right_in_folds(const std::vector<Folded>& rows, std::size_t folds, double Weight::*reports) {
    double right = 0;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Point> reported;
        std::vector<Point> differing;
        for (const auto& row : rows) {
            if (row.fold != fold) {
                const auto& label = row.row->label;
                reported.push_back({asked_for(row.traits, reports), label != "no-info", row.weight});
                if (label != "no-info") {
                    differing.push_back({asked_for(row.traits, &Weight::differs), label == "evidence", row.weight});
                }
            }
        }
        const auto for_reports = fitted(reported, 150);
        const auto for_differs = fitted(differing, 150);
        for (const auto& row : rows) {
            if (row.fold == fold) {
                const double told = 1 / (1 + std::exp(-log_odds(for_reports, asked_for(row.traits, reports))));
                const double differs =
                    1 / (1 + std::exp(-log_odds(for_differs, asked_for(row.traits, &Weight::differs))));
                const auto* answer = 1 - told >= told * std::max(differs, 1 - differs) ? "no-info"
                                     : differs >= 0.5                                  ? "evidence"
                                                                                       : "inconclusive";
                right += row.row->label == answer ? 1 : 0;
            }
        }
    }
    return right / static_cast<double>(rows.size());
}

}  // namespace

TEST_CASE("measured: CliniFact, three classes", "[.measured]") {
    const auto train = rows_of("train");
    const auto validation = rows_of("validation");
    if (train.empty() || validation.empty()) {
        WARN("skipped: CliniFact is not here");
        return;
    }
    std::set<std::string> clean;
    std::ifstream ids(clinifact + "validation_clean_ids.txt");
    for (std::string id; ids >> id;) {
        clean.insert(id);
    }
    Right all, apart;
    for (const auto& row : validation) {
        all.add(row);
        if (clean.contains(row.id)) {
            apart.add(row);
        }
    }
    fmt::print("CliniFact validation: {}\nits clean part: {}\n", all.text(), apart.text());
}

TEST_CASE("measured: CliniFact, folds of train apart by trial", "[.measured]") {
    constexpr std::size_t folds = 5;
    const auto train = rows_of("train");
    std::map<std::string, std::size_t> rows_of_trial;
    for (const auto& row : train) {
        ++rows_of_trial[row.registration.number];
    }
    std::vector<std::string> trials;
    for (const auto& [trial, count] : rows_of_trial) {
        trials.push_back(trial);
    }
    std::array<std::vector<Folded>, 2> rows;  // by words alone, with the registration
    for (const auto& row : train) {
        const SourceText abstract(row.abstract, TextPart::abstract);
        const double weight = 1 / static_cast<double>(rows_of_trial[row.registration.number]);
        rows[0].push_back({&row, traits_of(row.claim, row.title, abstract, {}), weight, 0});
        rows[1].push_back({&row, traits_of(row.claim, row.title, abstract, row.registration), weight, 0});
    }
    for (const unsigned seed : {11U, 12U, 13U}) {
        std::shuffle(trials.begin(), trials.end(), std::mt19937(seed));
        std::map<std::string, std::size_t> fold;
        for (std::size_t i = 0; i < trials.size(); ++i) {
            fold[trials[i]] = i % folds;
        }
        for (auto& list : rows) {
            for (auto& row : list) {
                row.fold = fold[row.row->registration.number];
            }
        }
        fmt::print("CliniFact train in folds: {:.3f} by words, {:.3f} with the registration, of {}\n",
                   right_in_folds(rows[0], folds, &Weight::reports),
                   right_in_folds(rows[1], folds, &Weight::reports_registered), train.size());
    }
}

TEST_CASE("measured: the weights are those that train gives", "[.measured]") {
    const auto train = rows_of("train");
    std::map<std::string, double> rows_of_trial;
    for (const auto& row : train) {
        ++rows_of_trial[row.registration.number];
    }
    for (const auto question : {&Weight::reports, &Weight::reports_registered, &Weight::differs}) {
        std::vector<Point> points;
        for (const auto& row : train) {
            const SourceText abstract(row.abstract, TextPart::abstract);
            const bool registered = question == &Weight::reports_registered;
            const auto traits =
                traits_of(row.claim, row.title, abstract, registered ? row.registration : Registration());
            if (question != &Weight::differs || row.label != "no-info") {
                points.push_back({asked_for(traits, question),
                                  question == &Weight::differs ? row.label == "evidence" : row.label != "no-info",
                                  1 / rows_of_trial[row.registration.number]});
            }
        }
        if (points.empty()) {
            WARN("skipped: CliniFact is not here");
            return;
        }
        const auto again = fitted(points, 3000);
        std::size_t at = 0;
        for (const auto& [trait, weight] : trait_weights()) {
            if (weight.*question != 0) {
                CAPTURE(static_cast<int>(trait));
                CHECK(again[++at] == Approx(weight.*question).margin(0.011));
            }
        }
    }
}
