// SPDX-License-Identifier: MIT
#include "base/utf8.hpp"

#include <algorithm>

namespace grounds::base {

CodePoints::CodePoints(std::string text) : text_(std::move(text)) {
    offsets_.reserve(text_.size() + 1);
    for (std::size_t next = 0; next < text_.size();) {
        offsets_.push_back(next);
        const bool fine = next_code_point(text_, next) >= 0;
        well_formed_ = well_formed_ && fine;
    }
    offsets_.push_back(text_.size());
}

std::size_t CodePoints::offset(long position) const {
    return offsets_.at(static_cast<std::size_t>(std::clamp(position, 0L, size())));
}

std::string_view CodePoints::slice(long start, long end) const {
    const auto from = offset(start);
    return std::string_view(text_).substr(from, std::max(offset(end), from) - from);
}

std::vector<long> CodePoints::find_all(std::string_view part) const {
    std::vector<long> found;
    for (auto at = text_.find(part); at != std::string::npos && !part.empty(); at = text_.find(part, at + 1)) {
        const auto place = std::lower_bound(offsets_.begin(), offsets_.end(), at);
        if (*place == at) {
            found.push_back(static_cast<long>(place - offsets_.begin()));
        }
    }
    return found;
}

}  // namespace grounds::base
