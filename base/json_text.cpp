// SPDX-License-Identifier: MIT
#include "base/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/clean.hpp"
#include "base/plain_json.hpp"

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

/// Makes the value of a text, and notes what it does not hold of it.
class ValueBuilder : public JsonEvents {
public:
    void restart() override {
        *this = {};
    }
    bool null() override {
        return put(nullptr);
    }
    bool boolean(bool boolean) override {
        return put(boolean);
    }
    bool number_integer(number_integer_t number) override {
        return put(number);
    }
    bool number_unsigned(number_unsigned_t number) override {
        return put(number);
    }
    bool number_float(number_float_t number, const string_t& /*printed*/) override {
        if (std::abs(number) >= exact_up_to) {
            losses.push_back(fmt::format("a number has too many digits and was read as {}", json(number).dump()));
        }
        return put(number);
    }
    bool string(string_t& text) override {
        return put(std::move(text));
    }
    bool key(string_t& key) override {
        auto [member, is_new] = open_.back()->get_ref<json::object_t&>().try_emplace(std::move(key));
        if (!is_new) {
            losses.push_back(fmt::format("the key '{}' stands twice; the last one counts", member->first));
        }
        member_ = &member->second;
        return true;
    }
    bool open(json::value_t type) override {
        auto& opened = place();
        opened = json(type);
        open_.push_back(&opened);
        return true;
    }
    bool close() override {
        open_.pop_back();
        return true;
    }

    json value;
    JsonLosses losses;

private:
    static constexpr double exact_up_to = 9007199254740992;  // 2^53: from here on not every whole number is one

    /// Where the next value goes.
    json& place() {
        if (open_.empty()) {
            return value;
        }
        return open_.back()->is_object() ? *member_ : open_.back()->get_ref<json::array_t&>().emplace_back();
    }
    bool put(json part) {
        place() = std::move(part);
        return true;
    }

    std::vector<json*> open_;  ///< the outermost first; a value stays in place until all of its parts are known
    json* member_ = nullptr;   ///< of the innermost object: that of the key that was read last
};

}  // namespace

std::optional<json> parse_json(std::string_view text, JsonFault* fault, JsonLosses* losses) {
    ValueBuilder builder;
    auto found = read_json(text, builder);
    if (losses != nullptr) {
        *losses = std::move(builder.losses);
    }
    if (!found) {
        return std::move(builder.value);
    }
    if (fault != nullptr) {
        *fault = std::move(*found);
    }
    return std::nullopt;
}

bool JsonEvents::parse_error(std::size_t byte, const std::string& /*token*/, const json::exception& cause) {
    const bool has_place = dynamic_cast<const json::parse_error*>(&cause) != nullptr;  // a number out of range has none
    fault_byte = has_place ? byte : 0;
    fault_text = cause.what();
    return false;
}

std::optional<JsonFault> read_json(std::string_view text, JsonEvents& events) {
    if (read_plain_json(text, events)) {
        return std::nullopt;
    }
    events.restart();
    if (json::sax_parse(text, &events)) {
        return std::nullopt;
    }
    return fault_at(text, events.fault_byte, events.fault_text);
}

void add_plainly_quoted(std::string& to, std::string_view text) {
    constexpr auto none = std::string_view::npos;
    to += '"';
    if (text.find('"') == none && text.find('\\') == none) {  // most texts
        to += text;
    } else {
        for (const char c : text) {
            if (c == '"' || c == '\\') {
                to += '\\';
            }
            to += c;
        }
    }
    to += '"';
}

std::string plainly_quoted(std::string_view text) {
    std::string out;
    add_plainly_quoted(out, text);
    return out;
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
