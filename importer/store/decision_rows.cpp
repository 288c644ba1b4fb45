// SPDX-License-Identifier: MIT
#include "importer/store/rows.hpp"

namespace grounds::store {

Fields fields_of(const Rows& /*needs no other row*/, const DuplicateDecision& decision) {
    Fields fields;
    fields.text("slug", decision.id).term("state", decision.state).known("because", decision.because);
    return fields;
}

void store_parts(const Rows& rows, long row, const DuplicateDecision& decision) {
    rows.clear("duplicate_decision_work", "decision_id", row);
    int position = 0;
    for (const auto& key : decision.keys) {
        rows.writer.insert("duplicate_decision_work", Fields()
                                                          .integer("decision_id", row)
                                                          .integer("position", ++position)
                                                          .integer("reference_id", rows.of(Kind::reference, key)));
    }
}

}  // namespace grounds::store
