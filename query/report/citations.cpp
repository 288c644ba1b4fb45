// SPDX-License-Identifier: MIT
#include "query/report/citations.hpp"

#include <utility>

#include "base/ascii.hpp"
#include "query/report/document.hpp"
#include "query/report/words.hpp"

namespace grounds::report {
bool is_pandoc_key(std::string_view key) {
    bool after_letter = false;
    for (const char c : key) {
        if (!base::is_alphanumeric(c) && !(after_letter && (c == '-' || c == '_' || c == ':' || c == '.'))) {
            return false;
        }
        after_letter = base::is_alphanumeric(c);
    }
    return after_letter;
}

std::string Citations::pandoc_key(const std::string& key) {
    auto usable = is_pandoc_key(key) ? key : "work-" + std::to_string(keys_.size());
    while (!pandoc_keys_.insert(base::lower_ascii(usable)).second) {
        usable += "x";
    }
    return usable;
}

namespace {

md::Inline reference_item(const Reference& reference) {
    const auto state = md::text(state_words(reference));
    return vancouver(reference) +
           " State: " + (reference.state == ReferenceState::retracted ? md::bold(state) : state) + ".";
}

}  // namespace

std::size_t Citations::number_of(const Reference& reference) {
    const auto [work, fresh] = keys_.insert(reference.key);
    const std::size_t number = work + 1;
    if (!fresh) {
        return number;
    }
    ++states_[reference.state];
    if (style_ == CitationStyle::pandoc) {
        if (auto key = pandoc_key(reference.key); key != reference.key) {
            cited_as_.emplace(work, std::move(key));
        }
    } else {
        md::Document item;
        item.numbered(static_cast<int>(number), reference_item(reference));
        list_.write(item.markdown());
    }
    return number;
}

std::string Citations::cited_as(std::size_t work) const {
    const auto found = cited_as_.find(work);
    return found == cited_as_.end() ? key(work) : found->second;
}

std::size_t Citations::in_state(ReferenceState state) const {
    const auto found = states_.find(state);
    return found == states_.end() ? 0 : found->second;
}

md::Inline Citations::cite(const Reference& reference) {
    const auto number = number_of(reference);
    const auto name = md::text(work_name(reference)) + " ";
    if (style_ == CitationStyle::pandoc) {
        return name + md::pandoc_citation(cited_as(number - 1));
    }
    return name + md::link_within(md::text("[" + std::to_string(number) + "]"), "references");
}

md::Inline Citations::cite(const std::string& key, const std::map<std::string, Reference>& references) {
    const auto found = references.find(key);
    return found == references.end() ? md::text(key) + " (no record)" : cite(found->second);
}

}  // namespace grounds::report
