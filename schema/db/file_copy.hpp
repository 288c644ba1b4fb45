// SPDX-License-Identifier: MIT
// The bytes of a database beside its file.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "schema/db/engine.hpp"

namespace grounds::db {

/// Throws Error for what the system says of a file.
[[noreturn]] void fail(const std::string& path, int error);

/// A file of its own, closed with this object. Members throw Error for the file that is shown as `shown`, which must
/// outlive this.
class Descriptor {
public:
    Descriptor(const std::string& name, int flags, mode_t mode, const std::string& shown);
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(const unsigned char* bytes, std::size_t count, std::int64_t at) const;
    /// Bytes of another file at the same place here, at most as many, by the kernel, which need not move them. Returns
    /// how many; 0 where that can't be done between these files.
    [[nodiscard]] std::int64_t take(const Descriptor& other, std::int64_t at, std::int64_t count) const;
    void sync() const;
    void take_owner_and_mode_of(const std::string& other) const;

private:
    int number_;
    const std::string& shown_;
};

/// Copies an open database, of which `file` is the file, page by page; those that have not their checksum get it.
/// Returns whether each had it. Throws Failure (Kind::interrupted when `is_interrupted`, which may be empty, says so).
bool copy_pages(Engine& from, const Descriptor& file, const Descriptor& to,
                const std::function<bool()>& is_interrupted);

/// Also where no page has one.
bool is_first_page_sealed(Engine& engine);

}  // namespace grounds::db
