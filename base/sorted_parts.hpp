// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "base/paged_array.hpp"

namespace grounds::base {

/// Small values that come out sorted though only some are in memory at a time: whoever adds one tells in which of some
/// parts it belongs, of which each holds what comes before the next.
template <class Value>
class SortedParts {
public:
    explicit SortedParts(std::size_t parts) : parts_(std::max<std::size_t>(parts, 1)) {}
    /// So many parts that one of `count` values that are spread evenly takes some megabytes.
    static std::size_t parts_for(std::size_t count) {
        constexpr std::size_t most_at_once = 300'000;
        return count / most_at_once + 1;
    }

    [[nodiscard]] std::size_t parts() const {
        return parts_.size();
    }
    void add(std::size_t part, const Value& value) {
        parts_[part].push_back(value);
    }
    /// visit(values) for those of each part, sorted.
    template <class Visit>
    void each_part(const Visit& visit) const {
        std::vector<Value> values;
        for (const auto& part : parts_) {
            values.clear();
            for (std::size_t at = 0; at < part.size(); ++at) {
                values.push_back(part[at]);
            }
            std::sort(values.begin(), values.end());
            visit(std::span<Value>(values));
        }
    }
    /// The same for those of each group, which is in one part: are_together(first, value) tells.
    template <class AreTogether, class Visit>
    void each_group(const AreTogether& are_together, const Visit& visit) const {
        each_part([&](std::span<Value> values) {
            for (auto first = values.begin(); first != values.end();) {
                const auto last =
                    std::find_if(first, values.end(), [&](const Value& value) { return !are_together(*first, value); });
                visit(std::span<Value>(first, last));
                first = last;
            }
        });
    }

private:
    static constexpr std::size_t bytes_of_part = std::size_t{128} << 10U;  ///< the rest waits in a file

    std::vector<PagedArray<Value, bytes_of_part>> parts_;
};

}  // namespace grounds::base
