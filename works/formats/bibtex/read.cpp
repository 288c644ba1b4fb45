// SPDX-License-Identifier: MIT
// BibTeX and BibLaTeX: entries to references.
#include "base/decode.hpp"
#include "base/interrupt.hpp"
#include "base/scalar.hpp"
#include "works/formats/bibtex/bibtex.hpp"
#include "works/formats/bibtex/entry.hpp"
#include "works/formats/bibtex/inherit.hpp"
#include "works/formats/formats.hpp"
#include "works/formats/record_builder.hpp"
#include "works/keys.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace grounds::formats {

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

namespace {

/// Whether an entry of the text may take something from another.
bool names_others(const std::string& text) {
    const auto lower = base::lower_ascii(text);
    return lower.find("crossref") != std::string::npos || lower.find("xdata") != std::string::npos;
}

}  // namespace

void read_bibtex(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    const base::Input text{input.name, base::decode(input, problems)};
    auto entries = scan_bibtex(text, data.abbreviations, problems);
    if (entries.empty() && text.text.find('@') == std::string::npos &&
        text.text.find_first_not_of(" \t\r\n") != std::string::npos) {
        problems.push_back(
            warning(input.name, 0, "has no entry of BibTeX", "is it of another format? name that with --format"));
    }
    const bool linked = names_others(text.text);
    const std::vector<BibEntry> none;
    const Inheritance inheritance(linked ? entries : none, input.name, problems);
    References references;
    for (auto& entry : entries) {
        base::stop_if_interrupted();
        if (entry.type == "set") {
            problems.push_back(warning(input.name, entry.line,
                                       fmt::format("@set {} is no work, but a name of several", entry.key),
                                       "its members are stored, each under its own key"));
        } else if (entry.type != "xdata") {
            if (auto reference = to_reference(inheritance.whole(entry), input.name, problems)) {
                references.push_back(*reference);
            }
        }
        if (!linked) {
            entry = {};  // a large file is held once
        }
    }
    works::add_references(references, data, problems);
}

void read_abbreviations(const base::Input& input, Abbreviations& known) {
    Problems unheard;  // the reading itself tells them
    if (base::lower_ascii(input.text).find("@string") != std::string::npos) {
        scan_bibtex({input.name, base::decode(input, unheard)}, known, unheard);
    }
}

}  // namespace grounds::formats
