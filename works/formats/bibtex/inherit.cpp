// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/inherit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/clean.hpp"
#include "base/scalar.hpp"

namespace grounds::formats {

namespace {

constexpr int most_generations = 8;

/// Fields that are an entry's own.
bool is_own(std::string_view name) {
    static constexpr std::array own{"crossref",       "xref",          "xdata",   "doi",     "pages",       "author",
                                    "note",           "pmid",          "pmcid",   "url",     "ids",         "label",
                                    "entryset",       "entrysubtype",  "execute", "options", "presort",     "related",
                                    "relatedoptions", "relatedstring", "sortkey", "eprint",  "relatedtype", "shorthand",
                                    "shorthandintro", "abstract",      "file",    "eid",     "keywords"};
    return std::find(own.begin(), own.end(), name) != own.end();
}

/// A parent's title is that of the book or journal.
std::string inherited_name(const std::string& name, const BibEntry& child) {
    const bool article = child.type == "article" || child.type == "suppperiodical";
    if (name == "title") {
        return article ? "journaltitle" : "booktitle";
    }
    if (name == "subtitle" || name == "titleaddon") {
        return (article ? "journal" : "book") + name;
    }
    return is_own(name) ? std::string() : name;
}

bool is_date_part(std::string_view name) {
    return name == "date" || name == "year" || name == "month" || name == "day";
}

bool has_date(const BibEntry& entry) {
    return std::any_of(entry.fields.begin(), entry.fields.end(),
                       [](const BibField& field) { return is_date_part(field.name); });
}

std::vector<std::string> keys_in(const std::string& list) {
    std::vector<std::string> keys;
    for (std::size_t start = 0; start <= list.size();) {
        const auto end = std::min(list.find(',', start), list.size());
        if (auto key = base::clean(list.substr(start, end - start)); !key.empty()) {
            keys.push_back(std::move(key));
        }
        start = end + 1;
    }
    return keys;
}

}  // namespace

Inheritance::Inheritance(const std::vector<BibEntry>& entries, std::string file, Problems& problems)
    : file_(std::move(file)), problems_(problems) {
    for (const auto& entry : entries) {
        by_key_.emplace(base::lower_ascii(entry.key), &entry);
    }
}

const BibEntry* Inheritance::find(const std::string& key) const {
    const auto found = by_key_.find(base::lower_ascii(base::clean(key)));
    return found == by_key_.end() ? nullptr : found->second;
}

void Inheritance::warn(const BibEntry& entry, const BibField& field, const std::string& key) const {
    problems_.push_back(
        warning(file_, field.line,
                fmt::format("entry {}: {} names '{}', which is not in this file", entry.key, field.name, key),
                "it inherits nothing; add the entry or remove the " + field.name));
}

BibEntry Inheritance::whole(const BibEntry& entry) const {
    auto all = entry;
    fill_parts(all);
    if (add_data(all, 0)) {  // what it gave is in the entry now
        std::erase_if(all.fields, [](const BibField& field) { return field.name == "xdata"; });
    }
    add_parent(all, 0);
    return all;
}

void Inheritance::add_parent(BibEntry& entry, int levels) const {
    const auto* reference = entry.find("crossref");
    if (reference == nullptr || levels >= most_generations) {
        return;
    }
    const auto* parent = find(reference->value);
    if (parent == nullptr) {
        warn(entry, *reference, base::clean(reference->value));
        return;
    }
    auto above = *parent;
    add_data(above, levels + 1);
    if (parent->find("crossref") != nullptr) {
        add_parent(above, levels + 1);
    }
    const bool dated = has_date(entry);
    for (auto& field : above.fields) {
        field.name = inherited_name(field.name, entry);
        if (!field.name.empty() && entry.find(field.name) == nullptr && !(dated && is_date_part(field.name))) {
            entry.fields.push_back(std::move(field));
        }
    }
}

bool Inheritance::add_data(BibEntry& entry, int levels) const {
    const auto* named = entry.find("xdata");
    if (named == nullptr || levels >= most_generations) {
        return false;
    }
    bool found = true;
    const auto list = *named;
    for (const auto& key : keys_in(list.value)) {
        const auto* data = find(key);
        if (data == nullptr) {
            warn(entry, list, key);
            found = false;
            continue;
        }
        auto all = *data;
        add_data(all, levels + 1);
        for (auto& field : all.fields) {
            if (field.name != "xdata" && entry.find(field.name) == nullptr) {
                entry.fields.push_back(std::move(field));
            }
        }
    }
    return found;
}

/// "xdata=KEY-FIELD", and "xdata=KEY-FIELD-2" for one of a list, alone or among others.
void Inheritance::fill_parts(BibEntry& entry) const {
    for (auto& field : entry.fields) {
        auto value = base::clean(field.value);
        if (field.name == "xdata" || !base::lower_ascii(value).starts_with("xdata")) {
            continue;
        }
        const auto equals = value.find('=');
        if (equals == std::string::npos || base::clean(value.substr(0, equals)).size() != 5) {
            continue;
        }
        value = base::clean(value.substr(equals + 1));
        const auto last = value.rfind('-');
        const bool numbered =
            last != std::string::npos && value.find_first_not_of("0123456789", last + 1) == std::string::npos;
        const auto path = numbered ? value.substr(0, last) : value;
        const auto hyphen = path.rfind('-');
        const auto* data = hyphen == std::string::npos ? nullptr : find(path.substr(0, hyphen));
        const auto* source = data == nullptr ? nullptr : data->find(path.substr(hyphen + 1));
        if (source == nullptr) {
            warn(entry, field, value);
        } else {
            field.value = source->value;
        }
    }
}

}  // namespace grounds::formats
