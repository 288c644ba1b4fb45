// SPDX-License-Identifier: MIT
#include "evidence/statements/consistency.hpp"

#include <fmt/format.h>

#include <cmath>

#include "evidence/statements/kinds.hpp"

namespace grounds::statements {

namespace {

/// Half of the last digit that is printed.
double half_digit(const Number& number) {
    return 0.5 * std::pow(10, -number.decimals);
}

std::string interval_text(const Interval& interval) {
    return fmt::format("{:g} to {:g}", interval.low, interval.high);
}

class Finder {
public:
    Finder(const Text& text, const Statement& statement) : text_(text), statement_(statement) {}

    std::vector<Contradiction> run() {
        for (std::size_t i = 0; i < statement_.numbers.size(); ++i) {
            const auto& number = statement_.numbers[i];
            if (number.interval && !number.interval->range && number.figure.quantity.value) {
                look_at_interval(number, *number.figure.quantity.value, *number.interval);
            }
            if (number.kind == Kind::events && i + 1 < statement_.numbers.size()) {
                look_at_share(number, statement_.numbers[i + 1]);
            }
        }
        look_at_arms();
        return std::move(found_);
    }

private:
    void add(const Number& number, std::string what) {
        found_.push_back({number.span, std::move(what)});
    }

    void look_at_interval(const Number& number, double value, const Interval& interval) {
        const bool ratio = is_risk_ratio(number.kind);
        if (!ratio && !is_group_difference(number.kind)) {  // behind others "[4-6]" may be works that are cited
            return;
        }
        const double slack = 2 * half_digit(number);
        const bool turned =
            -interval.high - slack <= value && value <= -interval.low + slack;  // printed without its sign
        if ((value < interval.low - slack || value > interval.high + slack) && (ratio || !turned)) {
            add(number, fmt::format("{:g} lies outside of its interval, {}", value, interval_text(interval)));
            return;
        }
        if (interval.level == 95) {
            look_at_p(number, interval, ratio ? 1 : 0);
        }
        if (ratio && interval.level == 95 && interval.low > 0 && value > 0) {
            look_at_symmetry(number, value, interval);
        }
    }
    /// A P that is just at 0.05, or an interval that just touches, may be rounding.
    void look_at_p(const Number& number, const Interval& interval, double none) {
        if (!number.p) {
            return;
        }
        const double slack = half_digit(number);
        const bool holds_none = interval.low < none - slack && none + slack < interval.high;
        const bool without_none = interval.low > none + slack || interval.high < none - slack;
        const bool significant = number.p->relation != '>' && number.p->value < 0.045;
        const bool not_significant = number.p->relation != '<' && number.p->value > 0.055;
        if ((holds_none && significant) || (without_none && not_significant)) {
            add(number, fmt::format("P {} {:g} does not go with the interval {}", number.p->relation, number.p->value,
                                    interval_text(interval)));
        }
    }
    void look_at_symmetry(const Number& number, double value, const Interval& interval) {
        constexpr double tolerated = 0.15;  // of the interval's width
        const double half = half_digit(number);
        const double off = std::abs(std::log(interval.high) + std::log(interval.low) - 2 * std::log(value));
        const double rounding = half / interval.low + half / interval.high + 2 * half / value;
        if (off > rounding + tolerated * std::log(interval.high / interval.low)) {
            add(number,
                fmt::format("{:g} is not in the middle of {} on the log scale", value, interval_text(interval)));
        }
    }
    /// "40 of 127 (31%)", "40/127, 31.5%"
    void look_at_share(const Number& events, const Number& percent) {
        constexpr long near = 24;
        const auto gap = percent.span.start - events.span.end;
        const bool beside = gap >= 0 && gap <= near && percent.figure.quantity.unit == "percent" &&
                            percent.figure.quantity.value.has_value() && events.part && events.whole;
        const auto between = beside ? text_.plain_at({events.span.end, percent.span.start}) : std::string_view();
        if (!beside || between.find_first_of("([,") == std::string_view::npos ||
            between.find_first_of(".;)") != std::string_view::npos) {
            return;
        }
        const double worked_out = 100 * *events.part / *events.whole;
        if (std::abs(worked_out - *percent.figure.quantity.value) > 2 * half_digit(percent)) {
            add(percent, fmt::format("{:g} of {:g} are {:.1f}%, not {}", *events.part, *events.whole, worked_out,
                                     percent.figure.printed));
        }
    }

    /// "7.2 with A and 5.1 with B (mean difference 3.4)": of two means and one difference in one sentence.
    void look_at_arms() {
        const Number* difference = nullptr;
        std::vector<const Number*> means;
        for (const auto& number : statement_.numbers) {
            if (!number.figure.quantity.value) {
                continue;
            }
            if (number.kind == Kind::mean) {
                means.push_back(&number);
            } else if (number.kind == Kind::difference && number.interval && !number.interval->range) {
                if (difference != nullptr) {
                    return;
                }
                difference = &number;
            }
        }
        if (difference == nullptr || means.size() != 2 || is_modelled() || !are_alike(*means[0], *means[1]) ||
            !are_alike(*means[0], *difference)) {
            return;
        }
        const double a = *means[0]->figure.quantity.value;
        const double b = *means[1]->figure.quantity.value;
        const double told = std::abs(*difference->figure.quantity.value);
        const double slack = half_digit(*means[0]) + half_digit(*means[1]) + half_digit(*difference) + 1e-9;
        const bool apart = std::abs(std::abs(a - b) - told) > slack;
        const bool opposed = std::abs(std::abs(a + b) - told) > slack;  // "rose by 2.1 with A and fell by 1.3 with B"
        if (apart && opposed) {
            add(*difference, fmt::format("{:g} and {:g} are {:g} apart, not {:g}", a, b, std::abs(a - b), told));
        }
    }
    /// A difference that a model gives need not be that of the means.
    [[nodiscard]] bool is_modelled() const {
        const auto words = std::string_view(text_.lower)
                               .substr(static_cast<std::size_t>(statement_.span.start),
                                       static_cast<std::size_t>(statement_.span.length()));
        return words.find("adjust") != std::string_view::npos || words.find("least") != std::string_view::npos ||
               words.find("model") != std::string_view::npos || words.find("estimated") != std::string_view::npos ||
               words.find("ancova") != std::string_view::npos || words.find("regression") != std::string_view::npos ||
               words.find("geometric") != std::string_view::npos || words.find("standardi") != std::string_view::npos;
    }
    /// In one unit, where both tell one.
    static bool are_alike(const Number& a, const Number& b) {
        const auto& one = a.figure.quantity.unit;
        const auto& other = b.figure.quantity.unit;
        return one.empty() || other.empty() || one == other;
    }

    const Text& text_;
    const Statement& statement_;
    std::vector<Contradiction> found_;
};

}  // namespace

std::vector<Contradiction> contradictions_in(const Text& text, const Statement& statement) {
    return Finder(text, statement).run();
}

}  // namespace grounds::statements
