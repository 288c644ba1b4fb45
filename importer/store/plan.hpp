// SPDX-License-Identifier: MIT
// What an import will do, decided before anything is written. Pure: no SQL, no files.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "importer/check/check.hpp"
#include "importer/store/stored.hpp"

namespace grounds::store {

/// What happens to one record, and the file and line that say so (of a removed one: where it was).
struct RecordOutcome {
    Kind kind = Kind::reference;
    std::string id;
    Outcome outcome = Outcome::unchanged;
    std::string file;
    long line = 0;
};

class Plan {
public:
    void add(RecordOutcome record);
    /// nullptr if the record is neither read nor removed in this run.
    [[nodiscard]] const RecordOutcome* find(Kind kind, const std::string& id) const;
    /// In the order of the data set, then the removed ones.
    [[nodiscard]] const std::vector<RecordOutcome>& records() const& {
        return records_;
    }
    [[nodiscard]] std::vector<RecordOutcome> records() && {
        return std::move(records_);
    }
    [[nodiscard]] bool changes_nothing() const;
    /// True if any record of this kind is added, updated or removed.
    [[nodiscard]] bool changes(Kind kind) const;
    [[nodiscard]] bool removes(Kind kind, const std::string& id) const;
    [[nodiscard]] bool stores(Kind kind, const std::string& id) const;  ///< added or updated

private:
    std::vector<RecordOutcome> records_;
    std::array<std::unordered_map<std::string, std::size_t>, all_kinds.size()> index_;
};

/// Compares what was read with what is stored. A record that came from a file for which `covers` is true and that was
/// not read again is removed. Nothing that came from standard input is: it has no file that could say so.
Plan make_plan(const Dataset& data, const Stored& stored, const std::function<bool(const std::string& file)>& covers);

/// What the checks may refer to: all that is stored and stays. Only a file for which `covers` is false owns its
/// records: within what this run speaks for they may move, and standard input owns nothing.
check::Known known_records(const Stored& stored, const Plan& plan,
                           const std::function<bool(const std::string& file)>& covers);

}  // namespace grounds::store
