// SPDX-License-Identifier: MIT
// Durations and doses that cannot be.
#include "importer/check/context.hpp"

#include <fmt/format.h>

namespace grounds::check {

namespace {

/// `whose` part of what speaker() is, such as "the dose".
template <class MakeSpeaker>
void check_not_negative(CheckContext& context, const MakeSpeaker& speaker, std::string_view whose,
                        const std::optional<Quantity>& quantity) {
    if (!quantity) {
        return;
    }
    for (const auto& number : {quantity->value, quantity->low, quantity->high}) {
        if (number && *number < 0) {
            const Speaker said = speaker();
            context.error(said.at, fmt::format("{}: {} is {} {}", said.who, whose, *number, quantity->unit),
                          "it is 0 or more");
            return;
        }
    }
}

}  // namespace

void check_quantities(CheckContext& context, const StudyRecord& record) {
    const auto& study = record.study;
    const auto speaker = [&] { return Speaker{study.origin, "study " + study.id}; };
    check_not_negative(context, speaker, "the duration", study.duration);
    if (const auto& dose = study.intervention.elemental_mg_per_day; dose && *dose < 0) {
        context.error(study.origin, fmt::format("study {}: the dose is {} mg a day", study.id, *dose),
                      "it is 0 or more");
    }
    for (const auto& finding : record.findings) {
        check_not_negative(
            context,
            [&] {
                return Speaker{origin_of(record, finding), name_of(finding)};
            },
            "the timepoint", finding.timepoint);
    }
}

void check_quantities(CheckContext& context, const Appearance& appearance) {
    const auto speaker = [&] { return Speaker{appearance.origin, "appearance " + appearance.id}; };
    check_not_negative(context, speaker, "the dose of its scope", appearance.scope.dose);
    check_not_negative(context, speaker, "the duration of its scope", appearance.scope.duration);
    for (const auto& figure : appearance.figures) {
        check_not_negative(context, speaker, "the time of its figure", figure.within);
    }
}

void check_quantities(CheckContext& context, const Claim& claim) {
    if (claim.dose) {
        check_not_negative(
            context,
            [&] {
                return Speaker{claim.origin, "claim " + claim.id};
            },
            "the dose", claim.dose->quantity);
    }
}

}  // namespace grounds::check
