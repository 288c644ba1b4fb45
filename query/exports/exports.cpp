// SPDX-License-Identifier: MIT
#include <algorithm>
#include <sstream>

#include "base/error.hpp"
#include "query/exports/export.hpp"
#include "query/load/answers.hpp"
#include "works/formats/formats.hpp"

namespace grounds::exports {

namespace {

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string word; in >> word;) {
        all.push_back(word);
    }
    return all;
}

std::vector<Export> listed() {
    std::vector<Export> all{
#define EXPORT(name, formats, summary, function) {name, words(formats), summary, function},
#include "query/exports/exports.def"
#undef EXPORT
    };
    for (const auto& view : query::view_names()) {
        all.push_back({view, words("csv tsv jsonl"), "the view of this name (docs/views.md)", export_view});
    }
    return all;
}

}  // namespace

const std::vector<Export>& all_exports() {
    static const auto all = listed();
    return all;
}

const Export& find_export(std::string_view name) {
    const auto& all = all_exports();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Export& known) { return known.name == name; });
    if (found == all.end()) {
        throw Error("export", "there is no export '" + std::string(name) + "'", "see grounds export --help");
    }
    return *found;
}

}  // namespace grounds::exports
