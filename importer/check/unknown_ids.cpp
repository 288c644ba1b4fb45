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
    for (const auto& other : venue.within) {
        context.need(venue.origin, "venue " + venue.id, "within", records::Kind::venue, other);
        if (other == venue.id) {
            context.error(venue.origin, fmt::format("venue {}: 'within' names the venue itself", venue.id),
                          "remove it");
        }
    }
}

void check_unknown_ids(CheckContext& context, const Reference& reference) {
    context.need(reference.origin, "reference " + reference.key, "related", records::Kind::reference,
                 reference.supersedes);
}

void check_unknown_ids(CheckContext& context, const Appearance& appearance) {
    const auto name = "appearance " + appearance.id;
    if (appearance.reviewed()) {
        context.need(appearance.origin, name, "claim", records::Kind::claim, appearance.claim);
    }
    context.need(appearance.origin, name, "source", records::Kind::source, appearance.source);
}

void check_unknown_ids(CheckContext& context, const Question& question) {
    const auto name = "question " + question.id;
    std::set<std::string> named;
    for (const auto& link : question.evidence_from) {
        if (!named.insert(link.question).second) {
            context.error(question.origin, fmt::format("{}: 'evidence-from' names '{}' twice", name, link.question),
                          "keep one of them");
        }
        context.need(question.origin, name, "evidence-from", records::Kind::question, link.question);
        if (link.question == question.id) {
            context.error(question.origin, name + ": 'evidence-from' names the question itself", "remove it");
        }
    }
}

void check_unknown_ids(CheckContext& context, const Claim& claim) {
    context.need(claim.origin, "claim " + claim.id, "question", records::Kind::question, claim.question);
}

void check_unknown_ids(CheckContext& context, const StudyRecord& record) {
    const auto& study = record.study;
    const auto name = "study " + study.id;
    for (const auto& report : study.reports) {
        context.need(study.origin, name, "reports", records::Kind::reference, report);
    }
    for (const auto& trial : study.includes) {
        context.need(study.origin, name, "includes", records::Kind::study, trial);
    }
    for (const auto& other : study.same_participants_as) {
        context.need(study.origin, name, "same-participants-as", records::Kind::study, other);
    }
    context.need(study.origin, name, "supersedes", records::Kind::study, study.supersedes);
    for (const auto& finding : record.findings) {
        for (const auto& question : finding.questions) {
            context.need(origin_of(record, finding), name_of(finding), "question", records::Kind::question, question);
        }
    }
    check_not_itself(context, study);
}

void check_unknown_ids(CheckContext& context, const DuplicateDecision& decision) {
    for (const auto& key : decision.keys) {
        context.need(decision.origin, "decision", to_string(decision.state), records::Kind::reference, key);
    }
}

}  // namespace grounds::check
