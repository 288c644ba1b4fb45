// SPDX-License-Identifier: MIT
// Bibliographic records, which of them a newer one replaces, and which study they report.
#pragma once

#include <optional>
#include <string>

#include "schema/db/prepared.hpp"
#include "schema/model/reference.hpp"

namespace grounds::load {

class ReferenceLoader {
public:
    explicit ReferenceLoader(const SQLite::Database& db);

    /// The record of this key or, if that is merged into another, the other, with the fields that it lacks filled from
    /// the merged ones.
    std::optional<Reference> find(const std::string& key);
    /// Key of the newest work that says it replaces this one.
    std::optional<std::string> superseded_by(const std::string& key);
    /// Id of the study that this work reports; the one of which it is the main report, if it reports several.
    std::optional<std::string> study_of(const std::string& key);

private:
    Reference read(const db::Row& row);
    void read_basis(Reference& reference, long row);

    db::Prepared by_key_;
    db::Prepared merged_;
    db::Prepared basis_;
    db::Prepared names_;
    db::Prepared extra_;
    db::Prepared superseded_by_;
    db::Prepared study_of_;
};

}  // namespace grounds::load
