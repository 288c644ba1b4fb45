// SPDX-License-Identifier: MIT
#include "importer/store/moved.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <system_error>

#include "base/file_name.hpp"

namespace grounds::store {
namespace {

namespace fs = std::filesystem;

using Names = std::map<std::string, std::string>;

bool is_there(const std::string& file) {
    std::error_code failure;
    return fs::exists(file, failure);
}

/// Of the stored files that lie under the database's folder: where they would be now, and the name that is stored.
/// Nothing if one of them is there: then the database is where it was.
Names missing_files(const Stored& stored, const std::string& database) {
    const base::OriginNames names(database);
    Names missing;
    for (const auto kind : all_kinds) {
        for (const auto& [id, record] : stored.all(kind)) {
            const bool known = record.file == base::standard_input || missing.contains(record.file);
            auto name = known ? std::string() : names.stored(record.file);
            if (name.empty() || fs::path(name).is_absolute()) {
                continue;
            }
            if (is_there(record.file)) {
                return {};
            }
            missing.emplace(record.file, std::move(name));
        }
    }
    return missing;
}

/// The one file read now whose path ends with this name; "" if none or several do.
std::string read_as(const std::string& name, const std::set<std::string>& read) {
    std::string found;
    for (const auto& file : read) {
        const auto path = fs::absolute(file).lexically_normal().string();
        if (path.ends_with("/" + name)) {
            if (!found.empty()) {
                return {};
            }
            found = file;
        }
    }
    return found;
}

/// Names of files read now, by where the database looks for them.
Names found_again(const Names& missing, const std::set<std::string>& read) {
    Names found;
    for (const auto& [looked_for, name] : missing) {
        if (auto file = read_as(name, read); !file.empty()) {
            found.emplace(looked_for, std::move(file));
        }
    }
    return found;
}

}  // namespace

void follow_moved_files(Stored& stored, const std::string& database, const std::set<std::string>& read,
                        Problems& problems) {
    const auto found = found_again(missing_files(stored, database), read);
    if (found.empty()) {
        return;
    }
    for (const auto kind : all_kinds) {
        for (auto& [id, record] : stored.all(kind)) {
            if (const auto file = found.find(record.file); file != found.end()) {
                record.file = file->second;
            }
        }
    }
    problems.push_back(
        {database, 0,
         fmt::format("the database was moved: what came from {} is compared with {}{}", found.begin()->first,
                     found.begin()->second,
                     found.size() == 1 ? "" : fmt::format(", and so are {} more files", found.size() - 1)),
         "nothing to do; a database finds its files where they lie beside it", Problem::Severity::warning});
}

}  // namespace grounds::store
