// SPDX-License-Identifier: MIT
// Articles as candidates: each sentence that seems to claim something, reviewed by nobody.
#include "importer/articles/article.hpp"
#include "importer/readers/reader.hpp"

namespace grounds::readers {

void read_text_article(const base::Input& input, Dataset& data, Problems& problems) {
    articles::read_candidates("text", input, data, problems);
}

void read_markdown_article(const base::Input& input, Dataset& data, Problems& problems) {
    articles::read_candidates("markdown", input, data, problems);
}

void read_html_article(const base::Input& input, Dataset& data, Problems& problems) {
    articles::read_candidates("html", input, data, problems);
}

}  // namespace grounds::readers
