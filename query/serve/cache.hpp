// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace grounds::serve {

/// Bodies by their key; when they are too many bytes, those that were asked for longest ago go. For many threads.
class Cache {
public:
    using Body = std::shared_ptr<const std::string>;

    explicit Cache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Nothing if it is not there.
    Body find(const std::string& key);
    void put(const std::string& key, Body body);
    [[nodiscard]] std::size_t bytes();

private:
    struct Entry {
        std::string key;
        Body body;
    };

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_;  ///< asked for last first
    std::unordered_map<std::string, std::list<Entry>::iterator> places_;
    std::mutex mutex_;
};

}  // namespace grounds::serve
