// SPDX-License-Identifier: MIT
#include "query/report/sections.hpp"

#include <algorithm>

#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::report {
namespace {

using md::Inline;
using md::text;

Inline source_name(const std::string& id, const query::ClaimAnswer& answer, const ReportContext& context) {
    const auto found = answer.dossier->sources.find(id);
    if (found == answer.dossier->sources.end()) {
        return text(id);
    }
    const auto& source = found->second;
    const auto& name = source.publisher.empty() ? source.title : source.publisher;
    return context.has_sources ? md::link_within(text(name), md::slug(source_heading(id))) : text(name);
}

/// A quotation stands only where the article's text was there and held it.
Inline quotation(const Passage& passage) {
    const bool verified = passage.anchor == AnchorState::exact || passage.anchor == AnchorState::moved;
    return verified && !passage.exact.empty() ? " In its words: “" + text(passage.exact) + "”" : Inline();
}

Inline figures(const Appearance& appearance) {
    std::vector<Inline> all;
    for (const auto& figure : appearance.figures) {
        all.push_back(text(figure_text(figure)));
    }
    return all.empty() ? Inline() : " Figure: " + md::join(all, "; ") + ".";
}

Inline kind_text(const Appearance& appearance) {
    if (appearance.kind == AppearanceKind::claim) {
        return {};
    }
    const auto kind = text(in_words(appearance.kind));
    return appearance.count > 1 ? " (" + kind + ", one of " + text(std::to_string(appearance.count)) + " alike)"
                                : " (" + kind + ")";
}

Inline appearance_item(const Appearance& appearance, const query::ClaimAnswer& answer, const ReportContext& context) {
    auto item = md::bold(source_name(appearance.source, answer, context)) + kind_text(appearance);
    if (!appearance.passage.section.empty()) {
        item += ", section “" + text(appearance.passage.section) + "”";
    }
    item += " (" + md::code(appearance.id) + ") " + text(in_words(appearance.stance)) + ": " + text(appearance.says);
    return item + figures(appearance) + quotation(appearance.passage);
}

/// The state after publication, and a newer version if there is one.
Inline work_state(const std::string& key, const query::ClaimAnswer& answer, ReportContext& context) {
    Inline state;
    const auto found = answer.dossier->references.find(key);
    if (found != answer.dossier->references.end()) {
        const auto words = text(state_words(found->second));
        state += ", " + (found->second.state == ReferenceState::retracted ? md::bold(words) : words);
    }
    const auto newer = answer.dossier->superseded_by.find(key);
    if (newer != answer.dossier->superseded_by.end()) {
        state += "; a newer version exists: " + context.citations.cite(newer->second, answer.dossier->references);
    }
    return state;
}

Inline citation_item(const Citation& citation, const query::ClaimAnswer& answer, ReportContext& context) {
    if (citation.resolution == Resolution::none_given) {
        return "Cites nothing.";
    }
    auto item = "Cites “" + text(citation.marker) + "”: " + text(in_words(citation.resolution));
    if (!citation.reference.empty()) {
        item += ", " + context.citations.cite(citation.reference, answer.dossier->references) +
                work_state(citation.reference, answer, context);
    }
    return citation.because.empty() ? item + "." : item + ". Why: " + text(as_sentence(citation.because));
}

void write_candidates(md::Document& document, const Citation& citation, const query::ClaimAnswer& answer,
                      ReportContext& context) {
    for (const auto& candidate : citation.candidates) {
        const auto work = context.citations.cite(candidate.reference, answer.dossier->references);
        document.bullet("Candidate: " + work + work_state(candidate.reference, answer, context) +
                            (candidate.because.empty() ? Inline() : ": " + text(candidate.because)),
                        2);
    }
}

void write_fidelity(md::Document& document, const Citation& citation, const query::ClaimAnswer& answer) {
    if (citation.resolution == Resolution::none_given) {
        return;  // "cites nothing" is said already
    }
    const auto found = answer.fidelity.find(citation.row);
    if (found == answer.fidelity.end() || found->second.empty()) {
        document.bullet("Check: not checked.", 2);
        return;
    }
    for (const auto& check : found->second) {
        auto item = "Check: " + md::bold(text(in_words(check.verdict)));
        document.bullet(check.explanation.empty() ? item + "." : item + ". " + text(as_sentence(check.explanation)), 2);
    }
}

}  // namespace

void write_appearances(md::Document& document, const query::ClaimAnswer& answer, ReportContext& context) {
    std::vector<const Appearance*> appearances;
    for (const auto& appearance : answer.appearances) {
        appearances.push_back(&appearance);
    }
    std::sort(appearances.begin(), appearances.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    for (const auto* appearance : appearances) {
        document.bullet(appearance_item(*appearance, answer, context));
        for (const auto& citation : appearance->citations) {
            document.bullet(citation_item(citation, answer, context), 1);
            write_candidates(document, citation, answer, context);
            write_fidelity(document, citation, answer);
        }
    }
}

}  // namespace grounds::report
