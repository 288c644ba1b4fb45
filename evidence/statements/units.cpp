// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "evidence/statements/words.hpp"

namespace grounds::statements {

using base::is_digit;
using base::is_letter;
using base::is_space;

namespace {

struct Named {
    std::string_view words;  ///< between '|'
    std::string_view name;
};

constexpr auto units = std::to_array<Named>({
    {"|%|percent|pct|", "percent"},
    {"|mg|mgs|milligram|milligrams|", "mg"},
    {"|g|gm|gms|gram|grams|", "g"},
    {"|mcg|ug|microgram|micrograms|", "mcg"},
    {"|ng|nanogram|nanograms|", "ng"},
    {"|pg|picogram|picograms|", "pg"},
    {"|kg|kgs|kilo|kilos|kilogram|kilograms|", "kg"},
    {"|lb|lbs|pound|pounds|", "lb"},
    {"|oz|ounce|ounces|", "oz"},
    {"|iu|ius|", "IU"},
    {"|ml|mls|milliliter|milliliters|millilitre|millilitres|", "ml"},
    {"|l|liter|liters|litre|litres|", "l"},
    {"|dl|", "dl"},
    {"|kcal|kcals|calories|calorie|cal|", "kcal"},
    {"|kj|", "kJ"},
    {"|mmol|", "mmol"},
    {"|umol|", "umol"},
    {"|nmol|", "nmol"},
    {"|meq|", "mEq"},
    {"|u|", "U"},
    {"|mmhg|", "mmHg"},
    {"|cm|", "cm"},
    {"|mm|", "mm"},
    {"|km|", "km"},
    {"|bpm|", "bpm"},
    {"|second|seconds|sec|secs|", "seconds"},
    {"|minute|minutes|min|mins|", "minutes"},
    {"|hour|hours|hr|hrs|h|", "hours"},
    {"|day|days|", "days"},
    {"|night|nights|", "nights"},
    {"|week|weeks|wk|wks|", "weeks"},
    {"|month|months|", "months"},
    {"|year|years|yr|yrs|", "years"},
    {"|times|fold|x|", "times"},
    {"|cup|cups|", "cups"},
    {"|teaspoon|teaspoons|tsp|", "teaspoons"},
    {"|tablespoon|tablespoons|tbsp|", "tablespoons"},
    {"|serving|servings|", "servings"},
    {"|capsule|capsules|", "capsules"},
    {"|tablet|tablets|", "tablets"},
    {"|drop|drops|", "drops"},
    {"|points|point|", "points"},
    {"|dollars|dollar|usd|", "USD"},
    {"|euros|euro|eur|", "EUR"},
    {"|pence|cents|", "cents"},
    {"|degrees|", "degrees"},
    {"|decibels|db|", "dB"},
    {"|watts|watt|w|", "W"},
    {"|hz|hertz|", "Hz"},
    {"|steps|", "steps"},
    {"|letters|", "letters"},
});

constexpr std::string_view times = "|seconds|minutes|hours|days|nights|weeks|months|years|";
constexpr std::string_view dose_units =
    "|mg|g|mcg|ng|IU|ml|l|oz|kcal|kJ|mEq|mmol|cups|teaspoons|tablespoons|servings|capsules|tablets|drops|cigarettes|"
    "pills|";
constexpr std::string_view denominators =
    "|day|d|week|wk|month|year|hour|h|hr|min|minute|kg|g|mg|l|ml|dl|serving|dose|tablet|capsule|night|cup|m2|";

}  // namespace

bool in_words(std::string_view list, std::string_view word) {
    std::string key = "|";
    key += word;
    key += '|';
    return !word.empty() && list.find(key) != std::string_view::npos;
}

namespace {

/// The characters of one sentence by their place in the text; a blank outside of it.
class Around {
public:
    Around(const Text& text, const Span& sentence) : lower_(text.lower), sentence_(sentence) {}

    [[nodiscard]] char at(long position) const {
        return position < sentence_.start || position >= sentence_.end ? ' '
                                                                       : lower_[static_cast<std::size_t>(position)];
    }
    [[nodiscard]] std::string_view word(long start) const {
        auto end = start;
        while (is_letter(at(end)) || (is_digit(at(end)) && end > start)) {
            ++end;
        }
        return std::string_view(lower_).substr(static_cast<std::size_t>(std::min(start, sentence_.end)),
                                               static_cast<std::size_t>(end - start));
    }
    [[nodiscard]] long spaces(long position) const {
        while (position < sentence_.end && is_space(at(position))) {
            ++position;
        }
        return position;
    }

private:
    const std::string& lower_;
    Span sentence_;
};

std::string_view unit_named(std::string_view word) {
    for (const auto& row : units) {
        if (in_words(row.words, word)) {
            return row.name;
        }
    }
    return {};
}

/// Behind "per", also in "g of protein per kilogram" and "kg of body weight per day"; `position` if it is not there.
long behind_per(const Around& around, long position) {
    constexpr int most_words = 3;
    auto next = around.spaces(position);
    const bool of = around.word(next) == "of";
    for (int passed = 0; of && passed < most_words && around.word(next) != "per"; ++passed) {
        const auto word = around.word(next);
        if (word.empty()) {
            return position;
        }
        next = around.spaces(next + static_cast<long>(word.size()));
    }
    return around.word(next) == "per" ? around.spaces(next + 3) : position;
}

/// "/kg", "/ml" or " per litre" behind a unit; "/day" is one too.
FoundUnit with_denominator(const Around& around, FoundUnit unit) {
    auto next = unit.end;
    if (around.at(next) == '/') {
        ++next;
    } else if (const auto per = behind_per(around, next); per > next) {
        next = per;
    } else {
        return unit;
    }
    auto word = around.word(next);
    const auto end = next + static_cast<long>(word.size());
    if (word == "kilogram" || word == "kilo") {
        word = "kg";
    }
    if (in_words(denominators, word) && unit.name.find('/') == std::string::npos) {
        return with_denominator(around, {unit.name + "/" + std::string(word == "d" ? "day" : word), end});
    }
    if (in_words(denominators, word) && unit.name.find('/') == unit.name.rfind('/')) {
        return {unit.name + "/" + std::string(word == "d" ? "day" : word), end};
    }
    return unit;
}

/// Behind "standard deviations" or "SD" as a unit, which no number follows as in "14.1 SD 4.2"; or 0.
long deviations_at(const Around& around, long start, std::string_view word) {
    auto end = start + static_cast<long>(word.size());
    if (word == "standard") {
        const auto next = around.spaces(end);
        const auto noun = around.word(next);
        return noun == "deviation" || noun == "deviations" ? next + static_cast<long>(noun.size()) : 0;
    }
    if (word != "sd" && word != "sds") {
        return 0;
    }
    auto behind = around.spaces(end);
    while (around.at(behind) == '=' || around.at(behind) == ':' || around.at(behind) == '(') {
        behind = around.spaces(behind + 1);
    }
    return is_digit(around.at(behind)) ? 0 : end;
}

}  // namespace

std::optional<FoundUnit> unit_at(const Text& text, const Span& sentence, long position) {
    const Around around(text, sentence);
    if (around.at(position) == '%' || around.at(around.spaces(position)) == '%') {
        return FoundUnit{"percent", around.spaces(position) + 1};
    }
    auto start = around.spaces(position);
    if (start == position && around.at(start) == '-') {
        ++start;
    }
    auto word = around.word(start);
    auto end = start + static_cast<long>(word.size());
    if (word == "per" && around.word(around.spaces(end)) == "cent") {
        return FoundUnit{"percent", around.spaces(end) + 4};
    }
    if (word == "percentage" && in_words("|point|points|", around.word(around.spaces(end)))) {
        return FoundUnit{"percentage points",
                         around.spaces(end) + static_cast<long>(around.word(around.spaces(end)).size())};
    }
    if (const auto deviations = deviations_at(around, start, word); deviations > 0) {
        return FoundUnit{"SD", deviations};
    }
    const auto name = unit_named(word);
    if (name.empty() || (word == "points" && start == position)) {
        return std::nullopt;
    }
    const FoundUnit unit{std::string(name), end};
    return is_time_unit(name) ? unit : with_denominator(around, unit);
}

bool is_dose_unit(std::string_view unit) {
    return in_words(dose_units, unit.substr(0, unit.find('/')));
}

bool is_time_unit(std::string_view unit) {
    return in_words(times, unit);
}

}  // namespace grounds::statements
