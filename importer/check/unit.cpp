// SPDX-License-Identifier: MIT
#include "importer/check/unit.hpp"

#include "importer/scalar.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace grounds {

namespace {

/// One part of a unit ("weeks" of "cramps/week") in its one spelling.
std::string normal_part(std::string part) {
    static const std::map<std::string, std::string> synonyms{
        {"%", "percent"},   {"per cent", "percent"}, {"pct", "percent"},   {"d", "day"},         {"daily", "day"},
        {"wk", "week"},     {"weekly", "week"},      {"mo", "month"},      {"monthly", "month"}, {"yr", "year"},
        {"y", "year"},      {"h", "hour"},           {"hr", "hour"},       {"hrs", "hour"},      {"minute", "min"},
        {"minutes", "min"}, {"mins", "min"},         {"sec", "s"},         {"second", "s"},      {"seconds", "s"},
        {"ug", "µg"},       {"mcg", "µg"},           {"μg", "µg"},         {"microgram", "µg"},  {"milligram", "mg"},
        {"gram", "g"},      {"grams", "g"},          {"milligrams", "mg"}, {"micrograms", "µg"}, {"litre", "l"},
        {"liter", "l"},     {"people", "person"},    {"ratios", "ratio"},  {"score", "point"},   {"scores", "point"}};
    const auto found = synonyms.find(part);
    if (found != synonyms.end()) {
        return found->second;
    }
    const bool plural = part.size() > 3 && part.back() == 's' && part[part.size() - 2] != 's';
    if (plural) {
        part.pop_back();
    }
    return part;
}

const std::vector<std::vector<std::string>>& families() {
    static const std::vector<std::vector<std::string>> all{
        {"g", "mg", "µg", "ng", "mmol", "µmol", "meq"},
        {"g/day", "mg/day", "µg/day", "mmol/day", "meq/day"},
        {"mg/kg", "g/kg", "mg/kg/day"},
        {"mmol/l", "mg/dl", "meq/l", "mg/l"},
        {"min", "s", "hour", "day", "week", "month", "year"},
        {"percent", "proportion", "ratio", "per 1000"},
    };
    return all;
}

}  // namespace

std::string normal_unit(std::string_view unit) {
    auto text = lower_ascii(unit);
    if (const auto per = text.find(" per "); per != std::string::npos) {
        text.replace(per, 5, "/");
    }
    if (const auto a = text.find(" a "); a != std::string::npos) {
        text.replace(a, 3, "/");
    }
    std::string normal;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('/', start), text.size());
        auto part = text.substr(start, end - start);
        part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
        part.erase(part.find_last_not_of(' ') + 1);
        normal += (start == 0 ? "" : "/") + normal_part(part);
        start = end + 1;
    }
    return normal;
}

bool same_unit(std::string_view a, std::string_view b) {
    return normal_unit(a) == normal_unit(b);
}

bool convertible(std::string_view a, std::string_view b) {
    const auto x = normal_unit(a);
    const auto y = normal_unit(b);
    const auto& all = families();
    return std::any_of(all.begin(), all.end(), [&](const auto& family) {
        return std::count(family.begin(), family.end(), x) != 0 && std::count(family.begin(), family.end(), y) != 0;
    });
}

}  // namespace grounds
