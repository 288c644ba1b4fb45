// SPDX-License-Identifier: MIT
// What api.crossref.org answers: a work, a list of works, or works one after the other.
#include "works/formats/formats.hpp"
#include "works/formats/json/work.hpp"

namespace grounds::formats {

bool is_crossref_json(std::string_view head) {
    return has_member(head, "message-type", "\"work") || has_member(head, "reference-count", "") ||
           has_member(head, "references-count", "") || has_member(head, "is-referenced-by-count", "");
}

void read_crossref_json(const base::Input& input, Dataset& data, Problems& problems) {
    read_works(input, "crossref", data, problems);
}

}  // namespace grounds::formats
