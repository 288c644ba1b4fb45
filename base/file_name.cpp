// SPDX-License-Identifier: MIT
#include "base/file_name.hpp"

#include <system_error>

namespace grounds::base {
namespace {

namespace fs = std::filesystem;

fs::path whole_path(const fs::path& path) {
    auto whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();  // "data/" and "data" are one folder
}

std::string name_from(const fs::path& whole, const fs::path& folder) {
    const auto inside = whole.lexically_relative(folder);
    return inside.empty() || *inside.begin() == ".." ? whole.string() : inside.string();
}

/// Standard input, or no file at all.
bool has_no_place(const std::string& name) {
    return name.empty() || name == standard_input;
}

/// Links are followed: a database has one place, whatever it is called by. One in memory has that of the run.
fs::path folder_of(const std::string& database) {
    if (database.empty()) {
        return fs::current_path();
    }
    std::error_code failure;
    const auto place = fs::weakly_canonical(fs::absolute(database), failure);
    return (failure ? whole_path(database) : place).parent_path();
}

}  // namespace

std::string origin_name(const fs::path& path) {
    return path == standard_input ? standard_input : name_from(whole_path(path), fs::current_path());
}

OriginNames::OriginNames(const std::string& database) : folder_(folder_of(database)) {}

std::string OriginNames::stored(const std::string& name) const {
    return has_no_place(name) ? name : name_from(whole_path(name), folder_);
}

std::string OriginNames::shown(const std::string& stored) const {
    return has_no_place(stored) ? stored : origin_name(folder_ / stored);
}

}  // namespace grounds::base
