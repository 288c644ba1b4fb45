// SPDX-License-Identifier: MIT
// Floors on articles that had no part in the weights, and on the labelled ones where they are at hand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/importer/articles/articles.hpp"

using namespace grounds;
using namespace grounds::articles;

namespace {

struct Counts {
    long found = 0, wanted = 0, right = 0, taken = 0;
};

std::vector<std::vector<std::string>> rows_of(const std::string& path) {
    std::ifstream file(path);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        rows.emplace_back();
        for (std::string field; std::getline(fields, field, '\t');) {
            rows.back().push_back(field);
        }
    }
    return rows;
}

Counts count_own(const std::string& name) {
    const auto article = test::read_own(name);
    auto found = test::candidates(article);
    const auto labels = rows_of(std::string(GROUNDS_ROOT "/tests/importer/articles/articles/") +
                                name.substr(0, name.rfind('.')) + ".tsv");
    for (const auto& row : labels) {  // what may be a claim or not counts neither way
        std::erase_if(found, [&](const std::string& text) {
            return row.at(0) == "maybe" && text.find(row.at(1)) != std::string::npos;
        });
    }
    Counts counts;
    counts.taken = static_cast<long>(found.size());
    for (const auto& row : labels) {
        if (row.at(0) != "claim") {
            continue;
        }
        ++counts.wanted;
        const bool hit = std::any_of(found.begin(), found.end(), [&](const std::string& text) {
            return text.substr(0, row.at(1).size() + 12).find(row.at(1)) != std::string::npos;
        });
        counts.found += hit ? 1 : 0;
    }
    counts.right = counts.found;
    return counts;
}

}  // namespace

TEST_CASE("claims of articles on other substances are found", "[draft]") {
    Counts all;
    for (const char* name :
         {"creatine.html", "vitamin-d.md", "melatonin.txt", "coffee.html", "turmeric.html", "ashwagandha.txt",
          "omega3.md", "collagen.txt", "fasting.html", "rents.html", "faults.md"}) {
        const auto counts = count_own(name);
        CAPTURE(name, counts.found, counts.wanted, counts.taken);
        CHECK(counts.found * 100 >= counts.wanted * 80);
        all.found += counts.found;
        all.wanted += counts.wanted;
        all.taken += counts.taken;
    }
    CAPTURE(all.found, all.wanted, all.taken);
    CHECK(all.found * 100 >= all.wanted * 90);
    CHECK(all.found * 100 >= all.taken * 80);
}

TEST_CASE("claims of the labelled articles are found", "[draft]") {
    const std::string shared = GROUNDS_SHARED;
    if (!std::filesystem::exists(shared + "/facts/sentences.tsv")) {
        WARN("skipped: the labelled articles are not here");
        return;
    }
    std::map<std::string, std::vector<std::vector<std::string>>> units;
    for (const auto& row : rows_of(shared + "/facts/sentences.tsv")) {
        if (row.at(0) != "seed_file") {
            units[row.at(0)].push_back(row);
        }
    }
    Counts all;
    for (const auto& [name, rows] : units) {
        std::ifstream file(shared + "/seeds/" + name);
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        const auto article = test::read_as("text", text);
        const auto meets = [](const Span& span, const std::vector<std::string>& row) {
            const long start = std::stol(row.at(1)), end = std::stol(row.at(2));
            const long common = std::min(span.end, end) - std::max(span.start, start);
            return common * 2 >= std::min(span.length(), end - start);
        };
        for (const auto& sentence : article.analysis.sentences) {
            if (!sentence.is_candidate() || sentence.kind == SentenceKind::testimonial) {
                continue;
            }
            ++all.taken;
            all.right += std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
                return row.at(3) == "claim" && meets(sentence.span, row);
            });
        }
        for (const auto& row : rows) {
            if (row.at(3) != "claim") {
                continue;
            }
            ++all.wanted;
            all.found += std::any_of(article.analysis.sentences.begin(), article.analysis.sentences.end(),
                                     [&](const auto& sentence) {
                                         return sentence.is_candidate() && sentence.kind != SentenceKind::testimonial &&
                                                meets(sentence.span, row);
                                     });
        }
    }
    CAPTURE(all.found, all.wanted, all.right, all.taken);
    CHECK(all.found * 100 >= all.wanted * 90);
    CHECK(all.right * 100 >= all.taken * 80);
}
