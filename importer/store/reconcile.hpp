// SPDX-License-Identifier: MIT
// Candidates beside sheets: where a person has reviewed a passage, the program's sentence there has had its day. Pure.
#pragma once

#include <string>
#include <vector>

#include "schema/model/dataset.hpp"

namespace grounds::store {

/// What the database holds of one source.
struct StoredText {
    struct Place {
        std::string id;
        long start = 0, end = 0;
        bool reviewed = false;
    };
    std::string source;
    std::string text_sha256;
    bool from_article = false;  ///< the record comes from an article, not from a sheet
    std::vector<Place> places;
};

/// What an import must do beside storing the data set.
struct Reconciliation {
    std::vector<std::string> gone;        ///< stored candidates that go
    std::vector<std::string> sources;     ///< stored sources of articles that go: a sheet has the same text
    std::vector<std::string> taken_over;  ///< stored sources of articles that a sheet of the same id takes over
};

/// Changes the data set: the source that an article reader made gives way to a sheet's source of the same text (or id),
/// read now or stored, and its candidates go with it; candidates that overlap a reviewed passage are dropped.
Reconciliation reconcile_candidates(Dataset& data, const std::vector<StoredText>& stored);

}  // namespace grounds::store
