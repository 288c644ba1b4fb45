// SPDX-License-Identifier: MIT
#include "importer/articles/text/lexicon.hpp"

#include <algorithm>
#include <sstream>

namespace grounds::articles {

namespace {

constexpr std::size_t shortest_stem = 3;
constexpr std::size_t longest_stem = 16;

bool fits(const std::string& wanted, std::string_view word) {
    if (wanted.ends_with('*')) {
        return word.starts_with(std::string_view(wanted).substr(0, wanted.size() - 1));
    }
    return wanted == word;
}

}  // namespace

void Lexicon::add(Cue cue, std::string_view words) {
    std::istringstream entries{std::string(words)};
    for (std::string entry; std::getline(entries, entry, '|');) {
        std::istringstream parts(entry);
        std::string first;
        parts >> first;
        if (first.empty()) {
            continue;
        }
        Entry added{cue, {}};
        for (std::string word; parts >> word;) {
            added.rest.push_back(word);
        }
        const bool stem = first.ends_with('*');
        if (stem) {
            first.pop_back();
        }
        (stem ? stems_ : words_)[first].push_back(std::move(added));
    }
}

void Lexicon::match(const Entries& entries, std::string_view key, const std::vector<Token>& tokens, std::size_t at,
                    std::vector<CueHit>& hits) const {
    const auto found = entries.find(std::string(key));
    if (found == entries.end()) {
        return;
    }
    for (const auto& entry : found->second) {
        const auto length = entry.rest.size() + 1;
        bool all = at + length <= tokens.size();
        for (std::size_t i = 0; all && i < entry.rest.size(); ++i) {
            all = fits(entry.rest[i], tokens[at + 1 + i].word);
        }
        if (all) {
            hits.push_back({entry.cue, at, length});
        }
    }
}

std::vector<CueHit> Lexicon::find(const std::vector<Token>& tokens) const {
    std::vector<CueHit> hits;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto word = tokens[at].word;
        match(words_, word, tokens, at, hits);
        for (auto size = shortest_stem; size <= std::min(word.size(), longest_stem); ++size) {
            match(stems_, word.substr(0, size), tokens, at, hits);
        }
    }
    return hits;
}

}  // namespace grounds::articles
