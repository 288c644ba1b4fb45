// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/clean.hpp"
#include "query/writers/page.hpp"
#include "query/writers/texts.hpp"

namespace grounds::writers {

namespace {

constexpr int label_width = 14;

std::string number(double value) {
    return std::isfinite(value) ? fmt::format("{:.4g}", value)
                                : "(too large)";  // a ratio whose logarithm is beyond 709
}

std::string range(const synthesis::Interval& interval) {
    return fmt::format("{} to {}", number(interval.low), number(interval.high));
}

synthesis::Interval exponentiated(const synthesis::Interval& interval) {
    return {std::exp(interval.low), std::exp(interval.high)};
}

std::string p_value(double p) {
    return p < 0.0001 ? "P < 0.0001" : fmt::format("P = {:.4f}", p);
}

std::string upper(std::string_view word) {
    std::string text(word);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c & ~0x20) : c; });
    return text;
}

class PoolPage {
public:
    PoolPage(const pooling::PoolReport& report, const base::Screen& screen)
        : report_(report),
          page_(screen),
          log_(report.input.measure && synthesis::is_log_scale(*report.input.measure)) {}

    std::string text() {
        head();
        const auto& pool = report_.pool;
        if (!pool.reason.empty()) {
            field("note", pool.reason);
        }
        if (pool.summary) {
            estimate(*pool.summary);
        }
        if (pool.heterogeneity) {
            heterogeneity(*pool.heterogeneity);
        }
        prediction();
        egger();
        studies();
        left_one_out();
        return page_.text();
    }

private:
    void field(std::string_view label, const std::string& text) {
        page_.field(label, text, label_width);
    }

    [[nodiscard]] std::string level() const {
        return fmt::format("{:g}%", report_.request.level);
    }

    void head() {
        const auto& request = report_.request;
        const auto measure = report_.input.measure ? upper(to_string(*report_.input.measure)) : "effects";
        const auto k = report_.pool.k;
        page_.heading(
            fmt::format("{} of {} {}, {} model", measure, k, k == 1 ? "study" : "studies", model_word(request)));
        const auto test = report_.pool.state == SynthesisState::one_study ? TestMethod::z : request.effective_test();
        field("method", fmt::format("{}, test {}, {} intervals", to_string(request.method), to_string(test), level()));
    }

    void estimate(const synthesis::PooledEffect& s) {
        const auto interval = [&](const synthesis::Interval& ci) {
            return fmt::format(" ({} CI {})", level(), range(ci));
        };
        if (log_) {
            field("estimate", number(std::exp(s.estimate)) + (s.ci ? interval(exponentiated(*s.ci)) : ""));
        }
        field(log_ ? "log scale" : "estimate",
              fmt::format("{}{}, SE {}", number(s.estimate), s.ci ? interval(*s.ci) : "", number(s.se)));
        if (s.statistic && s.p) {
            const auto name = s.df ? fmt::format("t({:g})", *s.df) : "z";
            field("test", fmt::format("{} = {}, {}", name, number(*s.statistic), p_value(*s.p)));
        }
    }

    void heterogeneity(const synthesis::Heterogeneity& h) {
        if (report_.request.is_random()) {
            const auto ci = h.tau2_ci ? fmt::format(" ({} CI {}, Q-profile)", level(), range(*h.tau2_ci)) : "";
            field("tau2", number(h.tau2) + ci);
        }
        field("I2, H2", fmt::format("{:.1f}%, {}", h.i2, number(h.h2)));
        field("Q", fmt::format("{} on {:g} df, {}", number(h.q), h.q_df, p_value(h.q_p)));
    }

    void prediction() {
        const auto& interval = report_.pool.prediction;
        if (interval) {
            field("prediction", fmt::format("{} ({}, {})", range(log_ ? exponentiated(*interval) : *interval), level(),
                                            to_string(report_.request.prediction)));
        } else if (report_.request.is_random() && report_.pool.state == SynthesisState::ok) {
            field("prediction", fmt::format("none: {} has no degrees of freedom with two studies",
                                            to_string(report_.request.prediction)));
        }
    }

    void egger() {
        if (!report_.egger || !report_.egger->line) {
            return;
        }
        const auto& line = *report_.egger->line;
        field("Egger", fmt::format("slope {} (SE {}), t({:g}) = {}, {}{}", number(line.slope), number(line.se), line.df,
                                   number(line.statistic), p_value(line.p),
                                   report_.egger->k < 10 ? "; fewer than ten studies, so it says little" : ""));
    }

    [[nodiscard]] int name_width() const {
        int width = label_width;
        for (const auto& study : report_.input.effects) {
            width = std::max(width, base::display_width(base::printable(study.study)) + 2);
        }
        return std::min(width, page_.screen().width - 40);
    }

    void studies() {
        const auto& effects = report_.input.effects;
        const auto& weights = report_.pool.weights;
        if (effects.empty()) {
            return;
        }
        page_.blank();
        const int width = name_width();
        page_.line(0, padded(Styled("study", Style::faint), width)
                          .add(fmt::format("{:>11} {:>11} {:>8}", log_ ? "log effect" : "effect", "SE", "weight"),
                               Style::faint));
        for (std::size_t i = 0; i < effects.size(); ++i) {
            const auto weight = weights.size() == effects.size() ? fmt::format("{:.1f}%", weights[i]) : "";
            page_.field(
                effects[i].study,
                fmt::format("{:>11} {:>11} {:>8}", number(effects[i].yi), number(std::sqrt(effects[i].vi)), weight),
                width);
        }
    }

    void left_one_out() {
        if (report_.left_one_out.empty()) {
            return;
        }
        page_.blank();
        page_.heading("Without each study in turn");
        const int width = name_width();
        for (const auto& [study, pool] : report_.left_one_out) {
            page_.field(study, without(pool), width);
        }
    }

    [[nodiscard]] std::string without(const synthesis::Pool& pool) const {
        if (!pool.summary || !pool.summary->ci) {
            return pool.reason;
        }
        const auto& ci = *pool.summary->ci;
        const auto shown = log_ ? exponentiated(ci) : ci;
        const double value = log_ ? std::exp(pool.summary->estimate) : pool.summary->estimate;
        const auto i2 = pool.heterogeneity ? fmt::format(", I2 {:.1f}%", pool.heterogeneity->i2) : "";
        return fmt::format("{} ({}), {}{}", number(value), range(shown), p_value(pool.summary->p.value_or(1)), i2);
    }

    const pooling::PoolReport& report_;
    Page page_;
    bool log_;
};

}  // namespace

std::string pool_text(const pooling::PoolReport& report, const base::Screen& screen) {
    return PoolPage(report, screen).text();
}

}  // namespace grounds::writers
