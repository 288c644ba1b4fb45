// SPDX-License-Identifier: MIT
// Does each printed figure stand in the cited work, and as what?
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "evidence/fidelity/checks.hpp"
#include "evidence/figures/derive.hpp"
#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/groups.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::fidelity {

namespace {

std::string tried_text(std::size_t tried) {
    return evidence::count_text(tried, "number was tried", "numbers were tried");
}

const CitedFinding* answer_of(const CitationInput& input, const Finding* finding) {
    const auto found = std::find_if(input.answers.begin(), input.answers.end(),
                                    [&](const CitedFinding& answer) { return answer.finding == finding; });
    return found == input.answers.end() ? nullptr : &*found;
}

bool difference_not_shown(const CitedFinding& answer) {
    return answer.reading.reading != Reading::effect_in_benefit_direction;
}

/// The intervention arm's own change on an outcome where the arms did not differ: a change sold as an effect.
const figures::DerivedNumber* within_arm_match(const figures::FigureTrace& trace, const CitationInput& input) {
    for (const auto* number : trace.matches) {
        const auto* answer = answer_of(input, number->finding);
        if (number->kind == figures::NumberKind::within_arm && number->arm->role == ArmRole::intervention &&
            answer != nullptr && difference_not_shown(*answer)) {
            return number;
        }
    }
    return nullptr;
}

std::string control_text(const figures::DerivedNumber& number) {
    const auto* control = evidence::only_arm(*number.finding, ArmRole::control);
    if (control == nullptr) {
        return "";
    }
    for (const auto& other : figures::derive_numbers(*number.finding)) {
        if (other.kind == figures::NumberKind::within_arm && other.arm == control) {
            return fmt::format("; {} changed by {:.1f} percent", control->name, other.value);
        }
    }
    return "";
}

std::string other_matches_text(const figures::FigureTrace& trace, const figures::DerivedNumber* shown) {
    std::set<std::string> others;
    for (const auto* number : trace.matches) {
        if (number != shown && (shown == nullptr || number->kind != shown->kind)) {
            others.insert(number->what);
        }
    }
    return others.empty() ? "" : "; the same number also is: " + evidence::list_text({others.begin(), others.end()});
}

Fidelity within_arm(const CitationInput& input, const Figure& figure, const figures::FigureTrace& trace,
                    const figures::DerivedNumber& number) {
    const auto& answer = *answer_of(input, number.finding);
    return fidelity(input, FidelityVerdict::within_arm_change,
                    fmt::format("{} is the {} arm's own change ({}: {:.1f} percent){}; between the arms {}{} ({})",
                                evidence::quantity_text(figure.quantity), number.arm->name, number.what, number.value,
                                control_text(number),
                                answer.reading.effect.empty() ? "no difference was shown" : answer.reading.effect,
                                other_matches_text(trace, &number), tried_text(trace.tried)));
}

/// Every number that matches belongs to a part of the people: "up to" the best subgroup.
bool only_of_subgroups(const figures::FigureTrace& trace) {
    return std::all_of(trace.matches.begin(), trace.matches.end(), [](const figures::DerivedNumber* number) {
        return number->finding->role == FindingRole::subgroup;
    });
}

/// The article says of whom it speaks, and that is whom the number is about.
bool names_the_subgroup(const CitationInput& input, const figures::FigureTrace& trace) {
    const auto named = evidence::groups_in(input.appearance->scope.population + " " + input.appearance->says);
    return std::any_of(trace.matches.begin(), trace.matches.end(), [&](const figures::DerivedNumber* number) {
        const auto of = evidence::groups_in(number->finding->outcome);
        return std::any_of(of.begin(), of.end(), [&](const std::string& group) {
            return std::find(named.begin(), named.end(), group) != named.end();
        });
    });
}

Fidelity of_a_subgroup(const CitationInput& input, const Figure& figure, const figures::FigureTrace& trace) {
    const auto& number = *trace.matches.front();
    return fidelity(input, FidelityVerdict::overstated,
                    fmt::format("in {}, {} is the result of a subgroup ({}: {}), not of everybody ({})",
                                cited_name(input), evidence::quantity_text(figure.quantity), number.finding->outcome,
                                number.what, tried_text(trace.tried)));
}

Fidelity something_else(const CitationInput& input, const Figure& figure, const figures::FigureTrace& trace) {
    std::set<std::string> what;
    for (const auto* number : trace.matches) {
        what.insert(number->what);
    }
    return fidelity(
        input, FidelityVerdict::number_is_something_else,
        fmt::format("in {}, {} is: {}; it is not the answer to this question ({}, so a match by chance is possible)",
                    cited_name(input), evidence::quantity_text(figure.quantity),
                    evidence::list_text({what.begin(), what.end()}), tried_text(trace.tried)));
}

Fidelity not_found(const CitationInput& input, const Figure& figure, const figures::FigureTrace& trace) {
    const bool full_text = read_in_full(*input.study);
    return fidelity(input, full_text ? FidelityVerdict::number_not_in_source : FidelityVerdict::not_found_in_abstract,
                    fmt::format("{} matches none of {} that {} gives here{}", evidence::quantity_text(figure.quantity),
                                evidence::count_text(trace.tried, "number", "numbers"), cited_name(input),
                                full_text ? "" : "; its full text was not read"));
}

void check_bound(const CitationInput& input, const std::vector<figures::DerivedNumber>& numbers,
                 std::vector<Fidelity>& verdicts) {
    for (const auto& figure : input.appearance->figures) {
        const auto trace = figures::trace_figure(figure, numbers);
        if (trace.tried == 0 || holds(trace, input) || is_its_people(figure, input)) {
            continue;
        }
        if (const auto* number = within_arm_match(trace, input)) {
            verdicts.push_back(within_arm(input, figure, trace, *number));
        } else if (!trace.matches.empty() && only_of_subgroups(trace)) {
            if (names_the_subgroup(input, trace)) {
                continue;
            }
            verdicts.push_back(of_a_subgroup(input, figure, trace));
        } else if (!trace.matches.empty()) {
            verdicts.push_back(something_else(input, figure, trace));
        } else if (const auto sentence = sentence_of_abstract(figure, input); !sentence.empty()) {
            verdicts.push_back(
                fidelity(input, FidelityVerdict::not_checked,
                         fmt::format("{} stands in the abstract of {}, and no finding recorded here "
                                     "gives it: {}",
                                     evidence::quantity_text(figure.quantity), cited_name(input), sentence)));
        } else {
            verdicts.push_back(not_found(input, figure, trace));
        }
    }
}

std::vector<const Finding*> findings_of_candidates(const CitationInput& input) {
    std::vector<const Finding*> findings;
    for (const auto& candidate : input.citation->candidates) {
        const auto study = input.dossier->study_of_reference.find(candidate.reference);
        if (study == input.dossier->study_of_reference.end()) {
            continue;
        }
        if (const auto found = input.dossier->cited_findings.find(study->second);
            found != input.dossier->cited_findings.end()) {
            for (const auto& finding : found->second) {
                findings.push_back(&finding);
            }
        }
    }
    return findings;
}

/// The marker tells no work, so the candidates are tried and that is said.
void check_candidates(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    const auto findings = findings_of_candidates(input);
    const auto numbers = figures::derive_numbers(findings);
    for (const auto& figure : input.appearance->figures) {
        const auto trace = figures::trace_figure(figure, numbers);
        if (trace.tried == 0) {
            continue;
        }
        const auto what = evidence::quantity_text(figure.quantity);
        if (trace.matches.empty()) {
            verdicts.push_back(
                fidelity(input, FidelityVerdict::not_found_in_abstract,
                         fmt::format("{} was found nowhere: it matches none of {} of the works that might be "
                                     "meant",
                                     what, evidence::count_text(trace.tried, "number", "numbers"))));
        } else {
            verdicts.push_back(fidelity(
                input, FidelityVerdict::not_checked,
                fmt::format("among the works that might be meant, {} is: {} ({}, so a match by chance is possible)",
                            what, trace.matches.front()->what, tried_text(trace.tried))));
        }
    }
}

}  // namespace

void check_figures(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.study != nullptr && !input.findings.empty()) {
        check_bound(input, figures::derive_numbers(input.findings), verdicts);
    } else if (input.citation->resolution == Resolution::unresolvable ||
               input.citation->resolution == Resolution::ambiguous) {
        check_candidates(input, verdicts);
    }
}

}  // namespace grounds::fidelity
