// SPDX-License-Identifier: MIT
#include "importer/articles/references/references.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "works/marker.hpp"

namespace grounds::articles {

namespace {

/// "Berg" is the family name of "van der Berg" too; an institution is named by all of its words.
bool is_author(const Name& author, const std::string& name) {
    const auto family =
        base::phrase(base::words_of(author.literal.empty() ? author.particle + " " + author.family : author.literal));
    return !name.empty() && family.ends_with(base::phrase(base::words_of(name)));
}

bool names_its_authors(const works::Marker& marker, const Reference& work) {
    if (marker.authors.empty() || work.authors.empty() || !is_author(work.authors.front(), marker.authors.front())) {
        return false;
    }
    const bool and_others =
        marker.authors.size() == 1 && base::phrase(marker.words).find(" et al ") != std::string::npos;
    if (and_others) {
        return work.more_authors || work.authors.size() > 1;
    }
    const auto printed = std::min(marker.authors.size(), work.authors.size());
    return std::equal(marker.authors.begin(), marker.authors.begin() + static_cast<long>(printed), work.authors.begin(),
                      [](const std::string& name, const Name& author) { return is_author(author, name); });
}

bool names(const works::Marker& marker, const Reference& work) {
    if (!marker.doi.empty() || !marker.pmid.empty()) {
        return (!marker.doi.empty() && marker.doi == works::known_doi(work.doi, work.url)) ||
               (!marker.pmid.empty() && marker.pmid == work.pmid);
    }
    return marker.year && work.year() == marker.year && names_its_authors(marker, work);
}

/// "2012a", which tells two works of the same authors and year apart; empty without a letter.
std::string lettered_year(const works::Marker& marker) {
    if (!marker.year) {
        return "";
    }
    const auto year = std::to_string(*marker.year);
    const auto at = marker.text.find(year);
    const auto behind = at == std::string::npos ? marker.text.size() : at + year.size();
    const bool letter = behind < marker.text.size() && is_lower(marker.text[behind]);
    return letter ? year + marker.text[behind] : "";
}

}  // namespace

std::string entry_named_by(std::string_view printed, const std::vector<ParsedReference>& list) {
    const auto marker = works::parse_marker(printed);
    const auto lettered = lettered_year(marker);
    const auto fits = [&](const ParsedReference& entry) {
        return names(marker, entry.reference) && entry.printed.find(lettered) != std::string::npos;
    };
    const auto first = std::find_if(list.begin(), list.end(), fits);
    const bool only = first != list.end() && std::none_of(first + 1, list.end(), fits);
    return only ? first->number : "";
}

}  // namespace grounds::articles
