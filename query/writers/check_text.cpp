// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "query/writers/check.hpp"
#include "query/writers/page.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

using query::CheckedSentence;

Style check_style(const citation_check::FigureCheck& figure) {
    using enum citation_check::FigureState;
    return figure.state == in_source ? Style::good : figure.state == no_text ? Style::faint : Style::warn;
}

void write_marker(Page& page, const query::CheckedMarker& marker) {
    page.paragraph(Styled(marker_words(marker)), 4, 6);
    if (!marker.check.text) {
        return;
    }
    for (const auto& figure : marker.check.figures) {
        page.paragraph(Styled(figure_words(figure), check_style(figure)), 6, 8);
    }
    if (const auto words = direction_words(marker.check); !words.empty()) {
        const bool good = marker.check.direction == citation_check::Direction::agrees;
        page.paragraph(Styled(words, good ? Style::good : Style::bad), 6, 8);
    } else if (marker.check.figures.empty()) {
        page.paragraph(Styled("it can't be told whether it says so", Style::faint), 6, 8);
    }
    for (const auto& line : deciding_words(marker.check)) {
        page.paragraph(Styled(line, Style::faint), 8, 10);
    }
}

void write_sentence(Page& page, const CheckedSentence& sentence) {
    page.blank();
    page.paragraph(Styled(fmt::format("{}-{} ", sentence.start, sentence.end), Style::faint)
                       .append(Styled(sentence.text.empty() ? sentence.says : sentence.text, Style::strong)),
                   2, 2);
    for (const auto& marker : sentence.citations) {
        write_marker(page, marker);
    }
    if (sentence.citations.empty()) {
        std::string figures;
        for (const auto& figure : sentence.uncited) {
            figures += (figures.empty() ? "" : ", ") + figure.printed;
        }
        page.paragraph(Styled("cites nothing; figures: " + figures), 4, 6);
    }
}

/// Sentences that are not shown, by why.
struct Folded {
    long fine = 0;     ///< compared, and nothing is amiss
    long untold = 0;   ///< a cited work has a text, but it says nothing to a figure or a direction
    long no_text = 0;  ///< cites, but no cited work has a text
    long uncited = 0;  ///< prints a figure and cites nothing
};

void write_folded(Page& page, const Folded& folded, const std::string& source) {
    if (folded.fine + folded.untold + folded.no_text + folded.uncited == 0) {
        return;
    }
    page.blank();
    const auto line = [&](long count, const std::string& words) {
        if (count > 0) {
            page.paragraph(Styled(counted(count, "sentence") + words), 2, 4);
        }
    };
    page.paragraph(Styled(fmt::format("Not shown (grounds check {} --full):", source)));
    line(folded.fine, " compared, and nothing is amiss");
    line(folded.untold, " compared, but it can't be told whether the works say so");
    line(folded.no_text, " with no text at hand to compare with (grounds list missing)");
    line(folded.uncited, " without a citation, so that no figure of it was compared");
}

}  // namespace

std::string check_summary(const query::SourceCheck& check, const base::Screen& screen) {
    Page page(screen);
    page.blank();
    page.heading("AGAINST THE TEXTS OF THE WORKS");
    page.paragraph(Styled(count_words(check)), 2, 4);
    page.paragraph(Styled(whose_reading, Style::faint), 2, 4);
    page.paragraph(Styled(fmt::format("{} worth a look: grounds check {}", counted(check.amiss_count(), "sentence"),
                                      check.source)),
                   2, 4);
    return page.text();
}

std::string check_text(const query::SourceCheck& check, const base::Screen& screen, bool full) {
    Page page(screen);
    page.heading(check.title + " (" + check.source + ")");
    page.paragraph(Styled(count_words(check)));
    page.paragraph(Styled(whose_reading, Style::faint));
    Folded folded;
    for (const auto& sentence : check.sentences) {
        if (full || sentence.badness >= query::amiss) {
            write_sentence(page, sentence);
        } else {
            ++(sentence.was_told()          ? folded.fine
               : sentence.was_compared()    ? folded.untold
               : sentence.citations.empty() ? folded.uncited
                                            : folded.no_text);
        }
    }
    write_folded(page, folded, check.source);
    return page.text();
}

}  // namespace grounds::writers
