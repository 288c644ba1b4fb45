// SPDX-License-Identifier: MIT
#include "base/staged_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/write_all.hpp"

namespace grounds::base {

namespace {

namespace fs = std::filesystem;

constexpr auto other_place = "choose another place with -o";

[[noreturn]] void fail(const std::string& path, int error, const std::string& hint = other_place) {
    throw Error(path, std::strerror(error), hint);
}

mode_t mode_of_new_files() {
    const auto mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// "/dev/stdout" is a link to whatever standard output is: it is written into.
bool is_stream(const std::string& path) {
    return path.starts_with("/dev/") || path.starts_with("/proc/");
}

/// No signal comes while this lives.
class Undisturbed {
public:
    Undisturbed() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~Undisturbed() {
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    Undisturbed(const Undisturbed&) = delete;
    Undisturbed& operator=(const Undisturbed&) = delete;

private:
    sigset_t before_{};
};

StagedName* staged_names = nullptr;

extern "C" void remove_staged_and_die(int number) {
    for (const auto* staged = staged_names; staged != nullptr; staged = staged->next) {
        ::unlink(staged->name.c_str());
    }
    std::signal(number, SIG_DFL);
    std::raise(number);
}

/// Only for signals that would end the program at once; who catches them unwinds, and then the files go by themselves.
void remove_staged_on_signals() {
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction now {};
        if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) {
            now.sa_handler = remove_staged_and_die;
            ::sigaction(number, &now, nullptr);
        }
    }
}

}  // namespace

OpenedFile::OpenedFile(int number, const std::string& path) : OpenedFile(number, path, other_place) {}

OpenedFile::OpenedFile(int number, std::string path, std::string hint)
    : number_(number), path_(std::move(path)), hint_(std::move(hint)) {
    if (number_ < 0) {
        fail(path_, errno, hint_);
    }
}

OpenedFile::~OpenedFile() {
    if (number_ >= 0) {
        ::close(number_);
    }
}

void OpenedFile::write(std::string_view text) const {
    const int error = write_all(
        text, [this](std::string_view rest, std::size_t) { return ::write(number_, rest.data(), rest.size()); });
    if (error != 0) {
        fail(path_, error, hint_);
    }
}

void OpenedFile::write_at(std::size_t start, std::string_view text) const {
    const int error = write_all(text, [&](std::string_view rest, std::size_t done) {
        return ::pwrite(number_, rest.data(), rest.size(), static_cast<off_t>(start + done));
    });
    if (error != 0) {
        fail(path_, error, hint_);
    }
}

void OpenedFile::read(std::size_t start, std::span<char> text) const {
    for (std::size_t done = 0; done < text.size();) {
        const auto got = ::pread(number_, text.data() + done, text.size() - done, static_cast<off_t>(start + done));
        if (got == 0 || (got < 0 && errno != EINTR)) {
            fail(path_, got == 0 ? EIO : errno, hint_);
        }
        done += got < 0 ? 0 : static_cast<std::size_t>(got);
    }
}

void OpenedFile::sync() const {
    if (::fsync(number_) != 0 && errno != EINVAL && errno != EROFS) {  // what can't be synced is no disk
        fail(path_, errno, hint_);
    }
}

void OpenedFile::set_mode(mode_t mode) const {
    if (::fchmod(number_, mode) != 0) {
        fail(path_, errno, hint_);
    }
}

void OpenedFile::close() {
    if (::close(std::exchange(number_, -1)) != 0) {
        fail(path_, errno, hint_);
    }
}

StagedFile::StagedFile(const std::string& path, Links links) : path_(path) {
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

StagedFile::~StagedFile() {
    const Undisturbed now;
    if (!temporary_.name.empty()) {
        ::unlink(temporary_.name.c_str());
        forget();
    }
}

void StagedFile::close(Sync sync) {
    if (!direct_ && sync == Sync::now) {
        stream().sync();
    }
    stream().close();
    stream_.reset();
}

void StagedFile::commit() {
    if (direct_) {
        return;
    }
    const Undisturbed now;
    if (std::rename(temporary_.name.c_str(), path_.c_str()) != 0) {
        fail(path_, errno);
    }
    forget();
}

OpenedFile& StagedFile::stream() {
    if (!stream_ && direct_) {
        stream_.emplace(::open(path_.c_str(), O_WRONLY | O_CLOEXEC), path_);
    } else if (!stream_) {
        stage();
    }
    return *stream_;
}

void StagedFile::stage() {
    remove_staged_on_signals();
    auto name = (fs::path(path_).parent_path() / ".grounds-XXXXXX").string();
    const Undisturbed now;
    stream_.emplace(::mkstemp(name.data()), path_);
    temporary_ = {name, staged_names, nullptr};
    if (staged_names != nullptr) {
        staged_names->previous = &temporary_;
    }
    staged_names = &temporary_;
    stream_->set_mode(mode_);
}

void StagedFile::forget() {
    if (temporary_.next != nullptr) {
        temporary_.next->previous = temporary_.previous;
    }
    (temporary_.previous != nullptr ? temporary_.previous->next : staged_names) = temporary_.next;
    temporary_ = {};
}

OpenedFile nameless_file() {
    std::error_code failed;
    auto folder = fs::temp_directory_path(failed);
    folder = failed ? fs::path("/tmp") : folder;
    auto name = (folder / ".grounds-XXXXXX").string();
    const Undisturbed now;
    OpenedFile file(::mkstemp(name.data()), folder.string(), "free some space there, or name another folder in TMPDIR");
    ::unlink(name.c_str());
    return file;
}

void sync_file_system(const std::string& folder) {
    if (const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); number >= 0) {
        ::syncfs(number);
        ::close(number);
    }
}

}  // namespace grounds::base
