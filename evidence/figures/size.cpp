// SPDX-License-Identifier: MIT
#include "evidence/figures/derive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/scalar.hpp"
#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::figures {

namespace {

using evidence::Weighed;

Figure figure_of(const Claim& claim) {
    Figure figure;
    figure.quantity = *claim.by;
    if (claim.answers == AnswerKind::decrease) {
        figure.change = Change::decrease;
    } else if (claim.answers == AnswerKind::increase) {
        figure.change = Change::increase;
    }
    return figure;
}

/// The effect between the groups, or what a study prints as such; not one arm's own change.
bool is_effect(const DerivedNumber& number) {
    return number.kind == NumberKind::printed_effect || number.kind == NumberKind::between_arms;
}

struct Span {
    double low, high;
};

/// An arm's mean that a difference can be taken as a share of.
std::optional<double> level_of_control(const Finding& finding) {
    const auto* control = evidence::only_arm(finding, ArmRole::control);
    if (control == nullptr) {
        return std::nullopt;
    }
    for (const auto& mean : {control->end.mean, control->plain.mean}) {
        if (mean && *mean > 0) {
            return mean;
        }
    }
    return std::nullopt;
}

/// The interval of a finding in the claim's unit; ratios and differences as per cent of the control.
std::optional<Span> interval_in(const Weighed& item, const std::string& unit) {
    const auto& reading = item.reading;
    if (!reading.low || !reading.high) {
        return std::nullopt;
    }
    const bool percent = base::same_unit(unit, "percent");
    if (evidence::is_ratio(reading.measure)) {
        const bool share = percent && reading.measure != Measure::odds_ratio;
        return share ? std::optional<Span>({100 * (*reading.low - 1), 100 * (*reading.high - 1)}) : std::nullopt;
    }
    if (const auto factor = base::conversion_factor(reading.unit, unit)) {
        return Span{*reading.low * *factor, *reading.high * *factor};
    }
    const auto control =
        reading.measure == Measure::md && percent ? level_of_control(*item.piece->finding) : std::nullopt;
    return control ? std::optional<Span>({100 * *reading.low / *control, 100 * *reading.high / *control})
                   : std::nullopt;
}

/// The claimed change with its sign, from its least to its greatest.
Span signed_claim(const Claim& claim) {
    const double sign = claim.answers == AnswerKind::decrease ? -1 : 1;
    const double a = sign * std::fabs(claim.by->lowest());
    const double b = sign * std::fabs(claim.by->highest());
    return {std::min(a, b), std::max(a, b)};
}

std::string span_text(const Span& span, const std::string& unit) {
    return fmt::format("{} to {} {}", evidence::number_text(std::round(span.low * 10) / 10),
                       evidence::number_text(std::round(span.high * 10) / 10), unit);
}

class Judge {
public:
    Judge(const Claim& claim, const std::vector<Weighed>& evidence, const Dossier& dossier)
        : claim_(claim), evidence_(evidence), dossier_(dossier), figure_(figure_of(claim)) {}

    [[nodiscard]] SizeJudgement judge() const {
        if (auto found = as_the_effect()) {
            return *found;
        }
        auto by_interval = against_intervals();
        if (by_interval && by_interval->found == SizeFound::inside_the_interval) {
            return *by_interval;
        }
        if (auto other = as_something_else()) {
            other->reason += by_interval ? "; " + by_interval->reason : "";
            return *other;
        }
        return by_interval ? *by_interval : nowhere();
    }

private:
    [[nodiscard]] std::string said() const {
        return evidence::quantity_text(*claim_.by);
    }

    [[nodiscard]] std::optional<SizeJudgement> as_the_effect() const {
        for (const auto& item : evidence_) {
            if (!item.piece->counted() || !item.piece->finding->assumed.empty()) {
                continue;
            }
            const auto all = derive_numbers(*item.piece->finding);
            const auto trace = trace_figure(figure_, all);
            const auto match = std::find_if(trace.matches.begin(), trace.matches.end(),
                                            [](const auto* one) { return is_effect(*one); });
            if (match != trace.matches.end()) {
                return SizeJudgement{SizeFound::as_the_effect, fmt::format("{} is what {} found ({})", said(),
                                                                           name(*item.piece->study), (*match)->what)};
            }
        }
        return std::nullopt;
    }

    /// Inside one counted interval is enough; outside, only where none holds it.
    [[nodiscard]] std::optional<SizeJudgement> against_intervals() const {
        const auto claimed = signed_claim(claim_);
        std::optional<SizeJudgement> outside;
        for (const auto& item : evidence_) {
            const auto span = item.piece->counted() ? interval_in(item, claim_.by->unit) : std::nullopt;
            if (!span) {
                continue;
            }
            const bool inside = claimed.low >= span->low && claimed.high <= span->high;
            const auto reason = fmt::format("{} lies {} the interval of {} ({})", said(), inside ? "inside" : "outside",
                                            name(*item.piece->study), span_text(*span, claim_.by->unit));
            if (inside) {
                return SizeJudgement{SizeFound::inside_the_interval, reason + "; it is not the size that was found"};
            }
            outside = outside ? outside : SizeJudgement{SizeFound::outside_the_interval, reason};
        }
        return outside;
    }

    [[nodiscard]] std::optional<SizeJudgement> as_something_else() const {
        const auto findings = all_findings();
        const auto numbers = derive_numbers(findings);
        const auto trace = trace_figure(figure_, numbers);
        if (trace.matches.empty()) {
            return std::nullopt;
        }
        const auto& number = *trace.matches.front();
        return SizeJudgement{SizeFound::as_something_else,
                             fmt::format("{} is the effect in no counted study; on record it is: {} ({})", said(),
                                         number.what, name(number.finding->study))};
    }

    [[nodiscard]] SizeJudgement nowhere() const {
        const auto findings = all_findings();
        if (findings.empty()) {
            return {SizeFound::not_checked, "no work on record could hold " + said()};
        }
        std::set<std::string> studies;
        std::transform(findings.begin(), findings.end(), std::inserter(studies, studies.end()),
                       [](const Finding* finding) { return finding->study; });
        const auto numbers = derive_numbers(findings);
        const auto tried = trace_figure(figure_, numbers).tried;
        return {SizeFound::nowhere, fmt::format("{} was found in none of {} on record ({} tried)", said(),
                                                evidence::count_text(studies.size(), "work", "works"),
                                                evidence::count_text(tried, "number", "numbers"))};
    }

    /// Of the question, of those that it takes in, and of the works that are cited for the claim.
    [[nodiscard]] std::vector<const Finding*> all_findings() const {
        std::vector<const Finding*> findings;
        const auto add = [&](const Finding& finding) {
            const bool known = std::any_of(findings.begin(), findings.end(), [&](const Finding* one) {
                return one->study == finding.study && one->id == finding.id;
            });
            if (!known) {
                findings.push_back(&finding);
            }
        };
        for (const auto& item : evidence_) {
            add(*item.piece->finding);
        }
        for (const auto& [study, cited] : dossier_.cited_findings) {
            std::for_each(cited.begin(), cited.end(), add);
        }
        return findings;
    }

    [[nodiscard]] std::string name(const Study& study) const {
        return evidence::study_name(study, dossier_);
    }
    [[nodiscard]] std::string name(const std::string& study) const {
        const auto found = dossier_.studies.find(study);
        return found == dossier_.studies.end() ? study : name(found->second);
    }

    const Claim& claim_;
    const std::vector<Weighed>& evidence_;
    const Dossier& dossier_;
    Figure figure_;
};

}  // namespace

std::optional<SizeJudgement> judge_size(const Claim& claim, const std::vector<Weighed>& evidence,
                                        const Dossier& dossier) {
    return claim.by ? std::optional(Judge(claim, evidence, dossier).judge()) : std::nullopt;
}

}  // namespace grounds::figures
