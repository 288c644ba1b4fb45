// SPDX-License-Identifier: MIT
// Two names for a file: one that a person reads now, and one that still means the same file tomorrow.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>

namespace grounds::base {

inline constexpr const char* standard_input = "-";

/// The name of a path in messages and in records that are read: relative to the current directory if inside it, else
/// absolute; lexically normalised.
std::string origin_name(const std::filesystem::path& path);

/// How a database names the files that its records came from: relative to its own folder if inside it, else absolute.
/// So a stored name means the same file wherever an import is run, and a folder may move with its database.
class OriginNames {
public:
    /// `database` is the path of its file; ":memory:" stands in the current directory.
    explicit OriginNames(const std::string& database);

    /// From origin_name() to the name that is stored.
    [[nodiscard]] std::string stored(const std::string& name) const;
    /// And back.
    [[nodiscard]] std::string shown(const std::string& stored) const;

private:
    std::filesystem::path folder_;
};

/// The same for very many records of few files: each name asks the file system once.
class KnownOriginNames {
public:
    explicit KnownOriginNames(const std::string& database) : names_(database) {}

    const std::string& stored(const std::string& name) {
        const auto [known, fresh] = stored_.try_emplace(name);
        if (fresh) {
            known->second = names_.stored(name);
        }
        return known->second;
    }
    const std::string& shown(const std::string& stored) {
        const auto [known, fresh] = shown_.try_emplace(stored);
        if (fresh) {
            known->second = names_.shown(stored);
        }
        return known->second;
    }

private:
    OriginNames names_;
    std::unordered_map<std::string, std::string> stored_;
    std::unordered_map<std::string, std::string> shown_;
};

}  // namespace grounds::base
