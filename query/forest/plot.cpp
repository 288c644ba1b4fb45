// SPDX-License-Identifier: MIT
#include "query/forest/plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/scalar.hpp"
#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"
#include "query/forest/parts.hpp"
#include "query/writers/texts.hpp"

namespace grounds::forest {

namespace {

bool is_review(const query::ClaimAnswer& answer, const EvidenceItem& item) {
    const auto study = answer.dossier->studies.find(item.study);
    return study != answer.dossier->studies.end() &&
           (study->second.design == Design::systematic_review || study->second.design == Design::meta_analysis);
}

bool has_interval(const ReadingOf& reading) {
    return reading.estimate && reading.low && reading.high && *reading.low <= *reading.high &&
           (!evidence::is_ratio(reading.measure) || *reading.low > 0);
}

bool is_shown(const EvidenceItem& item) {
    return item.counted && item.indirect.empty() && has_interval(item.reading);
}

bool alike(const ReadingOf& reading, Measure measure, const std::string& unit) {
    return reading.measure == measure && (evidence::is_ratio(measure) || base::same_unit(reading.unit, unit));
}

ForestRow row_of(const query::ClaimAnswer& answer, const EvidenceItem& item) {
    const auto& reading = item.reading;
    return {study_label(answer, item.study),
            people_behind(answer, item.study, item.finding_row),
            *reading.estimate,
            *reading.low,
            *reading.high,
            std::nullopt};
}

ForestRow row_of(const query::ClaimAnswer& answer, const SynthesisTrial& trial) {
    return {study_label(answer, trial.study),
            people_behind(answer, trial.study, trial.finding_row),
            *trial.estimate,
            *trial.low,
            *trial.high,
            trial.weight};
}

void sort_by_year(std::vector<ForestRow>& rows) {
    const auto year = [](const ForestRow& row) { return row.label.substr(row.label.find_last_of(' ') + 1); };
    std::stable_sort(rows.begin(), rows.end(), [&](const ForestRow& a, const ForestRow& b) {
        return std::tuple(year(a), a.label) < std::tuple(year(b), b.label);
    });
}

void add_pool(ForestPlot& plot, const query::ClaimAnswer& answer, const Synthesis& synthesis) {
    plot.measure = synthesis.measure;
    plot.unit = synthesis.unit;
    plot.level = synthesis.level;
    plot.subtitle = "Trials pooled here: " + writers::pooling_method(synthesis);
    std::size_t left_out = 0;
    for (const auto& trial : synthesis.trials) {
        if (trial.in_pool() && trial.estimate && trial.low && trial.high) {
            plot.studies.push_back(row_of(answer, trial));
        }
        left_out += trial.in_pool() ? 0 : 1;
    }
    const auto estimate = *synthesis.estimate;
    plot.pooled = ForestRow{fmt::format("Pooled, {} trials", synthesis.k),
                            synthesis.n,
                            estimate,
                            synthesis.low.value_or(estimate),
                            synthesis.high.value_or(estimate),
                            std::nullopt};
    plot.prediction_low = synthesis.prediction_low;
    plot.prediction_high = synthesis.prediction_high;
    if (synthesis.i2 && synthesis.q_p) {
        plot.note =
            fmt::format("I² {:.0f}%, tau² {}, Q-test {}.", *synthesis.i2,
                        evidence::number_text(synthesis.tau2.value_or(0)), evidence::p_text({*synthesis.q_p, '='}));
    }
    if (left_out > 0) {
        plot.note +=
            " " + evidence::count_text(left_out, "trial result is", "trial results are") + " left out of the pool.";
    }
}

/// The measure and unit that most of the findings that could be shown have; the first of equals.
void choose_measure(ForestPlot& plot, const query::ClaimAnswer& answer) {
    const auto& evidence = answer.assessment.evidence;
    std::ptrdiff_t most = 0;
    for (const auto& item : evidence) {
        if (!is_shown(item)) {
            continue;
        }
        const auto like = std::count_if(evidence.begin(), evidence.end(), [&](const EvidenceItem& other) {
            return is_shown(other) && alike(other.reading, item.reading.measure, item.reading.unit);
        });
        if (like > most) {
            most = like;
            plot.measure = item.reading.measure;
            plot.unit = evidence::is_ratio(plot.measure) ? "" : item.reading.unit;
        }
    }
    plot.subtitle = "Counted findings, not pooled";
}

void add_findings(ForestPlot& plot, const query::ClaimAnswer& answer) {
    for (const auto& item : answer.assessment.evidence) {
        if (!is_shown(item) || !alike(item.reading, plot.measure, plot.unit)) {
            continue;
        }
        if (is_review(answer, item)) {
            plot.reviews.push_back(row_of(answer, item));
        } else if (!plot.pooled) {
            plot.studies.push_back(row_of(answer, item));
        }
    }
}

bool is_inside(const query::ClaimAnswer& answer, const EvidenceItem& trial, const EvidenceItem& review) {
    const auto record = answer.dossier->studies.find(review.study);
    if (record == answer.dossier->studies.end()) {
        return false;
    }
    const auto& includes = record->second.includes;
    return std::find(includes.begin(), includes.end(), trial.study) != includes.end();
}

/// What a counted review rests on, as far as it is on record: a reader wants to see the trials and not the sum alone.
void add_inside(ForestPlot& plot, const query::ClaimAnswer& answer) {
    const auto& evidence = answer.assessment.evidence;
    std::set<std::string> shown;  // a trial once, with its first result
    for (const auto& trial : evidence) {
        if (trial.counted || !has_interval(trial.reading) || !alike(trial.reading, plot.measure, plot.unit)) {
            continue;
        }
        const bool inside = std::any_of(evidence.begin(), evidence.end(), [&](const EvidenceItem& review) {
            return is_shown(review) && alike(review.reading, plot.measure, plot.unit) &&
                   is_inside(answer, trial, review);
        });
        if (inside && shown.insert(trial.study).second) {
            plot.inside.push_back(row_of(answer, trial));
        }
    }
}

/// On the side of benefit; on both where nobody said which side that is.
void add_important(ForestPlot& plot, const Question& question) {
    for (const auto& mid : question.mids) {
        if (!plot.no_effect || mid.measure != plot.measure ||
            !(evidence::is_ratio(plot.measure) || base::same_unit(mid.unit, plot.unit))) {
            continue;
        }
        const bool may_increase = question.benefit != Change::decrease;
        const bool may_decrease = question.benefit != Change::increase;
        if (may_decrease && (!evidence::is_ratio(plot.measure) || mid.value < 1)) {
            plot.important.push_back(*plot.no_effect - mid.value);
        }
        if (may_increase) {
            plot.important.push_back(*plot.no_effect + mid.value);
        }
    }
}

}  // namespace

std::optional<ForestPlot> forest_plot(const query::ClaimAnswer& answer) {
    ForestPlot plot;
    plot.title = answer.dossier->question.text.empty() ? answer.dossier->question.id : answer.dossier->question.text;
    if (answer.synthesis && answer.synthesis->pooled()) {
        add_pool(plot, answer, *answer.synthesis);
    } else {
        choose_measure(plot, answer);
    }
    add_findings(plot, answer);
    if (plot.intervals() == 0) {
        return std::nullopt;
    }
    sort_by_year(plot.studies);
    sort_by_year(plot.reviews);
    if (!plot.pooled) {  // else these trials are the pool, or are left out of it with a reason
        add_inside(plot, answer);
        sort_by_year(plot.inside);
    }
    plot.no_effect = evidence::null_value(plot.measure);
    add_important(plot, answer.dossier->question);
    if (plot.no_effect) {
        std::tie(plot.below, plot.above) = sides(answer.dossier->question);
    }
    return plot;
}

}  // namespace grounds::forest
