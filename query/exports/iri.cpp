// SPDX-License-Identifier: MIT
#include "query/exports/iri.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/clean.hpp"
#include "base/terminal.hpp"
#include "works/identifiers.hpp"

namespace grounds::exports {

namespace {

constexpr std::string_view unreserved = "-._~";
constexpr std::string_view of_addresses = "-._~/:@!$&'()*+,;=?#[]%";

/// ASCII letters, digits and `kept` stay; other bytes are percent-encoded, so that the result is a URI, too.
std::string encoded(std::string_view data, std::string_view kept) {
    return base::percent_encoded(base::without_controls(data), kept);
}

bool starts_with(std::string_view text, std::string_view lower) {
    return text.size() > lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
               return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a');
           });
}

/// A percent sign that begins no escape is one itself.
std::string with_whole_escapes(const std::string& iri) {
    const auto is_hex = [&](std::size_t at) {
        return at < iri.size() && std::string_view("0123456789ABCDEFabcdef").find(iri[at]) != std::string_view::npos;
    };
    std::string out;
    for (std::size_t i = 0; i < iri.size(); ++i) {
        out += iri[i] == '%' && !(is_hex(i + 1) && is_hex(i + 2)) ? "%25" : std::string(1, iri[i]);
    }
    return out;
}

}  // namespace

std::string web_iri(std::string_view data) {
    constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "ftp://"};
    const bool known =
        std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) { return starts_with(data, scheme); });
    return known ? with_whole_escapes(encoded(data, of_addresses)) : "";
}

std::string local_iri(std::string_view base, std::string_view kind, std::string_view id) {
    return fmt::format("{}#{}-{}", base, kind, encoded(id, unreserved));
}

std::string source_iri(const Source& source, std::string_view base) {
    const auto address = web_iri(source.url);
    return address.empty() ? local_iri(base, "source", source.id) : address;
}

std::string work_iri(const Reference& reference, std::string_view base) {
    if (auto found = works::identifier_address(reference.doi, reference.pmid, reference.pmcid); !found.empty()) {
        return found;
    }
    const auto address = web_iri(reference.url);
    return address.empty() ? local_iri(base, "reference", reference.key) : address;
}

}  // namespace grounds::exports
