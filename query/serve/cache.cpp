// SPDX-License-Identifier: MIT
#include "query/serve/cache.hpp"

#include "query/load/answers.hpp"

namespace grounds::serve {

Cache::Body Cache::find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(key);
    if (found == places_.end()) {
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->body;
}

void Cache::put(const std::string& key, Body body) {
    const auto size = key.size() + body->size();
    const std::lock_guard lock(mutex_);
    if (size > most_bytes_ || places_.contains(key)) {
        return;
    }
    bytes_ += size;
    entries_.push_front({key, std::move(body)});
    places_.emplace(key, entries_.begin());
    while (bytes_ > most_bytes_) {
        const auto& oldest = entries_.back();
        bytes_ -= oldest.key.size() + oldest.body->size();
        places_.erase(oldest.key);
        entries_.pop_back();
    }
}

std::size_t Cache::bytes() {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

}  // namespace grounds::serve
