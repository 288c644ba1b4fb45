// SPDX-License-Identifier: MIT
// CSL-JSON, as Zotero, pandoc and citeproc use it.
#include "works/formats/formats.hpp"
#include "works/formats/json/work.hpp"

namespace grounds::formats {

/// Objects with a CSL type and what every work has.
bool is_csl_json(std::string_view head) {
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const bool json = first != std::string_view::npos && (head[first] == '[' || head[first] == '{');
    const bool work =
        has_member(head, "title", "\"") || has_member(head, "issued", "{") || has_member(head, "author", "[");
    return json && has_member(head, "type", "\"") && work && !is_crossref_json(head);
}

void read_csl_json(const base::Input& input, Dataset& data, Problems& problems) {
    read_works(input, "csl", data, problems);
}

}  // namespace grounds::formats
