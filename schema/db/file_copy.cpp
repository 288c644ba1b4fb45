// SPDX-License-Identifier: MIT
#include "schema/db/file_copy.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/write_all.hpp"
#include "schema/db/database.hpp"
#include "schema/db/page_checks.hpp"

namespace grounds::db {

[[noreturn]] void fail(const std::string& path, int error) {
    throw Error(path, std::strerror(error), "check the disk, the space on it, and that the folder may be written");
}

Descriptor::Descriptor(const std::string& name, int flags, mode_t mode, const std::string& shown)
    : number_(::open(name.c_str(), flags | O_CLOEXEC, mode)), shown_(shown) {
    if (number_ < 0) {
        fail(shown_, errno);
    }
}

Descriptor::~Descriptor() {
    ::close(number_);
}

void Descriptor::write(const unsigned char* bytes, std::size_t count, std::int64_t at) const {
    const std::string_view all(reinterpret_cast<const char*>(bytes), count);
    const int error = base::write_all(all, [&](std::string_view rest, std::size_t done) {
        return ::pwrite(number_, rest.data(), rest.size(), at + static_cast<std::int64_t>(done));
    });
    if (error != 0) {
        fail(shown_, error);
    }
}

std::int64_t Descriptor::take(const Descriptor& other, std::int64_t at, std::int64_t count) const {
    auto from = at;
    return std::max<std::int64_t>(
        0, ::copy_file_range(other.number_, &from, number_, &at, static_cast<std::size_t>(count), 0));
}

void Descriptor::sync() const {
    if (::fsync(number_) != 0 && errno != EINVAL) {
        fail(shown_, errno);
    }
}

void Descriptor::take_owner_and_mode_of(const std::string& other) const {
    struct stat of {};
    if (::stat(other.c_str(), &of) == 0) {
        [[maybe_unused]] const int kept = ::fchown(number_, of.st_uid, of.st_gid);  // only root may
        ::fchmod(number_, of.st_mode & 07777);
    }
}

namespace {

/// The file of an open database, through the engine's own handle.
class DatabaseFile {
public:
    explicit DatabaseFile(Engine& engine) : engine_(engine) {
        sqlite3_file_control(engine.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file_);
    }
    [[nodiscard]] sqlite3_int64 size() const {
        sqlite3_int64 size = 0;
        file_->pMethods->xFileSize(file_, &size);
        return size;
    }
    void read(unsigned char* bytes, int count, sqlite3_int64 at) const {
        if (const int code = file_->pMethods->xRead(file_, bytes, count, at); code != SQLITE_OK) {
            throw engine_.failure(code);
        }
    }

private:
    Engine& engine_;
    sqlite3_file* file_ = nullptr;
};

void stop_if(const std::function<bool()>& is_interrupted, const Engine& engine) {
    if (is_interrupted && is_interrupted()) {
        throw Failure(Failure::Kind::interrupted, engine.path(), "interrupted", {});
    }
}

/// What the kernel can copy by itself; returns up to where.
sqlite3_int64 copy_by_kernel(Engine& from, const Descriptor& file, const Descriptor& to,
                             const std::function<bool()>& is_interrupted) {
    constexpr sqlite3_int64 at_once = sqlite3_int64{64} << 20U;
    const auto size = DatabaseFile(from).size();
    sqlite3_int64 at = 0;
    for (sqlite3_int64 taken = 1; at < size && taken > 0; at += taken) {
        taken = to.take(file, at, std::min(at_once, size - at));
        stop_if(is_interrupted, from);
    }
    return at;
}

/// Looks at each page of an open database and writes into its copy those that it has not, and those that have not their
/// checksum, with it. Returns whether each had it.
bool complete_copy(Engine& from, const Descriptor& to, sqlite3_int64 copied,
                   const std::function<bool()>& is_interrupted) {
    const DatabaseFile file(from);
    const auto size = file.size();
    const bool seals = has_checksums(from.handle());
    constexpr int page = 4096;
    std::vector<unsigned char> buffer(std::size_t{64} * page);  // small enough to stay near the processor
    bool sealed = true;
    for (sqlite3_int64 at = seals ? 0 : copied; at < size; at += static_cast<sqlite3_int64>(buffer.size())) {
        const auto bytes =
            static_cast<int>(std::min<sqlite3_int64>(size - at, static_cast<sqlite3_int64>(buffer.size())));
        file.read(buffer.data(), bytes, at);
        const bool as_it_was = !seals || seal_pages(buffer.data(), bytes / page, page, at / page + 1);
        if (!as_it_was || at + bytes > copied) {
            to.write(buffer.data(), static_cast<std::size_t>(bytes), at);
        }
        sealed = sealed && as_it_was;
        stop_if(is_interrupted, from);
    }
    return sealed;
}

}  // namespace

bool copy_pages(Engine& from, const Descriptor& file, const Descriptor& to,
                const std::function<bool()>& is_interrupted) {
    return complete_copy(from, to, copy_by_kernel(from, file, to, is_interrupted), is_interrupted);
}

bool is_first_page_sealed(Engine& engine) {
    constexpr int page = 4096;
    std::array<unsigned char, page> bytes{};
    if (!has_checksums(engine.handle()) || DatabaseFile(engine).size() < page) {
        return true;
    }
    DatabaseFile(engine).read(bytes.data(), page, 0);
    return seal_page(bytes.data(), page, 1);
}

}  // namespace grounds::db
