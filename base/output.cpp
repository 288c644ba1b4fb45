// SPDX-License-Identifier: MIT
#include "base/output.hpp"

#include <fcntl.h>

#include <filesystem>
#include <list>
#include <set>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "base/staged_file.hpp"

namespace grounds::base {

namespace {

namespace fs = std::filesystem;

fs::path resolved(const std::string& path) {
    std::error_code failed;
    return fs::weakly_canonical(fs::absolute(path), failed);
}

bool same_file(const std::string& a, const std::string& b) {
    std::error_code failed;
    return fs::equivalent(a, b, failed) || resolved(a) == resolved(b);
}

bool is_database(const std::string& path) {
    return file_begins(path, "SQLite format 3");
}

/// The database's folder, synced after the rename: the new name is on the disk then.
void sync_folders(const std::vector<NewFile>& files) {
    std::set<fs::path> folders;
    for (const auto& file : files) {
        folders.insert(fs::path(file.path).parent_path());
    }
    for (const auto& folder : folders) {
        const auto name = folder.empty() ? std::string(".") : folder.string();
        if (const int number = ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); number >= 0) {
            OpenedFile(number, name).sync();
        }
    }
}

}  // namespace

void write_files(const std::vector<NewFile>& files, Links links) {
    std::list<StagedFile> staged;
    for (const auto& file : files) {
        staged.emplace_back(file.path, links);
    }
    for (const bool direct : {false, true}) {  // what is sent into a pipe can't be taken back
        auto file = files.begin();
        for (auto& on_its_way : staged) {
            if (on_its_way.direct() == direct) {
                on_its_way.write("");  // an empty file is one too
                file->write([&on_its_way](std::string_view text) {
                    on_its_way.write(text);
                    stop_if_interrupted();
                });
                on_its_way.close();
            }
            ++file;
        }
    }
    for (auto& on_its_way : staged) {
        on_its_way.commit();
    }
    sync_folders(files);
}

void write_file(const std::string& path, const std::string& content, Links links) {
    write_files({{path, content}}, links);
}

FileWriter::FileWriter(const std::string& path, Links links) : staged_(std::make_unique<StagedFile>(path, links)) {
    staged_->write("");  // a folder that is not there is an error now, not after the work
}

FileWriter::~FileWriter() = default;

void FileWriter::write(std::string_view text) {
    stop_if_interrupted();
    staged_->write(text);
}

void FileWriter::commit() {
    staged_->close();
    staged_->commit();
}

namespace {

void refuse_database(const std::string& output, const std::string& database) {
    if (is_database(output)) {
        throw Error(output, "is a database, which would be lost", "choose another place");
    }
    if (database.empty()) {
        return;
    }
    for (const auto* suffix : {"", "-journal", "-wal", "-shm", "-import"}) {
        if (same_file(output, database + suffix)) {
            throw Error(output, "belongs to the database, which would be lost", "choose another place");
        }
    }
}

}  // namespace

void refuse_losses(const std::vector<std::string>& outputs, const Precious& precious) {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        refuse_database(outputs[i], precious.database);
        for (const auto& input : precious.inputs) {
            if (same_file(outputs[i], input)) {
                throw Error(outputs[i], "is read by this command, and would be lost", "choose another place");
            }
        }
        for (std::size_t j = i + 1; j < outputs.size(); ++j) {
            if (same_file(outputs[i], outputs[j])) {
                throw Error(outputs[j], "two outputs would go to this one file", "name two files");
            }
        }
    }
}

}  // namespace grounds::base
