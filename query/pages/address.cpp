// SPDX-License-Identifier: MIT
#include "query/pages/address.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "query/load/answers.hpp"

namespace grounds::pages {

namespace {

constexpr std::size_t longest_name = 120;
constexpr std::size_t kept_of_long = 60;
constexpr std::size_t hash_digits = 24;

bool is_plain(char c) {
    return base::is_alphanumeric(c) || c == '-' || c == '_';
}

/// "~2F" for what can't stand in the name of a file or needs an escape in an address; no name begins with a dot.
std::string named(std::string_view id) {
    std::string out;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool plain = is_plain(id[i]) || (i > 0 && id[i] == '.');
        out += plain ? std::string(1, id[i]) : fmt::format("~{:02X}", static_cast<unsigned char>(id[i]));
    }
    return out;
}

}  // namespace

std::string file_name(std::string_view id) {
    auto name = named(id);
    if (name.size() > longest_name) {
        name = name.substr(0, kept_of_long);
        name.erase(std::min(name.size(), name.find('~', kept_of_long - 3)));  // not half of an escape
        name += "~~" + base::sha256_hex(id).substr(0, hash_digits);
    }
    return name;
}

std::optional<std::string> id_of(std::string_view file_name) {
    std::string id;
    for (std::size_t i = 0; i < file_name.size(); ++i) {
        if (file_name[i] != '~') {
            id += file_name[i];
            continue;
        }
        unsigned char byte = 0;
        const auto* const digits = file_name.data() + i + 1;
        if (file_name.size() - i < 3 || std::from_chars(digits, digits + 2, byte, 16).ptr != digits + 2) {
            return std::nullopt;
        }
        id += static_cast<char>(byte);
        i += 2;
    }
    return id;
}

std::string record_path(std::string_view kind, std::string_view id) {
    return fmt::format("{}/{}.html", kind, file_name(id));
}

std::string query_text(const Fields& fields) {
    std::string out;
    for (const auto& [name, value] : fields) {
        out += fmt::format("{}{}={}", out.empty() ? "" : "&", name, base::percent_encoded(value, "-_."));
    }
    return out;
}

Html Links::to(std::string_view kind, std::string_view id, const Html& shown, std::string_view place) const {
    if (id.empty()) {
        return shown;
    }
    const auto fragment = place.empty() ? "" : "#" + place_of(place);
    return element("a", {{"href", file(record_path(kind, id)) + fragment}}, shown);
}

Html Links::list(std::string_view page, const Html& shown, const Fields& fields) const {
    const auto query = fields.empty() ? "" : "?" + query_text(fields);
    return element("a", {{"href", file(std::string(page) + ".html") + query}}, shown);
}

std::string place_of(std::string_view id) {
    return "at-" + named(id);
}

}  // namespace grounds::pages
