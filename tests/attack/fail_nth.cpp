// SPDX-License-Identifier: MIT
// To be preloaded into a program: its n-th system call on files fails, or is its last one. script/attack uses it.
//
//   FAIL_AT=N     which call, from 1; without it calls are only counted
//   FAIL_HOW=...  before, after: SIGKILL before or after the call; else the number of an error that it fails with
//   FAIL_PATH=... only calls on files whose path holds this; without it on all
//   FAIL_COUNT=F  how many calls there were goes into this file when the program ends by itself
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

long counted = 0;

bool concerns(const char* path) {
    const char* wanted = std::getenv("FAIL_PATH");
    return wanted == nullptr || (path != nullptr && std::strstr(path, wanted) != nullptr);
}

bool concerns(int file) {
    std::array<char, 32> link{};
    std::array<char, 4096> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    const auto length = ::readlink(link.data(), path.data(), path.size() - 1);
    return concerns(length > 0 ? path.data() : nullptr);
}

/// Counts a call; whether it is the chosen one.
bool is_chosen() {
    const char* at = std::getenv("FAIL_AT");
    return ++counted == (at == nullptr ? 0 : std::atol(at));
}

template <class Function, class Of, class... Arguments>
auto call(const char* name, Of of, Arguments... arguments) {
    static auto* const real = reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
    using Result = decltype(real(arguments...));
    if (!concerns(of) || !is_chosen()) {
        return real(arguments...);
    }
    const char* how = std::getenv("FAIL_HOW");
    if (how == nullptr || std::strcmp(how, "before") == 0) {
        ::kill(::getpid(), SIGKILL);
    }
    if (how != nullptr && std::strcmp(how, "after") == 0) {
        real(arguments...);
        ::kill(::getpid(), SIGKILL);
    }
    errno = how == nullptr ? EIO : std::atoi(how);
    return static_cast<Result>(-1);
}

struct Teller {
    ~Teller() {
        const char* file = std::getenv("FAIL_COUNT");
        if (std::FILE* out = file == nullptr ? nullptr : std::fopen(file, "w")) {
            std::fprintf(out, "%ld\n", counted);
            std::fclose(out);
        }
    }
} teller;

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
    return call<ssize_t(int, const void*, size_t)>("write", file, file, bytes, count);
}
ssize_t pwrite(int file, const void* bytes, size_t count, off_t at) {
    return call<ssize_t(int, const void*, size_t, off_t)>("pwrite", file, file, bytes, count, at);
}
ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at) {
    return call<ssize_t(int, const void*, size_t, off64_t)>("pwrite64", file, file, bytes, count, at);
}
ssize_t read(int file, void* bytes, size_t count) {
    return call<ssize_t(int, void*, size_t)>("read", file, file, bytes, count);
}
ssize_t pread(int file, void* bytes, size_t count, off_t at) {
    return call<ssize_t(int, void*, size_t, off_t)>("pread", file, file, bytes, count, at);
}
ssize_t pread64(int file, void* bytes, size_t count, off64_t at) {
    return call<ssize_t(int, void*, size_t, off64_t)>("pread64", file, file, bytes, count, at);
}
int fsync(int file) {
    return call<int(int)>("fsync", file, file);
}
int fdatasync(int file) {
    return call<int(int)>("fdatasync", file, file);
}
int ftruncate(int file, off_t size) noexcept {
    return call<int(int, off_t)>("ftruncate", file, file, size);
}
int ftruncate64(int file, off64_t size) noexcept {
    return call<int(int, off64_t)>("ftruncate64", file, file, size);
}
int rename(const char* from, const char* to) noexcept {
    return call<int(const char*, const char*)>("rename", to, from, to);
}
int unlink(const char* path) noexcept {
    return call<int(const char*)>("unlink", path, path);
}
int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    return call<int(const char*, int, mode_t)>("open", path, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = va_arg(more, mode_t);
    va_end(more);
    return call<int(const char*, int, mode_t)>("open64", path, path, flags, mode);
}
}
