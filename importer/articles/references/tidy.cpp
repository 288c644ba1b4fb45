// SPDX-License-Identifier: MIT
#include "importer/articles/references/references.hpp"

#include "base/ascii.hpp"

namespace grounds::articles {

std::string tidy(std::string_view text, std::string_view ends) {
    return std::string(base::trimmed(text, ends));
}

std::string title_of(std::string_view text) {
    auto title = tidy(text);
    for (const std::string_view quote : {"\u201c", "\u201d", "\u2018", "\u2019"}) {
        if (title.starts_with(quote)) {
            title.erase(0, quote.size());
        }
        if (title.ends_with(quote) && quote != "\u2019") {
            title.erase(title.size() - quote.size());
        }
    }
    return tidy(title);
}

}  // namespace grounds::articles
