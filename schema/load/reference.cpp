// SPDX-License-Identifier: MIT
#include "schema/load/records.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

namespace grounds::load {
namespace {

Name read_name(const db::Row& row) {
    Name name;
    name.family = row.text("family");
    name.given = row.text("given");
    name.particle = row.text("particle");
    name.suffix = row.text("suffix");
    name.literal = row.text("literal");
    return name;
}

void read_place(const db::Row& row, Reference& reference) {
    reference.container_title = row.text("container_title");
    reference.container_title_short = row.text("container_title_short");
    reference.publisher = row.text("publisher");
    reference.publisher_place = row.text("publisher_place");
    reference.issued = row.text("issued");
    reference.volume = row.text("volume");
    reference.issue = row.text("issue");
    reference.page = row.text("page");
    reference.edition = row.text("edition");
}

void read_identifiers(const db::Row& row, Reference& reference) {
    reference.doi = row.text("doi");
    reference.pmid = row.text("pmid");
    reference.pmcid = row.text("pmcid");
    reference.isbn = row.text("isbn");
    reference.url = row.text("url");
}

RetractionNotice read_notice(const db::Row& row) {
    RetractionNotice notice;
    notice.row = row.integer("row");
    notice.record = row.text("record");
    notice.nature = row.term("nature", NoticeNature::retraction);
    notice.date = row.text("date");
    notice.doi = row.text("doi");
    notice.pmid = row.text("pmid");
    notice.notice_doi = row.text("notice_doi");
    notice.notice_pmid = row.text("notice_pmid");
    notice.reasons = row.text("reasons");
    notice.title = row.text("title");
    return notice;
}

/// Fields of `extra` that say how one record is written, not what the work is; lent to another they would contradict
/// it.
bool is_of_record(std::string_view name) {
    static constexpr std::array own{"entrytype",        "entrysubtype", "crossref",      "xref",        "ris:TY",
                                    "endnote:ref-type", "csl:type",     "crossref:type", "ids",         "isbn",
                                    "issued",           "month",        "day",           "relatedtype", "related"};
    return std::find(own.begin(), own.end(), name) != own.end() || name.ends_with("-as-written");
}

/// What a merged record knows and the kept one does not. Its words for a member ("issued": "2001/2002") come with the
/// member.
void fill_from(const Reference& other, Reference& kept) {
    kept.same_as.push_back(other.key);
    const auto lend_words = [&](const std::string& name) {
        if (const auto words = other.extra.find(name); words != other.extra.end()) {
            kept.extra.insert(*words);
        }
    };
    if (kept.issued.empty()) {
        lend_words("issued");
    }
    if (kept.isbn.empty()) {
        lend_words("isbn");
    }
    for (const auto& [name, member] : reference_texts) {
        if ((kept.*member).empty() && !(other.*member).empty()) {
            kept.*member = other.*member;
            kept.filled.emplace(name, other.key);
        }
    }
    if (kept.authors.empty() && !other.authors.empty()) {
        kept.authors = other.authors;
        kept.more_authors = other.more_authors;
        kept.filled.emplace("author", other.key);
    }
    if (kept.editors.empty()) {
        kept.editors = other.editors;
    }
    for (const auto& field : other.extra) {
        if (!is_of_record(field.first)) {
            kept.extra.insert(field);
        }
    }
}

/// act(key) for the key of every record of a work.
template <class Act>
void for_each_record(const Reference& work, Act act) {
    act(work.key);
    std::for_each(work.same_as.begin(), work.same_as.end(), act);
}

/// With what read_one() and find() have to ask for besides.
std::string references(const std::string& where) {
    return "SELECT x.*, EXISTS (SELECT 1 FROM duplicate d WHERE d.kept_id = x.id AND d.state = 'same') AS has_merged, "
           "EXISTS (SELECT 1 FROM retraction_snapshot) OR EXISTS (SELECT 1 FROM reference_state s "
           "WHERE s.reference_id = x.id) AS has_basis FROM reference x WHERE " +
           where;
}

}  // namespace

ReferenceLoader::ReferenceLoader(const db::Connection& db)
    : by_key_(db, references("x.id = (SELECT canonical_id FROM reference_canonical WHERE key = ?1)")),
      record_(db, references("x.key = ?1")),
      merged_(db,
              "SELECT x.* FROM duplicate d JOIN reference x ON x.id = d.other_id WHERE d.kept_id = ?1 "
              "AND d.state = 'same'"),
      basis_(db,
             "SELECT w.as_of, w.as_of_from, s.given, n.id AS row, n.record, n.nature, n.date, n.doi, n.pmid, "
             "n.notice_doi, n.notice_pmid, n.reasons, n.title FROM reference r LEFT JOIN retraction_snapshot w "
             "LEFT JOIN reference_state s ON s.reference_id = r.id "
             "LEFT JOIN retraction_notice n ON n.id = s.notice_id WHERE r.id = ?1"),
      names_(db, "SELECT * FROM reference_name WHERE reference_id = ?1 ORDER BY role, position"),
      newer_(db,
             "SELECT n.issued, n.key, c.canonical_key FROM reference n CROSS JOIN reference_canonical c ON c.id = n.id "
             "WHERE n.supersedes_key = ?1"),
      studies_(db,
               "SELECT p.position, s.slug FROM reference r CROSS JOIN study_report p ON p.reference_id = r.id "
               "CROSS JOIN study s ON s.id = p.study_id WHERE r.key = ?1") {}

std::optional<ReferenceLoader::Found> ReferenceLoader::read_one(const db::Statement& by, const std::string& key) {
    return by.first(
        [this](const db::Row& row) {
            Found found{read(row), row.integer("id"), row.flag("has_merged")};
            if (row.flag("has_basis")) {
                read_basis(found.record, found.row);
            }
            return found;
        },
        key);
}

std::optional<Reference> ReferenceLoader::find(const std::string& key) {
    auto found = read_one(by_key_, key);
    if (!found) {
        return std::nullopt;
    }
    if (found->has_merged) {
        auto others = merged_.all([this](const db::Row& row) { return read(row); }, found->row);
        std::sort(others.begin(), others.end(), [](const Reference& a, const Reference& b) { return a.key < b.key; });
        for (const auto& other : others) {
            fill_from(other, found->record);
        }
    }
    return std::move(found->record);
}

std::optional<Reference> ReferenceLoader::record(const std::string& key) {
    auto found = read_one(record_, key);
    return found ? std::optional(std::move(found->record)) : std::nullopt;
}

// Neither puts its rows in order in SQL: that would cost a table of its own with each run.

std::optional<std::string> ReferenceLoader::superseded_by(const Reference& work) {
    struct Newer {
        std::string issued, record, work;
    };
    std::vector<Newer> all;
    for_each_record(work, [&](const std::string& record) {
        newer_.each(
            [&](const db::Row& row) {
                auto issued = row.text("issued");
                auto key = row.text("key");
                all.push_back({std::move(issued), std::move(key), row.text("canonical_key")});
            },
            record);
    });
    std::erase_if(all, [&work](const Newer& newer) { return newer.work == work.key; });
    const auto newest = std::max_element(all.begin(), all.end(), [](const Newer& a, const Newer& b) {
        return std::tie(a.issued, b.record) < std::tie(b.issued, a.record);
    });
    return newest == all.end() ? std::nullopt : std::optional(newest->work);
}

std::optional<std::string> ReferenceLoader::study_of(const Reference& work) {
    std::vector<std::pair<long, std::string>> all;
    for_each_record(work, [&](const std::string& record) {
        studies_.each(
            [&all](const db::Row& row) {
                const long position = row.integer("position");
                all.emplace_back(position, row.text("slug"));
            },
            record);
    });
    const auto first = std::min_element(all.begin(), all.end());
    return first == all.end() ? std::nullopt : std::optional(first->second);
}

void ReferenceLoader::read_basis(Reference& reference, long row_id) {
    auto& basis = reference.state_basis;
    basis_.each(
        [&](const db::Row& row) {
            basis.as_of = row.text("as_of");
            basis.as_of_from = row.term("as_of_from", SnapshotDate::given);
            basis.given = !row.null("given");
            if (!row.null("row")) {
                basis.notice = std::make_shared<const RetractionNotice>(read_notice(row));
            }
        },
        row_id);
}

Reference ReferenceLoader::read(const db::Row& row) {
    Reference reference;
    const long id = row.integer("id");
    reference.key = row.text("key");
    reference.type = row.text("type");
    reference.title = row.text("title");
    read_place(row, reference);
    read_identifiers(row, reference);
    reference.language = row.text("language");
    reference.note = row.text("note");
    reference.more_authors = row.flag("more_authors");
    reference.state = row.term("state", ReferenceState::unchecked);
    reference.supersedes = row.text("supersedes_key");
    for (auto& [name, value] : row.members("extra")) {
        reference.extra[name] = std::move(value);
    }
    names_.each(
        [&](const db::Row& name) {
            auto& list = name.text("role") == "editor" ? reference.editors : reference.authors;
            list.push_back(read_name(name));
        },
        id);
    return reference;
}

}  // namespace grounds::load
