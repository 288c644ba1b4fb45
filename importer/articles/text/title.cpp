// SPDX-License-Identifier: MIT
#include "importer/articles/text/document.hpp"

namespace grounds::articles {

void part_title(Metadata& metadata, const std::string& heading) {
    constexpr std::size_t shortest = 8;  // bytes: what is shorter begins many titles
    if (heading.size() < shortest || !metadata.title.starts_with(heading)) {
        return;
    }
    const auto rest = metadata.title.substr(heading.size());
    for (const std::string_view bar : {" | ", " - ", " \u2013 ", " \u2014 ", " \u00b7 "}) {
        if (rest.starts_with(bar)) {
            metadata.title = heading;
            metadata.publisher = metadata.publisher.empty() ? rest.substr(bar.size()) : metadata.publisher;
            return;
        }
    }
}

}  // namespace grounds::articles
