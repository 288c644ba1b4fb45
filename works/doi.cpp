// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "works/identifiers.hpp"

namespace grounds::works {

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t longest_prefix = 64;
constexpr std::size_t longest_doi = 2048;
constexpr std::string_view ends_path = "?#&";  ///< of an address

/// In lower case, with characters for their codes: "%3c" and "&lt;" are "<". An address may have been encoded twice.
/// The codes of `kept` stay.
std::string decoded(std::string_view text, std::string_view kept) {
    auto plain = base::lower_ascii(base::percent_decoded(base::percent_decoded(text, kept), kept));
    constexpr std::array<std::pair<std::string_view, char>, 3> entities{{{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}}};
    for (const auto& [entity, character] : entities) {
        for (auto at = plain.find(entity); at != std::string::npos; at = plain.find(entity, at)) {
            plain.replace(at, entity.size(), 1, character);
        }
    }
    return plain;
}

/// The prefix at `at`: "10." and four digits or more, perhaps with parts ("10.1000.10"), before a slash.
bool is_doi_at(std::string_view text, std::size_t at) {
    const auto slash = text.substr(0, at + longest_prefix).find('/', at);
    if (!text.substr(at).starts_with("10.") || slash == none || slash - at < 7 || slash + 1 >= text.size()) {
        return false;
    }
    const auto registrant = text.substr(at + 3, slash - at - 3);
    const auto announced = text.substr(0, at);
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool begins = !base::is_alphanumeric(before) && before != '.';
    return registrant.find_first_not_of("0123456789.") == none && registrant.find('.') != 0 &&
           !base::is_space(text[slash + 1]) && (begins || announced.ends_with("doi") || announced.ends_with("doi."));
}

std::size_t doi_place(std::string_view text) {
    auto at = text.find("10.");
    while (at != none && !is_doi_at(text, at)) {
        at = text.find("10.", at + 1);
    }
    return at;
}

/// "<1::AID-AJPA1>" and "<0437:TNYRP>" of the DOIs that were made of a SICI; their length, 0 if it is a tag or bracket.
std::size_t sici_part(std::string_view text) {
    const auto close = text.find('>');
    const auto inside = text.substr(0, close);
    const bool sici = close != none && inside.find(':') != none && inside.find_first_of(" \"/") == none;
    return sici ? close + 1 : 0;
}

/// The characters that a DOI may have, up to what ends it.
std::string_view token_at(std::string_view text, std::size_t start) {
    auto end = start;
    while (end < text.size() && end - start < longest_doi && !base::is_space(text[end]) &&
           std::string_view("\"{}\\|").find(text[end]) == none) {
        const auto sici = text[end] == '<' ? sici_part(text.substr(end)) : 0;
        if (text[end] == '<' && sici == 0) {
            break;
        }
        end += std::max<std::size_t>(sici, 1);
    }
    return text.substr(start, end - start);
}

bool is_unmatched(std::string_view text, char open, char close) {
    return text.back() == close &&
           std::count(text.begin(), text.end(), open) < std::count(text.begin(), text.end(), close);
}

std::string_view without_end(std::string_view text) {
    while (!text.empty()) {
        const bool bracket = is_unmatched(text, '(', ')') || is_unmatched(text, '<', '>') ||
                             is_unmatched(text, '[', ']') || is_unmatched(text, '{', '}');
        if (!bracket && std::string_view(".,;:!?\"'").find(text.back()) == none) {
            break;
        }
        text.remove_suffix(1);
    }
    return text;
}

/// What publishers' addresses have behind the DOI.
std::string_view without_view(std::string_view doi) {
    constexpr std::array<std::string_view, 14> views{".full.pdf", "/full/html", "/full-text", "/fulltext", "/abstract",
                                                     "/summary",  "/full",      "/epdf",      "/epub",     "/pdf",
                                                     "/html",     "/meta",      ".pdf",       ".full"};
    for (const auto view : views) {
        if (doi.ends_with(view)) {
            return doi.substr(0, doi.size() - view.size());
        }
    }
    return doi;
}

/// The DOI at `start` of a text of which all is decoded but what ends an address.
std::string doi_from(std::string_view text, std::size_t start) {
    auto doi = token_at(text, start);
    const auto head = text.substr(0, start);
    if ((head.ends_with('/') || head.ends_with('=')) && !head.ends_with("info:doi/")) {
        doi = doi.substr(0, doi.find_first_of(ends_path));
        doi = head.ends_with("doi.org/") ? doi : without_view(without_end(doi));
    }
    const auto whole = decoded(without_end(doi), "");
    return whole.find('/') + 1 < whole.size() ? whole : std::string();
}

/// "10/abc123", "doi:10/abc", "https://doi.org/abc123".
std::string short_doi(std::string_view text) {
    auto handle = text;
    const auto resolver = text.find("doi.org/");
    if (resolver != none) {
        handle = text.substr(resolver + 8);
    } else if (const auto doi = text.find("doi:"); doi != none) {
        handle = base::trimmed(text.substr(doi + 4));
    }
    const bool prefix = handle.starts_with("10/");
    handle = without_end(handle.substr(prefix ? 3 : 0));
    const bool whole =
        handle.size() >= 3 && handle.size() <= 12 && std::all_of(handle.begin(), handle.end(), base::is_alphanumeric);
    return whole && (prefix || resolver != none) ? "10/" + std::string(handle) : std::string();
}

/// Whether what stands before a DOI only announces it, or is the beginning of an address.
bool announces(std::string_view text) {
    constexpr std::string_view between = " \t\n:=.([{<\"'";
    auto rest = base::trimmed(text, between);
    constexpr std::array<std::string_view, 6> words{"urn:doi",   "info:doi/", "doi", "", "digital object identifier",
                                                    "doi number"};
    const bool address =
        rest.find_first_of(" \t\n") == none && rest.find('.') != none && (text.ends_with('/') || text.ends_with('='));
    for (const std::string_view doi : {"doi:", "doi "}) {
        if (rest.starts_with(doi)) {
            return announces(rest.substr(doi.size()));
        }
    }
    return address || std::find(words.begin(), words.end(), rest) != words.end();
}

}  // namespace

std::size_t address_length(std::string_view text) {
    return without_end(token_at(text, 0)).size();
}

std::optional<std::string> normal_doi(std::string_view text) {
    constexpr std::string_view label = "[doi]";
    if (text.size() > 2 * longest_doi) {
        return std::nullopt;
    }
    const auto given = decoded(base::trimmed(text), ends_path);
    std::string_view plain = given;
    plain = plain.ends_with(label) ? base::trimmed(plain.substr(0, plain.size() - label.size())) : plain;
    const auto start = doi_place(plain);
    if (start == none && plain.find(" / ") != none) {  // printed with spaces
        std::string close(plain);
        close.replace(close.find(" / "), 3, "/");
        return doi_place(close) == none ? std::nullopt : normal_doi(close);
    }
    if (start == none) {
        plain = base::trimmed(plain.substr(plain.starts_with("doi:") ? 4 : 0));
        auto found = plain.find_first_of(" \t\n") == none ? short_doi(plain) : std::string();
        return found.empty() ? std::nullopt : std::optional(std::move(found));
    }
    const auto behind = plain.substr(start + token_at(plain, start).size());
    const bool only = base::trimmed(behind, " \"'>})].").empty() && announces(plain.substr(0, start));
    auto doi = only ? doi_from(plain, start) : std::string();
    return doi.empty() ? std::nullopt : std::optional(std::move(doi));
}

std::vector<std::string> dois_in(std::string_view list) {
    std::vector<std::string> all;
    while (!list.empty()) {
        const auto end = std::min(list.find_first_of(",; \t\n"), list.size());
        const auto one = list.substr(0, end);
        auto doi = one.empty() ? std::nullopt : normal_doi(one);
        if (!one.empty() && !doi) {
            return {};
        }
        if (doi) {
            all.push_back(std::move(*doi));
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

std::string doi_in(std::string_view text) {
    const auto given = decoded(text, ends_path);
    const std::string_view plain = given;
    if (const auto start = doi_place(plain); start != none) {
        return doi_from(plain, start);
    }
    for (const std::string_view announcement : {"doi.org/", "doi:"}) {
        if (const auto at = plain.find(announcement); at != none) {
            const auto handle = std::min(plain.find_first_not_of(' ', at + announcement.size()), plain.size());
            return short_doi(plain.substr(at, plain.find_first_of(" \t\n\"<>", handle) - at));
        }
    }
    return {};
}

}  // namespace grounds::works
