// SPDX-License-Identifier: MIT
#include <array>
#include <charconv>

#include "base/ascii.hpp"
#include "evidence/citation_check/support.hpp"

namespace grounds::citation_check {

std::optional<double> registration_year(std::string_view number) {
    struct Known {
        double number, year;
    };
    /// The first number of each half million, and when it was given.
    constexpr auto known = std::to_array<Known>({{0, 2004.0},
                                                 {500000, 2007.5},
                                                 {1000000, 2009.8},
                                                 {1500000, 2011.9},
                                                 {2000000, 2013.9},
                                                 {2500000, 2015.5},
                                                 {3000000, 2016.9},
                                                 {3500000, 2018.3},
                                                 {4000000, 2019.5},
                                                 {4500000, 2020.6},
                                                 {5000000, 2021.6},
                                                 {5500000, 2022.6},
                                                 {6000000, 2023.6}});
    constexpr std::size_t digits = 8;
    long value = 0;
    if (number.size() != digits + 3 || base::lower_ascii(number.substr(0, 3)) != "nct" ||
        std::from_chars(number.data() + 3, number.data() + number.size(), value).ptr != number.data() + number.size()) {
        return std::nullopt;
    }
    std::size_t at = 0;
    while (at + 2 < known.size() && static_cast<double>(value) >= known[at + 1].number) {
        ++at;
    }
    const auto& from = known[at];
    const auto& to = known[at + 1];
    return from.year + (static_cast<double>(value) - from.number) / (to.number - from.number) * (to.year - from.year);
}

}  // namespace grounds::citation_check
