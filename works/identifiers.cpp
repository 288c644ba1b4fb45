// SPDX-License-Identifier: MIT
#include "works/identifiers.hpp"

#include "base/scalar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace grounds::works {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool drop_prefix(std::string& text, std::string_view prefix) {
    if (base::lower_ascii(text).rfind(prefix, 0) != 0) {
        return false;
    }
    text.erase(0, prefix.size());
    return true;
}

bool valid_isbn10(std::string_view text) {
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = text[i] == 'X' && i == 9 ? 10 : text[i] - '0';
        sum += digit * static_cast<int>(10 - i);
    }
    return all_digits(text.substr(0, 9)) && sum % 11 == 0;
}

bool valid_isbn13(std::string_view text) {
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        sum += (text[i] - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return all_digits(text) && sum % 10 == 0;
}

/// 1 to 12, or 0.
int month_number(std::string_view text) {
    static constexpr std::array<std::string_view, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto lower = base::lower_ascii(text);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (lower.find(names.at(i)) != std::string::npos) {
            return static_cast<int>(i) + 1;
        }
    }
    const bool number = all_digits(text) && text.size() <= 2;
    return number ? std::stoi(std::string(text)) : 0;
}

}  // namespace

std::optional<std::string> normal_doi(std::string_view text) {
    auto doi = std::string(text);
    for (const auto* prefix : {"https://", "http://", "dx.", "www.", "doi.org/", "doi:", " "}) {
        drop_prefix(doi, prefix);
    }
    doi = base::lower_ascii(doi);
    const auto slash = doi.find('/');
    const bool plain = doi.find_first_of(" \"{}\\") == std::string::npos;
    if (!plain || doi.rfind("10.", 0) != 0 || slash == std::string::npos || slash + 1 == doi.size()) {
        return std::nullopt;
    }
    const auto registrant = std::string_view(doi).substr(3, slash - 3);
    const bool digits = registrant.find_first_not_of("0123456789.") == std::string_view::npos;
    return digits && registrant.size() >= 4 ? std::optional(doi) : std::nullopt;
}

std::optional<std::string> normal_pmid(std::string_view text) {
    auto pmid = std::string(text);
    drop_prefix(pmid, "pmid:");
    pmid.erase(0, std::min(pmid.find_first_not_of(' '), pmid.size()));
    constexpr std::size_t most_digits = 9;
    return all_digits(pmid) && pmid.size() <= most_digits ? std::optional(pmid) : std::nullopt;
}

std::optional<std::string> normal_pmcid(std::string_view text) {
    auto digits = std::string(text);
    drop_prefix(digits, "pmcid:");
    digits.erase(0, std::min(digits.find_first_not_of(' '), digits.size()));
    drop_prefix(digits, "pmc");
    return all_digits(digits) ? std::optional("PMC" + digits) : std::nullopt;
}

std::optional<std::string> normal_isbn(std::string_view text) {
    std::string isbn(text);
    isbn.erase(std::remove_if(isbn.begin(), isbn.end(), [](char c) { return c == '-' || c == ' '; }), isbn.end());
    std::replace(isbn.begin(), isbn.end(), 'x', 'X');
    const bool valid = (isbn.size() == 10 && valid_isbn10(isbn)) || (isbn.size() == 13 && valid_isbn13(isbn));
    return valid ? std::optional(isbn) : std::nullopt;
}

std::optional<std::string> normal_url(std::string_view text) {
    const auto lower = base::lower_ascii(text.substr(0, 8));
    const bool known =
        lower.rfind("https://", 0) == 0 || lower.rfind("http://", 0) == 0 || lower.rfind("ftp://", 0) == 0;
    const bool plain = text.find_first_of(" \"<>") == std::string_view::npos;
    return known && plain ? std::optional(std::string(text)) : std::nullopt;
}

std::string issued_date(std::string_view year, std::string_view month, std::string_view day) {
    const auto start = year.substr(0, year.find('/'));
    if (base::is_date(start) && start.size() > 4) {
        return std::string(start);
    }
    const auto first = std::string(start.substr(0, 4));
    if (!base::is_date(first)) {
        return {};
    }
    const auto number = month_number(month);
    const auto with_month = fmt::format("{}-{:02}", first, number);
    if (!base::is_date(with_month)) {
        return first;
    }
    const auto with_day = fmt::format("{}-{:0>2}", with_month, day);
    return base::is_date(with_day) ? with_day : with_month;
}

}  // namespace grounds::works
