// SPDX-License-Identifier: MIT
#include "base/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

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

/// Sees the parts of a text go by, and notes what the value will not hold of them.
class LossWatch {
public:
    explicit LossWatch(JsonLosses& losses) : losses_(losses) {}

    void see(int depth, json::parse_event_t event, const json& value) {
        const auto level = static_cast<std::size_t>(depth);
        keys_.resize(std::max(keys_.size(), level + 2));
        if (event == json::parse_event_t::object_start) {
            keys_[level + 1].clear();
        } else if (event == json::parse_event_t::key) {
            see_key(level, value.get<std::string>());
        } else if (event == json::parse_event_t::value && value.is_number_float() &&
                   std::abs(value.get<double>()) >= exact_up_to) {
            losses_.push_back(fmt::format("a number has too many digits and was read as {}", value.dump()));
        }
    }

private:
    static constexpr double exact_up_to = 9007199254740992;  // 2^53: from here on not every whole number is one

    void see_key(std::size_t level, std::string key) {
        if (!keys_[level].insert(key).second) {
            losses_.push_back(fmt::format("the key '{}' stands twice; the last one counts", key));
        }
    }

    JsonLosses& losses_;
    std::vector<std::set<std::string>> keys_;  ///< of the open object at each depth
};

json parsed(std::string_view text, JsonLosses* losses) {
    if (losses == nullptr) {
        return json::parse(text);
    }
    LossWatch watch(*losses);
    return json::parse(text, [&watch](int depth, json::parse_event_t event, const json& value) {
        watch.see(depth, event, value);
        return true;
    });
}

}  // namespace

std::optional<json> parse_json(std::string_view text, JsonFault* fault, JsonLosses* losses) {
    try {
        return parsed(text, losses);
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

std::string plainly_quoted(std::string_view text) {
    std::string out = "\"";
    out.reserve(text.size() + 2);
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out += '"';
}

std::string json_string(std::string_view text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7F' && c != '<'; });
    return plain ? plainly_quoted(text) : json_for_html(Json(text), -1);
}

std::string json_for_html(const Json& value, int indent) {
    std::string out;
    for (const char c : without_controls(value.dump(indent, ' ', false, Json::error_handler_t::replace))) {
        out += c == '<' ? "\\u003c" : std::string(1, c);
    }
    return out;
}

}  // namespace grounds::base
