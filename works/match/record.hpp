// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "schema/model/reference.hpp"

namespace grounds::match {

/// What of a reference is compared with others, folded once.
struct MatchRecord {
    std::string_view key;
    std::string_view doi;
    std::string_view pmid;
    std::string_view pmcid;
    std::string_view isbn;
    std::string_view title;       ///< fold()
    std::string_view main_title;  ///< fold_main_title() where that is not the title
    std::string_view author;      ///< family name or literal of the first author
    std::string_view container;
    std::string_view container_short;
    std::string_view volume;
    std::string_view issue;
    std::string_view page;        ///< the first
    std::string_view type;        ///< empty where it tells nothing
    std::string_view supersedes;  ///< key
    std::string_view notice;  ///< "erratum", "reply", ...: what the title says that it is, other than the work itself
    std::optional<int> year;
    bool preprint = false;
    bool supplement = false;                   ///< stands in a supplement, as abstracts of conferences do
    int richness = 0;                          ///< how much the record knows
    bool used = false;                         ///< a sheet cites or reports it
    std::shared_ptr<const std::string> texts;  ///< that the views above look into
};

MatchRecord match_record(const Reference& reference);

}  // namespace grounds::match
