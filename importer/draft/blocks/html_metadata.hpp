// SPDX-License-Identifier: MIT
#pragma once

#include "importer/draft/blocks/html_tree.hpp"
#include "importer/draft/document.hpp"

namespace grounds::draft {

/// What a page says about itself: JSON-LD, <meta> (OpenGraph, Dublin Core, citation_*), <title>, <time>, rel="author"
/// and rel="canonical", in this order of trust; and signs that it sells something.
Metadata html_metadata(const Html& html);

}  // namespace grounds::draft
