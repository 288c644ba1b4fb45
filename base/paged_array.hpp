// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/paged_file.hpp"

namespace grounds::base {

/// An array of small values, as long as a disk holds: what does not fit into `MostBytes` of memory stands in a file
/// without a name (PagedFile), page by page. Members throw Error when the disk is full. Not for two threads, not even
/// to read.
template <class Value, std::size_t MostBytes = std::size_t{2} << 20U>
class PagedArray {
    static_assert(std::is_trivially_copyable_v<Value>);

public:
    PagedArray() = default;
    /// That many of one value. What nobody sets takes no room.
    explicit PagedArray(std::size_t size, Value initial = {}) : size_(size), initial_(initial) {}

    [[nodiscard]] std::size_t size() const {
        return size_;
    }
    [[nodiscard]] Value operator[](std::size_t at) const {
        const auto* const found = look(at / page_values);
        return found == nullptr ? initial_ : found[at % page_values];
    }
    void set(std::size_t at, Value value) {
        auto& frame = take(at / page_values);
        frame.values[at % page_values] = value;
        frame.changed = true;
    }
    void push_back(Value value) {
        set(size_++, value);
    }
    /// To at most as many as there are.
    void shrink(std::size_t size) {
        size_ = size;
    }

private:
    static constexpr std::size_t page_bytes = 4096;
    static constexpr std::size_t page_values = std::bit_floor(page_bytes / sizeof(Value));
    static constexpr std::size_t most_frames = MostBytes / (page_values * sizeof(Value));

    /// Holds one page at a time, of those with the same number modulo `most_frames`.
    struct Frame {
        std::size_t page = 0;
        bool changed = false;
        std::unique_ptr<Value[]> values;
    };

    /// Nothing for a page in which nothing was ever set.
    [[nodiscard]] const Value* look(std::size_t page) const {
        const auto at = page % most_frames;
        if (at < frames_.size() && frames_[at].values && frames_[at].page == page) {
            return frames_[at].values.get();
        }
        return file_.has(page) ? take(page).values.get() : nullptr;
    }
    Frame& take(std::size_t page) const {
        const auto at = page % most_frames;
        if (at >= frames_.size()) {
            frames_.resize(at + 1);
        }
        auto& frame = frames_[at];
        if (!frame.values || frame.page != page) {
            load(frame, page);
        }
        return frame;
    }
    void load(Frame& frame, std::size_t page) const {
        if (!frame.values) {
            frame.values = std::make_unique<Value[]>(page_values);
        } else if (frame.changed) {
            file_.write(frame.page, std::string_view(bytes_of(frame).data(), bytes_of(frame).size()));
        }
        frame.page = page;
        frame.changed = false;
        if (file_.has(page)) {
            file_.read(page, bytes_of(frame));
        } else {
            std::fill_n(frame.values.get(), page_values, initial_);
        }
    }

    static std::span<char> bytes_of(Frame& frame) {
        return {reinterpret_cast<char*>(frame.values.get()), page_values * sizeof(Value)};
    }

    std::size_t size_ = 0;
    Value initial_{};
    mutable std::vector<Frame> frames_;  ///< by page modulo `most_frames`
    mutable PagedFile file_;
};

}  // namespace grounds::base
