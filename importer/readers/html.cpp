// SPDX-License-Identifier: MIT
#include "importer/draft/reading.hpp"
#include "importer/readers/formats.hpp"

namespace grounds {

void read_html_article(const Input& input, Dataset& data, Problems& problems) {
    draft::read_candidates("html", input, data, problems);
}

}  // namespace grounds
