// SPDX-License-Identifier: MIT
// Studies: what was done.
#pragma once

#include <optional>
#include <string>

#include "schema/db/prepared.hpp"
#include "schema/model/study.hpp"

namespace grounds::load {

class StudyLoader {
public:
    explicit StudyLoader(const SQLite::Database& db);

    std::optional<Study> find(const std::string& id);

private:
    Study read(const db::Row& row);
    void read_relations(Study& study, long id);

    db::Prepared by_id_;
    db::Prepared reports_;
    db::Prepared relations_;
    db::Prepared countries_;
    db::Prepared risks_;
    db::Prepared notes_;
};

/// The columns seen_how and seen_url, of a study, a finding or a judgement.
std::optional<Seen> read_seen(const db::Row& row);

}  // namespace grounds::load
