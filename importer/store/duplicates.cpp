// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/file_name.hpp"
#include "schema/db/statement.hpp"
#include "works/match/match.hpp"

namespace grounds::store {
namespace {

constexpr auto references_sql = R"sql(
SELECT r.id, r.key, r.type, r.title, r.container_title, r.container_title_short, r.publisher, r.issued, r.volume, r.issue,
       r.page, r.edition, r.doi, r.pmid, r.pmcid, r.isbn, r.url, r.language, r.supersedes_key,
       coalesce(a.family, a.literal, e.family, e.literal) AS author,
       EXISTS (SELECT 1 FROM citation c WHERE c.reference_id = r.id)
           OR EXISTS (SELECT 1 FROM study_report s WHERE s.reference_id = r.id) AS used
  FROM reference r
  LEFT JOIN reference_name a ON a.reference_id = r.id AND a.role = 'author' AND a.position = 1
  LEFT JOIN reference_name e ON e.reference_id = r.id AND e.role = 'editor' AND e.position = 1
 ORDER BY r.key
)sql";

constexpr auto decisions_sql = R"sql(
SELECT d.slug, d.state, d.because, r.key FROM duplicate_decision d
  JOIN duplicate_decision_work w ON w.decision_id = d.id JOIN reference r ON r.id = w.reference_id
 ORDER BY d.slug, w.position
)sql";

/// Common table of the records of works of several, each with the one that is kept.
constexpr auto with_members = R"sql(
WITH member (work, id) AS (
    SELECT kept_id, kept_id FROM duplicate WHERE state = 'same' UNION SELECT kept_id, other_id FROM duplicate WHERE state = 'same')
)sql";

constexpr auto shared_sql = R"sql(
SELECT s.slug AS study, o.slug AS other, r.key AS report, q.key AS other_report, g.file, g.line
  FROM member a JOIN study_report x ON x.reference_id = a.id
  JOIN member b ON b.work = a.work AND b.id <> a.id JOIN study_report y ON y.reference_id = b.id AND y.study_id <> x.study_id
  JOIN study s ON s.id = x.study_id JOIN study o ON o.id = y.study_id JOIN origin g ON g.id = s.origin_id
  JOIN reference r ON r.id = a.id JOIN reference q ON q.id = b.id AND q.key > r.key
 ORDER BY s.slug, o.slug
)sql";

constexpr auto used_sql = R"sql(
SELECT m.id FROM member m
 WHERE EXISTS (SELECT 1 FROM citation c WHERE c.reference_id = m.id)
    OR EXISTS (SELECT 1 FROM study_report s WHERE s.reference_id = m.id)
 ORDER BY m.id
)sql";

Reference reference_of(const db::Row& row) {
    Reference reference;
    reference.key = row.text("key");
    reference.type = row.text("type");
    reference.title = row.text("title");
    reference.container_title = row.text("container_title");
    reference.container_title_short = row.text("container_title_short");
    reference.publisher = row.text("publisher");
    reference.issued = row.text("issued");
    reference.volume = row.text("volume");
    reference.issue = row.text("issue");
    reference.page = row.text("page");
    reference.edition = row.text("edition");
    reference.doi = row.text("doi");
    reference.pmid = row.text("pmid");
    reference.pmcid = row.text("pmcid");
    reference.isbn = row.text("isbn");
    reference.url = row.text("url");
    reference.language = row.text("language");
    reference.supersedes = row.text("supersedes_key");
    if (auto author = row.text("author"); !author.empty()) {
        reference.authors.push_back({std::move(author), {}, {}, {}, {}});
    }
    return reference;
}

match::MatchRecords load_records(const db::Connection& db) {
    match::MatchRecords records;
    db::Statement(db, references_sql).each([&](const db::Row& row) {
        auto record = match::match_record(reference_of(row));
        record.used = row.flag("used");
        records.add(record);
    });
    records.sort_by_key();
    return records;
}

/// Rows of the few references that are duplicates.
class RowIds {
public:
    explicit RowIds(const db::Connection& db) : find_(db, "SELECT id FROM reference WHERE key = ?1") {}

    [[nodiscard]] long at(const std::string& key) const {
        return find_.first([](const db::Row& row) { return row.integer("id"); }, key).value();
    }

private:
    db::Statement find_;
};

std::vector<DuplicateDecision> load_decisions(const db::Connection& db) {
    std::vector<DuplicateDecision> decisions;
    db::Statement(db, decisions_sql).each([&](const db::Row& row) {
        if (const auto slug = row.text("slug"); decisions.empty() || decisions.back().id != slug) {
            decisions.push_back({slug, row.term("state", DuplicateState::same), {}, row.text("because"), {}});
        }
        decisions.back().keys.push_back(row.text("key"));
    });
    return decisions;
}

std::vector<Duplicate> load_duplicates(const db::Connection& db) {
    return db::Statement(db, "SELECT * FROM duplicate_detail ORDER BY kept, other").all([](const db::Row& row) {
        Duplicate duplicate;
        duplicate.kept = row.text("kept");
        duplicate.other = row.text("other");
        duplicate.state = row.term("state", DuplicateState::probable);
        duplicate.by = row.term("decided_by", DecidedBy::program);
        duplicate.agree = row.words("agree");
        duplicate.disagree = row.words("disagree");
        duplicate.score = row.number("score").value_or(0);
        duplicate.because = row.text("because");
        return duplicate;
    });
}

Fields fields_of(const RowIds& ids, const Duplicate& duplicate) {
    Fields fields;
    fields.integer("kept_id", ids.at(duplicate.kept))
        .integer("other_id", ids.at(duplicate.other))
        .term("state", duplicate.state)
        .term("decided_by", duplicate.by)
        .words("agree", duplicate.agree)
        .words("disagree", duplicate.disagree)
        .number("score", duplicate.score)
        .known("because", duplicate.because);
    return fields;
}

bool before(const Duplicate& a, const Duplicate& b) {
    return std::tie(a.kept, a.other) < std::tie(b.kept, b.other);
}

/// Those of `all` that are not just so in `others`; both sorted by keys.
std::vector<Duplicate> differing(const std::vector<Duplicate>& all, const std::vector<Duplicate>& others) {
    std::vector<Duplicate> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const Duplicate& one) {
        const auto same = std::lower_bound(others.begin(), others.end(), one, before);
        return same == others.end() || !(*same == one);
    });
    return found;
}

void note_merged(const std::vector<Duplicate>& rows, const RowIds& ids, std::set<long>& changed) {
    for (const auto& row : rows) {
        if (row.state == DuplicateState::same) {
            changed.insert(ids.at(row.kept));
            changed.insert(ids.at(row.other));
        }
    }
}

long count_of(const std::vector<Duplicate>& rows, DuplicateState state) {
    return std::count_if(rows.begin(), rows.end(), [state](const Duplicate& row) { return row.state == state; });
}

}  // namespace

std::vector<long> used_duplicates(const db::Connection& db) {
    return db::Statement(db, std::string(with_members) + used_sql).all([](const db::Row& row) {
        return row.integer("id");
    });
}

RefreshedDuplicates refresh_duplicates(Writer& writer) {
    const auto& db = writer.db();
    const RowIds ids(db);
    const auto now = match::find_duplicates(load_records(db), load_decisions(db));
    const auto stored = load_duplicates(db);
    const auto gone = differing(stored, now);
    const auto added = differing(now, stored);
    for (const auto& row : gone) {
        db::Statement(db, "DELETE FROM duplicate WHERE kept_id = ?1 AND other_id = ?2")
            .run(ids.at(row.kept), ids.at(row.other));
    }
    for (const auto& row : added) {
        writer.insert("duplicate", fields_of(ids, row));
    }
    std::set<long> changed;
    note_merged(gone, ids, changed);
    note_merged(added, ids, changed);
    return {
        count_of(now, DuplicateState::same), count_of(now, DuplicateState::probable), {changed.begin(), changed.end()}};
}

void report_shared_reports(const db::Connection& db, Problems& problems) {
    const base::OriginNames names(db.file());
    db::Statement(db, std::string(with_members) + shared_sql).each([&](const db::Row& row) {
        const auto study = row.text("study");
        const auto other = row.text("other");
        problems.push_back(
            {names.shown(row.text("file")), row.integer("line"),
             fmt::format("the studies {} and {} report one work ({} and {} are merged), so they may be one "
                         "study with two votes",
                         study, other, row.text("report"), row.text("other_report")),
             "join the studies, say that they have the same participants, or that the records are different",
             Problem::Severity::warning});
    });
}

}  // namespace grounds::store
