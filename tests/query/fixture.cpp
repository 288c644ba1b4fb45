// SPDX-License-Identifier: MIT
#include "tests/query/fixture.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "schema/db/database.hpp"

namespace grounds::test {

using namespace grounds::db;

std::string repository_file(const std::string& path) {
    std::ifstream file(std::string(GROUNDS_ROOT) + "/" + path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

db::Connection fixture(const std::string& path) {
    auto db = open_for_import(path);
    db.exec(repository_file("tests/query/fixture.sql"));
    return db;
}

void add_findings_of_programs(const db::Connection& db) {
    db.exec(repository_file("tests/query/fixture_found.sql"));
}

FixtureFile::FixtureFile() {
    auto name = (std::filesystem::temp_directory_path() / "grounds-query-XXXXXX").string();
    const int file = mkstemp(name.data());
    if (file < 0) {
        throw std::runtime_error("cannot make a temporary file");
    }
    close(file);
    path_ = name;
    fixture(path_);
}

FixtureFile::~FixtureFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

}  // namespace grounds::test
