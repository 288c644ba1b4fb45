// SPDX-License-Identifier: MIT
// Which records an export is about.
#pragma once

#include <string>
#include <vector>

#include "schema/db/connection.hpp"

namespace grounds::query {

/// Ids; empty where nothing is asked. All that are given must hold.
struct ExportScope {
    std::string source, claim, topic;

    [[nodiscard]] bool everything() const {
        return source.empty() && claim.empty() && topic.empty();
    }
};

/// Ids of the appearances in this scope: by source, in the order of its text.
std::vector<std::string> appearances_in(const db::Connection& db, const ExportScope& scope);

/// Keys of references, in order: all, or those behind a scope, which its appearances cite or whose studies bear on its
/// claims.
std::vector<std::string> references_in(const db::Connection& db, const ExportScope& scope);

}  // namespace grounds::query
