// SPDX-License-Identifier: MIT
// BibTeX and BibLaTeX: entries to references.
#include "base/clean.hpp"
#include "base/hash.hpp"
#include "base/interrupt.hpp"
#include "base/scalar.hpp"
#include "works/formats/bibtex/entry.hpp"
#include "works/formats/bibtex/reference.hpp"
#include "works/formats/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace grounds::formats {

namespace {

bool readable(const base::Input& input, Problems& problems) {
    if (const auto fault = base::text_fault(input.text)) {
        const auto until = input.text.begin() + static_cast<std::ptrdiff_t>(fault->offset);
        problems.push_back({input.name, 1 + std::count(input.text.begin(), until, '\n'), "the file " + fault->what,
                            "save it as plain UTF-8 text"});
        return false;
    }
    return true;
}

using ByKey = std::map<std::string, const BibEntry*>;  // keys in lower case: BibTeX does not tell them apart

ByKey unique_keys(const std::vector<BibEntry>& entries, const std::string& file, Problems& problems) {
    ByKey by_key;
    for (const auto& entry : entries) {
        const auto [first, added] = by_key.emplace(base::lower_ascii(entry.key), &entry);
        if (!added) {
            problems.push_back(
                {file, entry.line,
                 fmt::format("the key '{}' stands twice, first in line {}", entry.key, first->second->line),
                 "rename or remove one of them"});
        }
    }
    return by_key;
}

/// The name under which a parent's field stands in its child; "" if it is not inherited.
std::string inherited_name(const std::string& name) {
    static const std::map<std::string, std::string> renamed{{"title", "booktitle"}, {"subtitle", "booksubtitle"},
                                                            {"crossref", ""},       {"doi", ""},
                                                            {"pages", ""},          {"author", ""},
                                                            {"note", ""},           {"pmid", ""},
                                                            {"pmcid", ""},          {"url", ""}};
    const auto found = renamed.find(name);
    return found == renamed.end() ? name : found->second;
}

/// One level only, as in BibTeX: a parent's own crossref is not followed, so a cycle does no harm.
BibEntry with_inherited(const BibEntry& entry, const ByKey& by_key, const std::string& file, Problems& problems) {
    const auto* reference = entry.find("crossref");
    if (reference == nullptr) {
        return entry;
    }
    const auto parent = by_key.find(base::lower_ascii(base::clean(reference->value)));
    if (parent == by_key.end()) {
        problems.push_back({file, reference->line,
                            fmt::format("entry {}: crossref names '{}', which is not in this file", entry.key,
                                        base::clean(reference->value)),
                            "add the entry or remove the crossref"});
        return entry;
    }
    auto whole = entry;
    for (auto field : parent->second->fields) {
        field.name = inherited_name(field.name);
        if (!field.name.empty() && whole.find(field.name) == nullptr) {
            whole.fields.push_back(std::move(field));
        }
    }
    return whole;
}

std::string canonical(const BibEntry& entry) {
    std::vector<std::string> lines;
    for (const auto& field : entry.fields) {
        lines.push_back(field.name + "=" + base::clean(field.value) + "\n");
    }
    std::sort(lines.begin(), lines.end());
    auto text = entry.type + "{" + entry.key + "\n";
    for (const auto& line : lines) {
        text += line;
    }
    return text;
}

bool has_error(const Problems& problems, std::size_t from) {
    return std::any_of(problems.begin() + static_cast<std::ptrdiff_t>(from), problems.end(),
                       [](const auto& problem) { return problem.severity == Problem::Severity::error; });
}

}  // namespace

/// An "@" at the start of a line, a word and an opening brace.
bool is_bibtex(std::string_view head) {
    for (auto at = head.find('@'); at != std::string_view::npos; at = head.find('@', at + 1)) {
        const auto word = std::min(
            head.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", at + 1), head.size());
        const auto next = head.substr(std::min(head.find_first_not_of(" \t", word), head.size()), 1);
        if ((at == 0 || head[at - 1] == '\n') && word > at + 1 && (next == "{" || next == "(")) {
            return true;
        }
    }
    return false;
}

void read_bibtex(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    if (!readable(input, problems)) {
        return;
    }
    const auto entries = scan_bibtex(input, problems);
    const auto by_key = unique_keys(entries, input.name, problems);
    for (const auto& entry : entries) {
        base::stop_if_interrupted();
        if (by_key.at(base::lower_ascii(entry.key)) != &entry || entry.type == "set" || entry.type == "xdata") {
            continue;
        }
        const auto before = problems.size();
        const auto whole = with_inherited(entry, by_key, input.name, problems);
        auto reference = to_reference(whole, input.name, problems);
        reference.origin = Origin{input.name, entry.line, base::sha256_hex(canonical(whole)), {}, {}};
        if (has_error(problems, before)) {
            data.rejected.insert("reference " + entry.key);
        } else {
            data.references.push_back(std::move(reference));
        }
    }
}

}  // namespace grounds::formats
