// SPDX-License-Identifier: MIT
#include "base/shared_text.hpp"

#include <mutex>
#include <unordered_set>

namespace grounds::base {

SharedText::SharedText(const std::string& text) {
    static std::mutex one_at_a_time;
    static std::unordered_set<std::string> all;      // its nodes stay where they are
    thread_local const std::string* last = nullptr;  // one file's records come one after the other
    if (last == nullptr || *last != text) {
        const std::scoped_lock lock(one_at_a_time);
        last = &*all.insert(text).first;
    }
    text_ = last;
}

}  // namespace grounds::base
