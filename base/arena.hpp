// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace grounds::base {

/// Room for very many short texts, which stay where they are as long as the arena: each takes its bytes and no more.
class Arena {
public:
    /// The bytes of one text; each arena fills its blocks one after the other.
    [[nodiscard]] char* room(std::size_t bytes) {
        if (bytes > left_) {
            constexpr std::size_t usual = 64UL * 1024;
            left_ = std::max(bytes, usual);
            blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
            free_ = blocks_.back().get();
        }
        left_ -= bytes;
        return std::exchange(free_, free_ + bytes);
    }
    std::string_view keep(std::string_view text) {
        auto* const kept = room(text.size());
        std::copy(text.begin(), text.end(), kept);
        return {kept, text.size()};
    }

private:
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* free_ = nullptr;  ///< what is free of the last one
    std::size_t left_ = 0;  ///< in bytes
};

}  // namespace grounds::base
