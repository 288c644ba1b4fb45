// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "query/pool/synthesis.hpp"

namespace grounds::pooling {

namespace {

bool is_of_means(Measure measure) {
    return measure == Measure::md || measure == Measure::smd || measure == Measure::rom;
}

bool is_of_events(Measure measure) {
    return measure == Measure::rr || measure == Measure::odds_ratio || measure == Measure::rd;
}

bool has_effects(const StudyTable& table) {
    const bool limits = table.has(Column::low) && table.has(Column::high);
    const bool spread = table.has(Column::vi) || table.has(Column::sei);
    return (table.has(Column::yi) && (spread || limits)) || (table.has(Column::ratio) && limits);
}

bool has_means(const StudyTable& table) {
    return table.has(Column::n1) && table.has(Column::mean1) && table.has(Column::sd1) && table.has(Column::mean2) &&
           table.has(Column::sd2);
}

bool has_events(const StudyTable& table) {
    return table.has(Column::events1) && table.has(Column::events2) &&
           (table.has(Column::n1) || table.has(Column::others1)) &&
           (table.has(Column::n2) || table.has(Column::others2));
}

/// Where the effects come from.
enum class From { effects, means, events, nowhere };

From source_for(const StudyTable& table, const PoolRequest& request) {
    const bool means = has_means(table) && (!request.measure || is_of_means(*request.measure));
    const bool events = has_events(table) && (!request.measure || is_of_events(*request.measure));
    const bool arms_first = request.measure || request.is_sparse();
    if (has_effects(table) && !request.is_sparse() && !(arms_first && (means || events))) {
        return From::effects;
    }
    if (events) {
        return From::events;
    }
    return means && !request.is_sparse() ? From::means : From::nowhere;
}

/// People of an arm: n, or those with and those without the event.
std::optional<double> people(const StudyRow& row, Column n, Column events, Column others) {
    if (row[n] || !row[events] || !row[others]) {
        return row[n];
    }
    return *row[events] + *row[others];
}

class InputReader {
public:
    InputReader(const StudyTable& table, const PoolRequest& request)
        : table_(table), request_(request), source_(source_for(table, request)) {}

    PoolInput read() {
        input_.problems = table_.problems;
        input_.measure = request_.measure;
        if (source_ == From::nowhere) {
            if (input_.problems.empty()) {
                input_.problems.push_back({1, columns_needed()});
            }
            return std::move(input_);
        }
        if (!input_.measure && source_ != From::effects) {
            const bool peto = request_.method == PoolMethod::peto;
            input_.measure = source_ == From::means ? Measure::md : peto ? Measure::odds_ratio : Measure::rr;
        }
        for (const auto& row : table_.rows) {
            add(row);
        }
        std::stable_sort(input_.problems.begin(), input_.problems.end(),
                         [](const TableProblem& a, const TableProblem& b) { return a.line < b.line; });
        return std::move(input_);
    }

private:
    [[nodiscard]] std::string columns_needed() const {
        if (request_.is_sparse()) {
            return fmt::format("--method {} needs the columns events1, n1, events2, n2", to_string(request_.method));
        }
        if (request_.measure && is_of_events(*request_.measure)) {
            return "the table needs the columns events1, n1, events2, n2, or yi and vi (or sei), or yi or a ratio with "
                   "low and high";
        }
        if (request_.measure && is_of_means(*request_.measure)) {
            return "the table needs the columns n1, mean1, sd1, n2, mean2, sd2, or yi and vi (or sei), or yi or a "
                   "ratio with low and high";
        }
        if (request_.measure) {
            return "the table needs the columns yi and vi (or sei), or yi or a ratio with low and high";
        }
        return "the table needs yi and vi (or sei), or yi or a ratio with low and high, or n1, mean1, sd1, n2, mean2, "
               "sd2, or events1, n1, events2, n2";
    }

    void skip(const StudyRow& row, std::string reason) {
        input_.skipped.push_back({row.line, row.study, std::move(reason), row.named});
    }

    void fail(const StudyRow& row, std::string what) {
        input_.problems.push_back({row.line, row.named ? fmt::format("{}: {}", row.study, what) : std::move(what)});
    }

    void add(const StudyRow& row) {
        switch (source_) {
            case From::effects:
                return add_effect(row);
            case From::means:
                return row.crossover || row[Column::correlation] ? add_crossover(row) : add_means(row);
            case From::events:
                return add_events(row);
            case From::nowhere:
                return;
        }
    }

    void add_effect(const StudyRow& row) {
        if (row[Column::ratio] && !row[Column::yi]) {
            return add_ratio(row);
        }
        const auto yi = row[Column::yi];
        const auto sei = row[Column::sei];
        const auto vi = row[Column::vi] ? row[Column::vi] : sei ? std::optional(*sei * *sei) : std::nullopt;
        if (!vi && row[Column::low] && row[Column::high]) {
            return add_limits(row, yi, row[Column::low], row[Column::high]);
        }
        if (!yi || !vi) {
            return skip(row, "no effect or no variance is given");
        }
        if (row[Column::vi] && !(*vi > 0)) {
            return fail(row, fmt::format("vi is {}, and must be above 0", *vi));
        }
        if (!row[Column::vi] && (!(*sei > 0) || !(*vi > 0) || !std::isfinite(*vi))) {
            return fail(row,
                        fmt::format("sei is {}, and must be above 0, its square too, and neither too large", *sei));
        }
        if (row[Column::vi] && sei && contradict(*vi, *sei)) {
            return fail(row, fmt::format("vi is {} and sei is {}, whose square is {:.4g}: one of them is not what its "
                                         "column says",
                                         *vi, *sei, *sei * *sei));
        }
        input_.effects.push_back({row.study, *yi, *vi});
    }

    /// More than rounding to two digits explains.
    static bool contradict(double vi, double sei) {
        constexpr double rounding = 0.15;
        return std::abs(sei * sei - vi) > rounding * vi;
    }

    void add_ratio(const StudyRow& row) {
        const auto low = row[Column::low];
        const auto high = row[Column::high];
        const auto ratio = row[Column::ratio];
        if (!low || !high) {
            return skip(row, "no limits of the ratio are given");
        }
        if (!(*ratio > 0) || !(*low > 0)) {
            return fail(row, fmt::format("the ratio is {} and its lower limit {}, and a ratio is above 0: are they "
                                         "logarithms? Then name the column yi",
                                         *ratio, *low));
        }
        add_limits(row, std::log(*ratio), std::log(*low), std::log(*high));
    }

    /// The standard error that a 95% interval shows. The estimate stands in its middle, but for rounding.
    void add_limits(const StudyRow& row, std::optional<double> yi, std::optional<double> low,
                    std::optional<double> high) {
        constexpr double normal_975 = 1.959963984540054;
        if (!yi) {
            return skip(row, "no effect is given");
        }
        const double width = *high - *low;
        if (!(width > 0) || !std::isfinite(width)) {
            return fail(row, "the lower limit must be below the upper one");
        }
        const double middle = *low + width / 2;
        constexpr double lopsided = 0.2;  // of the width
        if (*yi < *low || *yi > *high || std::abs(*yi - middle) > lopsided * width) {
            return fail(row,
                        "the estimate does not stand in the middle of its limits: are all on one scale? A ratio with "
                        "limits needs a column named ratio, or, rr or hr; a logarithm one named yi");
        }
        const double sei = width / (2 * normal_975);
        input_.effects.push_back({row.study, *yi, sei * sei});
    }

    void add_means(const StudyRow& row) {
        for (const auto column : {Column::n1, Column::mean1, Column::sd1, Column::n2, Column::mean2, Column::sd2}) {
            if (!row[column]) {
                return skip(row, fmt::format("{} is not given", columns()[static_cast<std::size_t>(column)].name));
            }
        }
        take(row,
             synthesis::effect_of_means(*input_.measure, {*row[Column::n1], *row[Column::mean1], *row[Column::sd1]},
                                        {*row[Column::n2], *row[Column::mean2], *row[Column::sd2]}));
    }

    void add_crossover(const StudyRow& row) {
        for (const auto column : {Column::n1, Column::mean1, Column::sd1, Column::mean2, Column::sd2}) {
            if (!row[column]) {
                return skip(row, fmt::format("{} is not given", columns()[static_cast<std::size_t>(column)].name));
            }
        }
        take(row, synthesis::effect_of_crossover(
                      *input_.measure, {*row[Column::n1], *row[Column::mean1], *row[Column::sd1], *row[Column::mean2],
                                        *row[Column::sd2], row[Column::correlation]}));
    }

    void add_events(const StudyRow& row) {
        const auto n1 = people(row, Column::n1, Column::events1, Column::others1);
        const auto n2 = people(row, Column::n2, Column::events2, Column::others2);
        if (row.crossover) {
            return skip(row, "events of a crossover trial need the pairs, which two arms do not show");
        }
        if (!row[Column::events1] || !row[Column::events2] || !n1 || !n2) {
            return skip(row, "events or people are not given");
        }
        const synthesis::EventTable events{row.study, {*row[Column::events1], *n1}, {*row[Column::events2], *n2}};
        if (take(row, synthesis::effect_of_events(*input_.measure, events.intervention, events.control,
                                                  request_.no_events))) {
            input_.tables.push_back(events);
        }
    }

    bool take(const StudyRow& row, const synthesis::EffectSize& effect) {
        if (effect.impossible) {
            fail(row, effect.reason);
        } else if (!effect.yi) {
            skip(row, effect.reason);
        } else {
            input_.effects.push_back({row.study, *effect.yi, *effect.vi});
        }
        return effect.yi.has_value();
    }

    const StudyTable& table_;
    const PoolRequest& request_;
    From source_;
    PoolInput input_;
};

}  // namespace

PoolInput input_from(const StudyTable& table, const PoolRequest& request) {
    return InputReader(table, request).read();
}

}  // namespace grounds::pooling
