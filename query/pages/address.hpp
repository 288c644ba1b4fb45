// SPDX-License-Identifier: MIT
// Where each page stands: one folder a kind, one file a record; the same under `site` and `serve`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "query/pages/html.hpp"

namespace grounds::pages {

/// What stands behind the "?" of an address, decoded.
using Fields = std::map<std::string, std::string>;

/// An id as a file name that every file system and every address takes: other than letters, digits, "-" and "_" (and
/// "." inside) become "~" and their bytes in hexadecimal; a long one ends in "~~" and a hash.
std::string file_name(std::string_view id);

/// The id of such a name; nothing if it is none, or if it ends in a hash and so does not tell.
std::optional<std::string> id_of(std::string_view file_name);

/// "claim/ID.html".
std::string record_path(std::string_view kind, std::string_view id);

/// "verdict=mixed&topic=dose", percent-encoded.
std::string query_text(const Fields& fields);

/// Links from a page; every link is relative, so that a site may stand anywhere.
class Links {
public:
    /// `root` leads from the page to the start: "" or "../".
    explicit Links(std::string root) : root_(std::move(root)) {}

    /// To a record's page; `place` is an id on that page, or empty. `shown` alone if `id` is empty.
    [[nodiscard]] Html to(std::string_view kind, std::string_view id, const Html& shown,
                          std::string_view place = {}) const;
    /// To a page of its own, such as "claims", with fields in its address.
    [[nodiscard]] Html list(std::string_view page, const Html& shown, const Fields& fields = {}) const;
    /// The address of a file of the site.
    [[nodiscard]] std::string file(std::string_view path) const {
        return root_ + std::string(path);
    }

private:
    std::string root_;
};

/// The id on a page of what has this id in the database: a passage, a finding.
std::string place_of(std::string_view id);

}  // namespace grounds::pages
