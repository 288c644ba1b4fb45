// SPDX-License-Identifier: MIT
// How well the numbers of randomised trials are told apart (docs/check.md); hidden, run by script/bench check.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "base/csv.hpp"
#include "base/file.hpp"
#include "evidence/statements/statements.hpp"
#include "tests/evidence/right_share.hpp"

using namespace grounds;

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
    const std::filesystem::path folder = GROUNDS_SHARED "/samples/claim-checks";
    if (!std::filesystem::exists(folder / "yun2024_dev.csv")) {
        WARN("skipped: Yun 2024 is not here");
        return;
    }
    std::map<std::string, test::RightShare> found, right;
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
