// SPDX-License-Identifier: MIT
#include "works/identifiers.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace grounds::works {

namespace {

using base::all_digits;
using base::is_digit;

constexpr auto nowhere = std::string_view::npos;
constexpr std::size_t most_pmid_digits = 9;

std::string_view digits_at(std::string_view text, std::size_t at) {
    return text.substr(at, std::min(text.find_first_not_of("0123456789", at), text.size()) - at);
}

/// The digits after one of the names, with what may stand between them.
std::string number_after(std::string_view text, std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
        const auto at = text.find(name);
        const auto start = at == nowhere ? nowhere : text.find_first_not_of(" :=/#", at + name.size());
        if (start != nowhere && is_digit(text[start])) {
            const auto digits = digits_at(text, start);
            return digits.size() <= most_pmid_digits ? std::string(digits) : std::string();
        }
    }
    return {};
}

bool drop_prefix(std::string_view& text, std::string_view prefix) {
    const bool starts = text.starts_with(prefix);
    text.remove_prefix(starts ? prefix.size() : 0);
    return starts;
}

/// In lower case, without brackets around it, a full stop behind it, and what announces it.
std::string unannounced(std::string_view text, std::string_view announcement) {
    const auto lower = base::lower_ascii(base::trimmed(text, " \t\n()[]{}<>.,;"));
    std::string_view rest = lower;
    if (drop_prefix(rest, announcement)) {
        rest = base::trimmed(rest, " :=#");
    }
    return std::string(rest);
}

bool valid_isbn10(std::string_view text) {
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = text[i] == 'X' && i == 9 ? 10 : text[i] - '0';
        sum += digit * static_cast<int>(10 - i);
    }
    return all_digits(text.substr(0, 9)) && sum % 11 == 0;
}

int isbn13_sum(std::string_view text) {
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        sum += (text[i] - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum;
}

/// Hyphens and dashes, which begin with the same two bytes in UTF-8, and spaces; their length at `at`, or 0.
std::size_t separator_length(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    const bool dash = rest.size() > 2 && rest.starts_with("\xE2\x80") && rest[2] >= '\x90' && rest[2] <= '\x95';
    return dash || rest.starts_with("\u2212") ? 3 : rest.starts_with("\u00A0") ? 2 : rest[0] == '-' || rest[0] == ' ';
}

/// The digits of an ISBN at the beginning of a text; X may be the tenth.
std::string isbn_at(std::string_view text) {
    std::string isbn;
    for (std::size_t at = 0; at < text.size() && isbn.size() < 13;) {
        if (const auto length = separator_length(text, at); length > 0) {
            at += length;
        } else if (is_digit(text[at]) || (text[at] == 'x' && isbn.size() == 9)) {
            isbn += text[at] == 'x' ? 'X' : text[at];
            ++at;
            if (isbn.back() == 'X') {
                break;
            }
        } else {
            break;
        }
    }
    return isbn;
}

/// Behind "isbn", the digits of its own standard: "ISBN-13: ...".
std::string_view without_standard(std::string_view text) {
    for (const std::string_view standard : {"-13", "-10", "13", "10"}) {
        if (text.starts_with(standard) && text.size() > standard.size() && !is_digit(text[standard.size()]) &&
            text[standard.size()] != '-') {
            text.remove_prefix(standard.size());
            break;
        }
    }
    return text.substr(std::min(text.find_first_not_of(" :=(/"), text.size()));
}

/// "2101.00001" and "hep-th/9901001" at the beginning of a text; "" if it is neither.
std::string arxiv_at(std::string_view text) {
    const auto first = digits_at(text, 0);
    if (first.size() == 4 && text.substr(4).starts_with('.')) {
        const auto second = digits_at(text, 5);
        return second.size() == 4 || second.size() == 5 ? std::string(text.substr(0, 5 + second.size())) : "";
    }
    const auto slash = text.find('/');
    const auto archive = text.substr(0, slash);
    const bool named = slash != nowhere && slash >= 2 && slash <= 16 &&
                       archive.find_first_not_of("abcdefghijklmnopqrstuvwxyz-.") == nowhere;
    return named && digits_at(text, slash + 1).size() == 7 ? std::string(text.substr(0, slash + 8)) : "";
}

}  // namespace

std::optional<std::string> normal_pmid(std::string_view text) {
    auto pmid = unannounced(text, "pmid");
    if (auto addressed = pmid_in(pmid); !addressed.empty()) {
        pmid = std::move(addressed);
    }
    return all_digits(pmid) && pmid.size() <= most_pmid_digits ? std::optional(pmid) : std::nullopt;
}

std::optional<std::string> normal_pmcid(std::string_view text) {
    const auto plain = unannounced(text, "pmcid");
    std::string_view rest = plain;
    if (const auto addressed = rest.rfind("/pmc"); addressed != nowhere) {
        rest = base::trimmed(rest.substr(addressed), "/");
    }
    drop_prefix(rest, "pmc");
    return all_digits(rest) ? std::optional("PMC" + std::string(rest)) : std::nullopt;
}

std::optional<std::string> normal_isbn(std::string_view text) {
    const auto lower = base::lower_ascii(base::trimmed(text));
    std::string_view rest = lower;
    rest = drop_prefix(rest, "isbn") ? without_standard(rest) : rest;
    const auto isbn = isbn_at(rest);
    const bool only = std::count_if(rest.begin(), rest.end(), base::is_alphanumeric) == static_cast<long>(isbn.size());
    const bool valid = (isbn.size() == 10 && valid_isbn10(isbn)) ||
                       (isbn.size() == 13 && all_digits(isbn) && isbn13_sum(isbn) % 10 == 0);
    return only && valid ? std::optional(isbn) : std::nullopt;
}

std::optional<std::string> normal_arxiv(std::string_view text) {
    auto found = arxiv_in(text);
    found = found.empty() ? arxiv_at(base::lower_ascii(base::trimmed(text))) : found;
    return found.empty() ? std::nullopt : std::optional(found);
}

std::optional<std::string> normal_url(std::string_view text) {
    const auto lower = base::lower_ascii(text.substr(0, 8));
    const bool known = lower.starts_with("https://") || lower.starts_with("http://") || lower.starts_with("ftp://");
    const bool plain = text.find_first_of(" \"<>") == nowhere;
    return known && plain ? std::optional(std::string(text)) : std::nullopt;
}

std::string isbn_13(const std::string& isbn) {
    if (isbn.size() != 10) {
        return isbn;
    }
    const auto digits = "978" + isbn.substr(0, 9);
    return digits + std::to_string((10 - isbn13_sum(digits) % 10) % 10);
}

namespace {

/// What links add to an address so that visits can be counted.
bool is_tracking(std::string_view parameter) {
    const auto name = parameter.substr(0, parameter.find('='));
    return name.starts_with("utm_") || name == "fbclid" || name == "gclid" || name == "mc_cid" || name == "mc_eid";
}

/// An address without its place in the page and without parameters that only count visits.
std::string without_tracking(std::string_view address) {
    const auto hash = address.find('#');
    const bool place = hash != nowhere && address.substr(hash).find('/') == nowhere;  // "#/page" is a page
    address = place ? address.substr(0, hash) : address;
    const auto mark = address.find('?');
    std::string plain(address.substr(0, mark));
    auto rest = mark == nowhere ? std::string_view() : address.substr(mark + 1);
    for (char sign = '?'; !rest.empty();) {
        const auto end = rest.find('&');
        const auto parameter = rest.substr(0, end);
        if (!is_tracking(parameter)) {
            plain += sign + std::string(parameter);
            sign = '&';
        }
        rest = end == nowhere ? std::string_view() : rest.substr(end + 1);
    }
    return plain;
}

}  // namespace

std::string plain_url(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://", "www."}) {
        const bool has = base::lower_ascii(text.substr(0, scheme.size())) == scheme;
        text.remove_prefix(has ? scheme.size() : 0);
    }
    const auto plain = without_tracking(text);
    text = plain;
    while (text.ends_with('/')) {
        text.remove_suffix(1);
    }
    const auto host = std::min(text.find_first_of("/?#"), text.size());
    return base::lower_ascii(text.substr(0, host)) + std::string(text.substr(host));
}

std::string pmid_in(std::string_view address) {
    return number_after(base::lower_ascii(address), {"pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/"});
}

std::string isbn_in(std::string_view lower) {
    for (auto at = lower.find("isbn"); at != nowhere; at = lower.find("isbn", at + 4)) {
        if (auto isbn = isbn_at(without_standard(lower.substr(at + 4))); isbn.size() == 10 || isbn.size() == 13) {
            return isbn;
        }
    }
    return {};
}

std::string arxiv_in(std::string_view text) {
    const auto lower = base::lower_ascii(text);
    for (const std::string_view announcement :
         {"arxiv.org/abs/", "arxiv.org/pdf/", "arxiv.org/html/", "arxiv:", "10.48550/arxiv."}) {
        if (const auto at = lower.find(announcement); at != nowhere) {
            return arxiv_at(base::trimmed(std::string_view(lower).substr(at + announcement.size())));
        }
    }
    return {};
}

Identifiers identifiers_in(std::string_view text) {
    const auto lower = base::lower_ascii(text);
    Identifiers found;
    found.doi = doi_in(text);
    found.pmid = number_after(lower, {"pmid", "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "medline:"});
    if (const auto pmc = number_after(lower, {"pmcid: pmc", "pmc"}); !pmc.empty()) {
        found.pmcid = "PMC" + pmc;
    }
    found.isbn = isbn_in(lower);
    found.arxiv = arxiv_in(lower);
    if (const auto at = std::min({lower.find("http://"), lower.find("https://"), lower.find("www.")}); at != nowhere) {
        const auto address = text.substr(at);
        found.url = plain_url(address.substr(0, address_length(address)));
    }
    return found;
}

}  // namespace grounds::works
