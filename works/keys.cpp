// SPDX-License-Identifier: MIT
#include "works/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/ascii.hpp"
#include "base/fold.hpp"
#include "base/hash.hpp"

namespace grounds::works {

namespace {

bool is_plain(char c) {
    return base::is_lower(c) || base::is_digit(c);
}

/// The next run of letters and digits; apostrophes inside are dropped.
std::string next_word(const std::string& text, std::size_t& at) {
    std::string word;
    for (; at < text.size(); ++at) {
        if (is_plain(text[at])) {
            word += text[at];
        } else if (!word.empty() && text[at] != '\'') {
            break;
        }
    }
    return word;
}

std::string all_words(const std::string& text) {
    std::string joined;
    const auto ascii = base::romanised(text);
    std::copy_if(ascii.begin(), ascii.end(), std::back_inserter(joined), is_plain);
    return joined;
}

std::string first_word(const std::string& text) {
    static const std::set<std::string> passed_over{
        "a",  "an", "and", "as", "at",  "by", "can", "de", "der", "die", "do", "does", "el",   "for", "from",
        "in", "is", "la",  "le", "les", "of", "on",  "or", "the", "to",  "un", "und",  "what", "with"};
    const auto ascii = base::romanised(text.substr(0, 400));
    std::string first;
    for (std::size_t at = 0; at < ascii.size();) {
        auto word = next_word(ascii, at);
        if (!word.empty() && !passed_over.contains(word)) {
            return word;
        }
        first = first.empty() ? word : first;
    }
    return first;
}

std::string who(const Reference& reference) {
    const auto& people = reference.authors.empty() ? reference.editors : reference.authors;
    if (people.empty()) {
        return {};
    }
    return people.front().family.empty() ? first_word(people.front().literal)
                                         : all_words(people.front().particle + people.front().family);
}

Problem repeats(const Origin& origin, long first_line) {
    return warning(origin.file, origin.line,
                   fmt::format("the record that starts here says the same as that of line {}", first_line),
                   "it is taken once; remove one of them");
}

}  // namespace

bool is_key(std::string_view text) {
    constexpr std::size_t longest = 200;
    const bool plain = text.find_first_of(" \t\n\"#%'(),={}\\~@<>[]|`") == std::string_view::npos;
    const bool letter =
        std::any_of(text.begin(), text.end(), [](char c) { return base::is_letter(c) || !base::is_ascii(c); });
    return letter && plain && text.size() <= longest;
}

std::string made_key(const Reference& reference) {
    const auto year = reference.issued.substr(0, 4);
    const auto word = first_word(reference.title.empty() ? reference.container_title : reference.title);
    constexpr std::size_t longest_part = 60;
    const auto key = who(reference).substr(0, longest_part) + year + word.substr(0, longest_part);
    return is_key(key) ? key : "work" + key;
}

void expect_records(bool any, const base::Input& input, std::string_view format, std::string_view advice,
                    Problems& problems) {
    if (!any && input.text.find_first_not_of(" \t\r\n") != std::string::npos) {
        problems.push_back(
            rejection(input.name, 0, fmt::format("no record of the format {} was found", format), std::string(advice)));
    }
}

void drop_repeated_keys(References& references, const std::string& kept_as) {
    std::map<std::string, int> count;
    for (const auto& reference : references) {
        ++count[reference.key];
    }
    references.change_each([&](Reference& reference) {
        if (!reference.key.empty() && count[reference.key] > 1) {
            reference.extra[kept_as] = std::exchange(reference.key, {});
        }
    });
}

KeyIndex KeyIndex::of_all(const References& references) {
    KeyIndex index(references);
    std::size_t at = 0;
    for (const auto& reference : references) {
        index.add(at++, reference.key);
    }
    return index;
}

void ReferenceAdder::add(Reference reference) {
    const auto& origin = reference.origin;
    auto& all = data_.references;
    if (const auto first =
            added_.find(origin.sha256, [&](auto at) { return all[at].origin.sha256 == origin.sha256; })) {
        problems_.push_back(repeats(origin, all[*first].origin.line));
        return;
    }
    added_.add(origin.sha256, static_cast<base::HashIndex::Number>(all.size()));
    if (reference.key.empty()) {
        reference.key = made_key(reference);
        reference.key_is_made = true;
    }
    all.push_back(reference);
}

void add_references(const References& references, Dataset& data, Problems& problems) {
    ReferenceAdder adder(data, problems);
    for (const auto& reference : references) {
        adder.add(reference);
    }
}

}  // namespace grounds::works
