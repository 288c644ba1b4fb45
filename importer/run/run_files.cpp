// SPDX-License-Identifier: MIT
#include "importer/run/run_files.hpp"

#include <filesystem>
#include <system_error>

namespace grounds::importer {

RunFiles::RunFiles(const Walk& walk, const SparedFiles& spared, const Problems& problems) : folders_(walk.folders) {
    for (const auto& file : walk.files) {
        if (!spared.contains(file.name)) {
            read_.insert(file.name);
        }
    }
    for (const auto& problem : problems) {
        if (problem.severity == Problem::Severity::rejection) {
            partial_.insert(problem.file);
        }
    }
}

store::Files RunFiles::files() {
    return {[this](const std::string& file) { return covers(file); },
            [this](const std::string& file) { return file != base::standard_input && !covers(file) && !is_gone(file); },
            [this](const std::string& file) { return partial_.contains(file); },
            [this](const std::string& file) { return !read_.contains(file) && is_gone(file); }};
}

bool RunFiles::covers(const std::string& file) {
    const auto [answer, fresh] = covered_.emplace(file, false);
    if (fresh) {
        answer->second = read_.contains(file) || (lies_under(file, folders_) && is_gone(file));
    }
    return answer->second;
}

bool RunFiles::is_gone(const std::string& file) {
    const auto [answer, fresh] = gone_.emplace(file, false);
    if (fresh) {
        std::error_code failure;
        answer->second = !std::filesystem::exists(file, failure);
    }
    return answer->second;
}

}  // namespace grounds::importer
