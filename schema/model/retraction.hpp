// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "schema/model/origin.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// One row of Retraction Watch: what a notice did to a work.
struct RetractionNotice {
    std::string record;  ///< Retraction Watch's Record ID
    NoticeNature nature = NoticeNature::retraction;
    std::string date;  ///< of the notice, YYYY-MM-DD; empty if unknown
    std::string doi;   ///< of the work, as Reference::doi
    std::string pmid;
    std::string notice_doi;
    std::string notice_pmid;
    std::string reasons;  ///< separated by "; "
    std::string title;
    long row = 0;  ///< row id in the database

    bool operator==(const RetractionNotice&) const = default;
};

/// Retraction Watch as it stood on a day. A database holds one; a newer one replaces it.
struct RetractionSnapshot {
    std::string id = "retraction-watch";
    std::string as_of;  ///< YYYY-MM-DD
    SnapshotDate as_of_from = SnapshotDate::newest_notice;
    long rows = 0;         ///< of the file
    long unmatchable = 0;  ///< rows without DOI and PMID of the work: never matched, so not kept
    std::string file_sha256;
    std::vector<RetractionNotice> notices;
    Origin origin;
};

/// Why a work has the state that it has.
struct StateBasis {
    bool given = false;  ///< a person typed it in the bibliography; that outranks a snapshot
    std::string as_of;   ///< of the snapshot that was looked into; empty if none was
    SnapshotDate as_of_from = SnapshotDate::given;
    /// That decides the state; nullptr if the snapshot has none. Few works have one, and every work has room for it.
    std::shared_ptr<const RetractionNotice> notice;
};

}  // namespace grounds
