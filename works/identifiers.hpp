// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grounds::works {

/// Lower case, without resolver or "doi:"; nothing if it is not a DOI.
std::optional<std::string> normal_doi(std::string_view text);
/// One to nine digits.
std::optional<std::string> normal_pmid(std::string_view text);
/// "PMC" and digits.
std::optional<std::string> normal_pmcid(std::string_view text);
/// 10 or 13 characters without hyphens; nothing if the check digit is wrong.
std::optional<std::string> normal_isbn(std::string_view text);
/// http, https or ftp, without spaces.
std::optional<std::string> normal_url(std::string_view text);
/// BibLaTeX `date`, or year with month ("mar", "March", "3") and day; "" if it is not a date. A range gives its start.
std::string issued_date(std::string_view year, std::string_view month, std::string_view day);

}  // namespace grounds::works
