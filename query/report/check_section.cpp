// SPDX-License-Identifier: MIT
#include "query/report/sections.hpp"

#include "query/report/inline.hpp"
#include "query/writers/check.hpp"

namespace grounds::report {

namespace {

void add_item(std::string& text, std::string_view indent, const std::string& words) {
    text += indent;
    text += "- " + md::text(words).markdown() + "\n";
}

void add_marker(std::string& text, const query::CheckedMarker& marker) {
    add_item(text, "", writers::marker_words(marker));
    for (std::size_t i = 0; marker.check.text && i < marker.check.figures.size(); ++i) {
        add_item(text, "  ", writers::figure_words(marker.check.figures[i]));
    }
    if (const auto words = writers::direction_words(marker.check); !words.empty()) {
        add_item(text, "  ", words);
    }
    for (const auto& line : writers::deciding_words(marker.check)) {
        add_item(text, "  ", line);
    }
}

}  // namespace

std::string check_markdown(const query::SourceCheck& check) {
    std::string text = "## Citation check: " + md::text(check.title).markdown() + "\n\n" +
                       md::text(writers::count_words(check)).markdown() + ".\n\n*" + writers::whose_reading + "*\n";
    for (const auto& sentence : check.sentences) {
        if (sentence.badness < query::amiss) {
            continue;
        }
        text += "\n> " + md::text(sentence.text.empty() ? sentence.says : sentence.text).markdown() + "\n\n";
        for (const auto& marker : sentence.citations) {
            add_marker(text, marker);
        }
    }
    return text;
}

}  // namespace grounds::report
