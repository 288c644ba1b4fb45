// SPDX-License-Identifier: MIT
#include "importer/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>

#include "schema/error.hpp"

namespace grounds {
namespace {

namespace fs = std::filesystem;

constexpr auto check_path = "check the path and its permissions";

std::string format_list() {
    std::string list;
    for (const auto& reader : readers()) {
        list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", reader.name, reader.extensions);
    }
    return list;
}

const Reader* reader_of_format(const std::string& format) {
    const auto* reader = format.empty() ? nullptr : reader_named(format);
    if (!format.empty() && reader == nullptr) {
        throw Error("--format", fmt::format("there is no format {}", format), "formats: " + format_list());
    }
    return reader;
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// Walks the paths of one run; remembers what it has seen.
class Walker {
public:
    Walker(const std::string& format, Problems& problems) : forced_(reader_of_format(format)), problems_(problems) {}

    void add(const std::string& path) {
        if (path == standard_input) {
            add_standard_input();
        } else if (is_folder(path)) {
            add_folder(path);
        } else {
            add_file(path);
        }
    }

    Walk result;

private:
    void add_standard_input() {
        if (forced_ == nullptr) {
            throw Error("-", "the format of standard input is not known",
                        "add --format NAME; formats: " + format_list());
        }
        if (seen_.insert(standard_input).second) {
            result.files.push_back({standard_input, standard_input, forced_});
        }
    }

    static bool is_folder(const std::string& path) {
        std::error_code failure;
        const auto status = fs::status(path, failure);
        if (status.type() == fs::file_type::not_found) {
            throw Error(path, "there is no such file or folder", check_path);
        }
        if (failure) {
            throw Error(path, failure.message(), check_path);
        }
        return fs::is_directory(status);
    }

    void add_file(const fs::path& path) {
        const auto* reader = forced_ != nullptr ? forced_ : reader_for(path.filename().string());
        if (reader == nullptr) {
            problems_.push_back({origin_name(path), 0, "the format of this file is not known",
                                 "name it with --format; formats: " + format_list(), Problem::Severity::error});
            return;
        }
        take(path, reader);
    }

    void add_folder(const fs::path& folder) {
        result.folders.push_back(origin_name(folder));
        if (!enter(folder)) {
            problems_.push_back({origin_name(folder), 0, "there is nothing to read in this folder",
                                 "formats: " + format_list(), Problem::Severity::error});
        }
    }

    /// Returns whether the folder holds anything readable, read now or before.
    bool enter(const fs::path& folder) {
        if (!seen_.insert(fs::canonical(folder)).second) {
            return true;
        }
        bool found = false;
        for (const auto& entry : sorted_entries(folder)) {
            std::error_code failure;
            const auto status = fs::status(entry, failure);  // fails for a link to nothing or to itself: skipped
            if (fs::is_directory(status)) {
                found = enter(entry) || found;
            } else if (const auto* reader = reader_for(entry.filename().string());
                       fs::is_regular_file(status) && reader != nullptr && !is_article_format(reader->name)) {
                take(entry, reader);
                found = true;
            }
        }
        return found;
    }

    static std::vector<fs::path> sorted_entries(const fs::path& folder) {
        std::vector<fs::path> entries;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (!is_hidden(entry.path())) {
                entries.push_back(entry.path());
            }
        }
        std::sort(entries.begin(), entries.end());
        return entries;
    }

    void take(const fs::path& path, const Reader* reader) {
        std::error_code failure;
        const auto place = fs::canonical(path, failure);
        if (seen_.insert(failure ? path : place).second) {
            result.files.push_back({origin_name(path), path, reader});
        }
    }

    const Reader* forced_;
    Problems& problems_;
    std::set<fs::path> seen_;  ///< canonical
};

}  // namespace

bool lies_under(const std::string& file, const std::vector<std::string>& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
        const auto inside =
            fs::absolute(file).lexically_normal().lexically_relative(fs::absolute(folder).lexically_normal());
        return !inside.empty() && *inside.begin() != "..";
    });
}

Walk walk(const std::vector<std::string>& paths, const std::string& format, Problems& problems) {
    try {
        Walker walker(format, problems);
        for (const auto& path : paths) {
            walker.add(path);
        }
        return std::move(walker.result);
    } catch (const fs::filesystem_error& failure) {
        throw Error(failure.path1().string(), failure.code().message(), check_path);
    }
}

}  // namespace grounds
