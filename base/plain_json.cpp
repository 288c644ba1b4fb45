// SPDX-License-Identifier: MIT
#include "base/plain_json.hpp"

#include <simdjson.h>

#include <string>

namespace grounds::base {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t most_plain_json = std::size_t{1} << 20U;
constexpr int deepest_plain_json = 100;

/// Hands the parts of one text to a handler. All of them are looked at, so the library sees every fault.
class PartsOfText {
public:
    explicit PartsOfText(JsonEvents& events) : events_(events) {}

    bool document(ondemand::document& document) {
        const auto type = document.type().value();
        return (type == ondemand::json_type::object && object(document.get_object().value())) ||
               (type == ondemand::json_type::array && array(document.get_array().value()));
    }

private:
    bool value(ondemand::value value) {
        switch (value.type().value()) {
            case ondemand::json_type::object:
                return object(value.get_object().value());
            case ondemand::json_type::array:
                return array(value.get_array().value());
            case ondemand::json_type::string:
                text_ = value.get_string().value();
                return events_.string(text_);
            case ondemand::json_type::number:
                return number(value);
            case ondemand::json_type::boolean:
                return events_.boolean(value.get_bool().value());
            case ondemand::json_type::null:
                return value.is_null() && events_.null();
        }
        return false;
    }

    bool object(ondemand::object object) {
        if (++level_ > deepest_plain_json || !events_.open(nlohmann::json::value_t::object)) {
            return false;
        }
        for (auto field : object) {
            text_ = field.unescaped_key().value();
            if (!events_.key(text_) || !value(field.value())) {
                return false;
            }
        }
        --level_;
        return events_.close();
    }

    bool array(ondemand::array array) {
        if (++level_ > deepest_plain_json || !events_.open(nlohmann::json::value_t::array)) {
            return false;
        }
        for (auto item : array) {
            if (!value(item.value())) {
                return false;
            }
        }
        --level_;
        return events_.close();
    }

    bool number(ondemand::value& value) {
        text_ = value.raw_json_token();
        text_.erase(text_.find_last_not_of(" \t\r\n") + 1);
        if (text_.find_first_of(".eE") != std::string::npos) {
            return events_.number_float(value.get_double().value(), text_);
        }
        return text_.starts_with('-') ? events_.number_integer(value.get_int64().value())
                                      : events_.number_unsigned(value.get_uint64().value());
    }

    JsonEvents& events_;
    int level_ = 0;
    std::string text_;  ///< of the string, key or number that was read last
};

bool is_at_end(ondemand::document& document) {
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

}  // namespace

bool read_plain_json(std::string_view text, JsonEvents& events) {
    if (text.size() > most_plain_json) {
        return false;
    }
    thread_local ondemand::parser parser;
    thread_local std::string padded;  // the library reads beyond the end
    padded.assign(text);
    padded.resize(text.size() + simdjson::SIMDJSON_PADDING);
    try {
        auto document = parser.iterate(padded.data(), text.size(), padded.size()).value();
        return PartsOfText(events).document(document) && is_at_end(document);
    } catch (const simdjson::simdjson_error&) {
        return false;
    }
}

}  // namespace grounds::base
