// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// The blocks of a page, in words. Spans count code points of `text`.
class HtmlWriter {
public:
    void begin(BlockKind kind, int level = 0, std::string number = {}) {
        end();
        open_ = Block{kind, {size_, size_}, level, std::move(number), false};
        blank_ = true;
    }
    /// Words inside of the open block; without one they open a paragraph.
    void add(std::string_view words) {
        for (std::size_t next = 0; next < words.size();) {
            const auto from = next;
            while (next < words.size() &&
                   (next == from || (static_cast<unsigned char>(words[next]) & 0xC0U) == 0x80U)) {
                ++next;
            }
            add_point(words.substr(from, next - from));
        }
    }
    /// Punctuation directly behind the last word.
    void glue(std::string_view punctuation) {
        blank_ = false;
        add(punctuation);
        blank_ = true;
    }
    void space() {
        blank_ = true;
    }
    [[nodiscard]] long position() const {
        return size_ + (blank_ && !at_start() ? 1 : 0);
    }
    [[nodiscard]] long written() const {
        return size_;
    }
    void end() {
        if (open_ && size_ > open_->span.start) {
            open_->span.end = size_;
            blocks.push_back(*open_);
            put("\n\n", 2);
        }
        open_.reset();
        blank_ = true;
    }
    [[nodiscard]] bool is_open() const {
        return open_.has_value();
    }

    std::string text;
    std::vector<Block> blocks;

private:
    [[nodiscard]] bool at_start() const {
        return !open_ || size_ == open_->span.start;
    }
    void put(std::string_view bytes, long points) {
        text += bytes;
        size_ += points;
    }
    void add_point(std::string_view point) {
        if (point.size() == 1 && is_space(point[0] == '\r' || point[0] == '\f' ? ' ' : point[0])) {
            blank_ = true;
            return;
        }
        if (!open_) {
            begin(BlockKind::paragraph);
        }
        if (blank_ && !at_start()) {
            put(" ", 1);
        }
        blank_ = false;
        put(point, 1);
    }

    std::optional<Block> open_;
    bool blank_ = true;
    long size_ = 0;
};

}  // namespace grounds::articles
