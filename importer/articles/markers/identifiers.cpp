// SPDX-License-Identifier: MIT
// DOIs, PubMed and registry numbers, addresses, and hyperlinks to works and pages.
#include "importer/articles/text/text.hpp"

#include <algorithm>

#include "importer/articles/markers/markers.hpp"

namespace grounds::articles {

void find_identifiers(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers) {
    for (const auto& found : identifiers_in(context.document.text, sentence)) {
        markers.push_back({MarkerKind::identifier, found.span, {}, found.target});
    }
}

void find_links(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers) {
    const auto& links = context.document.links;
    const auto& text = context.document.text;
    auto link = std::lower_bound(links.begin(), links.end(), sentence.start,
                                 [](const Link& other, long start) { return other.span.start < start; });
    for (; link != links.end() && link->span.start < sentence.end; ++link) {
        if (!sentence.holds(link->span) || link->span.length() == 0) {
            continue;
        }
        const auto words = base::trimmed(text, link->span);
        const auto lower = std::string_view(text.lower)
                               .substr(static_cast<std::size_t>(words.start), static_cast<std::size_t>(words.length()));
        if (is_citing_link(link->target, lower, context.document.metadata.url)) {
            markers.push_back({MarkerKind::link, link->span, {}, link->target});
        }
    }
}

}  // namespace grounds::articles
