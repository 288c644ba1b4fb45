// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include "query/writers/page.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

constexpr int change_column = 11;
constexpr auto arrow = " → ";

Styled verdict_of(const std::optional<query::Judged>& judged) {
    return judged ? Styled(verdict_phrase(judged->verdict), style_of(judged->verdict))
                  : Styled("not there", Style::faint);
}

std::string certainty_of(const std::optional<query::Judged>& judged) {
    return judged ? certainty_phrase(judged->verdict, judged->level, judged->lowest, judged->highest) : "not there";
}

bool same_certainty(const query::Judged& a, const query::Judged& b) {
    return a.level == b.level && a.lowest == b.lowest && a.highest == b.highest;
}

void add_list(Page& page, std::string_view label, const std::vector<std::string>& items) {
    for (const auto& item : items) {
        page.field(&item == &items.front() ? label : "", item, change_column, 2);
    }
}

void add(Page& page, const query::ClaimChange& change) {
    Styled head(change.claim, Style::strong);
    if (change.how != "changed") {
        head.add(" (" + change.how + ")", Style::warn);
    }
    page.paragraph(head);
    page.paragraph(change.statement, 2);
    page.field("verdict", verdict_change(change.before, change.after), change_column, 2);
    page.field("certainty", certainty_change(change.before, change.after), change_column, 2);
    add_list(page, "fidelity", change.fidelity);
    add_list(page, "because", change.because);
}

}  // namespace

Styled verdict_change(const std::optional<query::Judged>& before, const std::optional<query::Judged>& after) {
    auto text = verdict_of(before);
    if (before.has_value() == after.has_value() && (!before || before->verdict == after->verdict)) {
        return text.add(" (unchanged)", Style::faint);
    }
    return text.add(arrow).append(verdict_of(after));
}

std::string certainty_change(const std::optional<query::Judged>& before, const std::optional<query::Judged>& after) {
    const bool same = before.has_value() == after.has_value() && (!before || same_certainty(*before, *after));
    return certainty_of(before) + (same ? " (unchanged)" : arrow + certainty_of(after));
}

std::string change_lines(const std::vector<query::ClaimChange>& changes, const base::Screen& screen) {
    Page page(screen);
    for (const auto& change : changes) {
        add(page, change);
    }
    return page.text();
}

}  // namespace grounds::writers
