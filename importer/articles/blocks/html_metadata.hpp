// SPDX-License-Identifier: MIT
#pragma once

#include "importer/articles/blocks/html_tree.hpp"
#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// What a page says about itself: JSON-LD, <meta> (OpenGraph, Dublin Core, citation_*), <title>, <time>, rel="author"
/// and rel="canonical", in this order of trust; and signs that it sells something.
Metadata html_metadata(const Html& html);

}  // namespace grounds::articles
