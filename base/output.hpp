// SPDX-License-Identifier: MIT
// The one way in which a command writes files: beside their places, synced, then renamed. A run that fails or is killed
// leaves the old files as they were.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

/// Takes a text piece by piece.
using Sink = std::function<void(std::string_view)>;

/// A file that a command is about to write.
struct NewFile {
    NewFile(std::string at, std::function<void(const Sink&)> content_writer)
        : path(std::move(at)), write(std::move(content_writer)) {}
    NewFile(std::string at, std::string content)
        : NewFile(std::move(at), [text = std::move(content)](const Sink& sink) { sink(text); }) {}

    std::string path;
    std::function<void(const Sink&)> write;  ///< gives the content to the sink
};

/// Whether a symbolic link in the place of an output gives way to the file.
enum class Links { refused, replaced };

/// All of them, or none if one can't be written. A file that is there keeps its mode; a pipe or device is written into.
/// Throws Error; Interrupted after a signal.
void write_files(const std::vector<NewFile>& files, Links links = Links::refused);

void write_file(const std::string& path, const std::string& content, Links links = Links::refused);

/// The same for one file that is written piece by piece; without commit() the old file stays. Members throw Error.
class FileWriter {
public:
    explicit FileWriter(const std::string& path, Links links = Links::refused);
    ~FileWriter();
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    void write(std::string_view text);
    void commit();

private:
    std::unique_ptr<class StagedFile> staged_;
};

/// What an output would destroy.
struct Precious {
    std::vector<std::string> inputs;  ///< files that the command reads
    std::string database;             ///< with the names that belong to it, such as its journal; may be empty
};

/// Before any work: throws Error if two of `outputs` are one file, or one of them is precious, or a database at all.
void refuse_losses(const std::vector<std::string>& outputs, const Precious& precious);

}  // namespace grounds::base
