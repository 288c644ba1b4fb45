// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "schema/db/connection.hpp"

namespace grounds::test {

/// Adds what programs find to a fixture: a candidate, a pair of duplicates, a snapshot of retractions.
void add_findings_of_programs(const db::Connection& db);

/// A new database at `path` holding tests/query/fixture.sql.
db::Connection fixture(const std::string& path = ":memory:");

/// The fixture in a file that is removed with this object.
class FixtureFile {
public:
    FixtureFile();
    ~FixtureFile();
    FixtureFile(const FixtureFile&) = delete;
    FixtureFile& operator=(const FixtureFile&) = delete;

    [[nodiscard]] const std::string& path() const {
        return path_;
    }

private:
    std::string path_;
};

/// The text of a file of the repository.
std::string repository_file(const std::string& path);

/// The claim of the fixture that has all there can be: a figure, two citations, a conflict.
inline constexpr auto claim_43 = "mg-cuts-cramps-43-percent";

}  // namespace grounds::test
