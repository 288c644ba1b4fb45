// SPDX-License-Identifier: MIT
// The pages of a database as files in a folder.
#pragma once

#include <cstddef>
#include <string>

#include "query/pages/page.hpp"

namespace grounds::site {

/// What was written, to be told.
struct Written {
    std::size_t pages = 0;
    std::size_t files = 0;  ///< with the pages
    std::size_t bytes = 0;
};

/// Writes every page, its JSON twin and the assets into `folder`, which is made if it is not there. Of an earlier site
/// in it, what is no longer written is removed; other files stay. Throws Error if the folder holds files but no site,
/// or if something can't be written: then what was written stays, and the next run mends it.
Written write_site(const pages::View& view, const std::string& folder);

}  // namespace grounds::site
