// SPDX-License-Identifier: MIT
#include "importer/articles/jats/article.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "works/formats/jats/jats.hpp"

namespace grounds::jats {

namespace {

constexpr std::size_t longest_range = 200;
constexpr std::array<std::string_view, 6> dashes{"-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"};

/// Digits at the start of a text; 0 if there are none or too many.
long leading_number(std::string_view text) {
    long number = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        number = digits < 6 ? number * 10 + (text[digits] - '0') : 0;
    }
    return digits <= 6 ? number : 0;
}

/// Without brackets too: "[3] - [5]".
std::string without_spaces(std::string_view text) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return std::string_view(" \n[]()").find(c) == std::string_view::npos; });
    return kept;
}

bool is_dash(std::string_view text) {
    return std::find(dashes.begin(), dashes.end(), without_spaces(text)) != dashes.end();
}

/// "3-5" in one marker: the number behind the dash; 0 for anything else.
long end_of_range(std::string_view printed) {
    for (const auto dash : dashes) {
        const auto at = printed.find(dash);
        if (at != std::string_view::npos && at > 0) {
            const auto end = without_spaces(printed.substr(at + dash.size()));
            return leading_number(printed) > 0 ? leading_number(end) : 0;
        }
    }
    return 0;
}

/// Builds the citations of one sentence, marker by marker.
class Citing {
public:
    Citing(const ArticleText& text, const CitingSentence& sentence, const ReferenceList& list)
        : text_(text), sentence_(sentence), list_(list) {}

    CitedBySentence read() {
        for (std::size_t i = 0; i < sentence_.markers.size(); ++i) {
            const auto& marker = *sentence_.markers[i];
            printed_ = printed(marker);
            const auto first = targets(marker);
            if (i > 0 && previous_ && first && follows_dash(i)) {
                range(*previous_, *first, fmt::format("{}-{}", printed(*sentence_.markers[i - 1]), printed_));
            }
            read_marker(marker);
            previous_ = last_;
        }
        return std::move(result_);
    }

private:
    std::string printed(const TextMarker& marker) const {
        const auto text = text_.characters.substr(marker.begin, marker.end - marker.begin);
        return text.empty() ? fmt::format("({})", formats::harmless(marker.node.attribute("rid").value())) : text;
    }

    [[nodiscard]] bool follows_dash(std::size_t index) const {
        const auto begin = sentence_.markers[index - 1]->end;
        return is_dash(std::string_view(text_.characters).substr(begin, sentence_.markers[index]->begin - begin));
    }

    /// The place of the first id that a marker names.
    [[nodiscard]] std::optional<std::size_t> targets(const TextMarker& marker) const {
        std::istringstream ids(marker.node.attribute("rid").value());
        std::string id;
        ids >> id;
        return list_.find(id);
    }

    void read_marker(const TextMarker& marker) {
        std::istringstream ids(marker.node.attribute("rid").value());
        std::string id;
        long count = 0;
        last_.reset();
        for (; ids >> id; ++count) {
            const auto place = list_.find(id);
            if (place) {
                cite(*place, printed_, Resolution::exact, "the article links this marker to its reference list");
                last_ = place;
            } else {
                lost(marker, fmt::format("the marker '{}' links to '{}', which no reference has as its id", printed_,
                                         formats::harmless(id)));
            }
        }
        if (count == 0) {
            lost(marker, fmt::format("the marker '{}' names no reference", printed_));
        }
        if (count == 1 && last_) {
            own_range(*last_);
        }
    }

    /// A single link that prints a range: "3-5" to the third.
    void own_range(std::size_t first) {
        const auto end = end_of_range(printed_);
        const auto begin = list_.number(first);
        if (end <= begin || begin != leading_number(printed_)) {
            return;
        }
        const auto last = first + static_cast<std::size_t>(end - begin);
        if (last < list_.size()) {
            range(first, last, printed_);
            cite_in_range(first, last, last, printed_);
            last_ = last;
        }
    }

    void range(std::size_t first, std::size_t last, const std::string& shown) {
        for (auto place = first + 1; last > first && last - first <= longest_range && place < last; ++place) {
            cite_in_range(first, last, place, shown);
        }
    }

    /// Bound for sure only if the printed numbers count the list.
    void cite_in_range(std::size_t first, std::size_t last, std::size_t place, const std::string& shown) {
        const bool counts = list_.number(last) - list_.number(first) == static_cast<long>(last - first);
        cite(place, shown, counts ? Resolution::exact : Resolution::probable,
             counts ? "within the printed range, whose ends the article links"
                    : "between the linked ends of the range in the reference list, whose numbers do not count up");
    }

    void cite(std::size_t place, std::string marker, Resolution resolution, std::string because) {
        Citation citation;
        citation.marker = std::move(marker);
        citation.intent = "cites";
        citation.reference = list_.key(place);
        citation.resolution = resolution;
        citation.because = std::move(because);
        result_.citations.push_back(std::move(citation));
    }

    void lost(const TextMarker& marker, std::string message) {
        Citation citation;
        citation.marker = printed_;
        citation.intent = "cites";
        citation.resolution = Resolution::unresolvable;
        citation.because = "the marker links to nothing in the reference list";
        result_.citations.push_back(std::move(citation));
        result_.faults.push_back({marker.node, std::move(message)});
    }

    const ArticleText& text_;
    const CitingSentence& sentence_;
    const ReferenceList& list_;
    CitedBySentence result_;
    std::string printed_;
    std::optional<std::size_t> previous_, last_;
};

}  // namespace

void ReferenceList::add(const std::string& id, const std::string& key, const std::string& label) {
    places_.emplace(id, keys_.size());
    keys_.push_back(key);
    labels_.push_back(label);
}

std::optional<std::size_t> ReferenceList::find(const std::string& id) const {
    const auto found = id.empty() ? places_.end() : places_.find(id);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

long ReferenceList::number(std::size_t place) const {
    const std::string_view text = labels_[place];
    const auto label = leading_number(text.substr(std::min(text.find_first_of("0123456789"), text.size())));
    return label > 0 ? label : static_cast<long>(place) + 1;
}

CitedBySentence citations_of(const ArticleText& text, const CitingSentence& sentence, const ReferenceList& list) {
    return Citing(text, sentence, list).read();
}

}  // namespace grounds::jats
