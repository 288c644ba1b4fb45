// SPDX-License-Identifier: MIT
#include "importer/articles/markers/markers.hpp"

#include <algorithm>

namespace grounds::articles {

namespace {

/// The more a kind tells the earlier: of two finders that see one place the first is believed.
constexpr MarkerFinder finders[] = {find_identifiers, find_links, find_bracketed, find_author_year,
                                    find_glued,       find_names, find_studies};

bool overlaps(const Span& a, const Span& b) {
    return a.start < b.end && b.start < a.end;
}

/// "Another study in the Journal of X", "a study found ... [3]": the work is named, the words are no second marker.
bool names_work(MarkerKind kind) {
    return kind != MarkerKind::study && kind != MarkerKind::organisation;
}

bool leads_to_work(MarkerKind kind) {
    return kind == MarkerKind::numeric || kind == MarkerKind::footnote || kind == MarkerKind::identifier ||
           kind == MarkerKind::link;
}

/// "Twenge and colleagues wrote ... (doi:10.1000/x)": where a number or an address cites, a name without a year tells
/// only who says it.
void drop_names(const Text& text, std::vector<FoundMarker>& markers) {
    const bool cited =
        std::any_of(markers.begin(), markers.end(), [](const FoundMarker& other) { return leads_to_work(other.kind); });
    std::erase_if(markers, [&](const FoundMarker& marker) {
        const auto words = text.plain_at(marker.span);
        return cited && marker.kind == MarkerKind::author_year && std::none_of(words.begin(), words.end(), is_digit);
    });
}

}  // namespace

std::vector<FoundMarker> markers_of(const MarkerContext& context, const Span& sentence) {
    std::vector<FoundMarker> markers;
    for (const auto find : finders) {
        std::vector<FoundMarker> found;
        find(context, sentence, found);
        for (auto& marker : found) {
            if (std::none_of(markers.begin(), markers.end(),
                             [&](const FoundMarker& other) { return overlaps(other.span, marker.span); })) {
                markers.push_back(std::move(marker));
            }
        }
    }
    const bool named =
        std::any_of(markers.begin(), markers.end(), [](const FoundMarker& marker) { return names_work(marker.kind); });
    std::erase_if(markers, [&](const FoundMarker& marker) { return named && marker.kind == MarkerKind::study; });
    drop_names(context.document.text, markers);
    std::sort(markers.begin(), markers.end(),
              [](const FoundMarker& a, const FoundMarker& b) { return a.span.start < b.span.start; });
    return markers;
}

bool speaks(const FoundMarker& marker, const Text& text) {
    const auto printed = text.plain_at(marker.span);
    const bool words = std::count_if(printed.begin(), printed.end(), is_letter) > 3;
    return marker.kind == MarkerKind::study || marker.kind == MarkerKind::organisation ||
           (marker.kind == MarkerKind::link && words);
}

std::vector<std::string> numbers_in(std::string_view list) {
    constexpr std::size_t most = 50;
    std::vector<std::string> numbers;
    long value = 0;
    long from = -1;
    bool digits = false;
    const auto close = [&] {
        for (long i = from >= 0 && from < value ? from + 1 : value; digits && i <= value && numbers.size() < most;
             ++i) {
            numbers.push_back(std::to_string(i));
        }
    };
    for (const char c : list) {
        const char digit = is_superscript(c) ? static_cast<char>('0' + (c - stand_in::superscript)) : c;
        if (is_digit(digit)) {
            value = digits ? value * 10 + (digit - '0') : digit - '0';
            digits = true;
            if (value > 9999) {
                return {};
            }
        } else if (c == ',' || c == ';' || c == '-') {
            close();
            from = c == '-' ? value : -1;
            digits = false;
        } else if (c != ' ' && c != '^') {
            return {};
        }
    }
    close();
    return numbers;
}

}  // namespace grounds::articles
