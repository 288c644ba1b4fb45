// SPDX-License-Identifier: MIT
#include "base/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/interrupt.hpp"

namespace grounds::base {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
    throw Error(path, std::strerror(error), "choose another place with -o");
}

}  // namespace

/// A file descriptor that is closed with this object.
class OpenedFile {
public:
    OpenedFile(int number, const std::string& path) : number_(number), path_(path) {
        if (number_ < 0) {
            fail(path_, errno);
        }
    }
    ~OpenedFile() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    OpenedFile(const OpenedFile&) = delete;
    OpenedFile& operator=(const OpenedFile&) = delete;

    void write(std::string_view text) const {
        while (!text.empty()) {
            const auto written = ::write(number_, text.data(), text.size());
            if (written < 0 && errno != EINTR) {
                fail(path_, errno);
            }
            text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
    }
    void sync() const {
        if (::fsync(number_) != 0 && errno != EINVAL && errno != EROFS) {  // what can't be synced is no disk
            fail(path_, errno);
        }
    }
    void set_mode(mode_t mode) const {
        if (::fchmod(number_, mode) != 0) {
            fail(path_, errno);
        }
    }
    /// Some file systems tell a full disk only here.
    void close() {
        if (::close(std::exchange(number_, -1)) != 0) {
            fail(path_, errno);
        }
    }

private:
    int number_;
    std::string path_;
};

namespace {

mode_t mode_of_new_files() {
    const auto mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// "/dev/stdout" is a link to whatever standard output is: it is written into.
bool is_stream(const std::string& path) {
    return path.starts_with("/dev/") || path.starts_with("/proc/");
}

}  // namespace

/// A file on its way: beside its place until commit(), and gone if that never comes. A pipe or device has no such
/// place: what is written goes straight into it.
class StagedFile {
public:
    StagedFile(const std::string& path, Links links) : path_(path) {
        struct stat now {};
        const bool exists = ::stat(path.c_str(), &now) == 0;
        if (exists && S_ISDIR(now.st_mode)) {
            fail(path, EISDIR);
        }
        if (exists && ::access(path.c_str(), W_OK) != 0) {
            fail(path, errno);
        }
        direct_ = is_stream(path) || (exists && !S_ISREG(now.st_mode));
        mode_ = exists ? now.st_mode & 07777 : mode_of_new_files();
        std::error_code failed;
        if (!direct_ && links == Links::refused && fs::is_symlink(fs::symlink_status(path, failed))) {
            throw Error(path, "is a link to " + fs::read_symlink(path, failed).string(),
                        "name the file itself, or add --force: then the link is replaced");
        }
    }
    ~StagedFile() {
        if (!temporary_.empty()) {
            ::unlink(temporary_.c_str());
        }
    }
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;

    [[nodiscard]] bool direct() const {
        return direct_;
    }
    void write(std::string_view text) {
        stream().write(text);
    }
    /// After this nothing is left that is likely to fail.
    void close() {
        if (!direct_) {
            stream().sync();
        }
        stream().close();
        stream_.reset();
    }
    void commit() {
        if (!direct_ && std::rename(temporary_.c_str(), path_.c_str()) != 0) {
            fail(path_, errno);
        }
        temporary_.clear();
    }

private:
    OpenedFile& stream() {
        if (!stream_ && direct_) {
            stream_.emplace(::open(path_.c_str(), O_WRONLY | O_CLOEXEC), path_);
        } else if (!stream_) {
            stage();
        }
        return *stream_;
    }
    void stage() {
        auto name = (fs::path(path_).parent_path() / ".grounds-XXXXXX").string();
        stream_.emplace(::mkstemp(name.data()), path_);
        temporary_ = name;
        stream_->set_mode(mode_);
    }

    std::string path_;
    std::string temporary_;
    mode_t mode_ = 0;
    bool direct_ = false;
    std::optional<OpenedFile> stream_;
};

namespace {

fs::path resolved(const std::string& path) {
    std::error_code failed;
    return fs::weakly_canonical(fs::absolute(path), failed);
}

bool same_file(const std::string& a, const std::string& b) {
    std::error_code failed;
    return fs::equivalent(a, b, failed) || resolved(a) == resolved(b);
}

bool is_database(const std::string& path) {
    constexpr std::string_view magic = "SQLite format 3";
    std::error_code failed;
    std::string head(magic.size(), '\0');
    return fs::is_regular_file(path, failed) &&
           std::ifstream(path, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size())) &&
           head == magic;
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
                on_its_way.write(file->content);
                on_its_way.close();
                stop_if_interrupted();
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
