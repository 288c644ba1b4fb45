// SPDX-License-Identifier: MIT
// How often the numbers of real articles contradict themselves: script/bench check.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <pugixml.hpp>

#include "evidence/statements/consistency.hpp"
#include "importer/articles/jats/text.hpp"

using namespace grounds;

TEST_CASE("measured: numbers that contradict themselves", "[.measured]") {
    if (!std::filesystem::exists(std::string(GROUNDS_SHARED) + "/samples/jats")) {
        WARN("skipped: the articles are not here");
        return;
    }
    long intervals = 0, articles = 0, with = 0, contradictions = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(GROUNDS_SHARED) + "/samples/jats")) {
        pugi::xml_document document;
        document.load_file(entry.path().c_str());
        const statements::Text text(jats::jats_text(document.child("article")).characters);
        long here = 0;
        for (const auto& statement : statements::read_statements(text)) {
            intervals += std::count_if(statement.numbers.begin(), statement.numbers.end(), [](const auto& number) {
                return (number.interval && !number.interval->range) || number.whole;
            });
            const auto all = statements::contradictions_in(text, statement);
            here += static_cast<long>(all.size());
            for (const auto& one : all) {
                fmt::print("  {}: {}\n    {}\n", entry.path().stem().string(), one.what,
                           base::shown(text, statement.span, 400));
            }
        }
        articles += 1;
        with += here > 0 ? 1 : 0;
        contradictions += here;
    }
    fmt::print("{} articles, {} numbers with an interval or n of N, {} contradictions in {} articles\n", articles,
               intervals, contradictions, with);
}
