// SPDX-License-Identifier: MIT
// A number of a sentence with what belongs to it: range, unit, qualifier, rate, what it counts, which way it went.
#pragma once

#include <optional>
#include <string>

#include "evidence/statements/trailers.hpp"

namespace grounds::statements {

/// Reads the figures of one sentence, each by the place where it starts: the one reader for articles and abstracts.
class FigureReader : protected Trailers {
public:
    using Found = statements::Number;

    /// `reading` must outlive it.
    FigureReader(const Text& text, const Span& sentence, const Reading& reading);

    /// The figure that starts there; nothing for names ("B12"), places ("p. 16") and marks of citations.
    [[nodiscard]] std::optional<Found> figure_at(long start) const;

protected:
    [[nodiscard]] bool is_taken(long position) const;

private:
    [[nodiscard]] static bool is_year(const Number& number, const std::string& unit);
    [[nodiscard]] std::optional<Found> number_figure(const Number& first) const;
    void finish(Found& found, const Number& first, bool two_units, long number_end, long unit_end, long ratio_end,
                bool counted) const;
    /// "52 (42%)": the number is a count, and its percent stands behind it.
    [[nodiscard]] bool is_counted_share(const Number& number, long end) const;
    [[nodiscard]] Found factor_figure(const Factor& factor, long start) const;
    /// "one in four" as a figure: 0.25, a fraction.
    [[nodiscard]] Found share(const Share& part) const;
    /// "43%" is printed with its sign, "400 mg" without its unit.
    [[nodiscard]] long printed_end(long number_end, long end) const;
    /// "100% natural"
    [[nodiscard]] bool is_praise(const Number& number, long end) const;
    /// A number without a unit: what it counts, or a year. False where nothing says what it is.
    [[nodiscard]] bool name_bare(const Number& first, const std::optional<Number>& second, Found& found) const;
    [[nodiscard]] std::string currency_at(long position) const;
    /// Behind "-", "to" or "and" ("between 3 and 4"): the other end of a range.
    [[nodiscard]] std::optional<Number> second_number(const Number& first, long end) const;
    struct Ratio {
        double value;
        long end;
    };
    /// "2:1" is 2, "1:1" is 1, where the sentence speaks of a ratio: "16:8" names a way to fast, "9:15" a time.
    [[nodiscard]] std::optional<Ratio> ratio_at(const Number& first) const;
    [[nodiscard]] std::optional<Qualifier> qualifier_of(long start, long end) const;
    /// "per day", "daily", "/day": part of the unit of a mass, a count of times; else its own word.
    void add_rate(Found& found, long end, bool counted) const;
    /// "times faster", "times as likely": a comparison stands behind.
    [[nodiscard]] bool compares(long end) const;
    [[nodiscard]] std::optional<Change> direction_of(const Found& found, bool counted = false) const;

    const Reading& reading_;
    std::optional<Directions> directions_;
};

}  // namespace grounds::statements
