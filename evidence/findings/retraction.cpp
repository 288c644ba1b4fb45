// SPDX-License-Identifier: MIT
#include "evidence/findings/groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "evidence/findings/body.hpp"

namespace grounds::evidence {

namespace {

ReferenceState after(ReferenceState before, NoticeNature notice) {
    switch (notice) {
        case NoticeNature::retraction:
            return ReferenceState::retracted;
        case NoticeNature::reinstatement:
            return ReferenceState::reinstated;
        case NoticeNature::expression_of_concern:
            return before == ReferenceState::retracted ? before : ReferenceState::expression_of_concern;
        case NoticeNature::correction:
            return before == ReferenceState::none ? ReferenceState::correction : before;
    }
    return before;
}

/// Record numbers as numbers: 9 before 10.
auto time_order(const RetractionNotice& notice) {
    return std::tuple(notice.date, notice.nature, notice.record.size(), notice.record);
}

std::string what(const Reference& reference) {
    switch (reference.state) {
        case ReferenceState::retracted:
            return "retracted";
        case ReferenceState::expression_of_concern:
            return "expression of concern";
        case ReferenceState::correction:
            return "corrected";
        case ReferenceState::reinstated:
            return "reinstated after a retraction";
        case ReferenceState::none:
            return "not retracted";
        case ReferenceState::unchecked:
            break;
    }
    return "retraction not checked";
}

std::string watch(const StateBasis& basis) {
    return basis.as_of_from == SnapshotDate::newest_notice
               ? fmt::format("Retraction Watch, newest notice {}", basis.as_of)
               : fmt::format("Retraction Watch as of {}", basis.as_of);
}

const Reference* report(const Dossier& dossier, const std::string& key) {
    const auto found = dossier.references.find(key);
    return found == dossier.references.end() ? nullptr : &found->second;
}

}  // namespace

Standing standing_of(const std::vector<RetractionNotice>& notices) {
    std::vector<const RetractionNotice*> ordered;
    ordered.reserve(notices.size());
    for (const auto& notice : notices) {
        ordered.push_back(&notice);
    }
    std::sort(ordered.begin(), ordered.end(),
              [](const auto* a, const auto* b) { return time_order(*a) < time_order(*b); });
    Standing standing;
    for (const auto* notice : ordered) {
        const auto state = after(standing.state, notice->nature);
        if (state != standing.state) {
            standing = {state, notice};
        }
    }
    return standing;
}

std::string state_text(const Reference& reference) {
    const auto& basis = reference.state_basis;
    if (basis.given) {
        return what(reference) + ", as its record says";
    }
    if (reference.state == ReferenceState::unchecked) {
        return basis.as_of.empty() ? what(reference) : what(reference) + ": it has no DOI or PMID";
    }
    if (!basis.notice) {
        return basis.as_of.empty() ? what(reference) : "not in " + watch(basis);
    }
    const auto day = basis.notice->date.empty() ? "an unknown day" : basis.notice->date;
    return fmt::format("{} on {} ({})", what(reference), day, watch(basis));
}

bool is_retracted(const Study& study, const Dossier& dossier) {
    const auto* main = study.reports.empty() ? nullptr : report(dossier, study.reports.front());
    return main != nullptr && main->state == ReferenceState::retracted;
}

std::vector<std::string> doubts_about(const Study& study, const Dossier& dossier) {
    std::vector<std::string> doubts;
    for (const auto& key : study.reports) {
        const auto* reference = report(dossier, key);
        const bool doubted =
            reference != nullptr && (reference->state == ReferenceState::expression_of_concern ||
                                     (reference->state == ReferenceState::retracted && key != study.reports.front()));
        if (doubted) {
            doubts.push_back(fmt::format("{}, report {}: {}", study_name(study, dossier), key, state_text(*reference)));
        }
    }
    for (const auto& id : study.includes) {
        const auto trial = dossier.studies.find(id);
        if (trial != dossier.studies.end() && is_retracted(trial->second, dossier)) {
            doubts.push_back(fmt::format("the pooled result of {} still holds {}, which is retracted",
                                         study_name(study, dossier), study_name(trial->second, dossier)));
        }
    }
    return doubts;
}

}  // namespace grounds::evidence
