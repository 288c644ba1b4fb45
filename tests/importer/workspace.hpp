// SPDX-License-Identifier: MIT
// A folder of its own in which a test imports sheets: it is the current directory while the test runs.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "importer/run/run.hpp"

namespace grounds::test {

using namespace grounds::importer;

class Workspace {
public:
    Workspace();
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    /// A small data set: three works, two linked questions, two studies, two sources that disagree.
    void write_data() const;
    void write(const std::string& name, const std::string& content) const;
    [[nodiscard]] std::string read(const std::string& name) const;
    /// Replaces text in a file. The test fails if it is not there.
    void edit(const std::string& name, const std::string& from, const std::string& to) const;

private:
    std::filesystem::path folder_;
    std::filesystem::path before_;
};

/// A variable of the environment as long as this lives.
class Environment {
public:
    Environment(const char* name, const char* value) : name_(name) {
        setenv(name, value, 1);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        unsetenv(name_);
    }

private:
    const char* name_;
};

/// Imports into "test.db".
RunReport import(const std::vector<std::string>& paths);
RunReport import_with(const RunOptions& options);

/// How many records ended so.
long count(const RunReport& report, Outcome outcome);

/// One value of one row of "test.db", as text; "" for NULL or no row.
std::string value(const std::string& sql, const std::string& db = "test.db");

/// Everything that other programs see, without row ids and times: equal for equal data, however it came there.
std::string contents(const std::string& db);

}  // namespace grounds::test
