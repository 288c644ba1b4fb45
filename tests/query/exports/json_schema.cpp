// SPDX-License-Identifier: MIT
#include "tests/query/exports/json_schema.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace grounds::test {

namespace {

using nlohmann::json;

class Validator {
public:
    explicit Validator(const json& root) : root_(root) {}

    void check(const json& schema, const json& value, const std::string& at) {
        for (const auto& [keyword, rule] : schema.items()) {
            apply(keyword, rule, schema, value, at);
        }
    }
    std::vector<std::string> faults;

private:
    void apply(const std::string& keyword, const json& rule, const json& schema, const json& value,
               const std::string& at) {
        static const std::set<std::string> silent{"$schema", "$id", "$defs", "title", "description", "properties"};
        if (keyword == "type") {
            expect(has_type(rule, value), at, "is not of type " + rule.dump());
        } else if (keyword == "enum") {
            expect(std::find(rule.begin(), rule.end(), value) != rule.end(), at,
                   value.dump() + " is not one of " + rule.dump());
        } else if (keyword == "const") {
            expect(value == rule, at, "is not " + rule.dump());
        } else if (keyword == "$ref") {
            check(root_.at(json::json_pointer(rule.get<std::string>().substr(1))), value, at);
        } else if (keyword == "anyOf") {
            expect(fitting(rule, value, at) > 0, at, "fits none of the alternatives");
        } else if (keyword == "oneOf") {
            expect(fitting(rule, value, at) == 1, at, "does not fit one of the alternatives alone");
        } else if (keyword == "required") {
            check_required(rule, value, at);
        } else if (keyword == "additionalProperties") {
            check_members(rule, schema, value, at);
        } else if (keyword == "items") {
            check_items(rule, value, at);
        } else if (keyword == "minimum") {
            expect(!value.is_number() || value.get<double>() >= rule.get<double>(), at, "is too small");
        } else if (keyword == "minItems") {
            expect(!value.is_array() || value.size() >= rule.get<std::size_t>(), at, "has too few items");
        } else if (keyword == "maxItems") {
            expect(!value.is_array() || value.size() <= rule.get<std::size_t>(), at, "has too many items");
        } else if (!silent.contains(keyword)) {
            throw std::invalid_argument("keyword " + keyword);
        }
    }

    void expect(bool holds, const std::string& at, const std::string& what) {
        if (!holds) {
            faults.push_back(at + " " + what);
        }
    }

    static bool is(const std::string& type, const json& value) {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
               (type == "string" && value.is_string()) || (type == "null" && value.is_null()) ||
               (type == "boolean" && value.is_boolean()) || (type == "integer" && value.is_number_integer()) ||
               (type == "number" && value.is_number());
    }

    static bool has_type(const json& rule, const json& value) {
        return rule.is_string()
                   ? is(rule, value)
                   : std::any_of(rule.begin(), rule.end(), [&](const json& type) { return is(type, value); });
    }

    /// How many of the schemas a value fits.
    std::ptrdiff_t fitting(const json& options, const json& value, const std::string& at) {
        return std::count_if(options.begin(), options.end(), [&](const json& option) {
            Validator attempt(root_);
            attempt.check(option, value, at);
            return attempt.faults.empty();
        });
    }

    void check_required(const json& names, const json& value, const std::string& at) {
        for (const auto& name : names) {
            expect(!value.is_object() || value.contains(name.get<std::string>()), at, "lacks " + name.dump());
        }
    }

    void check_members(const json& others, const json& schema, const json& value, const std::string& at) {
        if (!value.is_object()) {
            return;
        }
        const auto properties = schema.value("properties", json::object());
        for (const auto& [name, member] : value.items()) {
            if (properties.contains(name)) {
                check(properties.at(name), member, at + "/" + name);
            } else if (others.is_object()) {
                check(others, member, at + "/" + name);
            } else {
                expect(others == true, at, "has an unknown member " + name);
            }
        }
    }

    void check_items(const json& rule, const json& value, const std::string& at) {
        for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
            check(rule, value[i], at + "/" + std::to_string(i));
        }
    }

    const json& root_;
};

}  // namespace

std::vector<std::string> schema_faults(const nlohmann::json& schema, const nlohmann::json& value) {
    Validator validator(schema);
    validator.check(schema, value, "");
    return validator.faults;
}

}  // namespace grounds::test
