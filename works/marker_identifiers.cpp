// SPDX-License-Identifier: MIT
#include "works/marker_identifiers.hpp"

#include <algorithm>
#include <array>

namespace grounds::works {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string small(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string_view digits_at(std::string_view text, std::size_t at) {
    const auto end = std::find_if_not(text.begin() + static_cast<long>(at), text.end(), is_digit);
    return text.substr(at, static_cast<std::size_t>(end - text.begin()) - at);
}

/// A bracket that closes belongs to the DOI only if it opens in it: 10.1016/0002-9378(95)90186-8.
std::string_view without_end(std::string_view text) {
    while (!text.empty()) {
        const char last = text.back();
        const bool unmatched =
            last == ')' && std::count(text.begin(), text.end(), '(') < std::count(text.begin(), text.end(), ')');
        if (!unmatched && std::string_view(".,;:]}>\"'").find(last) == std::string_view::npos) {
            break;
        }
        text.remove_suffix(1);
    }
    return text;
}

/// The characters up to the next space or quotation mark.
std::string_view token_at(std::string_view text, std::size_t at) {
    return text.substr(at, std::min(text.find_first_of(" \"<>", at), text.size()) - at);
}

/// Where "10.NNNN/" begins; npos if nowhere.
std::size_t doi_place(std::string_view text) {
    for (auto at = text.find("10."); at != std::string_view::npos; at = text.find("10.", at + 1)) {
        const auto prefix = digits_at(text, at + 3);
        auto slash = at + 3 + prefix.size();
        while (slash < text.size() && (is_digit(text[slash]) || text[slash] == '.')) {
            ++slash;
        }
        const bool begins = at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != '.');
        if (begins && prefix.size() >= 4 && slash + 1 < text.size() && text[slash] == '/') {
            return at;
        }
    }
    return std::string_view::npos;
}

/// The digits after one of the names, with what may stand between them.
std::string number_after(const std::string& text, std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
        const auto at = text.find(name);
        if (at == std::string::npos) {
            continue;
        }
        const auto start = text.find_first_not_of(" :=/#", at + name.size());
        if (start != std::string::npos && is_digit(text[start])) {
            const auto digits = digits_at(text, start);
            if (digits.size() <= 9) {
                return std::string(digits);
            }
        }
    }
    return {};
}

std::string isbn_in(const std::string& text) {
    const auto at = text.find("isbn");
    if (at == std::string::npos) {
        return {};
    }
    std::string isbn;
    for (auto i = at + 4; i < text.size() && isbn.size() < 13; ++i) {
        if (is_digit(text[i]) || (text[i] == 'x' && isbn.size() == 9)) {
            isbn += text[i];
        } else if (std::string_view(" :-").find(text[i]) == std::string_view::npos) {
            break;
        }
        if ((isbn == "13" || isbn == "10") && i + 1 < text.size() && text[i + 1] == ':') {
            isbn.clear();  // "ISBN-13: ..."
        }
    }
    return isbn.size() == 10 || isbn.size() == 13 ? isbn : std::string();
}

std::size_t url_place(const std::string& text) {
    return std::min({text.find("http://"), text.find("https://"), text.find("www.")});
}

}  // namespace

std::string plain_doi(std::string_view text) {
    const auto at = doi_place(text);
    return at == std::string_view::npos ? std::string() : small(without_end(token_at(text, at)));
}

std::string plain_url(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text.starts_with(scheme)) {
            text.remove_prefix(scheme.size());
        }
    }
    if (text.starts_with("www.")) {
        text.remove_prefix(4);
    }
    while (text.ends_with('/')) {
        text.remove_suffix(1);
    }
    const auto host = std::min(text.find('/'), text.size());
    return small(text.substr(0, host)) + std::string(text.substr(host));
}

void read_identifiers(Marker& marker) {
    const auto text = small(marker.text);
    marker.doi = plain_doi(text);
    marker.pmid = number_after(text, {"pmid", "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "medline:"});
    if (const auto pmc = number_after(text, {"pmc"}); !pmc.empty()) {
        marker.pmcid = "PMC" + pmc;
    }
    marker.isbn = isbn_in(text);
    if (const auto at = url_place(text); at != std::string::npos) {
        marker.url = plain_url(without_end(token_at(marker.text, at)));
    }
}

}  // namespace grounds::works
