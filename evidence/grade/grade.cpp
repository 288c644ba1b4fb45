// SPDX-License-Identifier: MIT
#include "evidence/grade/grade.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "evidence/findings/tier.hpp"

namespace grounds::grade {

namespace {

Level level_at(int value) {
    return static_cast<Level>(std::clamp(value, static_cast<int>(Level::very_low), static_cast<int>(Level::high)));
}

std::string_view domain_text(Domain domain) {
    switch (domain) {
        case Domain::risk_of_bias:
            return "risk of bias";
        case Domain::publication_bias:
            return "publication bias";
        default:
            return to_string(domain);
    }
}

/// What the authors did not rate: that their question is not this one.
int beyond_the_review(const GradeInput& input, const std::vector<Step>& steps) {
    const auto indirectness =
        std::find_if(steps.begin(), steps.end(), [](const Step& one) { return one.domain == Domain::indirectness; });
    return input.lead->piece->direct() || indirectness == steps.end() ? 0 : std::min(0, indirectness->change);
}

/// Nobody is rated higher here than by the review's own authors, who saw more than the records do.
std::optional<Step> review_cap(const GradeInput& input, const std::vector<Step>& steps, int level) {
    const auto& grade = input.lead->piece->finding->grade;
    if (!grade || grade->level == Level::none) {
        return std::nullopt;
    }
    const int beyond = beyond_the_review(input, steps);
    const int most = std::max(static_cast<int>(Level::very_low), static_cast<int>(grade->level) + beyond);
    if (level <= most) {
        return std::nullopt;
    }
    Step step;
    step.domain = Domain::review_rating;
    step.change = most - level;
    step.worst = step.change;
    step.reason = beyond == 0
                      ? fmt::format("the authors of the review rate the certainty {}; not rated higher than they do",
                                    to_string(grade->level))
                      : fmt::format(
                            "the authors of the review rate the certainty {} for their own question, from which "
                            "this one differs",
                            to_string(grade->level));
    return step;
}

/// The printed steps explain the printed level if they lead to it from a high start.
bool all_steps_known(const PrintedGrade& grade) {
    int level = static_cast<int>(Level::high);
    for (const auto& step : grade.steps) {
        level += step.change;
    }
    return level_at(level) == grade.level;
}

/// The unassessed step that moves the bounds most; the first of equals, which is the order of GRADE's domains.
std::string narrowest(const std::vector<Step>& steps) {
    const Step* widest = nullptr;
    for (const auto& step : steps) {
        if (!step.assessed && step.worst < 0 && (widest == nullptr || step.worst < widest->worst)) {
            widest = &step;
        }
    }
    return widest == nullptr ? std::string{}
                             : fmt::format("a judgement of {} would narrow this most", domain_text(widest->domain));
}

/// A person outranks the machine.
Step step_of(const GradeDomain& domain, const GradeInput& input, const std::vector<Step>& before) {
    const auto& judgements = input.lead->piece->of->judgements;
    const auto judged = std::find_if(judgements.begin(), judgements.end(),
                                     [&](const DomainJudgement& one) { return one.domain == domain.domain; });
    if (judged == judgements.end()) {
        return domain.rate(input, before);
    }
    Step step;
    step.change = judged->change;
    step.worst = judged->change;
    step.reason = fmt::format("judged by {}: {}", judged->by, judged->because);
    return step;
}

bool is_statement(const evidence::EvidencePiece& piece, const Question& question) {
    return evidence::is_authoritative(*piece.study, *piece.finding, question.kind);
}

/// The authority's own grade, or none.
Certainty of_statement(const GradeInput& input) {
    const auto& piece = *input.lead->piece;
    Certainty certainty;
    Step step;
    step.domain = Domain::start;
    const auto name = evidence::study_name(*piece.study, *input.dossier);
    if (const auto& printed = piece.finding->grade) {
        certainty.level = certainty.lowest = certainty.highest = printed->level;
        step.reason = fmt::format("{} states it and grades it {}", name, to_string(printed->level));
    } else {
        step.reason = fmt::format("not graded: it rests on the statement of an authority ({}, {}), which gives none",
                                  name, evidence::design_text(piece.study->design));
    }
    certainty.steps.push_back(std::move(step));
    return certainty;
}

}  // namespace

std::vector<const evidence::Weighed*> without_statements(const std::vector<const evidence::Weighed*>& deciding,
                                                         const Question& question) {
    std::vector<const evidence::Weighed*> studies;
    std::copy_if(deciding.begin(), deciding.end(), std::back_inserter(studies),
                 [&](const auto* item) { return !is_statement(*item->piece, question); });
    return studies.empty() ? deciding : studies;
}

const evidence::Weighed* lead_of(const std::vector<const evidence::Weighed*>& body) {
    const auto rank = [](const evidence::Weighed* item) {
        const auto& finding = *item->piece->finding;
        return std::make_tuple(!finding.grade.has_value(), -finding.k.value_or(0), item->piece->study->id, finding.id);
    };
    const auto best =
        std::min_element(body.begin(), body.end(),
                         [&](const evidence::Weighed* a, const evidence::Weighed* b) { return rank(a) < rank(b); });
    return best == body.end() ? nullptr : *best;
}

std::vector<const evidence::Weighed*> rated_pieces(const GradeInput& input) {
    if (input.lead != nullptr && input.lead->piece->tier == 1) {
        return {input.lead};
    }
    return input.body;
}

std::optional<Step> printed_step(const GradeInput& input, Domain domain) {
    if (input.lead == nullptr || !input.lead->piece->finding->grade) {
        return std::nullopt;
    }
    const auto& grade = *input.lead->piece->finding->grade;
    Step step;
    step.domain = domain;
    for (const auto& printed : grade.steps) {
        if (printed.domain == domain) {
            step.change = printed.change;
            step.worst = printed.change;
            step.reason = fmt::format("rated down by the authors of the review ({})", printed.change);
            return step;
        }
    }
    step.assessed = all_steps_known(grade);
    step.reason = step.assessed
                      ? "the authors of the review name no concern here"
                      : fmt::format(
                            "the authors of the review rate the certainty {} over all; what they held of this "
                            "was not seen",
                            to_string(grade.level));
    return step;
}

Certainty grade(const GradeInput& input) {
    Certainty certainty;
    if (input.body.empty()) {
        return certainty;
    }
    if (is_statement(*input.lead->piece, *input.question)) {
        return of_statement(input);
    }
    int level = 0;
    int lowest = 0;
    int highest = 0;
    for (const auto& domain : grade_domains()) {
        auto step = step_of(domain, input, certainty.steps);
        step.domain = domain.domain;
        level += step.change;
        lowest += step.assessed ? step.change : step.worst;
        highest += step.assessed ? step.change : std::max(0, step.change);
        certainty.steps.push_back(std::move(step));
    }
    if (const auto cap = review_cap(input, certainty.steps, level)) {
        level += cap->change;
        lowest = std::min(lowest, level);
        highest = std::min(highest, level);
        certainty.steps.push_back(*cap);
    }
    certainty.level = level_at(level);
    certainty.lowest = level_at(lowest);
    certainty.highest = level_at(highest);
    certainty.would_narrow = certainty.lowest == certainty.highest ? "" : narrowest(certainty.steps);
    return certainty;
}

}  // namespace grounds::grade
