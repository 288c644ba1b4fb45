// SPDX-License-Identifier: MIT
#include "query/report/anchor.hpp"

#include "base/clean.hpp"

namespace grounds::report::md {

std::string slug(std::string_view heading) {
    std::string out;
    for (const char c : base::clean_line(heading)) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (upper) {
            out += static_cast<char>(c - 'A' + 'a');
        } else if (kept) {
            out += c;
        } else if (c == ' ') {
            out += '-';
        }
    }
    return out;
}

std::string Labels::unique(std::string_view wanted) {
    const auto base = slug(wanted);
    const auto number = used_.insert(base).first;
    if (number == tried_.size()) {
        tried_.push_back(1);
        return base;
    }
    for (;;) {
        auto label = base + "-" + std::to_string(++tried_[number]);
        if (used_.insert(label).second) {
            tried_.push_back(1);
            return label;
        }
    }
}

}  // namespace grounds::report::md
