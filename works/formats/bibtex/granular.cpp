// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/clean.hpp"
#include "base/scalar.hpp"
#include "works/formats/bibtex/inherit.hpp"

namespace grounds::formats {

namespace {

constexpr int most_steps = 20;       ///< from a field to one that names another
constexpr int most_followed = 1000;  ///< in an entry: lists that name lists grow without end

/// The parts of a list, between "and" outside braces.
std::vector<std::string> list_items(std::string_view value) {
    std::vector<std::string> items;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        depth += value[i] == '{' ? 1 : value[i] == '}' ? -1 : 0;
        const bool joins = depth == 0 && base::is_space(value[i]) && i + 4 < value.size() &&
                           base::lower_ascii(value.substr(i + 1, 3)) == "and" && base::is_space(value[i + 4]);
        if (joins) {
            items.push_back(base::clean(value.substr(start, i - start)));
            start = i + 5;
            i += 3;
        }
    }
    items.push_back(base::clean(value.substr(std::min(start, value.size()))));
    return items;
}

/// What stands behind "xdata=", without braces around it; "" if the item names nothing.
std::string named_in(const std::string& item) {
    const auto equals = item.find('=');
    if (equals == std::string::npos || base::lower_ascii(base::clean(item.substr(0, equals))) != "xdata") {
        return {};
    }
    auto path = base::clean(item.substr(equals + 1));
    const bool braced = path.size() > 2 && path.front() == '{' && path.find('}') == path.size() - 1;
    return braced ? base::clean(path.substr(1, path.size() - 2)) : path;
}

/// KEY, FIELD and the place in a list (0: all of it) of "KEY-FIELD-2"; keys have hyphens too.
struct Path {
    std::string key;
    std::string field;
    std::size_t place = 0;
};

std::optional<Path> path_of(const std::string& text) {
    const auto last = text.rfind('-');
    const auto number = last == std::string::npos ? std::string() : text.substr(last + 1);
    const bool numbered =
        !number.empty() && number.size() < 6 && number.find_first_not_of("0123456789") == std::string::npos;
    const auto whole = numbered ? text.substr(0, last) : text;
    const auto hyphen = whole.rfind('-');
    if (hyphen == std::string::npos) {
        return std::nullopt;
    }
    return Path{whole.substr(0, hyphen), base::lower_ascii(whole.substr(hyphen + 1)),
                numbered ? static_cast<std::size_t>(std::stoul(number)) : 0};
}

}  // namespace

void Granular::fill(BibEntry& entry) {
    for (auto& field : entry.fields) {
        if (field.name != "xdata" && base::lower_ascii(field.value).find("xdata") != std::string::npos) {
            field.value = filled(entry, field, 0);
        }
    }
}

std::string Granular::filled(const BibEntry& entry, const BibField& field, int levels) {
    std::string all;
    bool any = false;
    for (const auto& item : list_items(field.value)) {
        const auto value = value_of(entry, field, item, levels);
        any = any || value;
        all += (all.empty() ? "" : " and ") + value.value_or(item);
    }
    return any && all.size() <= base::most_field_bytes ? all : field.value;
}

std::optional<std::string> Granular::value_of(const BibEntry& entry, const BibField& field, const std::string& item,
                                              int levels) {
    const auto name = named_in(item);
    if (name.empty() || levels >= most_steps || ++followed_ > most_followed) {
        return std::nullopt;
    }
    const auto path = path_of(name);
    const auto* data = path ? others_.find(path->key) : nullptr;
    const auto* source = data == nullptr ? nullptr : data->find(path->field);
    if (source == nullptr) {
        others_.warn(entry, field, name);
        return std::nullopt;
    }
    const auto value = filled(entry, *source, levels + 1);
    if (!others_.affords(field.line, value.size())) {
        return std::nullopt;
    }
    const auto items = path->place > 0 ? list_items(value) : std::vector{value};
    if (path->place > items.size()) {
        others_.warn(entry, field, name);
        return std::nullopt;
    }
    return items[path->place > 0 ? path->place - 1 : 0];
}

}  // namespace grounds::formats
