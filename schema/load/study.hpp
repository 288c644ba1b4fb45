// SPDX-License-Identifier: MIT
// Studies: what was done.
#pragma once

#include <optional>
#include <string>

#include "schema/load/prepared.hpp"
#include "schema/model/study.hpp"

namespace grounds {

class StudyLoader {
public:
    explicit StudyLoader(const SQLite::Database& db);

    std::optional<Study> find(const std::string& id);

private:
    Study read(const Row& row);
    void read_relations(Study& study, long id);

    Prepared by_id_;
    Prepared reports_;
    Prepared relations_;
    Prepared countries_;
    Prepared risks_;
    Prepared notes_;
};

/// The columns seen_how and seen_url, of a study, a finding or a judgement.
std::optional<Seen> read_seen(const Row& row);

}  // namespace grounds
