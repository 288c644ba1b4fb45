// SPDX-License-Identifier: MIT
// Reading texts without files.
#pragma once

#include "importer/check/check.hpp"
#include "importer/readers/reader.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace grounds::test {

using namespace grounds::check;
using namespace grounds::readers;

struct Read {
    Dataset data;
    Problems problems;

    /// "line: message; hint", one a problem, as a person sees them.
    [[nodiscard]] std::vector<std::string> messages() const {
        std::vector<std::string> all;
        for (const auto& problem : problems) {
            all.push_back(fmt::format("{}: {}{}{}", problem.line, problem.message, problem.hint.empty() ? "" : "; ",
                                      problem.hint));
        }
        return all;
    }
};

inline void read_into(Read& read, const std::string& name, const std::string& text) {
    reader_for(name)->read({name, text}, read.data, read.problems);
}

/// A bibliography or another input by the name of its format.
inline Read read_as(std::string_view format, const std::string& text) {
    Read read;
    reader_named(format)->read({"a", text}, read.data, read.problems);
    return read;
}

inline Read read_sheet(const std::string& text) {
    Read read;
    read_into(read, "a.yaml", text);
    return read;
}

inline Read read_bib(const std::string& text) {
    Read read;
    read_into(read, "a.bib", text);
    return read;
}

/// What a database holds, as the checks see it.
struct Holds {
    std::map<records::Kind, std::set<std::string>> ids;
    std::map<std::string, std::string> owners;  ///< by the titles of records

    [[nodiscard]] Known known() const {
        return {[this](records::Kind kind, const std::string& id) {
                    return ids.contains(kind) && ids.at(kind).contains(id);
                },
                [this](records::Kind kind, const std::string& id) {
                    const auto owner = owners.find(records::title_of(kind, id));
                    return owner == owners.end() ? std::string() : owner->second;
                },
                [this](records::Kind kind) {
                    const auto found = ids.find(kind);
                    return found == ids.end() ? std::vector<std::string>()
                                              : std::vector<std::string>(found->second.begin(), found->second.end());
                }};
    }
};

/// Reads and checks sheets as if each were a file, with the references r1 and r2 known.
inline Read check_sheet(const std::string& text, Holds database = {}) {
    auto read = read_sheet(text);
    database.ids[records::Kind::reference] = {"r1", "r2"};
    check::check(read.data, database.known(), read.problems);
    return read;
}

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// All files below a folder with one of the endings, sorted; none if the folder does not exist.
inline std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder, const std::string& endings) {
    std::vector<std::filesystem::path> found;
    if (std::filesystem::exists(folder)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const auto ending = entry.path().extension().string();
            if (entry.is_regular_file() && !ending.empty() && endings.find(ending) != std::string::npos) {
                found.push_back(entry.path());
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

using Lines = std::vector<std::string>;

}  // namespace grounds::test
