// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/clean.hpp"
#include "base/json_text.hpp"
#include "base/scalar.hpp"
#include "schema/db/statement.hpp"
#include "works/keys.hpp"

namespace grounds::store {

namespace {

using Aliases = std::unordered_map<std::string, std::string>;  ///< a key that a work had -> its key

std::vector<std::string> ids_of(const std::string& list) {
    std::vector<std::string> ids;
    for (std::size_t start = 0; start < list.size();) {
        const auto end = std::min(list.find_first_of(",\n", start), list.size());
        if (auto id = base::clean(list.substr(start, end - start)); !id.empty()) {
            ids.push_back(std::move(id));
        }
        start = end + 1;
    }
    return ids;
}

std::vector<std::string> ids_of(const Reference& reference) {
    const auto ids = reference.extra.find("ids");
    return ids == reference.extra.end() ? std::vector<std::string>{} : ids_of(ids->second);
}

void add_id(Reference& reference, const std::string& id) {
    auto& list = reference.extra["ids"];
    const auto known = ids_of(list);
    if (id != reference.key && std::find(known.begin(), known.end(), id) == known.end()) {
        list += (list.empty() ? "" : ", ") + id;
    }
    if (list.empty()) {
        reference.extra.erase("ids");
    }
}

/// What is stored under a key, seen from a record that was read.
works::KeyHolder holder_of(const Stored& stored, const Files& files, const std::string& key,
                           const Reference& reference) {
    const auto record = stored.find(Kind::reference, key);
    if (!record) {
        return works::KeyHolder::none;
    }
    if (record->sha256 != reference.origin.sha256) {
        return works::KeyHolder::another;
    }
    const bool of_this_file = record->file == reference.origin.file;
    return of_this_file               ? works::KeyHolder::this_record_of_this_file
           : files.owns(record->file) ? works::KeyHolder::another
                                      : works::KeyHolder::this_record;
}

works::StoredKeys stored_keys(const Stored& stored, const Files& files) {
    return {stored.has_any(Kind::reference),
            [&stored, &files](const std::string& key, const Reference& reference) {
                return holder_of(stored, files, key, reference);
            },
            [&stored, &files](const std::string& key) {
                const auto record = stored.find(Kind::reference, key);
                return record && files.owns(record->file);
            },
            [&stored](const Reference& reference) {
                return stored.find(Kind::reference, reference.key)->sha256 == reference.origin.sha256;
            }};
}

/// What tells a work, for finding it under another key.
std::string told_by(const std::string& doi, const std::string& pmid, const std::string& title,
                    const std::string& issued) {
    if (!doi.empty() || !pmid.empty()) {
        return doi.empty() ? "pmid " + pmid : "doi " + doi;
    }
    return title.empty() ? std::string() : base::lower_ascii(title) + " " + issued.substr(0, 4);
}

/// Records of files that were read, of which none has their key now: by file and work.
std::unordered_map<std::string, std::string> vanished(const db::Connection& db, const Stored& stored,
                                                      const works::KeyIndex& read, const Files& files) {
    std::unordered_map<std::string, std::string> keys;
    db::Statement(db, "SELECT key, doi, pmid, title, issued FROM reference").each([&](const db::Row& row) {
        const auto key = row.text("key");
        const auto record = read.contains(key) ? std::nullopt : stored.find(Kind::reference, key);
        if (!record || !files.covers(record->file)) {
            return;
        }
        const auto work = told_by(row.text("doi"), row.text("pmid"), row.text("title"), row.text("issued"));
        if (!work.empty()) {
            keys.emplace(record->file.text() + "\n" + work, key);
        }
    });
    return keys;
}

void follow_renamed(const db::Connection& db, Dataset& data, Stored& stored, const Files& files) {
    const bool any_new = stored.has_any(Kind::reference) &&
                         std::any_of(data.references.begin(), data.references.end(), [&](const Reference& reference) {
                             return !stored.has(Kind::reference, reference.key);
                         });
    if (!any_new) {
        return;
    }
    auto gone = vanished(db, stored, works::KeyIndex::of_all(data.references), files);
    data.references.change_each([&](Reference& reference) {
        const auto work = told_by(reference.doi, reference.pmid, reference.title, reference.issued);
        const auto found = gone.find(reference.origin.file + "\n" + work);
        if (found != gone.end() && !stored.has(Kind::reference, reference.key)) {
            stored.rename(Kind::reference, found->second, reference.key);
            add_id(reference, found->second);
            gone.erase(found);
        }
    });
}

void take_stored_ids(Reference& reference, const std::string& key,
                     std::unordered_map<std::string, std::string>& stored) {
    if (const auto known = stored.find(key); known != stored.end()) {
        for (const auto& id : ids_of(known->second)) {
            add_id(reference, id);
        }
        stored.erase(known);
    }
}

/// Whether any record of a run says a key besides its own.
struct OtherKeys {
    bool ids = false;
    bool superseded = false;
};

OtherKeys other_keys_in(const References& references) {
    OtherKeys said;
    for (const auto& reference : references) {
        said.ids = said.ids || reference.extra.contains("ids");
        said.superseded = said.superseded || !reference.supersedes.empty();
    }
    return said;
}

/// Ids that works have in the database; the records that are read keep them. `any` record may say some.
Aliases aliases_of(const db::Connection* db, Dataset& data, bool any) {
    Aliases aliases;
    std::unordered_map<std::string, std::string> stored;
    if (db != nullptr) {
        db::Statement(*db, "SELECT key, extra FROM reference WHERE instr(extra, '\"ids\"') > 0")
            .each([&](const db::Row& row) {
                const auto extra = base::parse_json(row.text("extra"));
                if (extra && extra->is_object() && extra->contains("ids") && (*extra)["ids"].is_string()) {
                    stored.emplace(row.text("key"), (*extra)["ids"].get<std::string>());
                }
            });
    }
    if (!any && stored.empty()) {
        return aliases;
    }
    data.references.change_each([&](Reference& reference) {
        take_stored_ids(reference, reference.key, stored);
        for (const auto& id : ids_of(reference)) {
            take_stored_ids(reference, id, stored);  // those that it had under an older key
        }
        for (const auto& id : ids_of(reference)) {
            aliases.emplace(id, reference.key);
        }
    });
    for (const auto& [key, ids] : stored) {
        for (const auto& id : ids_of(ids)) {
            aliases.emplace(id, key);
        }
    }
    return aliases;
}

/// Calls change(key, file) for each place where a record names a work.
template <class Change>
void each_named_work(Dataset& data, const Change& change) {
    data.appearances.change_each([&](Appearance& appearance) {
        for (auto& citation : appearance.citations) {
            change(citation.reference, appearance.origin.file);
            for (auto& candidate : citation.candidates) {
                change(candidate.reference, appearance.origin.file);
            }
        }
    });
    data.studies.change_each([&](StudyRecord& record) {
        for (auto& report : record.study.reports) {
            change(report, record.study.origin.file);
        }
    });
    for (auto& decision : data.decisions) {
        for (auto& key : decision.keys) {
            change(key, decision.origin.file);
        }
    }
    data.references.change_each([&](Reference& reference) { change(reference.supersedes, reference.origin.file); });
}

/// A file's own records mean the file's own work.
void follow_parted(Dataset& data, const std::vector<works::KeyChange>& changes) {
    if (changes.empty()) {
        return;
    }
    std::unordered_map<std::string, std::string> now;
    for (const auto& change : changes) {
        now.emplace(change.file + "\n" + change.from, change.to);
    }
    std::set<std::string> held;  // the first of a file to have a key holds it
    for (const auto& reference : data.references) {
        held.insert(reference.origin.file + "\n" + reference.key);
    }
    each_named_work(data, [&](std::string& key, const std::string& file) {
        const auto found = now.find(file + "\n" + key);
        if (found != now.end() && !held.contains(found->first)) {
            key = found->second;
        }
    });
}

void follow_aliases(Dataset& data, const Stored& stored, const Aliases& aliases) {
    if (aliases.empty()) {
        return;
    }
    const auto keys = works::KeyIndex::of_all(data.references);
    each_named_work(data, [&](std::string& key, const std::string& /*of any file*/) {
        const auto found = aliases.find(key);
        if (found != aliases.end() && !keys.contains(key) && !stored.has(Kind::reference, key)) {
            key = found->second;
        }
    });
}

void release_unknown(Dataset& data, const Stored& stored, Problems& problems) {
    const auto keys = works::KeyIndex::of_all(data.references);
    data.references.change_each([&](Reference& reference) {
        auto& other = reference.supersedes;
        if (other.empty() || keys.contains(other) || stored.has(Kind::reference, other)) {
            return;
        }
        problems.push_back(
            warning(reference.origin.file, reference.origin.line,
                    fmt::format("reference {} supersedes '{}', which does not exist", reference.key, other),
                    "add the work or correct the key; it is kept as a field"));
        reference.extra["related"] = std::exchange(other, {});
        reference.extra["relatedtype"] = "supersedes";
    });
}

}  // namespace

void assign_keys(const db::Connection* db, Dataset& data, Stored& stored, const Files& files, Problems& problems) {
    const auto changes = works::separate_keys(data.references, stored_keys(stored, files), problems);
    follow_parted(data, changes);
    if (db != nullptr) {
        follow_renamed(*db, data, stored, files);
    }
    const auto said = other_keys_in(data.references);
    follow_aliases(data, stored, aliases_of(db, data, said.ids));
    if (said.superseded) {
        release_unknown(data, stored, problems);
    }
}

}  // namespace grounds::store
