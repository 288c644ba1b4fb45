// SPDX-License-Identifier: MIT
#include "query/exports/json_ld.hpp"

#include "base/json_text.hpp"

namespace grounds::exports {

void JsonArray::add(const Json& item) {
    sink_((empty_ ? "\n" : ",\n") + base::json_for_html(item, 2));
    empty_ = false;
}

void JsonArray::close() {
    sink_((empty_ ? "" : "\n") + foot_);
}

namespace {

/// "name": value, as members of an object that goes on.
std::string members(const Json& object) {
    std::string text;
    for (const auto& [name, value] : object.items()) {
        text += Json(name).dump() + ": " + base::json_for_html(value, -1) + ",\n";
    }
    return text;
}

}  // namespace

JsonLd::JsonLd(const Sink& sink, const ExportRequest& request, const std::string& context, const Json& head,
               const std::string& key)
    : sink_(sink), context_(context) {
    if (request.format != "jsonl") {
        const auto start = "{\n" + members(Json::object({{"@context", context}})) + members(head);
        array_.emplace(sink, start + Json(key).dump() + ": [", "]\n}\n");
    }
}

void JsonLd::add(const Json& item) {
    ++count_;
    if (array_) {
        array_->add(item);
        return;
    }
    Json line = Json::object({{"@context", context_}});
    line.update(item);
    sink_(base::json_for_html(line, -1) + "\n");
}

void JsonLd::close() {
    if (array_) {
        array_->close();
    }
}

}  // namespace grounds::exports
