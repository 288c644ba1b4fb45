// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "schema/model/origin.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// A person's word on whether bibliographic records are one work. Outranks what the program finds.
struct DuplicateDecision {
    std::string id;                               ///< "same a b", "different a b": keys sorted
    DuplicateState state = DuplicateState::same;  ///< never probable
    std::vector<std::string> keys;                ///< two or more; the first of `same` is the one that is kept
    std::string because;
    Origin origin;
};

/// Two records of the database that are, may be or are not one work.
struct Duplicate {
    std::string kept;   ///< key; of `same`: the record that stands for the work
    std::string other;  ///< key
    DuplicateState state = DuplicateState::probable;
    DecidedBy by = DecidedBy::program;
    std::vector<std::string> agree;     ///< features: "doi", "title", ...
    std::vector<std::string> disagree;  ///< "year", "notice", ...
    double score = 0;                   ///< sum of the features' points (docs/duplicates.md)
    std::string because;                ///< a person's reason, or why the program merged no more

    bool operator==(const Duplicate&) const = default;
};

}  // namespace grounds
