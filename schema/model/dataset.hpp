// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "schema/model/duplicate.hpp"
#include "schema/model/packed_list.hpp"
#include "schema/model/question.hpp"
#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"
#include "schema/model/study.hpp"
#include "schema/model/venue.hpp"

namespace grounds {

/// A study with its findings: one record of an import.
struct StudyRecord {
    Study study;
    std::vector<Finding> findings;
};

using References = PackedList<Reference>;

// Taking records apart into their members is work for the compiler; dataset.cpp does it once.
extern template class PackedList<Venue>;
extern template class PackedList<Reference>;
extern template class PackedList<Source>;
extern template class PackedList<Appearance>;
extern template class PackedList<Question>;
extern template class PackedList<Claim>;
extern template class PackedList<StudyRecord>;

/// What became of the rows of a table.
struct TableCounts {
    std::string file;
    long rows = 0;
    long stored = 0;                      ///< including those that say nothing new
    long repeated = 0;                    ///< those
    long faulty = 0;                      ///< each a Problem
    std::map<std::string, long> skipped;  ///< by the reason that the mapping gives
};

/// The words of a work whole, from the record that brought it or a file of its own.
struct FullText {
    std::string reference;  ///< key
    std::string language;
    std::string text;
    std::string file;
};

/// Everything that the readers of one run have read, in the order of the files. Each record carries its origin
/// (file, line, sha256 of its canonical content); the store fills in version and time.
struct Dataset {
    PackedList<Venue> venues;
    References references;
    PackedList<Source> sources;
    PackedList<Appearance> appearances;
    PackedList<Question> questions;
    PackedList<Claim> claims;
    PackedList<StudyRecord> studies;
    std::vector<FullText> full_texts;
    std::vector<TableCounts> tables;
    std::vector<DuplicateDecision> decisions;
    std::vector<RetractionSnapshot> snapshots;
    std::set<std::string> articles;  ///< files of which the records are candidates that a program found
    /// What @string abbreviates in the BibTeX files of the run, by name in lower case: one file may use another's.
    std::map<std::string, std::string> abbreviations;
    std::vector<std::string> files;  ///< every file that was read, as recorded in origins
    /// Those of which a part could not be read, as an error says. Which ids stand there nobody knows, so check()
    /// reports no id as unknown.
    std::set<std::string> unread_files;
    /// "claim mg-...": records that were read with an error and are in none of the lists. They make the import fail,
    /// but check() does not report what names them as unknown.
    std::set<std::string> rejected;
};

/// What names a record within its kind: a work's key, the id of everything else.
inline const std::string& id_of(const Reference& record) {
    return record.key;
}
inline const std::string& id_of(const StudyRecord& record) {
    return record.study.id;
}
template <class Record>
const std::string& id_of(const Record& record) {
    return record.id;
}

/// The same of the one at a place in a list, which is not made for it: the first member of each packed record.
template <class Record>
std::string id_at(const PackedList<Record>& records, std::size_t at) {
    return records.first_text(at);
}
template <class Record>
std::string id_at(const std::vector<Record>& records, std::size_t at) {
    return id_of(records[at]);
}

/// Where a record came from.
inline const Origin& origin_of(const StudyRecord& record) {
    return record.study.origin;
}
template <class Record>
const Origin& origin_of(const Record& record) {
    return record.origin;
}

}  // namespace grounds
