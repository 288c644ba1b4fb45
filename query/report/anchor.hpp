// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text_index.hpp"

namespace grounds::report::md {

/// The id that GitHub and pandoc give a heading with this text: letters lowered, spaces to hyphens, all but letters,
/// digits, hyphens and underscores dropped. The two agree for headings that begin with a letter, so ours all do.
std::string slug(std::string_view heading);

/// Hands out footnote labels, none of them twice.
class Labels {
public:
    std::string unique(std::string_view wanted);

private:
    base::TextIndex used_;
    std::vector<int> tried_;  ///< for each of these: the last number after it
};

}  // namespace grounds::report::md
