// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importer/store/writer.hpp"
#include "schema/model/source.hpp"

namespace grounds::store {

/// The row of a passage: appearances with the same span share it. A row that is there keeps its anchor and quotation
/// unless the hash differs; then it is another text, and not checked.
long put_passage(Writer& writer, long source_row, const Passage& passage);

/// Deletes the passages that no appearance uses.
void remove_orphaned_passages(Writer& writer);

struct StoredPassage {
    long row = 0;
    Passage passage;
};

/// The passages of a source in reading order.
std::vector<StoredPassage> load_passages(const db::Connection& db, long source_row);

/// Writes where the passage stands now. False, and nothing written, if the row says so already.
bool update_anchor(Writer& writer, const StoredPassage& stored, const Passage& now);

}  // namespace grounds::store
