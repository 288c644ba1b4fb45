// SPDX-License-Identifier: MIT
#include "base/json_text.hpp"

#include <algorithm>

#include "base/clean.hpp"

namespace grounds::base {

namespace {

using nlohmann::json;

/// "[json.exception.parse_error.101] parse error at line 1, column 3: syntax error ..." without what comes before it.
std::string without_place(const std::string& what) {
    const auto place = what.find(": ");
    return place == std::string::npos ? what : what.substr(place + 2);
}

JsonFault fault_at(std::string_view text, std::size_t byte, const std::string& what) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    return {1 + std::count(before.begin(), before.end(), '\n'), without_place(what)};
}

}  // namespace

std::optional<json> parse_json(std::string_view text, JsonFault* fault) {
    try {
        return json::parse(text);
    } catch (const json::parse_error& cause) {
        if (fault != nullptr) {
            *fault = fault_at(text, cause.byte, cause.what());
        }
    } catch (const json::exception& cause) {  // a number out of range
        if (fault != nullptr) {
            *fault = fault_at(text, 0, cause.what());
        }
    }
    return std::nullopt;
}

bool JsonEvents::parse_error(std::size_t byte, const std::string& /*token*/, const json::exception& cause) {
    fault_byte = byte;
    fault_text = cause.what();
    return false;
}

std::optional<JsonFault> read_json(std::string_view text, JsonEvents& events) {
    if (json::sax_parse(text, &events)) {
        return std::nullopt;
    }
    return fault_at(text, events.fault_byte, events.fault_text);
}

std::string json_for_html(const Json& value, int indent) {
    std::string out;
    for (const char c : without_controls(value.dump(indent, ' ', false, Json::error_handler_t::replace))) {
        out += c == '<' ? "\\u003c" : std::string(1, c);
    }
    return out;
}

}  // namespace grounds::base
