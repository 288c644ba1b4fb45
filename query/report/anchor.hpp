// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace grounds::report::md {

/// The id that GitHub and pandoc give a heading with this text: letters lowered, spaces to hyphens, all but letters,
/// digits, hyphens and underscores dropped. The two agree for headings that begin with a letter, so ours all do.
std::string slug(std::string_view heading);

/// Hands out footnote labels, none of them twice.
class Labels {
public:
    std::string unique(std::string_view wanted);

private:
    std::set<std::string> used_;
};

}  // namespace grounds::report::md
