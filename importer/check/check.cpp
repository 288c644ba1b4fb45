// SPDX-License-Identifier: MIT
#include "importer/check/check.hpp"

#include <fmt/format.h>

#include "importer/check/across.hpp"
#include "importer/check/context.hpp"

namespace grounds::check {

namespace {

void check_record(CheckContext& context, const Venue& venue) {
    check_unknown_ids(context, venue);
}
void check_record(CheckContext& context, const Reference& reference) {
    check_unknown_ids(context, reference);
}
void check_record(CheckContext& /*none of its own*/, const Source& /*source*/) {}
void check_record(CheckContext& context, const Appearance& appearance) {
    check_unknown_ids(context, appearance);
    check_citations(context, appearance);
    check_quantities(context, appearance);
}
void check_record(CheckContext& context, const Question& question) {
    check_unknown_ids(context, question);
    check_question(context, question);
}
void check_record(CheckContext& context, const Claim& claim) {
    check_unknown_ids(context, claim);
    check_answer(context, claim);
    check_quantities(context, claim);
}
void check_record(CheckContext& context, const StudyRecord& record) {
    check_double_findings(context, record);
    check_unknown_ids(context, record);
    check_effects(context, record);
    check_arms(context, record);
    check_quantities(context, record);
    check_units(context, record);
}
void check_record(CheckContext& context, const DuplicateDecision& decision) {
    check_unknown_ids(context, decision);
}

/// One id, one record: within this import, and against what the database has from other files. `at` is the record's
/// place in the list.
template <class Records, class Record>
void check_double_id(CheckContext& context, records::Kind kind, const Records& records, std::size_t at,
                     const Record& record) {
    if (const auto first = context.index.first(kind, id_of(record)); first != at) {
        const Record before = records[first];
        context.error(origin_of(record),
                      fmt::format("{} stands twice, first in {}:{}", records::title_of(kind, id_of(record)),
                                  origin_of(before).file, origin_of(before).line),
                      "rename or remove one of them");
        return;
    }
    if (const auto owner = context.known.owner(kind, id_of(record));
        !owner.empty() && owner != origin_of(record).file) {
        context.error(
            origin_of(record),
            fmt::format("{} is already in the database, from {}", records::title_of(kind, id_of(record)), owner),
            "rename it, or import that file again without it");
    }
}

template <class Records, class Gather>
void check_records(CheckContext& context, records::Kind kind, const Records& records, const Gather& gather) {
    std::size_t at = 0;
    for (const auto& record : records) {
        check_double_id(context, kind, records, at, record);
        check_record(context, record);
        gather(record, at++);
    }
}

template <class Records>
void check_records(CheckContext& context, records::Kind kind, const Records& records) {
    check_records(context, kind, records, [](const auto& /*it stands alone*/, std::size_t) {});
}

void say_unjudged(CheckContext& context) {
    if (context.unjudged > 0) {
        context.problems.push_back(warning(
            *context.data.unread_files.begin(), 0,
            fmt::format("{} that other records name {} not found, but may stand in the part that could not be read",
                        context.unjudged == 1 ? "1 id" : fmt::format("{} ids", context.unjudged),
                        context.unjudged == 1 ? "was" : "were"),
            "mend this file first"));
    }
}

}  // namespace

void check(const Dataset& data, const records::RecordIndex& read, const Known& known, Problems& problems) {
    const Index index(data, read, known);
    CheckContext context{data, known, index, problems};
    Cycles cycles;
    PassageSpans spans(data);
    check_records(context, records::Kind::venue, data.venues);
    check_records(context, records::Kind::reference, data.references,
                  [&](const Reference& reference, std::size_t at) { cycles.add(context, reference, at); });
    check_records(context, records::Kind::source, data.sources);
    check_records(context, records::Kind::appearance, data.appearances,
                  [&](const Appearance& appearance, std::size_t at) { spans.add(context, appearance, at); });
    check_records(context, records::Kind::question, data.questions);
    check_records(context, records::Kind::claim, data.claims);
    check_records(context, records::Kind::study, data.studies,
                  [&](const StudyRecord& record, std::size_t at) { cycles.add(context, record, at); });
    check_records(context, records::Kind::decision, data.decisions);
    cycles.report(context);
    spans.report(context);
    check_decisions(context);
    say_unjudged(context);
}

}  // namespace grounds::check
