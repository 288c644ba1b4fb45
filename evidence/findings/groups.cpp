// SPDX-License-Identifier: MIT
#include "evidence/findings/groups.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

namespace grounds::evidence {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Group and the next larger one. A group that is not here belongs to adults.
constexpr auto larger = std::to_array<Pair>({
    {"adults", "general-population"},
    {"children", "general-population"},
    {"adolescents", "general-population"},
    {"infants", "children"},
    {"pregnant-women", "women"},
    {"breastfeeding-women", "women"},
    {"postmenopausal-women", "women"},
    {"athletes", "exercisers"},
    {"general-population", ""},
});

/// Beginning of a word (or words) in a text, and the group that it names.
constexpr auto named = std::to_array<Pair>({
    {"pregnan", "pregnant-women"},
    {"breastfeed", "breastfeeding-women"},
    {"lactating", "breastfeeding-women"},
    {"postmenopaus", "postmenopausal-women"},
    {"older", "older-adults"},
    {"elderly", "older-adults"},
    {"seniors", "older-adults"},
    {"infant", "infants"},
    {"newborn", "infants"},
    {"child", "children"},
    {"toddler", "children"},
    {"teenage", "adolescents"},
    {"adolescen", "adolescents"},
    {"athlete", "athletes"},
    {"runner", "athletes"},
    {"people who train", "exercisers"},
    {"people who exercise", "exercisers"},
    {"migrain", "migraine-patients"},
    {"insomnia", "insomnia-patients"},
    {"fibromyalgia", "fibromyalgia-patients"},
    {"restless legs", "restless-legs-patients"},
    {"diabet", "diabetes-patients"},
    {"cirrhosis", "cirrhosis-patients"},
    {"hypertensi", "hypertension-patients"},
    {"kidney disease", "ckd-patients"},
    {"women", "women"},
    {"men", "men"},
    {"adult", "adults"},
});

std::string lower_words(std::string_view text) {
    std::string words = " ";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        words += std::isalnum(byte) != 0 || byte >= 0x80 ? static_cast<char>(std::tolower(byte)) : ' ';
    }
    return words + " ";
}

/// What somebody is not says nothing of what they are.
std::string_view before_negation(std::string_view words) {
    for (const std::string_view negation : {" not ", " without ", " except "}) {
        words = words.substr(0, words.find(negation));
    }
    return words;
}

std::string_view next_larger(std::string_view group) {
    const auto* found = std::find_if(larger.begin(), larger.end(), [&](const Pair& p) { return p.first == group; });
    return found == larger.end() ? "adults" : found->second;
}

/// "pregnant women" names women too, but says more.
std::vector<std::string> without_larger(const std::set<std::string>& groups) {
    std::vector<std::string> kept;
    for (const auto& group : groups) {
        const bool holds_another = std::any_of(groups.begin(), groups.end(), [&](const std::string& other) {
            return other != group && group_holds(group, other);
        });
        if (!holds_another) {
            kept.push_back(group);
        }
    }
    return kept;
}

}  // namespace

std::vector<std::string> groups_in(std::string_view text) {
    const auto words = lower_words(text);
    const auto searched = before_negation(words);
    std::set<std::string> groups;
    for (const auto& [word, group] : named) {
        if (searched.find(" " + std::string(word)) != std::string_view::npos) {
            groups.emplace(group);
        }
    }
    return without_larger(groups);
}

bool group_holds(std::string_view outer, std::string_view inner) {
    for (; !inner.empty(); inner = next_larger(inner)) {
        if (inner == outer) {
            return true;
        }
    }
    return false;
}

bool is_general(std::string_view group) {
    return group == "general-population" || group == "adults" || group == "healthy-volunteers";
}

bool groups_meet(std::string_view one, std::string_view other) {
    return group_holds(one, other) || group_holds(other, one);
}

}  // namespace grounds::evidence
