// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::query {

struct NewFile {
    std::string path;
    std::string content;
};

/// Writes all of them beside their places, then renames: a run that fails leaves the old files as they were, all of
/// them. A symbolic link stays one and the file it leads to is written; a file that is there keeps its mode; a pipe or
/// device is written into. Throws Error.
void write_files(const std::vector<NewFile>& files);

void write_file(const std::string& path, const std::string& content);

/// The same for one file that is written piece by piece; without commit() the old file stays. Members throw Error.
class FileWriter {
public:
    explicit FileWriter(const std::string& path);
    ~FileWriter();
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    void write(std::string_view text);
    void commit();

private:
    std::unique_ptr<class StagedFile> staged_;
};

/// Throws Error if two of `paths` are one file, or one of them is the database that is read.
void refuse_same_file(const std::vector<std::string>& paths, const std::string& database);

}  // namespace grounds::query
