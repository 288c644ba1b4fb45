// SPDX-License-Identifier: MIT
#include "query/site/folder.hpp"

#include <fmt/format.h>

#include <sstream>
#include <system_error>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/staged_file.hpp"

namespace grounds::site {

namespace {

namespace fs = std::filesystem;

constexpr auto list_name = ".grounds-site";
constexpr auto other_place = "choose another place with -o";

[[noreturn]] void fail(const fs::path& path, const std::error_code& failure) {
    throw Error(path.string(), failure.message(), other_place);
}

/// A name that a list may hold: one of ours, and never a way out of the folder.
bool is_ours(const std::string& name) {
    return !name.empty() && name.front() != '/' && name.find("..") == std::string::npos;
}

std::set<std::string> names_in(const fs::path& list) {
    std::set<std::string> names;
    std::istringstream lines(base::read_file(list));
    for (std::string name; std::getline(lines, name);) {
        if (is_ours(name)) {
            names.insert(name);
        }
    }
    return names;
}

void make_folder(const fs::path& path) {
    std::error_code failure;
    fs::create_directories(path, failure);
    if (failure) {
        fail(path, failure);
    }
}

/// A link in the place of a page gives way; what it leads to stays. Thousands of pages are synced together.
void write_file(const fs::path& path, std::string_view content) {
    base::StagedFile file(path.string(), base::Links::replaced);
    file.write(content);
    file.close(base::StagedFile::Sync::later);
    file.commit();
}

}  // namespace

Folder::Folder(const std::string& path) : path_(path) {
    make_folder(path_);
    std::error_code failure;
    if (fs::exists(path_ / list_name, failure)) {
        earlier_ = names_in(path_ / list_name);
    } else if (!fs::is_empty(path_, failure) || failure) {
        throw Error(path, failure ? failure.message() : "holds files that are no site of grounds",
                    "name an empty folder with -o");
    }
    write_file(path_ / list_name, fmt::format("{}\n", fmt::join(earlier_, "\n")));  // an interrupted run is known again
}

void Folder::write(const std::string& name, std::string_view content) {
    const auto place = path_ / name;
    if (folders_.insert(place.parent_path().string()).second) {
        make_folder(place.parent_path());
    }
    write_file(place, content);
    written_.insert(name);
    bytes_ += content.size();
}

void Folder::finish() {
    for (const auto& name : earlier_) {
        std::error_code ignored;  // somebody may have removed it
        if (!written_.contains(name)) {
            fs::remove(path_ / name, ignored);
        }
    }
    write_file(path_ / list_name, fmt::format("{}\n", fmt::join(written_, "\n")));
    base::sync_file_system(path_.string());
}

}  // namespace grounds::site
