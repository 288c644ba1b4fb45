// SPDX-License-Identifier: MIT
#include "query/answers/open_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "base/error.hpp"

namespace grounds::query {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
    throw Error(path, std::strerror(error), "choose another place with -o");
}

/// A file descriptor that is closed with this object.
class Descriptor {
public:
    Descriptor(int number, const std::string& path) : number_(number), path_(path) {
        if (number_ < 0) {
            fail(path_, errno);
        }
    }
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(std::string_view text) const {
        while (!text.empty()) {
            const auto written = ::write(number_, text.data(), text.size());
            if (written < 0 && errno != EINTR) {
                fail(path_, errno);
            }
            text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
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

mode_t mode_of_new_files() {
    const auto mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// What a chain of symbolic links leads to, whether that exists or not.
fs::path behind_links(fs::path path) {
    constexpr int longest_chain = 40;
    std::error_code failed;
    for (int i = 0; i < longest_chain && fs::is_symlink(fs::symlink_status(path, failed)); ++i) {
        path = path.parent_path() / fs::read_symlink(path, failed);  // an absolute target replaces the folder
    }
    return path;
}

}  // namespace

/// A file on its way: beside its place until commit(), and gone if that never comes. A pipe or device has no such
/// place: what is written goes straight into it.
class StagedFile {
public:
    explicit StagedFile(const std::string& path) : path_(path) {
        struct stat now {};
        const bool exists = ::stat(path.c_str(), &now) == 0;
        if (exists && S_ISDIR(now.st_mode)) {
            fail(path, EISDIR);
        }
        if (exists && ::access(path.c_str(), W_OK) != 0) {
            fail(path, errno);
        }
        if (!exists || S_ISREG(now.st_mode)) {
            stage(exists ? now.st_mode & 07777 : mode_of_new_files());
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
        return target_.empty();
    }
    void write(std::string_view text) {
        stream().write(text);
    }
    /// After this nothing is left that is likely to fail.
    void close() {
        stream().close();
    }
    void commit() {
        if (!direct() && std::rename(temporary_.c_str(), target_.c_str()) != 0) {
            fail(path_, errno);
        }
        temporary_.clear();
    }

private:
    void stage(mode_t mode) {
        target_ = behind_links(path_);
        auto name = (target_.parent_path() / ".grounds-XXXXXX").string();
        stream_.emplace(::mkstemp(name.data()), path_);
        temporary_ = name;
        try {
            stream_->set_mode(mode);
        } catch (...) {
            ::unlink(temporary_.c_str());  // the destructor does not run for an object that is not complete
            throw;
        }
    }
    Descriptor& stream() {
        if (!stream_) {
            stream_.emplace(::open(path_.c_str(), O_WRONLY | O_CLOEXEC), path_);
        }
        return *stream_;
    }

    std::string path_;
    fs::path target_;  ///< empty: written into directly
    std::string temporary_;
    std::optional<Descriptor> stream_;
};

namespace {

bool same_file(const std::string& a, const std::string& b) {
    std::error_code failed;
    if (fs::equivalent(a, b, failed)) {
        return true;
    }
    return fs::weakly_canonical(fs::absolute(behind_links(a)), failed) ==
           fs::weakly_canonical(fs::absolute(behind_links(b)), failed);
}

}  // namespace

void write_files(const std::vector<NewFile>& files) {
    std::list<StagedFile> staged;
    for (const auto& file : files) {
        staged.emplace_back(file.path);
    }
    for (const bool direct : {false, true}) {  // what is sent into a pipe can't be taken back
        auto file = files.begin();
        for (auto& on_its_way : staged) {
            if (on_its_way.direct() == direct) {
                on_its_way.write(file->content);
                on_its_way.close();
            }
            ++file;
        }
    }
    for (auto& on_its_way : staged) {
        on_its_way.commit();
    }
}

void write_file(const std::string& path, const std::string& content) {
    write_files({{path, content}});
}

FileWriter::FileWriter(const std::string& path) : staged_(std::make_unique<StagedFile>(path)) {}

FileWriter::~FileWriter() = default;

void FileWriter::write(std::string_view text) {
    staged_->write(text);
}

void FileWriter::commit() {
    staged_->close();
    staged_->commit();
}

void refuse_same_file(const std::vector<std::string>& paths, const std::string& database) {
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (same_file(paths[i], database)) {
            throw Error(paths[i], "this is the database, which would be lost", "choose another place with -o");
        }
        for (std::size_t j = i + 1; j < paths.size(); ++j) {
            if (same_file(paths[i], paths[j])) {
                throw Error(paths[j], "two outputs would go to this one file", "name two files");
            }
        }
    }
}

}  // namespace grounds::query
