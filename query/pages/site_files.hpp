// SPDX-License-Identifier: MIT
// Files of a site that are no pages.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "query/pages/page.hpp"

namespace grounds::pages {

/// A file of query/pages/assets, compiled in by cmake/embed_assets.cmake.
struct Asset {
    std::string_view name;  ///< "site.css"; it stands in assets/
    std::string_view type;  ///< of HTTP
    std::string_view text;
};
std::span<const Asset> assets();

/// docs/glossary.md.
std::string_view glossary();

/// assets/search.js: what site.js searches where no program answers.
std::string search_index(const View& view);

}  // namespace grounds::pages
