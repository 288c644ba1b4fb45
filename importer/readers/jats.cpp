// SPDX-License-Identifier: MIT
// The reference lists of JATS articles.
#include "importer/readers/jats/references.hpp"

#include "importer/interrupt.hpp"
#include "importer/readers/bibliography/keys.hpp"
#include "importer/readers/formats.hpp"

#include <algorithm>

namespace grounds {

bool is_jats(std::string_view head) {
    const bool article = head.find("<article") != std::string_view::npos;
    return head.find("<ref-list") != std::string_view::npos ||
           (article &&
            (head.find("JATS") != std::string_view::npos || head.find("//NLM//DTD") != std::string_view::npos ||
             head.find("<journal-meta") != std::string_view::npos ||
             head.find("<article-meta") != std::string_view::npos));
}

void read_jats(const Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    const XmlDocument document(input, problems);
    std::vector<Reference> references;
    const auto nodes = jats_ref_nodes(document.root());
    for (const auto ref : nodes) {
        stop_if_interrupted();
        for (auto& entry : jats_references(ref, input.name, document, problems)) {
            references.push_back(std::move(entry.reference));
        }
    }
    const bool article = std::string_view(document.root().name()).find("article") != std::string_view::npos;
    expect_records(article || !nodes.empty(), input, "jats", "it holds a ref-list", problems);
    add_references(std::move(references), data, problems);
}

}  // namespace grounds
