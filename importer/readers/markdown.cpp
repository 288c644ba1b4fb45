// SPDX-License-Identifier: MIT
#include "importer/draft/reading.hpp"
#include "importer/readers/formats.hpp"

namespace grounds {

void read_markdown_article(const Input& input, Dataset& data, Problems& problems) {
    draft::read_candidates("markdown", input, data, problems);
}

}  // namespace grounds
