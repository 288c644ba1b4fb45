// SPDX-License-Identifier: MIT
#include "works/venues.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/ascii.hpp"
#include "base/fold.hpp"

namespace grounds::works {

namespace {

std::string with_plain_e(std::string word) {
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
        if ((word[at] == 'a' || word[at] == 'o') && word[at + 1] == 'e') {
            word.erase(at, 1);
        }
    }
    return word;
}

/// "B", "2", "Part A", "Series C", "Suppl": what tells two journals, or two parts of one, apart.
bool names_part(std::string_view bracket) {
    static constexpr std::array<std::string_view, 8> parts{"part",       "section", "series", "suppl",
                                                           "supplement", "print",   "online", "electronic"};
    const auto words = base::words_of(bracket);
    return words.empty() || (words.size() == 1 && words.front().size() <= 2) || base::is_digit(words.front().front()) ||
           std::find(parts.begin(), parts.end(), words.front()) != parts.end();
}

std::vector<std::string> key_words(std::string_view name) {
    std::vector<std::string> words;
    for (auto& word : base::words_of(plain_venue(name))) {
        if (word != "the" && word != "and") {
            words.push_back(with_plain_e(std::move(word)));
        }
    }
    return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
    std::string text;
    for (std::size_t i = from; i < from + count; ++i) {
        text += (text.empty() ? "" : " ") + words[i];
    }
    return text;
}

void add_new(VenueIds& to, const VenueIds& more) {
    for (const auto id : more) {
        if (std::find(to.begin(), to.end(), id) == to.end()) {
            to.push_back(id);
        }
    }
}

/// The words printed in capitals, two letters or more: "JAMA" of "a JAMA study".
std::vector<std::string> capitals_in(std::string_view text) {
    std::vector<std::string> found;
    std::string word;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        if (base::is_alphanumeric(c)) {
            word += c;
            continue;
        }
        const bool capitals = word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char l) { return l < 'a'; });
        if (capitals) {
            found.push_back(word);
        }
        word.clear();
    }
    return found;
}

std::vector<std::string> names_of(const Venue& venue) {
    std::vector<std::string> names = {venue.name};
    names.insert(names.end(), venue.abbreviations.begin(), venue.abbreviations.end());
    names.insert(names.end(), venue.also.begin(), venue.also.end());
    return names;
}

bool has_domain(std::string_view url, std::string_view domain) {
    const auto host = url.substr(0, url.find('/'));
    const bool ends = host.ends_with(domain);
    return ends && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

}  // namespace

std::string_view plain_venue(std::string_view name) {
    const auto whole = base::trimmed(name, " .");
    auto plain = whole;
    const auto lower = base::lower_ascii(plain);
    const auto colon = lower.find(':');
    const auto behind = colon == std::string::npos ? std::string() : lower.substr(colon + 1);
    for (const std::string_view whose : {"official ", "the official ", "an official "}) {
        if (base::trimmed(behind).starts_with(whose)) {
            plain = base::trimmed(plain.substr(0, colon));
        }
    }
    const auto open = plain.rfind('(');
    if (!plain.ends_with(')') || open == std::string_view::npos || open == 0) {
        return plain.empty() ? whole : plain;
    }
    return names_part(plain.substr(open + 1, plain.size() - open - 2)) ? plain : base::trimmed(plain.substr(0, open));
}

std::string venue_key(std::string_view name) {
    const auto words = key_words(name);
    return joined(words, 0, words.size());
}

VenueTable::VenueTable(std::vector<Venue> venues) : venues_(std::move(venues)) {
    index_names();
    index_upwards();
}

void VenueTable::index_names() {
    for (std::size_t i = 0; i < venues_.size(); ++i) {
        for (const auto& name : names_of(venues_[i])) {
            const auto words = key_words(name);
            if (!words.empty()) {
                longest_name_ = std::max(longest_name_, words.size());
                add_new(by_name_[joined(words, 0, words.size())], {i});
            }
        }
        if (!venues_[i].holds.empty() && venues_[i].kind != VenueKind::host) {
            with_holdings_.push_back(i);
        }
    }
}

void VenueTable::index_upwards() {
    std::unordered_map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < venues_.size(); ++i) {
        by_id.emplace(venues_[i].id, i);
    }
    for (std::size_t i = 0; i < venues_.size(); ++i) {
        VenueIds above = {i};
        for (std::size_t next = 0; next < above.size(); ++next) {  // each once, so a ring ends too
            for (const auto& id : venues_[above[next]].within) {
                const auto found = by_id.find(id);
                if (found != by_id.end()) {
                    add_new(above, {found->second});
                }
            }
        }
        upwards_.push_back(std::move(above));
    }
}

const VenueIds& VenueTable::named(std::string_view name) const {
    static const VenueIds none;
    const auto found = by_name_.find(venue_key(name));
    return found == by_name_.end() ? none : found->second;
}

VenueIds VenueTable::longest_names(const std::vector<std::string>& words, std::size_t least_words) const {
    VenueIds found;
    for (std::size_t from = 0; from < words.size();) {
        std::size_t taken = 0;
        for (auto count = std::min(longest_name_, words.size() - from); count >= least_words && taken == 0; --count) {
            if (const auto name = by_name_.find(joined(words, from, count)); name != by_name_.end()) {
                add_new(found, name->second);
                taken = count;
            }
        }
        from += std::max<std::size_t>(taken, 1);
    }
    return found;
}

VenueIds VenueTable::named_in(const Marker& marker) const {
    auto found = named(marker.text);
    add_new(found, longest_names(key_words(marker.text), 2));
    for (std::size_t i = 0; i + 1 < marker.words.size(); ++i) {
        if (marker.words[i] == "journal") {  // "the journal Sleep"
            add_new(found, named(marker.words[i + 1]));
        }
    }
    std::string covered;  // "JAMA" of "JAMA Internal Medicine" is no name of its own
    for (const auto id : found) {
        for (const auto& name : names_of(venues_[id])) {
            covered += " " + venue_key(name) + " ";
        }
    }
    for (const auto& word : capitals_in(marker.text)) {
        if (covered.find(" " + venue_key(word) + " ") == std::string::npos) {
            add_new(found, named(word));
        }
    }
    return found;
}

VenueIds VenueTable::organisations_in(std::string_view name) const {
    auto found = named(name);
    add_new(found, longest_names(key_words(name), 2));
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](std::size_t id) {
                                   const auto kind = venues_[id].kind;
                                   return kind == VenueKind::journal || kind == VenueKind::host;
                               }),
                found.end());
    return found;
}

bool VenueTable::holds(std::size_t venue, const CitableWork& work) const {
    const auto& things = venues_[venue].holds;
    return std::any_of(things.begin(), things.end(), [&](const std::string& thing) {
        return thing == "pmid"            ? !work.pmid.empty()
               : thing == "pmcid"         ? !work.pmcid.empty()
               : thing.starts_with("10.") ? work.doi.starts_with(thing + "/")
                                          : has_domain(plain_url(work.url), thing);
    });
}

VenueIds VenueTable::holders(const CitableWork& work) const {
    VenueIds found;
    if (!work.doi.empty() || !work.url.empty()) {
        std::copy_if(with_holdings_.begin(), with_holdings_.end(), std::back_inserter(found),
                     [&](std::size_t venue) { return holds(venue, work); });
    }
    return found;
}

}  // namespace grounds::works
