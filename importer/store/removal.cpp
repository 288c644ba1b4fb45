// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <fmt/format.h>

#include <array>

#include "schema/db/statement.hpp"

namespace grounds::store {
namespace {

/// Who may refer to whom: rows of (id of the removed, id of the one that refers to it).
struct Referral {
    Kind to;
    Kind from;
    const char* sql;
};

constexpr std::array referrals = {
    Referral{Kind::reference, Kind::appearance,
             "SELECT r.key AS gone, a.slug AS needs FROM citation c JOIN reference r ON r.id = c.reference_id "
             "JOIN appearance a ON a.id = c.appearance_id WHERE c.decided_by <> 'program'"},
    Referral{
        Kind::reference, Kind::appearance,
        "SELECT r.key AS gone, a.slug AS needs FROM citation_candidate k JOIN reference r ON r.id = k.reference_id "
        "JOIN citation c ON c.id = k.citation_id JOIN appearance a ON a.id = c.appearance_id "
        "WHERE c.decided_by <> 'program'"},
    Referral{Kind::reference, Kind::study,
             "SELECT r.key AS gone, s.slug AS needs FROM study_report p JOIN reference r ON r.id = p.reference_id "
             "JOIN study s ON s.id = p.study_id"},
    Referral{Kind::reference, Kind::reference,
             "SELECT supersedes_key AS gone, key AS needs FROM reference WHERE supersedes_key IS NOT NULL"},
    Referral{Kind::venue, Kind::venue,
             "SELECT v.slug AS gone, o.slug AS needs FROM venue_within w JOIN venue v ON v.id = w.other_id "
             "JOIN venue o ON o.id = w.venue_id"},
    Referral{Kind::reference, Kind::decision,
             "SELECT r.key AS gone, d.slug AS needs FROM duplicate_decision_work w JOIN reference r ON r.id = "
             "w.reference_id JOIN duplicate_decision d ON d.id = w.decision_id"},
    Referral{Kind::source, Kind::appearance,
             "SELECT s.slug AS gone, a.slug AS needs FROM appearance a JOIN passage p ON p.id = a.passage_id "
             "JOIN source s ON s.id = p.source_id"},
    Referral{Kind::question, Kind::claim,
             "SELECT q.slug AS gone, c.slug AS needs FROM claim c JOIN question q ON q.id = c.question_id"},
    Referral{Kind::question, Kind::question,
             "SELECT q.slug AS gone, o.slug AS needs FROM evidence_link l JOIN question q ON q.id = l.from_id "
             "JOIN question o ON o.id = l.question_id"},
    Referral{Kind::question, Kind::study,
             "SELECT q.slug AS gone, s.slug AS needs FROM finding_question l JOIN question q ON q.id = l.question_id "
             "JOIN finding f ON f.id = l.finding_id JOIN study s ON s.id = f.study_id"},
    Referral{Kind::claim, Kind::appearance,
             "SELECT c.slug AS gone, a.slug AS needs FROM appearance a JOIN claim c ON c.id = a.claim_id"},
    Referral{Kind::study, Kind::study,
             "SELECT s.slug AS gone, o.slug AS needs FROM study_relation l JOIN study s ON s.id = l.other_id "
             "JOIN study o ON o.id = l.study_id"},
    Referral{Kind::study, Kind::study,
             "SELECT supersedes AS gone, slug AS needs FROM study WHERE supersedes IS NOT NULL"},
};

Problem broken(const Referral& referral, const std::string& needs, const RecordOutcome& gone) {
    return {gone.file, 0,
            fmt::format("{} is no longer here, but {}, which this run does not read, refers to it",
                        title_of(referral.to, gone.id), title_of(referral.from, needs)),
            "put it back, or import the file of the other record in the same run", Problem::Severity::error};
}

}  // namespace

void check_removals(const db::Connection& db, const Plan& plan, Problems& problems) {
    for (const auto& referral : referrals) {
        if (!plan.removes_any(referral.to)) {
            continue;
        }
        db::Statement(db, referral.sql).each([&](const db::Row& row) {
            const auto gone = row.text("gone");
            const auto needs = row.text("needs");
            if (plan.removes(referral.to, gone) && !plan.knows(referral.from, needs)) {
                problems.push_back(broken(referral, needs, *plan.removed().find(referral.to, gone)));
            }
        });
    }
}

}  // namespace grounds::store
