// SPDX-License-Identifier: MIT
#include "importer/articles/blocks/blocks.hpp"

#include <algorithm>
#include <sstream>

#include "base/ascii.hpp"
#include "base/date.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t longest_matter = 20000;

std::string bare(std::string_view value) {
    const std::string_view ends = " \t\r\"'[]";
    const auto start = value.find_first_not_of(ends);
    return start == std::string_view::npos
               ? ""
               : readable(value.substr(start, value.find_last_not_of(ends) - start + 1), 500);
}

void set(Metadata& metadata, const std::string& key, const std::string& value) {
    if (value.empty()) {
        return;
    }
    if (key == "title") {
        metadata.title = value;
    } else if (key == "author" || key == "authors" || key == "by") {
        std::istringstream names(value);
        for (std::string name; std::getline(names, name, ',');) {
            metadata.authors.push_back(bare(name));
        }
    } else if (key == "date" || key == "published" || key == "publishdate" || key == "datepublished") {
        metadata.published = base::date_in(value);
    } else if (key == "updated" || key == "modified" || key == "lastmod" || key == "datemodified") {
        metadata.modified = base::date_in(value);
    } else if (key == "publisher" || key == "site" || key == "website") {
        metadata.publisher = value;
    } else if (key == "url" || key == "canonical" || key == "link") {
        metadata.url = value;
    } else if (key == "lang" || key == "language") {
        metadata.language = value;
    }
}

}  // namespace

std::string read_front_matter(const std::string& bytes, Metadata& metadata) {
    const auto mark = bytes.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : std::size_t{0};
    std::string body = bytes;
    if (bytes.compare(mark, 4, "---\n") != 0 && bytes.compare(mark, 5, "---\r\n") != 0) {
        return body;
    }
    const auto end = bytes.find("\n---", mark + 3);
    if (end > longest_matter) {
        return body;
    }
    std::istringstream lines(bytes.substr(mark + 3, end - mark - 3));
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(':');
        if (colon != std::string::npos && colon > 0 && !is_space(line.front())) {
            set(metadata, base::lower_ascii(line.substr(0, colon)), bare(std::string_view(line).substr(colon + 1)));
        }
    }
    std::transform(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(std::min(end + 4, body.size())),
                   body.begin(), [](char c) { return c == '\n' ? '\n' : ' '; });
    return body;
}

}  // namespace grounds::articles
