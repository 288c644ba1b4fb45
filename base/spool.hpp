// SPDX-License-Identifier: MIT
// Text that is made before the place in front of it: a report begins with what its end counted.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/output.hpp"

namespace grounds::base {

/// Takes text piece by piece and gives it out again in the same order, as often as asked. The last part is kept in
/// memory; what is longer goes into a temporary file (TMPDIR, else /tmp) that has no name, so nothing is ever left of
/// it. Members throw Error when the disk is full.
class Spool {
public:
    Spool();
    ~Spool();
    Spool(Spool&&) noexcept;
    Spool& operator=(Spool&&) noexcept;

    void write(std::string_view text);
    /// In bytes.
    [[nodiscard]] std::size_t size() const {
        return in_file_ + kept_.size();
    }
    /// `length` bytes from `start` on, in slices; both must lie within size().
    void read(std::size_t start, std::size_t length, const Sink& sink) const;
    void read(const Sink& sink) const {
        read(0, size(), sink);
    }
    /// The same for what was written in one piece, until anything else is asked or written.
    [[nodiscard]] std::string_view view(std::size_t start, std::size_t length) const;
    /// All of it, for what is known to be small.
    [[nodiscard]] std::string text() const;

private:
    std::unique_ptr<class OpenedFile> file_;
    std::size_t in_file_ = 0;
    std::string kept_;            ///< what follows the file's
    mutable std::string window_;  ///< the part of the file that view() read last
    mutable std::size_t window_start_ = 0;
    mutable std::size_t viewed_to_ = 0;  ///< the end of the last view: the next one may go on there
};

}  // namespace grounds::base
