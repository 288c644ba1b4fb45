// SPDX-License-Identifier: MIT
#pragma once

#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// Puts spaces in the plain form of each block where Markdown's inline markup stands (emphasis, code marks, brackets
/// and addresses of links, images, HTML tags, bars of tables), and collects the links. "[^1]" and bracketed tags stay.
void hide_markup(Document& document);

}  // namespace grounds::articles
