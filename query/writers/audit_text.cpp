// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/findings/groups.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

constexpr int audit_column = 14;
constexpr std::size_t most_not_cited = 15;
constexpr std::size_t most_not_reviewed = 10;

std::string products_of(const Source& source) {
    std::string text;
    for (const auto& product : source.products) {
        text += fmt::format("{}{}", text.empty() ? "" : "; ", product.name);
        if (!product.forms.empty()) {
            text += fmt::format(" ({})", fmt::join(product.forms, ", "));
        }
        if (product.elemental_mg) {
            text += fmt::format(", {} mg", *product.elemental_mg);
        }
    }
    return text;
}

void add_if_known(Page& page, std::string_view label, const std::string& text) {
    if (!text.empty()) {
        page.field(label, text, audit_column);
    }
}

void add_head(Page& page, const Source& source) {
    page.heading(source.title);
    page.field("source", fmt::format("{}, {}", source.id, plain_words(source.kind)), audit_column);
    add_if_known(page, "publisher", source.publisher);
    page.field("sells", source.sells.empty() ? "not known" : source.sells, audit_column);
    add_if_known(page, "products", products_of(source));
    add_if_known(page, "published", source.published);
    add_if_known(page, "modified", source.modified);
    add_if_known(page, "url", source.url);
}

std::string share(long part, long all) {
    return all == 0 ? "0"
                    : fmt::format("{} of {} ({:.0f}%)", part, all,
                                  100.0 * static_cast<double>(part) / static_cast<double>(all));
}

void add_counts(Page& page, const query::Audit& audit) {
    const auto& counts = audit.source.counts;
    const auto claims = counted(static_cast<long>(audit.source.claims.size()), "claim");
    page.field("appearances", fmt::format("{}, of {}", counts.appearances, claims), audit_column);
    page.field("cite a work", share(counts.bound, counts.appearances), audit_column);
    page.field("unresolved", share(counts.unresolved, counts.appearances), audit_column);
    page.field("cite nothing", share(counts.uncited, counts.appearances), audit_column);
    page.field("testimonials", fmt::format("{}", audit.testimonials), audit_column);
}

/// " (1 younger than it)".
std::string younger(const query::Share& share) {
    const auto later = share.recorded - share.existing;
    return later == 0 ? "" : fmt::format(" ({} younger than it)", later);
}

/// "2 of 5 for, 0 of 4 against, 1 of 3 open".
std::string cited_of(const query::Weighing& weighed) {
    const auto part = [](const query::Share& one, std::string_view what) {
        return fmt::format("{} of {} {}{}{}", one.cited, one.recorded, what,
                           one.as_if_for == 0 ? "" : fmt::format(" ({} as if for it)", one.as_if_for), younger(one));
    };
    return fmt::format("{}, {}, {}", part(weighed.supporting, "for"), part(weighed.opposing, "against"),
                       part(weighed.open, "open"));
}

bool cites_none(const query::Weighing& weighed) {
    return weighed.supporting.cited + weighed.opposing.cited + weighed.open.cited == 0;
}

/// Whether the source cites something for this claim, and not only a study elsewhere that bears on it.
bool cites_for(const query::Audit& audit, const std::string& claim) {
    const auto all = audit.source.appearances_of(claim);
    return std::any_of(all.begin(), all.end(), [](const Appearance* appearance) {
        return std::any_of(appearance->citations.begin(), appearance->citations.end(),
                           [](const Citation& citation) { return !citation.reference.empty(); });
    });
}

/// "cites none of the studies on record: 1 for, 3 against (1 younger than it), 0 open".
std::string cited_of_claim(const query::Audit& audit, const std::string& claim) {
    const auto& weighed = audit.weighed.at(claim);
    if (!cites_none(weighed)) {
        return fmt::format("of the studies on record it cites{} {}", cites_for(audit, claim) ? "" : ", elsewhere,",
                           cited_of(weighed));
    }
    const auto part = [](const query::Share& one, std::string_view what) {
        return fmt::format("{} {}{}", one.recorded, what, younger(one));
    };
    return fmt::format("cites none of the studies on record: {}, {}, {}", part(weighed.supporting, "for"),
                       part(weighed.opposing, "against"), part(weighed.open, "open"));
}

/// What it cites of what is on record on its claims, with a name for citing one side only.
void add_citing(Page& page, const query::Audit& audit) {
    const auto& sum = audit.sum;
    const auto& contested = audit.contested;
    if (sum.supporting.recorded + sum.opposing.recorded + sum.open.recorded == 0) {
        return;
    }
    page.field("studies", "of those on record on its claims it cites " + cited_of(sum), audit_column);
    const bool any_as_if = sum.supporting.as_if_for + sum.opposing.as_if_for + sum.open.as_if_for > 0;
    page.field(
        "",
        fmt::format("against: the opposite or no effect; open: it can't be told; {}a study counts once for each claim",
                    any_as_if ? "as if for it: cited only for what it contradicts; " : ""),
        audit_column);
    if (audit.selective()) {
        const bool seller = audit.source.source.kind == SourceKind::vendor_page || !audit.source.source.sells.empty();
        page.field(
            "SELECTIVE",
            Styled(fmt::format("where results point both ways, {} {} of {} that were for it and, for what they found, "
                               "{} of {} that were against it",
                               seller ? "this seller cites" : "it cites", contested.supporting.cited,
                               contested.supporting.existing, contested.opposing.told(), contested.opposing.existing),
                   Style::bad),
            audit_column);
    }
    if (audit.source.source.published.empty() && audit.source.source.modified.empty()) {
        page.field("", "when it appeared is not known, so every study is taken as older", audit_column);
    }
}

void add_citation(Page& page, const query::Audit& audit, const Citation& citation) {
    if (citation.resolution == Resolution::none_given) {
        page.paragraph(Styled("cites nothing", Style::warn), 4);
        return;
    }
    Styled line("cites ");
    line.add(citation.marker, Style::strong).add(" → ").add(plain_words(citation.resolution));
    const auto reference = audit.references.find(citation.reference);
    if (reference != audit.references.end()) {
        line.add(": " + phrase(reference->second) + " [" + names_of(reference->second) + "]");
        if (needs_a_warning(reference->second.state)) {
            line.add(", " + evidence::state_text(reference->second), Style::warn);
        }
    }
    page.paragraph(line, 4, 6);
    const auto fidelity = audit.fidelity.find(citation.row);
    if (fidelity == audit.fidelity.end()) {
        page.paragraph(Styled("not checked", Style::warn), 6);
        return;
    }
    for (const auto& item : fidelity->second) {
        Styled verdict(plain_words(item.verdict), style_of(item.verdict));
        page.paragraph(verdict.add(": " + item.explanation), 6, 8);
    }
}

void add_claim(Page& page, const query::Audit& audit, const std::string& id) {
    const auto& claim = audit.claims.at(id);
    page.blank();
    page.paragraph(Styled(claim.statement, Style::strong));
    page.paragraph(id, 2);
    if (claim.verdict) {
        page.paragraph(judgement(*claim.verdict, claim.certainty.value_or(Level::none),
                                 claim.lowest.value_or(Level::none), claim.highest.value_or(Level::none), claim.size),
                       2);
    } else {
        page.paragraph(Styled("not assessed", Style::warn), 2);
    }
    if (audit.weighed.contains(id)) {
        page.paragraph(cited_of_claim(audit, id), 2, 4);
    }
    for (const auto* appearance : audit.source.appearances_of(id)) {
        page.paragraph(fmt::format("{} {}: {}", appearance->id, to_string(appearance->stance), appearance->says), 2, 4);
        for (const auto& citation : appearance->citations) {
            add_citation(page, audit, citation);
        }
    }
}

void add_not_cited(Page& page, const std::vector<query::FindingAgainst>& findings, bool full) {
    if (findings.empty()) {
        return;
    }
    page.blank();
    page.heading(fmt::format("NOT CITED: {} that do not support what it says",
                             counted(static_cast<long>(findings.size()), "finding")));
    const auto shown = fold(findings.size(), full ? 0 : most_not_cited);
    std::string claim;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& finding = findings[i];
        if (finding.claim != claim) {
            claim = finding.claim;
            page.paragraph(claim, 2);
        }
        page.paragraph(fmt::format("{} {} ({}{}): {}", plain_words(finding.bearing), finding.finding,
                                   finding.review ? "a review, " : "",
                                   plain_words(finding.design) + (finding.younger ? ", younger than the source" : ""),
                                   finding.effect),
                       4, 6);
    }
    add_rest(page, findings.size(), shown, "finding", 2);
}

/// "citations: 120, bound to a work 118 of 120 (98%); without one: 14 sentences"
std::string citing_of(const std::vector<Appearance>& candidates) {
    long cited = 0;
    long bound = 0;
    long nothing = 0;
    for (const auto& candidate : candidates) {
        const auto before = cited;
        for (const auto& citation : candidate.citations) {
            cited += citation.resolution == Resolution::none_given ? 0 : 1;
            bound += citation.reference.empty() ? 0 : 1;
        }
        nothing += cited == before ? 1 : 0;
    }
    return fmt::format("citations: {}, bound to a work {}; without one: {}", cited, share(bound, cited),
                       counted(nothing, "sentence"));
}

void add_not_reviewed(Page& page, const std::vector<Appearance>& candidates, bool full) {
    if (candidates.empty()) {
        return;
    }
    page.blank();
    page.heading(fmt::format("NOT REVIEWED: {} taken from the text by a program; nothing above rests on them",
                             counted(static_cast<long>(candidates.size()), "sentence")));
    page.paragraph(citing_of(candidates), 2);
    const auto shown = fold(candidates.size(), full ? 0 : most_not_reviewed);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& candidate = candidates[i];
        page.paragraph(fmt::format("{} {}: {}", candidate.id, to_string(candidate.stance), candidate.says), 2, 4);
        if (!candidate.suggestions.empty()) {
            const auto& best = candidate.suggestions.front();
            page.paragraph(fmt::format("perhaps {} ({:.2f}: {})", best.claim.empty() ? best.question : best.claim,
                                       best.score, best.because),
                           4, 6);
        }
    }
    add_rest(page, candidates.size(), shown, "sentence", 2);
}

}  // namespace

std::string audit_text(const query::Audit& audit, const base::Screen& screen, bool full) {
    Page page(screen);
    add_head(page, audit.source.source);
    add_counts(page, audit);
    add_citing(page, audit);
    add_if_known(page, "verdicts", verdicts_phrase(audit));
    add_if_known(page, "take note", points_phrase(audit));
    for (const auto& claim : audit.source.claims) {
        add_claim(page, audit, claim);
    }
    if (!audit.conflicts.empty()) {
        page.blank();
        page.heading(fmt::format("CONFLICTS: {}", audit.conflicts.size()));
        for (const auto& [number, conflict] : audit.conflicts) {
            add_conflict(page, conflict, number);
        }
    }
    add_not_cited(page, audit.not_cited, full);
    add_not_reviewed(page, audit.source.candidates, full);
    return page.text();
}

}  // namespace grounds::writers
