// SPDX-License-Identifier: MIT
// A run over files that have not changed since they were stored says what it would say, without reading them anew.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file_name.hpp"
#include "importer/run/run.hpp"
#include "importer/run/walk.hpp"

namespace grounds::importer {

/// What the answer of a run depends on besides the database: the options, this program, and the files as they are
/// read, in their order.
class Fingerprint {
public:
    explicit Fingerprint(const RunOptions& options);

    void add(const std::string& name, std::string_view text);
    /// Files of texts of works: they may be large, and are only told apart.
    void add(const std::vector<texts::TextFile>& files);
    [[nodiscard]] std::string text() const;

private:
    base::OriginNames names_;  ///< a file is another one to a database elsewhere
    std::string parts_;
};

/// Whether a run reads nothing but files: no standard input, no tables, no texts of articles.
bool can_be_remembered(const RunOptions& options, const Walk& walk);

/// The answer of a run over these files if the last import of the database read just these, and nothing has been
/// written since; nothing if that can't be told. Faults of the database are left to the run.
std::optional<RunReport> recall(const RunOptions& options, const Walk& walk);

/// Keeps what the next run over the same files will say: all records are unchanged, and `problems` are still true.
void remember(store::Store& store, const std::string& fingerprint, const store::Plan& plan, const Problems& problems);

}  // namespace grounds::importer
