// SPDX-License-Identifier: MIT
#include "schema/db/page_checks.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

namespace grounds::db {
namespace {

/// What SQLite sees of an open database file: this, and the real file right behind it.
struct CheckedFile : sqlite3_file {
    int page_size = 0;       ///< 0: not known yet
    bool seals = false;      ///< what is written gets a checksum
    bool read_only = false;  ///< whoever writes looks at all pages when they are copied
    bool compares = false;   ///< what is read must have it

    [[nodiscard]] sqlite3_file* real() {
        return reinterpret_cast<sqlite3_file*>(this + 1);
    }
    [[nodiscard]] bool is_page(int bytes, sqlite3_int64 offset) const {
        return page_size > 0 && bytes == page_size && offset % page_size == 0;
    }
};
static_assert(sizeof(CheckedFile) % alignof(void*) == 0);

CheckedFile& checked(sqlite3_file* file) {
    return *static_cast<CheckedFile*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
    return checked(file).real();
}

/// Of `Count` pages that follow each other. Each step of a sum waits for the one before, so that sums of several pages
/// are made in the time of one.
template <std::size_t Count>
std::array<std::uint64_t, Count> checksums(const unsigned char* pages, int size, sqlite3_int64 number) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    std::array<std::uint64_t, Count> sums{};
    for (std::size_t page = 0; page < Count; ++page) {
        sums[page] = (static_cast<std::uint64_t>(number) + page) * odd;
    }
    const auto page_bytes = static_cast<std::size_t>(size);
    for (std::size_t at = 0; at + checksum_bytes < page_bytes; at += sizeof(std::uint64_t)) {
        for (std::size_t page = 0; page < Count; ++page) {
            std::uint64_t word = 0;
            std::memcpy(&word, pages + page * page_bytes + at, sizeof word);
            sums[page] = (sums[page] ^ word) * odd;
            sums[page] ^= sums[page] >> 29U;
        }
    }
    return sums;
}

std::uint64_t checksum(const unsigned char* page, int size, sqlite3_int64 number) {
    return checksums<1>(page, size, number).front();
}

/// True if it stood there.
bool put_checksum(unsigned char* page, int size, std::uint64_t sum) {
    auto* const place = page + size - checksum_bytes;
    const bool stood_there = std::memcmp(place, &sum, sizeof sum) == 0;
    std::memcpy(place, &sum, sizeof sum);
    return stood_there;
}

bool fits(const unsigned char* page, int size, sqlite3_int64 number) {
    std::uint64_t stored = 0;
    std::memcpy(&stored, page + size - checksum_bytes, sizeof stored);
    return stored == checksum(page, size, number);
}

/// Places in the header of the file.
enum Header : int {
    page_size_at = 16,
    write_version_at = 18,
    read_version_at = 19,
    reserved_at = 20,
    header_bytes = 100
};

/// False if the header can't be one of ours.
bool learn(CheckedFile& file, const unsigned char* header) {
    constexpr int log_version = 2;
    constexpr int largest = 65536;  // written as 1
    if (header[write_version_at] == log_version || header[read_version_at] == log_version) {
        return false;
    }
    const int size = header[page_size_at] * 256 + header[page_size_at + 1];
    file.page_size = size == 1 ? largest : size;
    file.seals = header[reserved_at] == checksum_bytes;
    file.compares = file.seals && file.read_only;
    return true;
}

int read_checked(sqlite3_file* base, void* buffer, int bytes, sqlite3_int64 offset) {
    auto& file = checked(base);
    const int code = file.real()->pMethods->xRead(file.real(), buffer, bytes, offset);
    if (code != SQLITE_OK) {
        return code;
    }
    const auto* page = static_cast<const unsigned char*>(buffer);
    if (offset == 0 && bytes >= header_bytes && file.page_size == 0 && !learn(file, page)) {
        return SQLITE_IOERR_DATA;
    }
    const bool must_fit = file.compares && file.is_page(bytes, offset);
    return must_fit && !fits(page, bytes, offset / bytes + 1) ? SQLITE_IOERR_DATA : SQLITE_OK;
}

int write_sealed(sqlite3_file* base, const void* buffer, int bytes, sqlite3_int64 offset) {
    auto& file = checked(base);
    if (file.seals && file.is_page(bytes, offset)) {  // the pager's own buffer, the last bytes of which are ours
        seal_page(static_cast<unsigned char*>(const_cast<void*>(buffer)), bytes, offset / bytes + 1);
    }
    return file.real()->pMethods->xWrite(file.real(), buffer, bytes, offset);
}

int close(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return real(file)->pMethods->xTruncate(real(file), size);
}
int sync(sqlite3_file* file, int flags) {
    return real(file)->pMethods->xSync(real(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
int is_reserved(sqlite3_file* file, int* result) {
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int control(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

/// Version 1: without shared memory and mapped pages, which would go past the checks.
const sqlite3_io_methods methods = {
    1,       close,       read_checked,    write_sealed, truncate, sync,    file_size, lock,    unlock, is_reserved,
    control, sector_size, characteristics, nullptr,      nullptr,  nullptr, nullptr,   nullptr, nullptr};

sqlite3_vfs* system_layer(sqlite3_vfs* layer) {
    return static_cast<sqlite3_vfs*>(layer->pAppData);
}

/// Journals and temporary files are as SQLite has them.
int open(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    auto* const system = system_layer(layer);
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0) {
        return system->xOpen(system, name, file, flags, flags_out);
    }
    auto* const added = new (file) CheckedFile();
    added->pMethods = nullptr;
    added->read_only = (flags & SQLITE_OPEN_READONLY) != 0;
    const int code = system->xOpen(system, name, added->real(), flags, flags_out);
    if (code == SQLITE_OK || added->real()->pMethods != nullptr) {
        added->pMethods = &methods;
    }
    return code;
}

sqlite3_vfs make_layer() {
    auto* const system = sqlite3_vfs_find(nullptr);
    sqlite3_vfs layer = *system;
    layer.iVersion = 1;
    layer.szOsFile = static_cast<int>(sizeof(CheckedFile)) + system->szOsFile;
    layer.zName = "grounds";
    layer.pNext = nullptr;
    layer.pAppData = system;
    layer.xOpen = open;
    layer.xDelete = [](sqlite3_vfs* of, const char* name, int sync_folder) {
        return system_layer(of)->xDelete(system_layer(of), name, sync_folder);
    };
    layer.xAccess = [](sqlite3_vfs* of, const char* name, int flags, int* result) {
        return system_layer(of)->xAccess(system_layer(of), name, flags, result);
    };
    layer.xFullPathname = [](sqlite3_vfs* of, const char* name, int bytes, char* out) {
        return system_layer(of)->xFullPathname(system_layer(of), name, bytes, out);
    };
    layer.xRandomness = [](sqlite3_vfs* of, int bytes, char* out) {
        return system_layer(of)->xRandomness(system_layer(of), bytes, out);
    };
    layer.xSleep = [](sqlite3_vfs* of, int microseconds) {
        return system_layer(of)->xSleep(system_layer(of), microseconds);
    };
    layer.xCurrentTime = [](sqlite3_vfs* of, double* time) {
        return system_layer(of)->xCurrentTime(system_layer(of), time);
    };
    layer.xGetLastError = [](sqlite3_vfs* of, int bytes, char* out) {
        return system_layer(of)->xGetLastError(system_layer(of), bytes, out);
    };
    return layer;
}

CheckedFile* file_of(sqlite3* database) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file == nullptr || file->pMethods != &methods ? nullptr : &checked(file);
}

}  // namespace

const char* checking_layer() {
    static sqlite3_vfs layer = make_layer();
    static const int registered = sqlite3_vfs_register(&layer, 0);
    return registered == SQLITE_OK ? layer.zName : nullptr;
}

bool has_checksums(sqlite3* database) {
    const auto* const file = file_of(database);
    return file != nullptr && file->seals;
}

void set_checks(sqlite3* database, bool compare) {
    constexpr int usual_page = 4096;
    if (auto* const file = file_of(database); file != nullptr) {
        file->page_size = file->page_size == 0 ? usual_page : file->page_size;
        file->seals = true;
        file->compares = compare;
    }
}

void reserve_checksums(sqlite3* database) {
    int bytes = checksum_bytes;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
    set_checks(database, true);
}

bool seal_page(unsigned char* page, int size, sqlite3_int64 number) {
    return put_checksum(page, size, checksum(page, size, number));
}

bool seal_pages(unsigned char* pages, int count, int size, sqlite3_int64 number) {
    constexpr int at_once = 4;
    bool sealed = true;
    int done = 0;
    for (; done + at_once <= count; done += at_once) {
        auto* page = pages + std::ptrdiff_t{done} * size;
        for (const auto sum : checksums<at_once>(page, size, number + done)) {
            sealed = put_checksum(page, size, sum) && sealed;
            page += size;
        }
    }
    for (; done < count; ++done) {
        sealed = seal_page(pages + std::ptrdiff_t{done} * size, size, number + done) && sealed;
    }
    return sealed;
}

}  // namespace grounds::db
