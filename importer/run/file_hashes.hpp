// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include "base/file_state.hpp"

namespace grounds::importer {

/// SHA-256 of files. One that the file system says has not changed since it was hashed is not read again.
class FileHashes {
public:
    /// The hash of a file by what the file system said of it (base::settled_state()).
    using ByState = std::map<std::string, std::string>;

    using StateOf = std::string (*)(const std::filesystem::path&);

    FileHashes() = default;
    /// Those that an earlier run has used(). Another way to tell what state a file is in is for tests.
    explicit FileHashes(ByState known, StateOf state_of = usual_state)
        : known_(std::move(known)), state_of_(state_of) {}

    /// Throws Error when it can't be read.
    std::string of(const std::filesystem::path& path);
    /// The same of a file that is read anyway, by read(), which returns its hash.
    template <class Read>
    std::string of(const std::filesystem::path& path, const Read& read) {
        const auto state = state_of_(path);
        auto hash = read();
        if (!state.empty() && state_of_(path) == state) {
            used_[state] = hash;
        }
        return hash;
    }
    /// Of the files that were asked for.
    [[nodiscard]] const ByState& used() const {
        return used_;
    }

private:
    static std::string usual_state(const std::filesystem::path& path) {
        return base::settled_state(path);
    }

    ByState known_, used_;
    StateOf state_of_ = usual_state;
};

}  // namespace grounds::importer
