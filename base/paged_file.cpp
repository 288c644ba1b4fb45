// SPDX-License-Identifier: MIT
#include "base/paged_file.hpp"

#include "base/staged_file.hpp"

namespace grounds::base {

PagedFile::PagedFile() = default;
PagedFile::~PagedFile() = default;
PagedFile::PagedFile(PagedFile&&) noexcept = default;
PagedFile& PagedFile::operator=(PagedFile&&) noexcept = default;

void PagedFile::read(std::size_t page, std::span<char> bytes) const {
    file_->read(page * bytes.size(), bytes);
}

void PagedFile::write(std::size_t page, std::string_view bytes) {
    if (!file_) {
        file_ = std::make_unique<OpenedFile>(nameless_file());
    }
    file_->write_at(page * bytes.size(), bytes);
    if (page >= written_.size()) {
        written_.resize(page + 1);
    }
    written_[page] = true;
}

}  // namespace grounds::base
