// SPDX-License-Identifier: MIT
#include "base/shared_text.hpp"

#include <mutex>
#include <unordered_set>

namespace grounds::base {

SharedText::SharedText(const std::string& text) {
    static std::mutex one_at_a_time;
    static std::unordered_set<std::string> all;  // its nodes stay where they are
    const std::scoped_lock lock(one_at_a_time);
    text_ = &*all.insert(text).first;
}

}  // namespace grounds::base
