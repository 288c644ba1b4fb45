// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "evidence/findings/text.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

constexpr int why_column = 11;
constexpr int step_column = 22;

void add_size(Page& page, const SizeJudgement& size) {
    Styled text(size_phrase(size.found), size.found == SizeFound::as_the_effect ? Style::good : Style::bad);
    page.field("size", text.add(": " + size.reason), why_column);
}

void add_head(Page& page, const query::ClaimAnswer& answer) {
    const auto& assessment = answer.assessment;
    page.heading(answer.claim.statement);
    page.paragraph(fmt::format("{}; question: {}", answer.claim.id, answer.dossier->question.text));
    if (assessment.size && assessment.size->found != SizeFound::as_the_effect) {
        add_size(page, *assessment.size);
    }
    Styled verdict(verdict_phrase(assessment.verdict), style_of(assessment.verdict));
    if (!assessment.verdict_reason.empty()) {
        verdict.add(": " + assessment.verdict_reason);
    }
    page.field(assessment.size ? "direction" : "verdict", verdict, why_column);
    if (assessment.size && assessment.size->found == SizeFound::as_the_effect) {
        add_size(page, *assessment.size);
    }
    const auto& certainty = assessment.certainty;
    page.field("certainty",
               certainty_phrase(assessment.verdict, certainty.level, certainty.lowest, certainty.highest) +
                   (certainty.level == Level::none ? "" : " (GRADE, computed)"),
               why_column);
}

std::string change_of(const Step& step) {
    if (!step.assessed) {
        return "?";
    }
    return step.domain == Domain::start || step.change == 0 ? "" : fmt::format("{:+}", step.change);
}

std::string schemes_of(const std::vector<SchemeRating>& schemes, bool all) {
    std::string text;
    for (const auto& scheme : schemes) {
        if (!all && scheme.scheme == "civic") {
            continue;  // points by design, which a glance takes for votes
        }
        text += fmt::format("{}{} {}", text.empty() ? "" : "; ", scheme.scheme, scheme.rating);
    }
    return text;
}

/// A step that changed nothing and left nothing open.
bool is_plain(const Step& step) {
    return step.assessed && step.change == 0 && step.domain != Domain::start;
}

/// Domains of which the same is not known, in one line.
std::map<std::string, std::vector<std::string>> not_known(const std::vector<Step>& steps) {
    std::map<std::string, std::vector<std::string>> domains;
    for (const auto& step : steps) {
        if (!step.assessed) {
            domains[step.reason].push_back(plain_words(step.domain));
        }
    }
    std::erase_if(domains, [](const auto& entry) { return entry.second.size() < 2; });
    return domains;
}

void add_steps(Page& page, const std::vector<Step>& steps, const Folds& folds) {
    std::string plain;
    auto unknown = folds.full() ? std::map<std::string, std::vector<std::string>>{} : not_known(steps);
    std::set<std::string> told;
    for (const auto& step : steps) {
        if (const auto same = unknown.find(step.reason); same != unknown.end()) {
            if (told.insert(step.reason).second) {
                page.field("not known", fmt::format("?  {}: {}", evidence::list_text(same->second), step.reason),
                           step_column, 2);
            }
        } else if (!folds.full() && is_plain(step)) {
            plain += fmt::format("{}{}", plain.empty() ? "" : ", ", plain_words(step.domain));
        } else {
            page.field(plain_words(step.domain), fmt::format("{:<3}{}", change_of(step), step.reason), step_column, 2);
        }
    }
    if (!plain.empty()) {
        page.field("no change by", "   " + plain, step_column, 2);
    }
}

void add_certainty(Page& page, const Assessment& assessment, const Folds& folds) {
    if (assessment.certainty.steps.empty()) {
        return;
    }
    page.section("WHY THIS CERTAINTY");
    add_steps(page, assessment.certainty.steps, folds);
    if (const auto schemes = schemes_of(assessment.other_schemes, folds.full()); !schemes.empty()) {
        page.field("other schemes", "   " + schemes, step_column, 2);
    }
    if (!assessment.certainty.would_narrow.empty()) {
        page.field("would narrow it most", "   " + assessment.certainty.would_narrow, step_column, 2);
    }
}

void add_conflicts(Page& page, const query::ClaimAnswer& answer, const Folds& folds) {
    if (answer.conflicts.empty()) {
        return;
    }
    page.section(fmt::format("CONFLICTS: {}", answer.conflicts.size()));
    const auto shown = fold(answer.conflicts.size(), folds.conflicts);
    for (std::size_t i = 0; i < shown; ++i) {
        add_conflict(page, answer.conflicts[i], 0, folds.full());
    }
    add_rest(page, answer.conflicts.size(), shown, "conflict", 2);
}

void add_left_out(Page& page, const query::ClaimAnswer& answer) {
    if (answer.left_out_by.empty()) {
        return;
    }
    page.section("LEFT OUT: counted findings, not in support, that the source cites nowhere");
    for (const auto& [source, findings] : answer.left_out_by) {
        page.paragraph(fmt::format("{}: {}", source, fmt::join(findings, ", ")), 2, 4);
    }
}

void add_others(Page& page, const std::vector<OtherClaim>& others, const Folds& folds) {
    if (others.empty()) {
        return;
    }
    page.section("ALSO MATCHES");
    const auto shown = fold(others.size(), folds.others);
    for (std::size_t i = 0; i < shown; ++i) {
        page.paragraph(fmt::format("{}: {}", others[i].id, others[i].statement), 2, 4);
    }
    add_rest(page, others.size(), shown, "claim", 2);
}

}  // namespace

void add_rest(Page& page, std::size_t all, std::size_t shown, std::string_view what, int indent) {
    if (shown < all) {
        page.paragraph(
            Styled(fmt::format("… and {} more {}{}", all - shown, what, all - shown == 1 ? "" : "s"), Style::faint),
            indent);
    }
}

std::string why_text(const query::ClaimAnswer& answer, const std::vector<OtherClaim>& others, const WhyLayout& layout) {
    const auto folds = layout.full ? Folds::none() : Folds{};
    Page page(layout.screen, !layout.full);
    add_head(page, answer);
    add_appearances(page, answer, folds);
    add_cited_studies(page, answer, folds);
    add_evidence(page, answer, folds);
    add_overlap(page, answer, folds);
    add_synthesis(page, answer, folds);
    add_certainty(page, answer.assessment, folds);
    add_conflicts(page, answer, folds);
    add_left_out(page, answer);
    add_others(page, others, folds);
    if (!layout.full) {
        page.paragraph(Styled(fmt::format("more: grounds why {} --full", answer.claim.id), Style::faint));
    }
    return page.text();
}

}  // namespace grounds::writers
