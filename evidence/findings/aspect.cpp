// SPDX-License-Identifier: MIT
#include "evidence/findings/directness.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace grounds::evidence {

namespace {

/// Words that tell which side of a trouble was measured.
struct Cue {
    Aspect aspect;
    std::string_view words;
};

/// Beginnings of words in an outcome.
constexpr auto in_outcome = std::to_array<Cue>({
    {Aspect::frequency, "frequency"},
    {Aspect::frequency, "number of"},
    {Aspect::frequency, "how often"},
    {Aspect::frequency, "episodes"},
    {Aspect::frequency, "rate of"},
    {Aspect::severity, "sever"},
    {Aspect::severity, "intens"},
    {Aspect::severity, "pain"},
    {Aspect::severity, "soreness"},
    {Aspect::severity, "how hard"},
    {Aspect::severity, "how bad"},
    {Aspect::duration, "duration"},
    {Aspect::duration, "length of"},
    {Aspect::duration, "how long"},
});

/// Parts of a unit: a count in a time, a scale of pain.
constexpr auto in_unit = std::to_array<Cue>({
    {Aspect::frequency, "/week"},
    {Aspect::frequency, "/day"},
    {Aspect::frequency, "/night"},
    {Aspect::frequency, "/month"},
    {Aspect::frequency, " weeks"},
    {Aspect::frequency, "per hour"},
    {Aspect::severity, "vas"},
});

std::string lower(std::string_view text) {
    std::string result(" ");
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        result += std::isalnum(byte) != 0 || c == '/' ? static_cast<char>(std::tolower(byte)) : ' ';
    }
    return result;
}

void add_once(std::vector<Aspect>& found, Aspect aspect) {
    if (std::find(found.begin(), found.end(), aspect) == found.end()) {
        found.push_back(aspect);
    }
}

}  // namespace

std::vector<Aspect> aspects_in(std::string_view outcome, std::string_view unit) {
    std::vector<Aspect> found;
    const auto words = lower(outcome);
    for (const auto& sign : in_outcome) {
        if (words.find(" " + std::string(sign.words)) != std::string::npos) {
            add_once(found, sign.aspect);
        }
    }
    const auto units = lower(unit);
    for (const auto& sign : in_unit) {
        if (units.find(sign.words) != std::string::npos) {
            add_once(found, sign.aspect);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool other_aspects(const std::vector<Aspect>& asked, const std::vector<Aspect>& measured) {
    return !asked.empty() && !measured.empty() && std::none_of(measured.begin(), measured.end(), [&](Aspect aspect) {
        return std::find(asked.begin(), asked.end(), aspect) != asked.end();
    });
}

}  // namespace grounds::evidence
