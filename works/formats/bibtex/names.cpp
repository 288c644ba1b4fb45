// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/bibtex.hpp"

#include "base/clean.hpp"
#include "base/scalar.hpp"
#include "works/names.hpp"

#include <btparse.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace grounds::formats {

namespace {

// btparse copies names to the stack and prints to stderr what it does not like: it gets only what these limits allow.
constexpr std::size_t longest_name = 1000;
constexpr long most_commas = 2;

/// Calls f(offset) for each character outside braces; returns the depth at the end, or -1 for a brace too many.
template <class F>
long outside_braces(const std::string& text, F f) {
    long depth = 0;
    for (std::size_t i = 0; i < text.size() && depth >= 0; ++i) {
        if (depth == 0) {
            f(i);
        }
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
    }
    return depth;
}

bool is_and(std::string_view word) {
    constexpr std::string_view lower = "and";
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return a == b || a == b - 'a' + 'A'; });
}

std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> names(1);
    std::size_t start = 0;
    const auto add = [&](std::size_t end) {
        const auto word = std::string_view(text).substr(start, end - start);
        if (is_and(word)) {
            names.emplace_back();
        } else if (!word.empty()) {
            names.back() += (names.back().empty() ? "" : " ") + std::string(word);
        }
        start = end + 1;
    };
    outside_braces(text, [&](std::size_t i) {
        if (text[i] == ' ') {
            add(i);
        }
    });
    add(text.size());
    return names;
}

long commas_in(const std::string& text) {
    long commas = 0;
    outside_braces(text, [&](std::size_t i) { commas += text[i] == ',' ? 1 : 0; });
    return commas;
}

/// Parts of a text between characters outside of braces, without spaces (and the "\\" of "\\&") around.
std::vector<std::string> between(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    std::size_t start = 0;
    outside_braces(text, [&](std::size_t i) {
        if (text[i] == separator) {
            const auto end = separator == '&' && i > start && text[i - 1] == '\\' ? i - 1 : i;
            parts.back() = base::clean(text.substr(start, end - start));
            parts.emplace_back();
            start = i + 1;
        }
    });
    parts.back() = base::clean(text.substr(start));
    return parts;
}

/// People between semicolons, or "Last, First & Last, First": no name holds a semicolon, and a "&" between two commas
/// joins no words of an institution.
std::vector<std::string> unjoined(const std::string& name, std::vector<std::string>& faults) {
    auto parts = between(name, ';');
    if (parts.size() == 1) {
        parts = between(name, '&');
        if (std::any_of(parts.begin(), parts.end(), [](const std::string& one) { return commas_in(one) != 1; })) {
            return {name};
        }
    }
    std::erase(parts, "");
    if (parts.size() > 1) {
        faults.push_back(fmt::format("'{:.60}' is read as {} names", to_unicode(name), parts.size()));
    }
    return parts;
}

/// A comma at the end is one of a list ("A. Elm, B. Oak, and C. Ash").
std::string without_last_comma(const std::string& name, std::vector<std::string>& faults) {
    if (name.size() < 2 || name.back() != ',' || commas_in(name) != 1) {
        return name;
    }
    faults.push_back(fmt::format("the name '{:.60}' ends with a comma", to_unicode(name)));
    return base::clean(name.substr(0, name.size() - 1));
}

/// "Sammy Davis Jr." and "Smith, John, Jr.", where BibTeX wants "Davis, Jr., Sammy".
void set_suffix(Name& name) {
    if (name.suffix.empty() && works::is_suffix(name.family) && name.given.find(' ') != std::string::npos) {
        name.suffix = std::exchange(name.family, name.given.substr(name.given.rfind(' ') + 1));
        name.given.resize(name.given.rfind(' '));
    } else if (works::is_suffix(name.given) && !name.suffix.empty() && !works::is_suffix(name.suffix)) {
        std::swap(name.given, name.suffix);
    }
}

std::string fault_of(const std::string& name) {
    const auto commas = commas_in(name);
    const auto depth = outside_braces(name, [](std::size_t) {});
    if (depth != 0) {
        return "has unbalanced braces";
    }
    if (name.size() > longest_name) {
        return "is longer than 1000 characters";
    }
    if (commas > most_commas) {
        return "has more than two commas";
    }
    if (commas > 0 && (name.front() == ',' || name.back() == ',' || name.find(", ,") != std::string::npos ||
                       name.find(",,") != std::string::npos)) {
        return "has a comma with nothing beside it";
    }
    return {};
}

bool is_literal(const std::string& name) {
    if (name.size() < 2 || name.front() != '{' || name.back() != '}' || name[1] == '\\') {
        return false;
    }
    long outside = 0;
    outside_braces(name, [&](std::size_t) { ++outside; });
    return outside == 1;  // only the first brace
}

std::string part(const bt_name& name, bt_namepart which) {
    std::string joined;
    for (int i = 0; i < name.part_len[which]; ++i) {
        if (const char* token = name.parts[which][i]) {
            joined += (joined.empty() ? "" : " ") + std::string(token);
        }
    }
    return to_unicode(joined);
}

/// "~" ties words: a space.
std::string without_ties(std::string text) {
    outside_braces(text, [&](std::size_t i) {
        if (text[i] == '~') {
            text[i] = ' ';
        }
    });
    return base::clean(text);
}

Name split_name(std::string text) {
    const std::unique_ptr<bt_name, void (*)(bt_name*)> split(bt_split_name(text.data(), nullptr, 0, 0), bt_free_name);
    Name name;
    if (!split) {
        name.literal = to_unicode(text);
        return name;
    }
    name.given = part(*split, BTN_FIRST);
    name.particle = part(*split, BTN_VON);
    name.family = part(*split, BTN_LAST);
    name.suffix = part(*split, BTN_JR);
    set_suffix(name);
    return name;
}

/// "given" of "given=Vincent"; "" where the part is none.
std::string part_name(const std::string& part) {
    const auto equals = part.find('=');
    auto name = base::lower_ascii(base::clean(part.substr(0, equals == std::string::npos ? 0 : equals)));
    const auto base = name.substr(0, name.find('-'));
    const bool known = base == "family" || base == "given" || base == "prefix" || base == "suffix" ||
                       name == "useprefix" || name == "id" || name == "nametemplates" || name == "gender" ||
                       base == "sortingnamekeytemplatename" || base == "uniquenametemplatename" || base == "middle";
    return known ? name : std::string();
}

bool has_named_parts(const std::string& name) {
    const auto parts = between(name, ',');
    const auto is_family = [](const std::string& part) {
        const auto one = part_name(part);
        return one == "family" || one == "given" || one == "prefix";
    };
    return std::any_of(parts.begin(), parts.end(), is_family);
}

std::string part_value(const std::string& part) {
    auto value = base::clean(part.substr(part.find('=') + 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
        value = value.substr(1, value.size() - 2);
    }
    return to_unicode(value);
}

/// A part without a name goes on with the value before it: a comma may stand in a value.
Name named_parts(const std::string& text, bool& more) {
    Name name;
    std::string* last = nullptr;
    for (const auto& part : between(text, ',')) {
        const auto which = part_name(part);
        if (which.empty() && last != nullptr) {
            *last += ", " + to_unicode(part);
            continue;
        }
        last = which == "family"   ? &name.family
               : which == "given"  ? &name.given
               : which == "prefix" ? &name.particle
               : which == "suffix" ? &name.suffix
                                   : nullptr;
        if (last != nullptr) {
            *last = part_value(part);
        }
        more = more || last == nullptr;
    }
    if (name.family.empty()) {
        name.family = std::exchange(name.given, {});
    }
    return name;
}

Name literal(const std::string& text) {
    Name name;
    name.literal = to_unicode(text);
    return name;
}

Name read_name(const std::string& text, std::vector<std::string>& faults) {
    const auto fault = fault_of(text);
    if (!fault.empty()) {
        faults.push_back(fmt::format("the name '{:.60}' {}", to_unicode(text), fault));
    }
    return !fault.empty() || is_literal(text) ? literal(text) : split_name(text);
}

}  // namespace

NameList read_names(const std::string& latex) {
    NameList list;
    for (const auto& tied : split_list(base::clean(latex))) {
        const auto text = without_ties(tied);
        if (text == "others") {
            list.more = true;
            continue;
        }
        if (text.empty()) {
            list.faults.emplace_back("an empty name beside 'and'");
            continue;
        }
        if (const auto option = part_name(text);
            !option.empty() && text.find(',') == std::string::npos && !has_named_parts(text)) {
            list.has_more_parts = true;  // of the list, not a person: "useprefix=true and ..."
            continue;
        }
        if (has_named_parts(text)) {
            list.names.push_back(named_parts(text, list.has_more_parts));
            continue;
        }
        for (const auto& one : unjoined(text, list.faults)) {
            list.names.push_back(read_name(without_last_comma(one, list.faults), list.faults));
        }
    }
    return list;
}

}  // namespace grounds::formats
