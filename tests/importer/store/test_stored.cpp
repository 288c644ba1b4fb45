// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "tests/importer/store/stored_records.hpp"

using namespace grounds;
using namespace grounds::store;

namespace {

std::vector<std::string> ids_of_file(const Stored& stored, const std::string& file) {
    std::vector<std::string> ids;
    stored.each_of_file(file, [&](Kind kind, const std::string& id, const StoredRecord& record) {
        CHECK(record.file == file);
        ids.push_back(title_of(kind, id));
    });
    return ids;
}

}  // namespace

TEST_CASE("of an empty database nothing is known", "[store]") {
    test::StoredRecords records;
    const auto stored = records.stored();
    CHECK(stored.is_empty());
    CHECK_FALSE(stored.find(Kind::claim, "a"));
    CHECK(stored.files().empty());
    CHECK(stored.count_of_file("a.yaml") == 0);
    CHECK(stored.ids(Kind::claim).empty());
}

TEST_CASE("stored records are found by kind and id, and by file", "[store]") {
    test::StoredRecords records;
    records.add_claim("b", "1", "a.yaml");
    records.add_reference("b", "2", "a.yaml");
    records.add_claim("a", "3", "b.yaml");
    records.add_source("page");
    records.add_appearance("a", "4", "b.yaml");
    const auto stored = records.stored();
    CHECK_FALSE(stored.is_empty());
    CHECK(stored.has_any(Kind::claim));
    CHECK_FALSE(stored.has_any(Kind::study));
    REQUIRE(stored.find(Kind::claim, "b"));
    CHECK(stored.find(Kind::claim, "b")->sha256 == std::string(64, '1'));
    CHECK(stored.find(Kind::claim, "b")->line == 9);
    CHECK(stored.find(Kind::appearance, "a")->parent == "page");
    CHECK_FALSE(stored.find(Kind::study, "b"));
    CHECK(stored.has(Kind::reference, "b"));
    CHECK_FALSE(stored.has(Kind::reference, "a"));
    CHECK(stored.ids(Kind::claim) == std::vector<std::string>{"a", "b"});
    CHECK(stored.files() == std::vector<std::string>{"a.yaml", "b.yaml", "sources.yaml"});
    CHECK(stored.count_of_file("a.yaml") == 2);
    CHECK(ids_of_file(stored, "b.yaml") == std::vector<std::string>{"claim a", "appearance a"});
    CHECK(ids_of_file(stored, "none.yaml").empty());
}

TEST_CASE("a stored record can be renamed, and back", "[store]") {
    test::StoredRecords records;
    records.add_reference("b", "1", "a.bib");
    records.add_reference("a", "2", "a.bib");
    auto stored = records.stored();
    const auto row = stored.find(Kind::reference, "b")->row;
    stored.rename(Kind::reference, "b", "c");
    CHECK_FALSE(stored.find(Kind::reference, "b"));
    CHECK_FALSE(stored.has(Kind::reference, "b"));
    CHECK(stored.find(Kind::reference, "c")->row == row);
    CHECK(stored.find(Kind::reference, "c")->sha256.empty());
    CHECK(stored.ids(Kind::reference) == std::vector<std::string>{"a", "c"});
    CHECK(ids_of_file(stored, "a.bib") == std::vector<std::string>{"reference a"});
    stored.rename(Kind::reference, "c", "b");
    CHECK(stored.find(Kind::reference, "b")->row == row);
    CHECK_FALSE(stored.has(Kind::reference, "c"));
    CHECK(stored.ids(Kind::reference) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("what is distrusted has no hash, so that it is stored again", "[store]") {
    test::StoredRecords records;
    records.add_claim("a", "1", "a.yaml");
    records.add_claim("b", "1", "b.yaml");
    auto stored = records.stored();
    stored.distrust([](const std::string& file) { return file == "a.yaml"; });
    CHECK(stored.find(Kind::claim, "a")->sha256.empty());
    CHECK_FALSE(stored.find(Kind::claim, "b")->sha256.empty());
}
