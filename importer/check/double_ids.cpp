// SPDX-License-Identifier: MIT
// One id, one record: within this import, and against what the database has from other files.
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <string_view>
#include <unordered_map>

namespace grounds::check {

namespace {

class IdRegister {
public:
    IdRegister(CheckContext& context, std::string_view kind) : context_(context), kind_(kind) {}

    void add(const std::string& id, const Origin& origin) {
        const auto name = fmt::format("{} {}", kind_, id);
        const auto [first, added] = places_.try_emplace(id, Place{origin.file, origin.line});
        if (!added) {
            context_.error(origin,
                           fmt::format("{} stands twice, first in {}:{}", name, first->second.file, first->second.line),
                           "rename or remove one of them");
            return;
        }
        const auto owner = context_.known.owner.find(name);
        if (owner != context_.known.owner.end() && owner->second != origin.file) {
            context_.error(origin, fmt::format("{} is already in the database, from {}", name, owner->second),
                           "rename it, or import that file again without it");
        }
    }

private:
    struct Place {
        std::string file;
        long line = 0;
    };

    CheckContext& context_;
    std::string_view kind_;
    std::unordered_map<std::string, Place> places_;
};

void check_findings(CheckContext& context, const StudyRecord& record) {
    std::map<std::string, long> lines;
    for (const auto& finding : record.findings) {
        const auto [first, added] = lines.emplace(finding.id, finding.line);
        if (!added) {
            context.error(origin_of(record, finding),
                          fmt::format("{} stands twice, first in line {}", name_of(finding), first->second),
                          "rename or remove one of them");
        }
    }
}

}  // namespace

void check_double_ids(CheckContext& context) {
    IdRegister references(context, "reference"), sources(context, "source"), appearances(context, "appearance"),
        questions(context, "question"), claims(context, "claim"), studies(context, "study"), venues(context, "venue"),
        decisions(context, "decision");
    for (const auto& venue : context.data.venues) {
        venues.add(venue.id, venue.origin);
    }
    for (const auto& reference : context.data.references) {
        references.add(reference.key, reference.origin);
    }
    for (const auto& source : context.data.sources) {
        sources.add(source.id, source.origin);
    }
    for (const auto& appearance : context.data.appearances) {
        appearances.add(appearance.id, appearance.origin);
    }
    for (const auto& question : context.data.questions) {
        questions.add(question.id, question.origin);
    }
    for (const auto& claim : context.data.claims) {
        claims.add(claim.id, claim.origin);
    }
    for (const auto& record : context.data.studies) {
        studies.add(record.study.id, record.study.origin);
        check_findings(context, record);
    }
    for (const auto& decision : context.data.decisions) {
        decisions.add(decision.id, decision.origin);
    }
}

}  // namespace grounds::check
