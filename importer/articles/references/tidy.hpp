// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds::articles {

/// Without what stands around a part of an entry.
std::string tidy(std::string_view text, std::string_view ends = " .,;:\"\t");

/// The same; quotation marks around a title go, those inside stay.
std::string title_of(std::string_view text);

}  // namespace grounds::articles
