// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grounds::formats {

/// The CSL type that BibLaTeX's entrysubtype makes of an entry whose own is `type`: "magazine" and "newspaper" for
/// articles, and the names of CSL types that have no entry type of their own, as grounds export writes them. Nothing
/// for a subtype of somebody's own.
std::optional<std::string> type_of_subtype(std::string_view type, std::string_view subtype);

}  // namespace grounds::formats
