// SPDX-License-Identifier: MIT
// Rows to answers.
#pragma once

#include <memory>
#include <string>

#include "query/answers/answer.hpp"
#include "schema/load/dossier.hpp"

namespace grounds::query {

/// Loads claims one after the other. Those of one question are best asked for together: they share its dossier.
class ClaimLoader {
public:
    explicit ClaimLoader(const db::Connection& db) : db_(db), dossiers_(db) {}

    /// Throws std::out_of_range if there is no such claim.
    ClaimAnswer load(const std::string& claim);

private:
    const std::shared_ptr<const Dossier>& dossier_of(const std::string& question);

    const db::Connection& db_;
    load::DossierLoader dossiers_;
    std::shared_ptr<const Dossier> dossier_;  ///< the last one
};

/// One alone. Both throw std::out_of_range if there is none with this id.
ClaimAnswer load_claim(const db::Connection& db, const std::string& claim);
SourceAnswer load_source(const db::Connection& db, const std::string& source);

DatabaseInfo load_info(const db::Connection& db);

}  // namespace grounds::query
