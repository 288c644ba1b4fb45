// SPDX-License-Identifier: MIT
// What an import keeps for the next one: a run over files that have not changed says what it would say without reading
// any, and one over files of which few have changed reads those.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file_name.hpp"
#include "importer/run/file_hashes.hpp"
#include "importer/run/run.hpp"
#include "importer/run/walk.hpp"

namespace grounds::importer {

/// What the answer of a run depends on besides the database: the options, this program, and the files as they are
/// read, in their order.
class Fingerprint {
public:
    explicit Fingerprint(const RunOptions& options);

    /// Returns what tells this file, in this place, with this text, from any other.
    std::string add(const std::string& name, const std::string& sha256);
    /// A file whose mark is known.
    void add_known(const std::string& mark) {
        parts_ += mark;
    }
    /// Files of texts of works: they may be large, and are only told apart.
    void add(const std::vector<texts::TextFile>& files, FileHashes& hashes);
    [[nodiscard]] std::string text() const;

private:
    base::OriginNames names_;  ///< a file is another one to a database elsewhere
    std::string options_, parts_;
};

/// A file that is stored as it is, and of which the last run had nothing to say but how many records it holds.
struct SparedFile {
    std::string mark;  ///< Fingerprint::add()
    store::KindCounts records;
};

/// By name.
using SparedFiles = std::map<std::string, SparedFile>;

/// What is known of a run before anything is read.
struct Recalled {
    std::optional<RunReport> answer;  ///< no file has changed: this is what the run would say
    SparedFiles spared;               ///< otherwise: these need not be read, as long as `fingerprint` is the database's
    std::string fingerprint;
    FileHashes hashes;
};

/// Whether a run reads nothing but files: no standard input, no tables, no texts of articles.
bool can_be_remembered(const RunOptions& options, const Walk& walk);

/// Nothing unless the last import of the database can be remembered and nothing has been written since. Faults of the
/// database are left to the run.
Recalled recall(const RunOptions& options, const Walk& walk);

/// What one run leaves for the next.
struct Memory {
    std::string fingerprint;                   ///< of all files, read or spared
    std::map<std::string, std::string> marks;  ///< of the files that were read, by name
    SparedFiles spared;                        ///< of those that were not
    FileHashes hashes;
};

/// Keeps what the next run will need: over the same files all records are unchanged, and `problems` are still true.
void remember(store::Store& store, const Memory& memory, const store::Plan& plan, const Problems& problems);

}  // namespace grounds::importer
