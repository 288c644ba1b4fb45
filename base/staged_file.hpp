// SPDX-License-Identifier: MIT
// A file on its way to its place: for output.cpp, and for who writes very many.
#pragma once

#include <sys/types.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/output.hpp"

namespace grounds::base {

/// A file descriptor that is closed with this object. Members throw Error.
class OpenedFile {
public:
    OpenedFile(int number, const std::string& path);
    /// `hint`: what to do if it can't be opened or written.
    OpenedFile(int number, std::string path, std::string hint);
    ~OpenedFile();
    OpenedFile(const OpenedFile&) = delete;
    OpenedFile& operator=(const OpenedFile&) = delete;
    OpenedFile(OpenedFile&& other) noexcept
        : number_(std::exchange(other.number_, -1)), path_(std::move(other.path_)), hint_(std::move(other.hint_)) {}
    OpenedFile& operator=(OpenedFile&&) = delete;

    void write(std::string_view text) const;
    /// In this place, or beyond the end.
    void write_at(std::size_t start, std::string_view text) const;
    /// Fills `text` from this place on; as many bytes must be there.
    void read(std::size_t start, std::span<char> text) const;
    void sync() const;
    void set_mode(mode_t mode) const;
    /// Some file systems tell a full disk only here.
    void close();

private:
    int number_;
    std::string path_;
    std::string hint_;
};

/// Names of files that are on their way, for a signal that ends the program: a list that changes only while no signal
/// can come.
struct StagedName {
    std::string name;
    StagedName* next = nullptr;
    StagedName* previous = nullptr;
};

/// A file on its way: beside its place until commit(), and gone if that never comes, or if a signal ends the program. A
/// pipe or device has no such place: what is written goes straight into it.
class StagedFile {
public:
    StagedFile(const std::string& path, Links links);
    ~StagedFile();
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;

    [[nodiscard]] bool direct() const {
        return direct_;
    }
    void write(std::string_view text) {
        stream().write(text);
    }
    enum class Sync {
        now,
        later  ///< by sync_file_system(), for very many files
    };

    /// After this nothing is left that is likely to fail.
    void close(Sync sync = Sync::now);
    void commit();

private:
    OpenedFile& stream();
    void stage();
    void forget();

    std::string path_;
    StagedName temporary_;  ///< without a name while there is none
    mode_t mode_ = 0;
    bool direct_ = false;
    std::optional<OpenedFile> stream_;
};

/// An empty file to write and read that is in no folder: it is gone when it is closed, however the program ends.
OpenedFile nameless_file();

/// All that was written under this folder reaches the disk.
void sync_file_system(const std::string& folder);

}  // namespace grounds::base
