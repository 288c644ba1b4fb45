// SPDX-License-Identifier: MIT
// A little reading of HTML for tests, by a parser that is not ours.
#pragma once

#include <string>
#include <vector>

namespace grounds::test {

struct HtmlFacts {
    std::vector<std::string> links;     ///< href and src, in order
    std::vector<std::string> ids;       ///< of all elements
    std::vector<std::string> elements;  ///< names that pages do not use
    std::vector<std::string> handlers;  ///< attributes that would run code
    std::vector<std::string> twice;     ///< ids that stand more than once
    std::string text;                   ///< of the body
};

HtmlFacts read_html(const std::string& html);

}  // namespace grounds::test
