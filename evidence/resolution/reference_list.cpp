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

ReferenceList::Places ReferenceList::numbered(const std::vector<int>& numbers) const {
    Places places;
    for (const int number : numbers) {
        if (const auto found = by_label_.find(std::to_string(number)); found != by_label_.end()) {
            places.insert(places.end(), found->second.begin(), found->second.end());
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

const EntryMatch* ReferenceList::of_work(std::uint32_t work) const {
    const auto found = by_work_.find(work);
    return found == by_work_.end() ? nullptr : &entries_[found->second];
}

const EntryMatch* ReferenceList::of_work(std::uint32_t work, const std::vector<int>& numbers) const {
    const auto places = numbered(numbers);
    const auto first =
        std::find_if(places.begin(), places.end(), [&](std::size_t place) { return entries_[place].work == work; });
    return first == places.end() ? nullptr : &entries_[*first];
}

std::vector<std::uint32_t> ReferenceList::works(const std::vector<int>& numbers) const {
    std::vector<std::uint32_t> works;
    const auto add = [&](const EntryMatch& match) {
        if (match.work) {
            works.push_back(*match.work);
        }
    };
    if (numbers.empty()) {
        std::for_each(entries_.begin(), entries_.end(), add);
    }
    for (const auto place : numbered(numbers)) {
        add(entries_[place]);
    }
    return works;
}

}  // namespace grounds::resolution
