// SPDX-License-Identifier: MIT
// JSON documents written item by item, which may stand in a <script> element of a page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "query/exports/export.hpp"

namespace grounds::exports {

/// A JSON array, and what stands around it.
class JsonArray {
public:
    /// `head` ends with "[", `foot` begins with "]".
    JsonArray(const Sink& sink, std::string_view head, std::string_view foot) : sink_(sink), foot_(foot) {
        sink_(head);
    }
    void add(const Json& item);
    void close();

private:
    const Sink& sink_;
    std::string foot_;
    bool empty_ = true;
};

/// A JSON-LD document {"@context": ..., the members of `head`, KEY: [items]}, or with "jsonl" one document a line.
class JsonLd {
public:
    JsonLd(const Sink& sink, const ExportRequest& request, const std::string& context, const Json& head,
           const std::string& key);
    /// `item` without @context.
    void add(const Json& item);
    void close();
    [[nodiscard]] std::size_t count() const {
        return count_;
    }

private:
    const Sink& sink_;
    std::string context_;
    std::optional<JsonArray> array_;  ///< none: one document a line
    std::size_t count_ = 0;
};

}  // namespace grounds::exports
