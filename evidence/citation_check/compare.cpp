// SPDX-License-Identifier: MIT
#include "evidence/citation_check/compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/fold.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;

struct Scale {
    std::string_view unit;
    std::string_view base;
    double factor;
};
constexpr auto scales = std::to_array<Scale>({{"percent", "share", 0.01},
                                              {"percentage points", "share", 0.01},
                                              {"fraction", "share", 1},
                                              {"times", "factor", 1},
                                              {"ratio", "factor", 1},
                                              {"SD", "SMD", 1},
                                              {"risk ratio", "factor", 1},
                                              {"odds ratio", "factor", 1},
                                              {"hazard ratio", "factor", 1},
                                              {"seconds", "time", 1.0 / 86400},
                                              {"minutes", "time", 1.0 / 1440},
                                              {"hours", "time", 1.0 / 24},
                                              {"days", "time", 1},
                                              {"nights", "time", 1},
                                              {"weeks", "time", 7},
                                              {"months", "time", 30.4},
                                              {"years", "time", 365},
                                              {"mcg", "mass", 1e-3},
                                              {"mg", "mass", 1},
                                              {"g", "mass", 1e3},
                                              {"kg", "mass", 1e6},
                                              {"l", "volume", 1e3},
                                              {"ml", "volume", 1}});

struct Scaled {
    std::string base;
    double factor = 1;
};

/// A unit's dimension; its rate stays: "mg/day" is "mass/day".
Scaled scaled(const std::string& unit) {
    const auto slash = unit.find('/');
    const auto head = std::string_view(unit).substr(0, slash);
    const auto* found =
        std::find_if(scales.begin(), scales.end(), [&](const Scale& scale) { return scale.unit == head; });
    return found == scales.end() ? Scaled{unit, 1} : Scaled{std::string(found->base), found->factor};
}

bool counts_people(const Number& number) {
    return number.kind == Kind::people || number.kind == Kind::trials || number.kind == Kind::count ||
           number.kind == Kind::events;
}

double tolerance(const Number& number, double value) {
    const auto qualifier = number.figure.quantity.qualifier;
    if (number.kind == Kind::share && !number.part) {
        return 0.02;
    }
    if (number.kind == Kind::share || number.kind == Kind::times) {
        return std::max(0.02, 0.05 * std::abs(value));
    }
    const bool big = std::abs(value) >= 1000 && std::fmod(value, 100) == 0;
    const double rounding =
        big ? std::pow(10, std::floor(std::log10(std::abs(value))) - 1) * 0.5 : 0.5 * std::pow(10, -number.decimals);
    return qualifier == Qualifier::about ? std::max(rounding, 0.1 * std::abs(value)) : rounding;
}

/// "more than 200" is met by 212, "under 10" by 9.4: on its side, and not far from it.
bool within_bound(const Number& figure, double a, double b) {
    using Q = Qualifier;
    constexpr double far = 0.1;
    const auto qualifier = figure.figure.quantity.qualifier;
    const bool above = qualifier == Q::over || qualifier == Q::at_least;
    const bool below = qualifier == Q::under || qualifier == Q::up_to;
    const bool big = a >= 10;
    return big && ((above && b >= a && b <= a * (1 + far)) || (below && b <= a && b >= a * (1 - far)));
}

/// Within what the figure's own digits can tell.
bool same_value(const Number& figure, double a, double b, double a_factor, double b_factor) {
    const double tolerated = tolerance(figure, a) * a_factor;
    const double one = std::abs(a) * a_factor;
    const double other = std::abs(b) * b_factor;
    return std::abs(one - other) <= tolerated + 1e-9 || within_bound(figure, std::abs(a), other / a_factor);
}

std::vector<double> values_of(const Number& number) {
    std::vector<double> values;
    const auto& quantity = number.figure.quantity;
    if (quantity.value) {
        values.push_back(*quantity.value);
    }
    if (number.kind == Kind::events && number.part && number.whole) {
        values.push_back(*number.part);
        values.push_back(*number.whole);
    }
    return values;
}

bool same_range(const Number& figure, const Number& number, double a_factor, double b_factor) {
    const auto& quantity = figure.figure.quantity;
    const double low = quantity.low.value_or(0);
    const double high = quantity.high.value_or(0);
    const auto fits = [&](double other_low, double other_high) {
        return same_value(figure, low, other_low, a_factor, b_factor) &&
               same_value(figure, high, other_high, a_factor, b_factor);
    };
    const auto& other = number.figure.quantity;
    return (other.is_range() && fits(other.lowest(), other.highest())) ||
           (number.interval && fits(number.interval->low, number.interval->high));
}

std::string noun_of(const Number& number) {
    const auto& unit = number.figure.quantity.unit;
    return base::stem(unit.substr(0, unit.find('/')));
}

}  // namespace

bool same_unit(const Number& a, const Number& b) {
    if (counts_people(a) && counts_people(b)) {
        const bool events = a.kind == Kind::events || b.kind == Kind::events;
        const bool trials = a.kind == Kind::trials || b.kind == Kind::trials;
        const bool some_people = !trials && a.kind != b.kind && chance_of(a) < 0.05;  // "1,612 engineers", "employees"
        return events || some_people || (a.kind == b.kind && (a.kind != Kind::count || noun_of(a) == noun_of(b)));
    }
    const auto one = scaled(a.figure.quantity.unit);
    const auto other = scaled(b.figure.quantity.unit);
    return one.base == other.base;
}

Likeness likeness(const Number& figure, const Number& number) {
    if (number.kind == Kind::p_value || number.kind == Kind::level || number.kind == Kind::year) {
        return Likeness::none;
    }
    const bool treated = figure.kind == Kind::needed_to_treat || number.kind == Kind::needed_to_treat;
    if (treated && figure.kind != number.kind && !figure.bare && !number.bare) {
        return Likeness::none;
    }
    const bool units = same_unit(figure, number);
    const double a_factor = units ? scaled(figure.figure.quantity.unit).factor : 1;
    const double b_factor = units ? scaled(number.figure.quantity.unit).factor : 1;
    bool equal = false;
    if (figure.figure.quantity.is_range()) {
        equal = same_range(figure, number, a_factor, b_factor);
    } else {
        for (const double value : values_of(number)) {
            const bool whole = number.part && number.whole && (value == *number.part || value == *number.whole) &&
                               figure.figure.quantity.unit != "fraction" && figure.figure.quantity.unit != "percent";
            const bool share = number.part && number.whole && !whole;
            const double other = share || !units ? b_factor : whole ? 1 : b_factor;
            equal = equal ||
                    same_value(figure, *figure.figure.quantity.value, value, whole ? 1 : a_factor, whole ? 1 : other);
        }
        const auto& quantity = number.figure.quantity;
        if (quantity.is_range() && !equal) {
            equal = same_value(figure, *figure.figure.quantity.value, quantity.lowest(), a_factor, b_factor) ||
                    same_value(figure, *figure.figure.quantity.value, quantity.highest(), a_factor, b_factor);
        }
    }
    if (!equal) {
        return Likeness::none;
    }
    if (figure.interval && number.interval &&
        std::abs(std::abs(figure.interval->low) - std::abs(number.interval->low)) > 0.006 &&
        std::abs(std::abs(figure.interval->low) - std::abs(number.interval->high)) > 0.006) {
        return Likeness::none;
    }
    const bool bare =
        number.bare || figure.bare || number.figure.quantity.unit.empty() || figure.figure.quantity.unit.empty();
    return units || (bare && figure.figure.quantity.unit != "percent") ? Likeness::same : Likeness::value;
}

bool follows_from_ratio(const Number& figure, const Number& ratio) {
    const bool is_ratio = ratio.kind == Kind::risk_ratio || ratio.kind == Kind::odds_ratio ||
                          ratio.kind == Kind::hazard_ratio || ratio.kind == Kind::times;
    const auto& quantity = figure.figure.quantity;
    if (!is_ratio || !ratio.figure.quantity.value || !quantity.value || *ratio.figure.quantity.value <= 0) {
        return false;
    }
    const double r = *ratio.figure.quantity.value;
    if (quantity.unit == "percent") {
        const double change = 100 * std::abs(r - 1);
        return std::abs(change - *quantity.value) <= tolerance(figure, *quantity.value) + 0.5;
    }
    if (quantity.unit == "times") {
        return std::abs(r - *quantity.value) <= 0.05 * r + 0.005;
    }
    return false;
}

std::optional<Derived> change_between(const Number& figure, const statements::Statement& statement) {
    const auto& quantity = figure.figure.quantity;
    const bool factor = quantity.unit == "times";
    const bool percent_unit = quantity.unit == "percent" || quantity.unit == "percentage points";
    if (!quantity.value || !figure.figure.change || (!factor && !percent_unit)) {
        return std::nullopt;
    }
    std::vector<const Number*> shares;
    for (const auto& number : statement.numbers) {
        const bool share = number.figure.quantity.unit == "percent" || (number.kind == Kind::events && number.whole);
        if (share && number.figure.quantity.value) {
            shares.push_back(&number);
        }
    }
    for (std::size_t i = 0; i + 1 < shares.size() && i < 4; ++i) {
        const auto percent = [](const Number& number) {
            return *number.figure.quantity.value * (number.kind == Kind::events ? 100 : 1);
        };
        const double a = percent(*shares[i]);
        const double b = percent(*shares[i + 1]);
        const double relative = b > 0 ? 100 * std::abs(a - b) / std::max(a, b) : 0;
        const double other = std::min(a, b) > 0 ? 100 * std::abs(a - b) / std::min(a, b) : 0;
        if (factor && std::min(a, b) > 0) {
            const double ratio =
                *quantity.value >= 1 ? std::max(a, b) / std::min(a, b) : std::min(a, b) / std::max(a, b);
            if (std::abs(ratio - *quantity.value) <= 0.06 * ratio) {
                return Derived{ratio, shares[i]->figure.printed + " and " + shares[i + 1]->figure.printed};
            }
            continue;
        }
        for (const double derived : {relative, other, std::abs(a - b)}) {
            if (derived > 0 && std::abs(derived - *quantity.value) <= tolerance(figure, *quantity.value) + 0.1) {
                return Derived{derived, shares[i]->figure.printed + " and " + shares[i + 1]->figure.printed};
            }
        }
    }
    return std::nullopt;
}

double chance_of(const Number& figure) {
    const auto& quantity = figure.figure.quantity;
    const double value = std::abs(quantity.lowest());
    if (quantity.is_range()) {
        return 0.02;
    }
    if (figure.decimals > 0) {
        return value < 10 ? 0.14 : 0.06;
    }
    if (value >= 1000) {
        return 0.01;
    }
    if (value >= 100) {
        return 0.06;
    }
    return 0.37;
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::size_t count = 0;
    for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
        if (*one == *other) {
            ++count;
            ++one;
            ++other;
        } else if (*one < *other) {
            ++one;
        } else {
            ++other;
        }
    }
    return count;
}

void drop(std::vector<std::string>& terms, const std::vector<std::string>& known) {
    std::erase_if(terms, [&](const std::string& term) { return std::binary_search(known.begin(), known.end(), term); });
}

std::vector<std::string> sorted_terms(std::string_view text) {
    auto terms = base::terms_of(text);
    std::erase_if(terms, [](const std::string& term) {
        return term.size() < 3 || std::all_of(term.begin(), term.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
    std::sort(terms.begin(), terms.end());
    return terms;
}

}  // namespace grounds::citation_check
