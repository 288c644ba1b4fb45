// SPDX-License-Identifier: MIT
#include "importer/articles/blocks/parts.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/scalar.hpp"

namespace grounds::articles {

namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
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
        metadata.published = date_in(value);
    } else if (key == "updated" || key == "modified" || key == "lastmod" || key == "datemodified") {
        metadata.modified = date_in(value);
    } else if (key == "publisher" || key == "site" || key == "website") {
        metadata.publisher = value;
    } else if (key == "url" || key == "canonical" || key == "link") {
        metadata.url = value;
    } else if (key == "lang" || key == "language") {
        metadata.language = value;
    }
}

std::string two(long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Day and month by name near a year: "13th April 2023", "Apr 13, 2023".
std::string named_date(const std::string& lower, const std::string& year) {
    for (std::size_t month = 0; month < months.size(); ++month) {
        const auto at = lower.find(months[month]);
        if (at == std::string::npos || (at > 0 && is_letter(lower[at - 1]))) {
            continue;
        }
        std::string date = year + "-" + two(static_cast<long>(month) + 1);
        for (std::size_t i = 0; i < lower.size(); ++i) {
            auto end = i;
            while (end < lower.size() && is_digit(lower[end])) {
                ++end;
            }
            if (end > i && end - i <= 2 && std::stol(lower.substr(i, end - i)) >= 1 &&
                std::stol(lower.substr(i, end - i)) <= 31) {
                const auto whole = date + "-" + two(std::stol(lower.substr(i, end - i)));
                return base::is_date(whole) ? whole : date;
            }
            i = std::max(i, end);
        }
        return date;
    }
    return year;
}

}  // namespace

std::string date_in(std::string_view text) {
    const auto lower = base::lower_ascii(text.substr(0, 200));
    for (std::size_t at = 0; at + 4 <= lower.size(); ++at) {
        const bool year = (lower.compare(at, 2, "19") == 0 || lower.compare(at, 2, "20") == 0) &&
                          is_digit(lower[at + 2]) && is_digit(lower[at + 3]) && (at == 0 || !is_digit(lower[at - 1])) &&
                          (at + 4 == lower.size() || !is_digit(lower[at + 4]));
        if (!year) {
            continue;
        }
        for (const std::size_t length : {std::size_t{10}, std::size_t{7}}) {
            if (auto iso = lower.substr(at, length); iso.size() == length && base::is_date(iso)) {
                return iso;
            }
        }
        return named_date(lower, lower.substr(at, 4));
    }
    return {};
}

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
