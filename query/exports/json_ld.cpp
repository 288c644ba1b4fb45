// SPDX-License-Identifier: MIT
#include "query/exports/json_ld.hpp"

namespace grounds::exports {

std::string dump_for_html(const Json& json, int indent) {
    std::string out;
    for (const char c : writers::dump(json, indent)) {
        out += c == '<' ? "\\u003c" : std::string(1, c);
    }
    return out;
}

void JsonArray::add(const Json& item) {
    auto text = dump_for_html(item);
    text.pop_back();  // the line break
    sink_((empty_ ? "\n" : ",\n") + text);
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
        auto line = dump_for_html(value, -1);
        line.pop_back();  // the line break
        text += Json(name).dump() + ": " + line + ",\n";
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
    sink_(dump_for_html(line, -1));
}

void JsonLd::close() {
    if (array_) {
        array_->close();
    }
}

}  // namespace grounds::exports
