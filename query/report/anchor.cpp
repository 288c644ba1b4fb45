// SPDX-License-Identifier: MIT
#include "query/report/anchor.hpp"

#include "base/ascii.hpp"
#include "base/clean.hpp"

namespace grounds::report::md {

std::string slug(std::string_view heading) {
    std::string out;
    out.reserve(heading.size());
    for (const char c : base::clean_line(heading)) {
        if (base::is_alphanumeric(c) || c == '-' || c == '_') {
            out += base::lower_ascii(c);
        } else if (c == ' ') {
            out += '-';
        }
    }
    return out;
}

std::string Labels::unique(std::string_view wanted) {
    auto first = slug(wanted);
    const auto number = used_.insert(first).first;
    if (number == tried_.size()) {
        tried_.push_back(1);
        return first;
    }
    for (;;) {
        auto label = first + "-" + std::to_string(++tried_[number]);
        if (used_.insert(label).second) {
            tried_.push_back(1);
            return label;
        }
    }
}

}  // namespace grounds::report::md
