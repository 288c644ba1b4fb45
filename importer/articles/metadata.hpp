// SPDX-License-Identifier: MIT
#pragma once

#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// Fills in what the format did not say from the text itself: the first heading, "By X", "Last updated ...",
/// "Published ...", and signs that the page sells something.
void complete_metadata(Document& document);

}  // namespace grounds::articles
