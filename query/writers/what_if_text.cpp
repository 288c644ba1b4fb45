// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

constexpr int what_if_column = 11;

const EvidenceItem* find_item(const Assessment& assessment, long row) {
    const auto found = std::find_if(assessment.evidence.begin(), assessment.evidence.end(),
                                    [&](const EvidenceItem& item) { return item.finding_row == row; });
    return found == assessment.evidence.end() ? nullptr : &*found;
}

const Step* find_step(const Assessment& assessment, Domain domain) {
    const auto& steps = assessment.certainty.steps;
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.domain == domain; });
    return found == steps.end() ? nullptr : &*found;
}

std::string vote(const EvidenceItem& item) {
    return item.counted ? plain_words(item.bearing) : "no vote (" + item.why_not + ")";
}

/// Findings that are gone had a vote; those that stay may have got or lost one.
void add_votes(Page& page, const query::WhatIf& what_if) {
    bool headed = false;
    for (const auto& was : what_if.before.evidence) {
        const auto* is = find_item(what_if.after, was.finding_row);
        if (is == nullptr ? !was.counted : was.counted == is->counted) {
            continue;
        }
        if (!headed) {
            page.section("VOTES THAT CHANGE");
            headed = true;
        }
        page.paragraph(fmt::format("{}/{}: {}; before: {}", was.study, was.finding,
                                   is == nullptr ? "taken out" : "now " + vote(*is), vote(was)),
                       2, 4);
    }
}

std::string change_of(const Step* step) {
    return step == nullptr ? "none" : step->assessed ? fmt::format("{:+}", step->change) : "?";
}

void add_steps(Page& page, const query::WhatIf& what_if) {
    bool headed = false;
    for (const auto word : Vocabulary<Domain>::words) {
        const auto domain = *parse_term<Domain>(word);
        const auto* was = find_step(what_if.before, domain);
        const auto* is = find_step(what_if.after, domain);
        const auto reason = [](const Step* step) { return step == nullptr ? "" : step->reason; };
        if (change_of(was) == change_of(is) && reason(was) == reason(is)) {
            continue;
        }
        if (!headed) {
            page.section("STEPS OF THE CERTAINTY THAT CHANGE");
            headed = true;
        }
        page.field(plain_words(word),
                   fmt::format("{} → {}  {}", change_of(was), change_of(is), reason(is == nullptr ? was : is)), 22, 2);
    }
}

void add_head(Page& page, const query::ClaimAnswer& answer, const query::WhatIf& what_if) {
    page.heading(answer.claim.statement);
    page.paragraph(fmt::format("{}; question: {}", answer.claim.id, answer.dossier->question.text));
    page.field("what if", fmt::format("{}", fmt::join(what_if.conditions, "; ")), what_if_column);
    const auto before = query::judged_of(what_if.before);
    const auto after = query::judged_of(what_if.after);
    page.field("verdict", verdict_change(before, after), what_if_column);
    page.field("before", what_if.before.verdict_reason, what_if_column);
    page.field("after", what_if.after.verdict_reason, what_if_column);
    page.field("certainty", certainty_change(before, after), what_if_column);
    page.field(
        "taken out",
        what_if.removed.empty() ? "nothing: no study is touched" : fmt::format("{}", fmt::join(what_if.removed, ", ")),
        what_if_column);
    for (const auto& caveat : what_if.caveats) {
        page.field("but", caveat, what_if_column);
    }
}

}  // namespace

std::string what_if_text(const query::ClaimAnswer& answer, const query::WhatIf& what_if, const WhyLayout& layout) {
    const auto folds = layout.full ? Folds::none() : Folds{};
    Page page(layout.screen, !layout.full);
    add_head(page, answer, what_if);
    add_votes(page, what_if);
    auto after = answer;
    after.assessment = what_if.after;
    add_evidence(page, after, folds);
    add_steps(page, what_if);
    return page.text();
}

}  // namespace grounds::writers
