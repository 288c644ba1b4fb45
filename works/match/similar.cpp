// SPDX-License-Identifier: MIT
#include "works/match/match.hpp"

#include <algorithm>
#include <array>

#include "base/fold.hpp"
#include "base/nearest.hpp"

namespace grounds::match {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::array<std::string_view, 18> small_words{"a",   "an",   "and", "as", "at", "by",  "de", "der", "des",
                                                       "for", "from", "in",  "of", "on", "the", "to", "und", "with"};

bool is_small(std::string_view word) {
    return std::find(small_words.begin(), small_words.end(), word) != small_words.end();
}

Words without_small(std::string_view text) {
    auto words = base::split_words(text);
    std::erase_if(words, is_small);
    return words;
}

bool is_number(std::string_view word) {
    const bool digits = word.find_first_of("0123456789") != std::string_view::npos;
    const bool roman = word.find_first_not_of("ivxlc") == std::string_view::npos;
    return digits || roman || (word.size() == 1 && word != "a");
}

/// A slip of the pen: "magneisum". Never in a short word: "men" is not "women".
bool is_slip(std::string_view a, std::string_view b) {
    const auto shorter = std::min(a.size(), b.size());
    if (shorter < 5 || is_number(a) || is_number(b)) {
        return false;
    }
    return base::edit_distance(a, b) <= (shorter < 10 ? 1U : 2U);
}

/// Each word of `brief` begins the next word of `whole`: "am j clin nutr".
bool abbreviates(const Words& brief, const Words& whole) {
    return !brief.empty() && brief.size() == whole.size() &&
           std::equal(brief.begin(), brief.end(), whole.begin(),
                      [](std::string_view part, std::string_view word) { return word.starts_with(part); });
}

/// "jama" of "journal american medical association".
bool is_initials(const Words& brief, const Words& whole) {
    if (brief.size() != 1 || whole.size() < 3 || brief.front().size() != whole.size()) {
        return false;
    }
    return std::equal(whole.begin(), whole.end(), brief.front().begin(),
                      [](std::string_view word, char initial) { return word.front() == initial; });
}

/// How many letters two texts share at their beginning and end together.
std::size_t common_ends(std::string_view a, std::string_view b) {
    const auto length = std::min(a.size(), b.size());
    std::size_t head = 0;
    while (head < length && a[head] == b[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (head + tail < length && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        ++tail;
    }
    return head + tail;
}

bool ends_with_words(std::string_view text, std::string_view end) {
    return text.ends_with(end) && (text.size() == end.size() || text[text.size() - end.size() - 1] == ' ');
}

/// "10.1002/14651858.cd009402" and "pub3"; the whole and "" without a version.
std::pair<std::string_view, std::string_view> split_version(std::string_view doi) {
    const auto digits = doi.find_last_not_of("0123456789");
    if (digits == std::string_view::npos || digits + 1 == doi.size()) {
        return {doi, {}};
    }
    const auto stem = doi.substr(0, digits + 1);
    if (stem.ends_with(".pub")) {
        return {stem.substr(0, stem.size() - 4), doi.substr(stem.size() - 3)};
    }
    if (stem.ends_with('v') && stem.size() > 1 &&
        std::string_view("./-0123456789").find(stem[stem.size() - 2]) != std::string_view::npos) {
        return {stem.substr(0, stem.find_last_not_of("./-v") + 1), doi.substr(digits)};
    }
    return {doi, {}};
}

/// A title begins so, and what follows does not only count: "Part II" makes another work.
bool goes_on(const MatchRecord& record, std::string_view beginning) {
    if (!record.title.starts_with(beginning)) {
        return false;
    }
    const auto rest = base::split_words(std::string_view(record.title).substr(beginning.size()));
    constexpr std::array<std::string_view, 6> counting{"part", "volume", "vol", "study", "paper", "report"};
    return rest.empty() ||
           !(is_number(rest.front()) || std::find(counting.begin(), counting.end(), rest.front()) != counting.end());
}

}  // namespace

bool same_author(std::string_view a, std::string_view b) {
    return ends_with_words(a, b) || ends_with_words(b, a);
}

bool same_container(std::string_view a, std::string_view b) {
    if (a == b) {
        return true;
    }
    const auto x = without_small(a);
    const auto y = without_small(b);
    return x == y || abbreviates(x, y) || abbreviates(y, x) || is_initials(x, y) || is_initials(y, x);
}

bool similar_titles(std::string_view a, std::string_view b) {
    if (2 * common_ends(a, b) < std::max(a.size(), b.size())) {
        return false;  // spares nearly all pairs the rest
    }
    const auto x = without_small(a);
    const auto y = without_small(b);
    if (x.size() != y.size() || x.empty()) {
        return false;
    }
    std::size_t slips = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] != y[i]) {
            if (!is_slip(x[i], y[i])) {
                return false;
            }
            ++slips;
        }
    }
    return slips <= 1 + x.size() / 6;
}

std::string letters_of(std::string_view title) {
    std::string letters(title);
    std::erase(letters, ' ');
    return letters;
}

std::size_t letter_count(std::string_view title) {
    return title.size() - static_cast<std::size_t>(std::count(title.begin(), title.end(), ' '));
}

bool same_letters(std::string_view a, std::string_view b) {
    const auto next = [](std::string_view& rest) {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    };
    for (next(a), next(b); !a.empty() && !b.empty(); next(a), next(b)) {
        if (a.front() != b.front()) {
            return false;
        }
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.empty() && b.empty();
}

bool is_subtitle_missing(const MatchRecord& shorter, const MatchRecord& longer) {
    return !longer.main_title.empty() && shorter.title == longer.main_title && goes_on(longer, shorter.title);
}

bool is_cut_short(const MatchRecord& shorter, const MatchRecord& longer) {
    constexpr std::size_t telling = 20;  // letters: shorter ones begin the titles of many works
    return shorter.title.size() >= telling && longer.title.size() > shorter.title.size() &&
           longer.title[shorter.title.size()] == ' ' && goes_on(longer, shorter.title);
}

bool other_version_of(std::string_view doi, std::string_view other) {
    const auto [stem, version] = split_version(doi);
    const auto [other_stem, other_version] = split_version(other);
    return !doi.empty() && doi != other && stem == other_stem && version != other_version;
}

}  // namespace grounds::match
