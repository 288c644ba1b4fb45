// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "evidence/findings/groups.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

constexpr int appearance_column = 10;
constexpr int indent = 4;

std::string place(const query::ClaimAnswer& answer, const Appearance& appearance) {
    const auto source = answer.dossier->sources.find(appearance.source);
    auto text = source == answer.dossier->sources.end()
                    ? appearance.source
                    : fmt::format("{} ({})", appearance.source, to_string(source->second.kind));
    const auto& passage = appearance.passage;
    text += fmt::format(", \"{}\", {}-{}, anchor {}", passage.section, passage.start, passage.end,
                        plain_words(passage.anchor));
    if (passage.score) {
        text += fmt::format(" ({:.2f})", *passage.score);
    }
    return text;
}

std::string who(const Appearance& appearance) {
    if (appearance.kind == AppearanceKind::claim) {
        return fmt::format("{} {}", appearance.id, to_string(appearance.stance));
    }
    const auto times = appearance.count > 1 ? fmt::format(" ({} of them)", appearance.count) : "";
    return fmt::format("{} {} as {}{}", appearance.id, to_string(appearance.stance), to_string(appearance.kind), times);
}

/// The state after publication is always said: not checked is not the same as fine.
std::string state_of(const Reference& reference) {
    const auto state = evidence::state_text(reference);
    return needs_a_warning(reference.state) ? "STATE: " + state : state;
}

std::string work(const query::ClaimAnswer& answer, const std::string& key) {
    const auto reference = answer.dossier->references.find(key);
    if (reference == answer.dossier->references.end()) {
        return key;
    }
    auto text =
        fmt::format("{} [{}; {}]", phrase(reference->second), names_of(reference->second), state_of(reference->second));
    if (const auto newer = answer.dossier->superseded_by.find(key); newer != answer.dossier->superseded_by.end()) {
        text += fmt::format(", superseded by {}", newer->second);
    }
    return text;
}

void add_candidates(Page& page, const query::ClaimAnswer& answer, const Citation& citation, const Folds& folds) {
    const auto shown = fold(citation.candidates.size(), folds.citations);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& candidate = citation.candidates[i];
        page.field(i == 0 ? "maybe" : "", fmt::format("{}: {}", work(answer, candidate.reference), candidate.because),
                   appearance_column, indent);
    }
    add_rest(page, citation.candidates.size(), shown, "candidate", indent + appearance_column);
}

void add_fidelity(Page& page, const query::ClaimAnswer& answer, const Citation& citation) {
    const auto found = answer.fidelity.find(citation.row);
    if (found == answer.fidelity.end()) {
        page.field("fidelity", Styled("not checked", Style::warn), appearance_column, indent);
        return;
    }
    bool first = true;
    for (const auto& item : found->second) {
        Styled line(plain_words(item.verdict), style_of(item.verdict));
        page.field(first ? "fidelity" : "", line.add(": " + item.explanation), appearance_column, indent);
        first = false;
    }
}

void add_citation(Page& page, const query::ClaimAnswer& answer, const Citation& citation, const Folds& folds) {
    if (citation.resolution == Resolution::none_given) {
        page.field("cites", Styled("nothing", Style::warn), appearance_column, indent);
    } else {
        Styled line(citation.marker, Style::strong);
        line.add(" → ").add(plain_words(citation.resolution), citation.reference.empty() ? Style::warn : Style::plain);
        page.field("cites", line.add(": " + citation.because), appearance_column, indent);
    }
    if (!citation.reference.empty()) {
        page.field("", work(answer, citation.reference), appearance_column, indent);
    }
    add_candidates(page, answer, citation, folds);
    add_fidelity(page, answer, citation);
}

void add_appearance(Page& page, const query::ClaimAnswer& answer, const Appearance& appearance, const Folds& folds) {
    page.paragraph(place(answer, appearance), 2, 4);
    page.paragraph(fmt::format("{}: {}", who(appearance), appearance.says), 4);
    if (!appearance.passage.exact.empty()) {
        page.field("quotation", "“" + appearance.passage.exact + "”", appearance_column, indent);
    }
    for (const auto& figure : appearance.figures) {
        page.field("figure", phrase(figure), appearance_column, indent);
    }
    const auto shown = fold(appearance.citations.size(), folds.citations);
    for (std::size_t i = 0; i < shown; ++i) {
        add_citation(page, answer, appearance.citations[i], folds);
    }
    add_rest(page, appearance.citations.size(), shown, "citation", indent);
}

/// Those that cite a known work first: they are what the claim stands on. Else by id.
std::vector<const Appearance*> in_order(const std::vector<Appearance>& appearances) {
    std::vector<const Appearance*> order;
    for (const auto& appearance : appearances) {
        order.push_back(&appearance);
    }
    const auto cites = [](const Appearance* appearance) {
        return std::any_of(appearance->citations.begin(), appearance->citations.end(),
                           [](const Citation& citation) { return !citation.reference.empty(); });
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const Appearance* a, const Appearance* b) { return cites(a) && !cites(b); });
    return order;
}

}  // namespace

void add_appearances(Page& page, const query::ClaimAnswer& answer, const Folds& folds) {
    if (answer.appearances.empty()) {
        return;
    }
    std::set<std::string> sources;
    for (const auto& appearance : answer.appearances) {
        sources.insert(appearance.source);
    }
    page.section(fmt::format("WHO SAYS IT: {}, {}", counted(static_cast<long>(sources.size()), "source"),
                             counted(static_cast<long>(answer.appearances.size()), "appearance")));
    const auto order = in_order(answer.appearances);
    const auto shown = fold(order.size(), folds.appearances);
    for (std::size_t i = 0; i < shown; ++i) {
        add_appearance(page, answer, *order[i], folds);
    }
    add_rest(page, order.size(), shown, "appearance", 2);
}

}  // namespace grounds::writers
