// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace grounds {

struct NewFile {
    std::string path;
    std::string content;
};

/// Writes all of them beside their places, then renames: a run that fails leaves the old files as they were, all of
/// them. A symbolic link stays one and the file it leads to is written; a file that is there keeps its mode; a pipe or
/// device is written into. Throws Error.
void write_files(const std::vector<NewFile>& files);

void write_file(const std::string& path, const std::string& content);

/// Throws Error if two of `paths` are one file, or one of them is the database that is read.
void refuse_same_file(const std::vector<std::string>& paths, const std::string& database);

}  // namespace grounds
