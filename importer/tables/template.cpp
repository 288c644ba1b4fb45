// SPDX-License-Identifier: MIT
#include "importer/tables/template.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "base/nearest.hpp"

namespace grounds::tables {

namespace {

std::vector<std::string> known_names(const Lookups& lookups) {
    auto names = filter_names();
    for (const auto& [name, lookup] : lookups) {
        names.push_back(name);
    }
    return names;
}

/// "split ;" is the filter `split` with the argument ";".
Filter parse_filter(std::string_view text, const Lookups& lookups, std::string& fault) {
    const auto space = text.find(' ');
    Filter filter{std::string(text.substr(0, space)),
                  space == std::string_view::npos ? std::string() : std::string(text.substr(space + 1))};
    if (!lookups.contains(filter.name) && filter_named(filter.name) == nullptr) {
        const auto names = known_names(lookups);
        const auto near = base::did_you_mean(filter.name, names);
        fault = fmt::format("'{}' is neither a filter nor a lookup of this mapping; {}", filter.name,
                            near.empty() ? fmt::format("there are: {}", fmt::join(names, " ")) : near);
    }
    return filter;
}

Part parse_hole(std::string_view text, const Lookups& lookups, std::string& fault) {
    Part part;
    const auto bar = std::min(text.find('|'), text.size());
    auto path = text.substr(0, bar);
    part.optional = path.ends_with('?');
    path.remove_suffix(part.optional ? 1 : 0);
    part.path = path;
    if (const auto bad = path_fault(path); !bad.empty()) {
        fault = fmt::format("'{{{}}}' {}", text, bad);
    }
    for (auto rest = text.substr(bar); !rest.empty();) {
        rest.remove_prefix(1);
        const auto end = std::min(rest.find('|'), rest.size());
        part.filters.push_back(parse_filter(rest.substr(0, end), lookups, fault));
        rest.remove_prefix(end);
    }
    return part;
}

/// What a lookup makes of one value; a value that it does not list is a fault.
std::string looked_up(const Lookup& lookup, const Filter& filter, const std::string& path, const std::string& value,
                      std::string& fault) {
    if (const auto found = lookup.words.find(value); found != lookup.words.end()) {
        return found->second;
    }
    if (!lookup.has_default) {
        std::vector<std::string> known;
        for (const auto& [word, meaning] : lookup.words) {
            known.push_back(word);
        }
        const auto near = base::did_you_mean(value, known);
        fault = fmt::format("column '{}' has '{}', which the lookup '{}' does not list{}", path, value, filter.name,
                            near.empty() ? "" : "; " + near);
    }
    return lookup.otherwise;
}

std::vector<std::string> filtered(const Part& part, std::vector<std::string> values, const Lookups& lookups,
                                  std::string& fault) {
    for (const auto& filter : part.filters) {
        std::vector<std::string> next;
        for (const auto& value : values) {
            const auto lookup = lookups.find(filter.name);
            if (lookup != lookups.end()) {
                next.push_back(looked_up(lookup->second, filter, part.path, value, fault));
            } else {
                const auto made = filter_named(filter.name)->apply(value, filter.argument);
                next.insert(next.end(), made.begin(), made.end());
            }
        }
        values = std::move(next);
    }
    values.erase(std::remove(values.begin(), values.end(), std::string()), values.end());
    return values;
}

std::vector<std::string> values_of(const Part& part, const RowScope& scope, const Lookups& lookups,
                                   std::string& fault) {
    const bool splits = std::any_of(part.filters.begin(), part.filters.end(), [](const Filter& filter) {
        return filter.name == "split" || filter.name == "items";
    });
    auto values = splits ? values_at(scope, part.path) : std::vector<std::string>{value_at(scope, part.path)};
    // An empty value goes through a lookup too: a mapping may say what it means.
    return filtered(part, std::move(values), lookups, fault);
}

}  // namespace

Template parse_template(std::string_view text, const Lookups& lookups, std::string& fault) {
    Template result;
    std::string literal;
    const auto end_literal = [&] {
        if (!literal.empty()) {
            result.parts.push_back({std::move(literal), {}, false, {}});
            literal.clear();
        }
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if ((c == '{' || c == '}') && text.substr(at + 1, 1) == std::string_view(&c, 1)) {
            literal += c;
            ++at;
        } else if (c == '{') {
            const auto end = text.find('}', at);
            if (end == std::string_view::npos) {
                fault = "a '{' is never closed; write '{{' for the sign itself";
                break;
            }
            end_literal();
            result.parts.push_back(parse_hole(text.substr(at + 1, end - at - 1), lookups, fault));
            at = end;
        } else {
            literal += c;
        }
    }
    end_literal();
    return result;
}

Filled fill(const Template& text, const RowScope& scope, const Lookups& lookups) {
    Filled filled;
    base::stop_if_interrupted();
    if (text.parts.size() == 1 && !text.parts[0].path.empty()) {
        filled.texts = values_of(text.parts[0], scope, lookups, filled.fault);
        filled.empty = filled.texts.empty() ? text.parts[0].path : "";
        return filled;
    }
    std::string whole;
    for (const auto& part : text.parts) {
        if (part.path.empty()) {
            whole += part.literal;
            continue;
        }
        const auto values = values_of(part, scope, lookups, filled.fault);
        if (values.empty() && !part.optional) {
            filled.empty = part.path;
            return filled;
        }
        whole += fmt::format("{}", fmt::join(values, ", "));
        if (whole.size() > base::most_field_bytes) {
            filled.fault = fmt::format("with column '{}' a text of the mapping becomes longer than 1 MB", part.path);
            return filled;
        }
    }
    if (text.is_constant() || whole.find_first_not_of(" \t\n") != std::string::npos) {
        filled.texts.push_back(std::move(whole));
    }
    return filled;
}

std::vector<std::string> filter_names() {
    std::vector<std::string> names;
    for (const auto& filter : filters()) {
        names.emplace_back(filter.name);
    }
    return names;
}

}  // namespace grounds::tables
