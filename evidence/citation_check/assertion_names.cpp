// SPDX-License-Identifier: MIT
#include <algorithm>

#include "evidence/citation_check/assertions.hpp"
#include "evidence/citation_check/compare.hpp"

namespace grounds::citation_check {

namespace {

using List = std::string_view;

constexpr List control_words = "|placebo|control|controls|sham|untreated|";
/// The same behind "than" or "compared with".
constexpr List compared_controls =
    "|placebo|control|controls|sham|untreated|usual|waitlist|waiting|no|nothing|without|";

/// Not "control over the future".
bool names_control(const ClauseWords& words, const Part& part) {
    for (auto at = words.first_of(control_words, part.from); at < part.to; at = words.first_of(control_words, at + 1)) {
        if (!words.is(at + 1, "|of|over|")) {
            return true;
        }
    }
    return false;
}

/// Of the words of a list such as "|death|deaths|", sorted.
std::vector<std::string> stems_of(List list) {
    std::string words(list);
    std::replace(words.begin(), words.end(), '|', ' ');
    return sorted_terms(words);
}

std::size_t last_direction_before(const ClauseWords& words, std::size_t at) {
    for (auto last = at; last > 0; --last) {
        if (words[last - 1].direction) {
            return last - 1;
        }
    }
    return words.size();
}

std::size_t next_direction_behind(const ClauseWords& words, std::size_t at) {
    while (at < words.size() && !words[at].direction) {
        ++at;
    }
    return at;
}

}  // namespace

std::vector<Part> parts_for(const ClauseWords& words, std::size_t at) {
    std::vector<Part> parts;
    std::size_t from = 0;
    for (std::size_t turn = 0; turn < words.size(); ++turn) {
        if (!words.is(turn, "|and|but|while|whereas|")) {
            continue;
        }
        const auto last = last_direction_before(words, turn);
        const auto next = next_direction_behind(words, turn);
        if (last >= turn || next >= words.size() || words.tells_how_much(last)) {
            continue;
        }
        if (at <= turn) {
            parts.push_back({from, turn});
            return parts;
        }
        parts.push_back({from, last});
        from = turn + 1;
    }
    parts.push_back({from, words.size()});
    return parts;
}

void name_outcome(Assertion& assertion, const ClauseWords& words, const Part& outcome) {
    assertion.outcome = words.terms({outcome});
    assertion.worth = words.worth(outcome);
    if (const auto mirrored = words.mirrored(outcome)) {
        drop(assertion.outcome, stems_of(mirrored->words));
        assertion.outcome.insert(assertion.outcome.begin(), std::string(mirrored->name));
        assertion.mirrored = mirrored->opposite;
    }
}

void name_groups(Assertion& assertion, const ClauseWords& words, const std::vector<Part>& actors,
                 const Part& compared) {
    bool control = false;
    for (const auto& part : actors) {
        const auto terms = words.terms({part});
        assertion.actors.insert(assertion.actors.end(), terms.begin(), terms.end());
        control = control || names_control(words, part);
    }
    std::sort(assertion.actors.begin(), assertion.actors.end());
    assertion.compared = words.terms({compared});
    if (words.holds(compared, compared_controls)) {
        assertion.compared.insert(assertion.compared.begin(), control_group);
    } else if (control) {
        assertion.actors.insert(assertion.actors.begin(), control_group);
    }
    const auto of_actors = assertion.actors;
    drop(assertion.actors, assertion.compared);
    drop(assertion.compared, of_actors);
}

}  // namespace grounds::citation_check
