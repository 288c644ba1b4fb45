// SPDX-License-Identifier: MIT
// The mappings that ship, on their examples and (where it is) on the real data: every row is in, or skipped with a
// reason.
#include "tests/importer/tables/tables.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::check;
using namespace grounds::tables;
using namespace grounds::test;

namespace {

namespace fs = std::filesystem;

struct Sample {
    const char* mapping;
    std::vector<const char*> files;
    long rows, skipped;
};

Read read_files(const std::string& mapping_file, const std::vector<fs::path>& files) {
    Read read;
    const auto mapping = read_mapping({mapping_file, file_text(mapping_file)}, read.problems);
    TableImport import(mapping, read.data, read.problems);
    for (const auto& file : files) {
        import.read({file.string(), file_text(file)}, *table_format_for(file.filename().string()));
    }
    import.finish();
    check::check(read.data, {}, read.problems);
    return read;
}

void check_counts(const Read& read, long rows, long skipped) {
    long all = 0;
    long stored = 0;
    long left = 0;
    for (const auto& counts : read.data.tables) {
        all += counts.rows;
        stored += counts.stored;
        for (const auto& [because, count] : counts.skipped) {
            left += count;
        }
        CHECK(counts.faulty == 0);
    }
    for (const auto& problem : read.problems) {
        INFO(problem.file << ":" << problem.line << ": " << problem.message);
        CHECK(problem.severity == Problem::Severity::warning);
    }
    CHECK(all == rows);
    CHECK(left == skipped);
    CHECK(stored == rows - skipped);
}

std::string mapping_path(const std::string& name) {
    return std::string(GROUNDS_ROOT "/data/mappings/") + name + ".yaml";
}

}  // namespace

TEST_CASE("each mapping reads its example", "[tables]") {
    const auto [name, file, rows, skipped] = GENERATE(table<std::string, std::string, long, long>({
        {"evidence-inference", "evidence-inference.csv", 6, 1},
        {"scifact", "scifact.jsonl", 2, 0},
        {"healthver", "healthver.csv", 4, 0},
        {"citation-integrity", "citation-integrity.jsonl", 3, 0},
    }));
    const auto read = read_files(mapping_path(name), {fs::path(GROUNDS_ROOT "/data/mappings/examples") / file});
    INFO(name);
    check_counts(read, rows, skipped);
}

TEST_CASE("the real data sets are read whole", "[tables][samples]") {
    const std::vector<Sample> samples{
        {"evidence-inference", {"evidence-inference/claims.csv"}, 4782, 10},
        {"scifact", {"scifact/claims_train.jsonl", "scifact/claims_dev.jsonl"}, 1109, 0},
        {"healthver", {"healthver/healthver_dev.csv"}, 1917, 0},
        {"citation-integrity", {"citint/claims_train.jsonl", "citint/claims_dev.jsonl"}, 2454, 0},
    };
    for (const auto& sample : samples) {
        std::vector<fs::path> files;
        for (const auto* file : sample.files) {
            files.push_back(fs::path(GROUNDS_SHARED) / "samples" / file);
        }
        if (!fs::exists(files.front())) {
            WARN("skipped: " << files.front().string() << " is not there");
            continue;
        }
        INFO(sample.mapping);
        check_counts(read_files(mapping_path(sample.mapping), files), sample.rows, sample.skipped);
    }
}
