// SPDX-License-Identifier: MIT
// A text with holes: "EI {prompt_id}", "{label|says}" (docs/mappings.md, "Values").
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importer/tables/row.hpp"

namespace grounds::tables {

/// From a value of the table to a word of the model.
struct Lookup {
    std::map<std::string, std::string> words;  ///< an empty word leaves the value out
    bool has_default = false;
    std::string otherwise;  ///< for what is not listed
};
using Lookups = std::map<std::string, Lookup>;

/// A step that a value goes through: the name of a filter or a lookup, with its argument.
struct Filter {
    std::string name;
    std::string argument;
};

/// A piece of a template: a literal, or a value of the row with what is done to it.
struct Part {
    std::string literal;  ///< if `path` is empty
    std::string path;
    bool optional = false;  ///< "{year?}": may be empty
    std::vector<Filter> filters;
};

/// One scalar of a mapping.
struct Template {
    std::vector<Part> parts;
    [[nodiscard]] bool is_constant() const {
        return parts.size() <= 1 && (parts.empty() || parts[0].path.empty());
    }
};

/// What a template made of a row.
struct Filled {
    std::vector<std::string> texts;  ///< one; several after `split`; none where something needed is empty
    std::string empty;               ///< the path that is
    std::string fault;               ///< a value that a lookup does not list
    [[nodiscard]] std::string text() const {
        return texts.empty() ? std::string() : texts.front();
    }
};

/// Parses "{path|filter|filter}" and "{{", "}}". `fault` says what is wrong with it.
Template parse_template(std::string_view text, const Lookups& lookups, std::string& fault);

Filled fill(const Template& text, const RowScope& scope, const Lookups& lookups);

/// Names of the filters, for messages and docs.
std::vector<std::string> filter_names();

/// A line of the table of filters: "{value|name:argument}".
struct ValueFilter {
    std::string_view name;
    std::string_view summary;
    /// From one text to one, to several (`split`) or to none.
    std::vector<std::string> (*apply)(const std::string& value, const std::string& argument);
};

std::span<const ValueFilter> filters();
const ValueFilter* filter_named(std::string_view name);

}  // namespace grounds::tables
