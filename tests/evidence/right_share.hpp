// SPDX-License-Identifier: MIT
#pragma once

namespace grounds::test {

/// How many of all were right, for what is measured.
struct RightShare {
    long right = 0, all = 0;
    void add(bool is_right) {
        right += is_right ? 1 : 0;
        ++all;
    }
    [[nodiscard]] double share() const {
        return all > 0 ? static_cast<double>(right) / static_cast<double>(all) : 0;
    }
};

}  // namespace grounds::test
