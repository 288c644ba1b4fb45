// SPDX-License-Identifier: MIT
#include "query/mcp/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/clean.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace grounds::mcp {

namespace {

std::string shown(const std::string& text) {
    constexpr std::size_t most = 60;
    return base::clean_line(text.substr(0, most));
}

std::optional<long> whole_number(const Json& value) {
    if (value.is_number_integer()) {
        return value.is_number_unsigned() && value.get<std::uint64_t>() > 1'000'000'000U ? 1'000'000'001L
                                                                                         : value.get<long>();
    }
    if (!value.is_string()) {
        return std::nullopt;
    }
    const auto& text = value.get_ref<const std::string&>();
    long number = 0;
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && rest == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

long length_of(const std::string& text) {
    long length = 0;
    base::each_code_point(text, [&](std::int32_t, std::string_view) { ++length; });
    return length;
}

/// The value to keep; `fault` says why there is none.
Json checked(const Field& field, const Json& value, std::string& fault) {
    if (field.kind == Field::Kind::integer) {
        const auto number = whole_number(value);
        if (!number || *number < field.low || *number > field.high) {
            const auto given = value.is_number() || value.is_string()
                                   ? shown(value.dump(-1, ' ', true, Json::error_handler_t::replace))
                                   : std::string(value.type_name());
            fault = fmt::format("{} is {}, allowed are {} to {}", field.name, given, field.low, field.high);
        }
        return number ? Json(*number) : Json();
    }
    if (!value.is_string()) {
        fault = fmt::format("{} must be a string", field.name);
        return {};
    }
    const auto& text = value.get_ref<const std::string&>();
    if (field.kind == Field::Kind::word) {
        if (std::find(field.words.begin(), field.words.end(), text) == field.words.end()) {
            fault = fmt::format("{} is '{}', allowed are {}", field.name, shown(text), fmt::join(field.words, ", "));
        }
    } else if (const auto length = length_of(text); length < field.low || length > field.high) {
        fault = fmt::format("{} has {} characters, allowed are {} to {}", field.name, length, field.low, field.high);
    }
    return text;
}

std::string names_of(std::span<const Field> fields) {
    std::string names;
    for (const auto& field : fields) {
        names += fmt::format("{}{}", names.empty() ? "" : ", ", field.name);
    }
    return names;
}

}  // namespace

Arguments::Arguments(const Json& given, std::span<const Field> fields) : fields_(fields) {
    std::vector<std::string> faults;
    for (const auto& [name, value] : given.items()) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&wanted = name](const Field& one) { return one.name == wanted; });
        if (field == fields.end()) {
            faults.push_back(fmt::format("there is no argument '{}', only {}", shown(name), names_of(fields)));
            continue;
        }
        if (value.is_null()) {
            continue;
        }
        std::string fault;
        auto kept = checked(*field, value, fault);
        if (fault.empty()) {
            values_[name] = std::move(kept);
        } else {
            faults.push_back(fault);
        }
    }
    for (const auto& field : fields) {
        if (field.required && !values_.contains(field.name) && faults.empty()) {
            faults.push_back(fmt::format("{} is missing ({})", field.name, field.about));
        }
    }
    if (!faults.empty()) {
        throw BadArgument(fmt::format("{}", fmt::join(faults, "; ")));
    }
}

std::string Arguments::text(std::string_view name) const {
    if (const auto found = values_.find(std::string(name)); found != values_.end()) {
        return found->get<std::string>();
    }
    const auto field = std::find_if(fields_.begin(), fields_.end(), [&](const Field& one) { return one.name == name; });
    return field == fields_.end() ? std::string() : std::string(field->fallback);
}

long Arguments::integer(std::string_view name) const {
    if (const auto found = values_.find(std::string(name)); found != values_.end()) {
        return found->get<long>();
    }
    const auto fallback = text(name);
    long number = 0;
    std::from_chars(fallback.data(), fallback.data() + fallback.size(), number);
    return number;
}

std::string Arguments::fingerprint() const {
    constexpr std::size_t digits = 8;
    auto others = values_;
    others.erase("cursor");
    return base::sha256_hex(others.dump(-1, ' ', true, Json::error_handler_t::replace)).substr(0, digits);
}

Json input_schema(std::span<const Field> fields) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const auto& field : fields) {
        Json one = {{"type", field.kind == Field::Kind::integer ? "integer" : "string"}};
        if (field.kind == Field::Kind::integer) {
            one["minimum"] = field.low;
            one["maximum"] = field.high;
            one["default"] = std::stol(std::string(field.fallback));
        } else if (field.kind == Field::Kind::word) {
            one["enum"] = Json::array();
            for (const auto& word : field.words) {
                one["enum"].push_back(std::string(word));
            }
            if (!field.fallback.empty()) {
                one["default"] = std::string(field.fallback);
            }
        } else {
            one["minLength"] = field.low;
            one["maxLength"] = field.high;
        }
        one["description"] = std::string(field.about);
        properties[std::string(field.name)] = std::move(one);
        if (field.required) {
            required.push_back(std::string(field.name));
        }
    }
    Json schema = {{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) {
        schema["required"] = std::move(required);
    }
    schema["additionalProperties"] = false;
    return schema;
}

}  // namespace grounds::mcp
