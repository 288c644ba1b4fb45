// SPDX-License-Identifier: MIT
#include "importer/store/rows.hpp"

namespace grounds::store {
namespace {

Fields fields_of(long snapshot, const RetractionNotice& notice) {
    Fields fields;
    fields.integer("snapshot_id", snapshot)
        .text("record", notice.record)
        .term("nature", notice.nature)
        .known("date", notice.date)
        .known("doi", notice.doi)
        .known("pmid", notice.pmid)
        .known("notice_doi", notice.notice_doi)
        .known("notice_pmid", notice.notice_pmid)
        .known("reasons", notice.reasons)
        .known("title", notice.title);
    return fields;
}

}  // namespace

Fields fields_of(const Rows& /*needs no other row*/, const RetractionSnapshot& snapshot) {
    Fields fields;
    fields.text("slug", snapshot.id)
        .text("as_of", snapshot.as_of)
        .term("as_of_from", snapshot.as_of_from)
        .integer("rows", snapshot.rows)
        .integer("unmatchable", snapshot.unmatchable)
        .text("file_sha256", snapshot.file_sha256);
    return fields;
}

void store_parts(const Rows& rows, long row, const RetractionSnapshot& snapshot) {
    rows.clear("retraction_notice", "snapshot_id", row);
    for (const auto& notice : snapshot.notices) {
        rows.writer.insert("retraction_notice", fields_of(row, notice));
    }
}

}  // namespace grounds::store
