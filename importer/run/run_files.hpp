// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "importer/run/memory.hpp"
#include "importer/run/walk.hpp"
#include "importer/store/plan.hpp"

namespace grounds::importer {

/// What the run says of stored files; each is looked for once.
class RunFiles {
public:
    /// The files of the walk that were not spared were read.
    RunFiles(const Walk& walk, const SparedFiles& spared, const Problems& problems);

    /// Answers hold as long as this object lives.
    [[nodiscard]] store::Files files();

private:
    [[nodiscard]] bool covers(const std::string& file);
    [[nodiscard]] bool is_gone(const std::string& file);

    std::vector<std::string> folders_;
    std::set<std::string> read_, partial_;
    std::unordered_map<std::string, bool> covered_, gone_;
};

}  // namespace grounds::importer
