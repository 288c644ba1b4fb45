// SPDX-License-Identifier: MIT
#include "evidence/findings/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace grounds::evidence {

namespace {

/// A number with no more decimals than this is taken as somebody printed it; a longer one was worked out.
constexpr int printed_decimals = 4;

std::string without_trailing_zeros(std::string text) {
    if (text.find('.') == std::string::npos || text.find('e') != std::string::npos) {
        return text;
    }
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string_view qualifier_text(Qualifier qualifier) {
    switch (qualifier) {
        case Qualifier::up_to:
            return "up to ";
        case Qualifier::about:
            return "about ";
        case Qualifier::at_least:
            return "at least ";
        case Qualifier::over:
            return "over ";
        case Qualifier::under:
            return "under ";
    }
    return "";
}

}  // namespace

std::string number_text(double value) {
    const double size = std::fabs(value);
    for (int decimals = 0; decimals <= printed_decimals; ++decimals) {
        const double scale = std::pow(10, decimals);
        if (std::fabs(std::round(value * scale) - value * scale) < 1e-9 * std::max(1.0, size * scale)) {
            return without_trailing_zeros(fmt::format("{:.{}f}", std::round(value * scale) / scale, decimals));
        }
    }
    if (size >= 0.01) {
        return without_trailing_zeros(fmt::format("{:.{}f}", value, size >= 1000 ? 0 : 2));
    }
    return fmt::format("{:.2g}", value);
}

std::string quantity_text(const Quantity& quantity) {
    std::string text(quantity.qualifier ? qualifier_text(*quantity.qualifier) : "");
    if (quantity.is_range()) {
        text += number_text(quantity.lowest()) + " to " + number_text(quantity.highest());
    } else {
        text += number_text(*quantity.value);
    }
    return quantity.unit.empty() ? text : text + " " + quantity.unit;
}

std::string p_text(const PValue& p) {
    return fmt::format("P {} {}", p.relation == '>' ? std::string(">=") : std::string(1, p.relation),
                       number_text(p.value));
}

std::string list_text(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            text += i + 1 == items.size() ? " and " : ", ";
        }
        text += items[i];
    }
    return text;
}

std::string_view measure_text(Measure measure) {
    switch (measure) {
        case Measure::md:
            return "MD";
        case Measure::smd:
            return "SMD";
        case Measure::rr:
            return "RR";
        case Measure::odds_ratio:
            return "OR";
        case Measure::rd:
            return "RD";
        case Measure::hr:
            return "HR";
        case Measure::rom:
            return "ratio of means";
        case Measure::asr:
            return "adjusted sequence ratio";
        case Measure::percent_change:
            return "percentage change";
        case Measure::none:
            return "";
        default:
            return to_string(measure);
    }
}

std::string effect_text(Measure measure, const std::string& unit, std::optional<double> value,
                        std::optional<double> low, std::optional<double> high, double level) {
    if (!value) {
        return {};
    }
    std::string text(measure_text(measure));
    text += (text.empty() ? "" : " ") + number_text(*value);
    if (!unit.empty()) {
        text += " " + unit;
    }
    if (low && high) {
        text += fmt::format(" ({}% CI {} to {})", number_text(level), number_text(*low), number_text(*high));
    }
    return text;
}

std::string count_text(std::size_t count, std::string_view singular, std::string_view plural) {
    return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

}  // namespace grounds::evidence
