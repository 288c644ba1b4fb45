// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/file_name.hpp"
#include "evidence/findings/groups.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {
namespace {

// By either identifier; of a merged record, for the one that stands for its work.
constexpr auto notices_sql = R"sql(
WITH work (id, doi, pmid) AS (
    SELECT coalesce(d.kept_id, r.id), r.doi, r.pmid FROM reference r
    LEFT JOIN duplicate d ON d.other_id = r.id AND d.state = 'same'
    WHERE r.doi IS NOT NULL OR r.pmid IS NOT NULL)
SELECT w.id AS work, n.id AS row, n.record, n.nature, n.date FROM work w JOIN retraction_notice n ON n.doi = w.doi
UNION
SELECT w.id, n.id, n.record, n.nature, n.date FROM work w JOIN retraction_notice n ON n.pmid = w.pmid
 WHERE n.doi IS NULL OR w.doi IS NULL OR n.doi = w.doi
)sql";

constexpr auto works_sql = R"sql(
SELECT r.id, r.state, s.given, s.notice_id, s.reference_id IS NOT NULL AS has_row, coalesce(d.kept_id, r.id) AS work,
       r.doi IS NOT NULL OR r.pmid IS NOT NULL AS known
  FROM reference r LEFT JOIN reference_state s ON s.reference_id = r.id
  LEFT JOIN duplicate d ON d.other_id = r.id AND d.state = 'same'
 WHERE r.id > ?1 ORDER BY r.id LIMIT ?2
)sql";

constexpr auto contradictions_sql = R"sql(
SELECT r.key, r.pmid, r.doi, n.doi AS notice_doi, n.record, o.file, o.line
  FROM reference r JOIN retraction_notice n ON n.pmid = r.pmid JOIN origin o ON o.id = r.origin_id
 WHERE n.doi <> r.doi ORDER BY r.key, n.record
)sql";

struct Work {
    long row = 0;
    long work = 0;  ///< the record that stands for it
    ReferenceState state = ReferenceState::unchecked;
    std::optional<ReferenceState> given;
    std::optional<long> notice;
    bool has_row = false;
    bool known = false;  ///< has an identifier
};

Work work_of(const db::Row& row) {
    Work work;
    work.row = row.integer("id");
    work.state = row.term("state", ReferenceState::unchecked);
    work.given = row.term<ReferenceState>("given");
    work.notice = row.count("notice_id");
    work.has_row = row.flag("has_row");
    work.work = row.integer("work");
    work.known = row.flag("known");
    return work;
}

using Notices = std::unordered_map<long, std::vector<RetractionNotice>>;

Notices notices_by_work(const db::Connection& db) {
    Notices notices;
    db::Statement(db, notices_sql).each([&](const db::Row& row) {
        RetractionNotice notice;
        const long work = row.integer("work");
        notice.row = row.integer("row");
        notice.record = row.text("record");
        notice.nature = row.term("nature", NoticeNature::retraction);
        notice.date = row.text("date");
        notices[work].push_back(std::move(notice));
    });
    return notices;
}

/// A person's word first; without a snapshot, or without an identifier to look for, nothing is known.
Work decided(Work work, const Notices& notices, bool has_snapshot) {
    const auto found = notices.find(work.work);
    const auto standing = found == notices.end() ? evidence::Standing{} : evidence::standing_of(found->second);
    work.notice = standing.notice == nullptr ? std::nullopt : std::optional(standing.notice->row);
    const bool checked = has_snapshot && (work.known || work.notice);
    work.state = work.given ? *work.given : checked ? standing.state : ReferenceState::unchecked;
    return work;
}

void store_state(Writer& writer, const Work& work) {
    writer.update("reference", work.row, Fields().term("state", work.state));
    writer.erase("reference_state", "reference_id", work.row);
    if (work.given || work.notice) {
        writer.insert(
            "reference_state",
            Fields().integer("reference_id", work.row).term("given", work.given).count("notice_id", work.notice));
    }
}

void report_contradictions(const db::Connection& db, Problems& problems) {
    const base::OriginNames names(db.file());
    db::Statement(db, contradictions_sql).each([&](const db::Row& row) {
        const auto key = row.text("key");
        const auto pmid = row.text("pmid");
        problems.push_back(
            {names.shown(row.text("file")), row.integer("line"),
             fmt::format(
                 "reference {}: Retraction Watch (record {}) has its PMID {} with the DOI {}, this record with {}", key,
                 row.text("record"), pmid, row.text("notice_doi"), row.text("doi")),
             "the notice was not taken; see which identifier is wrong", Problem::Severity::warning});
    });
}

/// Calls act(work) for all of them, of which some are in memory at a time: it may write what was read.
template <class Act>
void each_work(const db::Connection& db, const Act& act) {
    constexpr long most_at_once = 10'000;
    const db::Statement next(db, works_sql);
    for (auto works = next.all(work_of, 0, most_at_once); !works.empty();
         works = next.all(work_of, works.back().row, most_at_once)) {
        std::for_each(works.begin(), works.end(), act);
    }
}

bool has_snapshot(const db::Connection& db) {
    return db::Statement(db, "SELECT 1 FROM retraction_snapshot LIMIT 1")
        .first([](const db::Row& /*any*/) { return true; })
        .value_or(false);
}

}  // namespace

std::vector<long> refresh_reference_states(Writer& writer, bool snapshot_is_new, Problems& problems) {
    const auto& db = writer.db();
    const bool checked = has_snapshot(db);
    const auto notices = checked ? notices_by_work(db) : Notices{};
    std::vector<long> changed;
    each_work(db, [&](const Work& before) {
        const auto now = decided(before, notices, checked);
        if (now.state != before.state || now.notice != before.notice) {
            store_state(writer, now);
        }
        if (now.state != before.state || (snapshot_is_new && now.notice)) {
            changed.push_back(now.row);
        }
    });
    if (checked) {
        report_contradictions(db, problems);
    }
    return changed;
}

}  // namespace grounds::store
