// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace grounds::base {

/// Pages of one size in a temporary file (TMPDIR, else /tmp) that has no name, so that nothing is ever left of it. It
/// is made for the first page. Members throw Error when the disk is full.
class PagedFile {
public:
    PagedFile();
    ~PagedFile();
    PagedFile(PagedFile&&) noexcept;
    PagedFile& operator=(PagedFile&&) noexcept;

    /// Whether this page was written.
    [[nodiscard]] bool has(std::size_t page) const {
        return page < written_.size() && written_[page];
    }
    /// Of one that was.
    void read(std::size_t page, std::span<char> bytes) const;
    void write(std::size_t page, std::string_view bytes);

private:
    std::unique_ptr<class OpenedFile> file_;
    std::vector<bool> written_;
};

}  // namespace grounds::base
