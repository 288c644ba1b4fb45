// SPDX-License-Identifier: MIT
#include "base/spool.hpp"

#include <algorithm>
#include <utility>

#include "base/staged_file.hpp"

namespace grounds::base {

namespace {

constexpr std::size_t most_kept = 1U << 20U;
constexpr std::size_t slice = 256U << 10U;
constexpr std::size_t read_ahead = 64U << 10U;

}  // namespace

Spool::Spool() = default;
Spool::~Spool() = default;
Spool::Spool(Spool&&) noexcept = default;
Spool& Spool::operator=(Spool&&) noexcept = default;

void Spool::write(std::string_view text) {
    kept_ += text;
    if (kept_.size() >= most_kept) {
        if (!file_) {
            file_ = std::make_unique<OpenedFile>(nameless_file());
        }
        file_->write(kept_);
        in_file_ += kept_.size();
        kept_.clear();
    }
}

void Spool::read(std::size_t start, std::size_t length, const Sink& sink) const {
    const auto end = start + length;
    std::string piece;
    while (start < std::min(end, in_file_)) {
        piece.resize(std::min(slice, std::min(end, in_file_) - start));
        file_->read(start, piece);
        sink(piece);
        start += piece.size();
    }
    if (start < end) {
        sink(std::string_view(kept_).substr(start - in_file_, end - start));
    }
}

std::string_view Spool::view(std::size_t start, std::size_t length) const {
    if (start >= in_file_) {
        return std::string_view(kept_).substr(start - in_file_, length);
    }
    const bool goes_on = start == std::exchange(viewed_to_, start + length);
    if (start < window_start_ || start + length > window_start_ + window_.size()) {
        window_start_ = start;
        window_.resize(std::min(std::max(length, goes_on ? read_ahead : 0), in_file_ - start));
        file_->read(start, window_);
    }
    return std::string_view(window_).substr(start - window_start_, length);
}

std::string Spool::text() const {
    std::string all;
    read([&all](std::string_view piece) { all += piece; });
    return all;
}

}  // namespace grounds::base
