// SPDX-License-Identifier: MIT
// Every id that a record names exists, here or in the database.
#include "importer/check/context.hpp"

#include <fmt/format.h>

namespace grounds::check {

namespace {

void check_not_itself(CheckContext& context, const Study& study) {
    const auto refuse = [&](std::string_view key, const std::string& id) {
        if (id == study.id) {
            context.error(study.origin, fmt::format("study {}: '{}' names the study itself", study.id, key),
                          "remove it");
        }
    };
    refuse("supersedes", study.supersedes);
    for (const auto& trial : study.includes) {
        refuse("includes", trial);
    }
    for (const auto& other : study.same_participants_as) {
        refuse("same-participants-as", other);
    }
}

}  // namespace

void check_unknown_ids(CheckContext& context, const Venue& venue) {
    const auto speaker = [&] { return Speaker{venue.origin, "venue " + venue.id}; };
    for (const auto& other : venue.within) {
        context.need(speaker, "within", records::Kind::venue, other);
        if (other == venue.id) {
            context.error(venue.origin, fmt::format("venue {}: 'within' names the venue itself", venue.id),
                          "remove it");
        }
    }
}

void check_unknown_ids(CheckContext& context, const Reference& reference) {
    const auto speaker = [&] { return Speaker{reference.origin, "reference " + reference.key}; };
    context.need(speaker, "related", records::Kind::reference, reference.supersedes);
}

void check_unknown_ids(CheckContext& context, const Appearance& appearance) {
    const auto speaker = [&] { return Speaker{appearance.origin, "appearance " + appearance.id}; };
    if (appearance.reviewed()) {
        context.need(speaker, "claim", records::Kind::claim, appearance.claim);
    }
    context.need(speaker, "source", records::Kind::source, appearance.source);
}

void check_unknown_ids(CheckContext& context, const Question& question) {
    const auto speaker = [&] { return Speaker{question.origin, "question " + question.id}; };
    std::set<std::string> named;
    for (const auto& link : question.evidence_from) {
        if (!named.insert(link.question).second) {
            context.error(question.origin,
                          fmt::format("question {}: 'evidence-from' names '{}' twice", question.id, link.question),
                          "keep one of them");
        }
        context.need(speaker, "evidence-from", records::Kind::question, link.question);
        if (link.question == question.id) {
            context.error(question.origin,
                          fmt::format("question {}: 'evidence-from' names the question itself", question.id),
                          "remove it");
        }
    }
}

void check_unknown_ids(CheckContext& context, const Claim& claim) {
    const auto speaker = [&] { return Speaker{claim.origin, "claim " + claim.id}; };
    context.need(speaker, "question", records::Kind::question, claim.question);
}

void check_unknown_ids(CheckContext& context, const StudyRecord& record) {
    const auto& study = record.study;
    const auto speaker = [&] { return Speaker{study.origin, "study " + study.id}; };
    for (const auto& report : study.reports) {
        context.need(speaker, "reports", records::Kind::reference, report);
    }
    for (const auto& trial : study.includes) {
        context.need(speaker, "includes", records::Kind::study, trial);
    }
    for (const auto& other : study.same_participants_as) {
        context.need(speaker, "same-participants-as", records::Kind::study, other);
    }
    context.need(speaker, "supersedes", records::Kind::study, study.supersedes);
    for (const auto& finding : record.findings) {
        for (const auto& question : finding.questions) {
            context.need(
                [&] {
                    return Speaker{origin_of(record, finding), name_of(finding)};
                },
                "question", records::Kind::question, question);
        }
    }
    check_not_itself(context, study);
}

void check_unknown_ids(CheckContext& context, const DuplicateDecision& decision) {
    for (const auto& key : decision.keys) {
        context.need(
            [&] {
                return Speaker{decision.origin, "decision"};
            },
            to_string(decision.state), records::Kind::reference, key);
    }
}

}  // namespace grounds::check
