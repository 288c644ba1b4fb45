// SPDX-License-Identifier: MIT
#include <algorithm>

#include "evidence/resolution/resolve.hpp"

namespace grounds::resolution {

void ReferenceList::add(EntryMatch match) {
    const auto place = entries_.size();
    if (match.work) {
        by_work_.emplace(*match.work, place);
    }
    by_label_[match.entry.label].push_back(place);
    entries_.push_back(std::move(match));
}

const ReferenceList::Places* ReferenceList::labelled(int number) const {
    const auto found = by_label_.find(std::to_string(number));
    return found == by_label_.end() ? nullptr : &found->second;
}

const EntryMatch* ReferenceList::of_work(std::uint32_t work) const {
    const auto found = by_work_.find(work);
    return found == by_work_.end() ? nullptr : &entries_[found->second];
}

const EntryMatch* ReferenceList::of_work(std::uint32_t work, const std::vector<int>& numbers) const {
    std::optional<std::size_t> first;
    for (const int number : numbers) {
        for (const auto place : labelled(number) == nullptr ? Places() : *labelled(number)) {
            if (entries_[place].work == work && (!first || place < *first)) {
                first = place;
            }
        }
    }
    return first ? &entries_[*first] : nullptr;
}

std::vector<std::uint32_t> ReferenceList::works(const std::vector<int>& numbers) const {
    Places places;
    for (const int number : numbers) {
        if (const auto* labels = labelled(number)) {
            places.insert(places.end(), labels->begin(), labels->end());
        }
    }
    std::sort(places.begin(), places.end());
    std::vector<std::uint32_t> works;
    const auto add = [&](const EntryMatch& match) {
        if (match.work) {
            works.push_back(*match.work);
        }
    };
    if (numbers.empty()) {
        std::for_each(entries_.begin(), entries_.end(), add);
    }
    for (const auto place : places) {
        add(entries_[place]);
    }
    return works;
}

}  // namespace grounds::resolution
