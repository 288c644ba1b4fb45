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

constexpr int most_generations = 50;

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
    for (const auto& entry : entries) {
        const auto* others = entry.find("ids");
        for (const auto& key : others == nullptr ? std::vector<std::string>() : keys_in(others->value)) {
            by_key_.emplace(base::lower_ascii(key), &entry);
        }
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

bool Inheritance::affords(long line, std::size_t bytes) const {
    if (bytes > left_ && left_ > 0) {
        problems_.push_back(warning(file_, line, "the entries of this file inherit more than 64 MB",
                                    "from here on they inherit nothing; repeat less by crossref and xdata"));
        left_ = 0;
    }
    left_ -= std::min(bytes, left_);
    return left_ > 0;
}

BibEntry Inheritance::whole(const BibEntry& entry) const {
    warn_of_circle(entry);
    return inherited(entry, 0);
}

void Inheritance::warn_of_circle(const BibEntry& entry) const {
    const auto* first = entry.find("crossref");
    const auto* field = first;
    for (int levels = 0; field != nullptr && levels < most_generations; ++levels) {
        const auto* parent = find(field->value);
        if (parent == &entry) {
            problems_.push_back(warning(file_, first->line,
                                        fmt::format("entry {}: crossref leads back to the entry itself", entry.key),
                                        "an entry inherits from the volume or book that holds it; correct the key"));
            return;
        }
        field = parent == nullptr ? nullptr : parent->find("crossref");
    }
}

void Inheritance::take(BibEntry& entry, const BibEntry& from, const Renamed& renamed) const {
    std::set<std::string, std::less<>> names;
    for (const auto& field : entry.fields) {
        names.insert(field.name);
    }
    for (const auto& field : from.fields) {
        auto name = renamed(field);
        const bool wanted = !name.empty() && !names.contains(name);
        if (!affords(field.line, field.name.size() + (wanted ? field.value.size() : 0))) {
            return;
        }
        if (wanted) {
            names.insert(name);
            entry.fields.push_back({std::move(name), field.value, field.line});
        }
    }
}

const BibEntry& Inheritance::parent_of(Handed& done, const BibEntry& entry, int levels,
                                       BibEntry (Inheritance::*made)(const BibEntry&, int) const) const {
    const auto found = done.find(&entry);
    if (found != done.end()) {
        return found->second;
    }
    if (levels >= most_generations) {
        return entry;
    }
    done.emplace(&entry, entry);  // whoever leads back here finds it as it is written
    return done[&entry] = (this->*made)(entry, levels + 1);
}

BibEntry Inheritance::inherited(const BibEntry& entry, int levels) const {
    auto all = with_data(entry, levels);
    const auto* reference = all.find("crossref");
    if (reference == nullptr) {
        return all;
    }
    const auto* parent = find(reference->value);
    if (parent == nullptr) {
        warn(entry, *reference, base::clean(reference->value));
        return all;
    }
    if (parent == &entry) {
        return all;
    }
    const bool dated = has_date(all);
    take(all, parent_of(parents_, *parent, levels, &Inheritance::inherited), [&](const BibField& field) {
        auto name = inherited_name(field.name, entry);
        return dated && is_date_part(name) ? std::string() : name;
    });
    return all;
}

BibEntry Inheritance::with_data(const BibEntry& entry, int levels) const {
    auto all = entry;
    Granular(*this).fill(all);
    const auto* named = all.find("xdata");
    if (named == nullptr) {
        return all;
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
        take(all, parent_of(data_, *data, levels, &Inheritance::with_data), [](const BibField& field) {
            return field.name == "xdata" || field.name == "ids" ? std::string() : field.name;
        });
    }
    if (found) {  // what it gave is in the entry now
        std::erase_if(all.fields, [](const BibField& field) { return field.name == "xdata"; });
    }
    return all;
}

}  // namespace grounds::formats
