// SPDX-License-Identifier: MIT
// The resolver of markers over a database.
#pragma once

#include <string>
#include <vector>

#include "evidence/resolution/resolve.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// A marker as somebody types it. Empty ids: not given.
struct MarkerQuestion {
    std::string marker;
    std::string words;
    std::vector<Figure> figures;
    std::string claim;   ///< id of the claim that it is cited for
    std::string source;  ///< id of the article that prints it: its list and date count
};

/// What a marker was found to mean, ready to be shown.
struct MarkerAnswer {
    std::string marker;
    resolution::Resolved resolved;
    std::vector<std::string> names;  ///< of the candidates: "Dahle 1995, Am J Obstet Gynecol"
};

/// Throws NotFound for a claim that there is not.
MarkerAnswer resolve_marker(const db::Connection& db, const MarkerQuestion& asked);

/// A stored citation, and what the program makes of its marker with the stored decision hidden.
struct ComparedCitation {
    std::string source;
    std::string appearance;
    Citation stored;
    resolution::Resolved program;
};

/// All citations that have a marker, or those of one source.
std::vector<ComparedCitation> compare_resolutions(const db::Connection& db, const std::string& source);

/// "same": state and work; "same-work": bound to one work with different certainty; "differs".
std::string_view agreement(const ComparedCitation& citation);

}  // namespace grounds::query
