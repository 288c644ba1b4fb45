// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

void add_synthesis(Page& page, const query::ClaimAnswer& answer, const Folds& folds) {
    if (!answer.synthesis || (!answer.synthesis->pooled() && !folds.full())) {
        return;
    }
    const auto& synthesis = *answer.synthesis;
    if (folds.full()) {
        page.blank();
    }
    const auto method = folds.full() && synthesis.pooled() ? "; " + pooling_method(synthesis) : "";
    page.paragraph(Styled("POOLED HERE: ", Style::strong).add(pooled_words(synthesis) + method), 0, 2);
    if (const auto left_out = left_out_words(synthesis); !left_out.empty()) {
        page.paragraph("left out: " + left_out, 2, 4);
    }
}

}  // namespace grounds::writers
