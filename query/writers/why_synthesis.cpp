// SPDX-License-Identifier: MIT
#include "query/writers/synthesis_words.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds {

void add_synthesis(Page& page, const ClaimAnswer& answer, const Folds& folds) {
    if (!answer.synthesis || (!answer.synthesis->pooled() && !folds.full())) {
        return;
    }
    const auto& synthesis = *answer.synthesis;
    const auto left_out = left_out_words(synthesis);
    const auto tail = left_out.empty() ? "" : "; left out: " + left_out;
    if (folds.full()) {
        page.blank();
    }
    const auto method = folds.full() && synthesis.pooled() ? "; " + pooling_method(synthesis) : "";
    page.paragraph(Styled("POOLED HERE: ", Style::strong).add(pooled_words(synthesis) + method + tail), 0, 2,
                   folds.lines);
}

}  // namespace grounds
