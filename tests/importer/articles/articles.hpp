// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importer/articles/article.hpp"

namespace grounds::test {

using namespace grounds::articles;

/// An article of tests/importer/articles/articles.
Article read_own(const std::string& name);

/// An article in hand, in the format of that name.
Article read_as(const std::string& format, const std::string& text);

/// Its candidates that are no testimonials, as shown.
std::vector<std::string> candidates(const Article& article);

/// Markers of the first sentence of a text, and figures as "43 percent".
std::vector<std::string> markers(const std::string& text);
std::vector<std::string> figures(const std::string& text);

}  // namespace grounds::test
