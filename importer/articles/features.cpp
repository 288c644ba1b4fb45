// SPDX-License-Identifier: MIT
#include "importer/articles/features.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

double yes(bool holds) {
    return holds ? 1 : 0;
}

bool first_is(const Facts& facts, Cue cue) {
    return std::any_of(facts.hits.begin(), facts.hits.end(),
                       [&](const CueHit& hit) { return hit.cue == cue && hit.token == 0; });
}

/// Every sentence of a line that begins with "Source:" names a work and claims nothing.
bool names_a_source(const Facts& facts) {
    const auto line = std::string_view(facts.document.text.lower)
                          .substr(static_cast<std::size_t>(facts.block.span.start),
                                  static_cast<std::size_t>(facts.block.span.length()));
    return line.starts_with("source: ") || line.starts_with("sources: ");
}

/// "Don't take", "Always ask", "Then mix": the verb may come second.
bool is_imperative(const Facts& facts) {
    if (facts.tokens.empty()) {
        return false;
    }
    const auto first = facts.tokens.front().word;
    const bool filler = first == "then" || first == "so" || first == "instead" || first == "also" || first == "plus" ||
                        first == "and" || first == "or" || first == "but" || first == "first" || first == "finally" ||
                        first == "just" || first == "please" || first == "when" || first == "if";
    const auto place = filler ? 1U : 0U;
    const bool verb = std::any_of(facts.hits.begin(), facts.hits.end(),
                                  [&](const CueHit& hit) { return hit.cue == Cue::imperative && hit.token == place; });
    const bool told = facts.tokens.size() > place + 1 && facts.tokens[place + 1].word == "that";  // "note that ..."
    return verb && !told && first != "when" && first != "if";
}

/// An instruction behind a condition: "If possible, soak", "When stretching, hold".
bool imperative_behind_comma(const Facts& facts) {
    const auto plain = facts.document.text.plain_at(facts.span);
    const auto comma = plain.find(", ");
    if (comma == std::string_view::npos || facts.tokens.empty()) {
        return false;
    }
    const auto first = facts.tokens.front().word;
    const auto at = facts.span.start + static_cast<long>(comma) + 2;
    const auto token = std::find_if(facts.tokens.begin(), facts.tokens.end(),
                                    [&](const Token& other) { return other.span.start >= at; });
    const auto place = static_cast<std::size_t>(token - facts.tokens.begin());
    const bool opens = first == "if" || first == "when" || first == "to" || first == "instead" || first == "for" ||
                       first == "so" || first == "therefore" || first == "thus" || first == "also";
    return opens && std::any_of(facts.hits.begin(), facts.hits.end(),
                                [&](const CueHit& hit) { return hit.cue == Cue::imperative && hit.token == place; });
}

bool has_verb(const Facts& facts) {
    return facts.counts[Cue::effect] + facts.counts[Cue::finite] + facts.counts[Cue::modal] > 0;
}

char last_char(const Facts& facts) {
    return facts.document.text.plain[static_cast<std::size_t>(facts.span.end - 1)];
}

bool stops(const Facts& facts) {
    return ends_like_sentence(facts.document.text.plain_at(facts.span));
}

bool money(const Facts& facts) {
    return std::any_of(facts.figures.begin(), facts.figures.end(),
                       [](const FoundFigure& figure) { return figure.money; });
}

bool real_figure(const Facts& facts) {
    return std::any_of(facts.figures.begin(), facts.figures.end(),
                       [](const FoundFigure& figure) { return !figure.money && !figure.is_time(); });
}

// Weights: a logistic regression (L2) on the sentences of five labelled articles, rounded; what it could not tell from
// so few (a price, a footnote) was set by hand. docs/draft.md gives the numbers on articles that had no part in it.
constexpr auto table = std::to_array<Feature>({
    {"figure", 1.9, [](const Facts& f) { return yes(real_figure(f)); }},
    {"effect verb", 0.5, [](const Facts& f) { return yes(f.counts[Cue::effect] > 0); }},
    {"several effect verbs", 0.4, [](const Facts& f) { return yes(f.counts[Cue::effect] > 1); }},
    {"verb", 0.3, [](const Facts& f) { return yes(has_verb(f)); }},
    {"trait", 0.4, [](const Facts& f) { return yes(f.counts[Cue::trait] > 0); }},
    {"comparison", 0.3, [](const Facts& f) { return yes(f.counts[Cue::comparison] > 0); }},
    {"need or deficiency", 0.7, [](const Facts& f) { return yes(f.counts[Cue::need] > 0); }},
    {"health word", 1.0, [](const Facts& f) { return yes(f.counts[Cue::health] > 0); }},
    {"several health words", 0.7, [](const Facts& f) { return yes(f.counts[Cue::health] > 2); }},
    {"marker", 0.7, [](const Facts& f) { return yes(!f.markers.empty()); }},
    {"modal", 0.2, [](const Facts& f) { return yes(f.counts[Cue::modal] > 0); }},
    {"hedge", 0.5, [](const Facts& f) { return yes(f.counts[Cue::hedge] > 0); }},
    {"full stop", 1.7, [](const Facts& f) { return yes(stops(f)); }},
    {"table row with a figure", 2.2,
     [](const Facts& f) { return yes(f.block.kind == BlockKind::row && real_figure(f)); }},
    {"led to by a claim", 3.0, [](const Facts& f) { return yes(f.lead > 0); }},
    {"led to by advice", -1.5, [](const Facts& f) { return yes(f.lead < 0); }},
    {"no verb", -0.9, [](const Facts& f) { return yes(!has_verb(f)); }},
    {"question", -3.5, [](const Facts& f) { return yes(last_char(f) == '?'); }},
    {"heading", -1.1, [](const Facts& f) { return yes(f.region.role == Role::heading); }},
    {"heading that asks", -1.4,
     [](const Facts& f) { return yes(f.region.role == Role::heading && first_is(f, Cue::question)); }},
    {"ends with a colon", -0.5, [](const Facts& f) { return yes(last_char(f) == ':'); }},
    {"instruction", -1.9, [](const Facts& f) { return yes(is_imperative(f)); }},
    {"instruction behind a condition", -1.0, [](const Facts& f) { return yes(imperative_behind_comma(f)); }},
    {"advice", -1.7, [](const Facts& f) { return yes(f.counts[Cue::advice] > 0); }},
    {"call to action", -1.9, [](const Facts& f) { return yes(f.counts[Cue::call] > 0); }},
    {"price", -2.0, [](const Facts& f) { return yes(money(f)); }},
    {"about the article", -2.6, [](const Facts& f) { return yes(f.counts[Cue::meta] > 0); }},
    {"first person", -1.5, [](const Facts& f) { return yes(f.counts[Cue::person] > 0); }},
    {"we", -0.8, [](const Facts& f) { return yes(f.counts[Cue::seller] > 0); }},
    {"about a person", -1.8, [](const Facts& f) { return yes(f.counts[Cue::bio] > 0); }},
    {"about a person, more than once", -1.1, [](const Facts& f) { return yes(f.counts[Cue::bio] > 1); }},
    {"disclaimer", -2.2, [](const Facts& f) { return yes(f.counts[Cue::disclaimer] > 0); }},
    {"caption", -2.2,
     [](const Facts& f) { return yes(first_is(f, Cue::caption) || f.block.kind == BlockKind::caption); }},
    {"names a source", -6.0, [](const Facts& f) { return yes(names_a_source(f)); }},
    {"below related posts or about the author", -1.5, [](const Facts& f) { return yes(f.region.related); }},
    {"annotation of a reference", 2.0, [](const Facts& f) { return yes(f.region.role == Role::annotation); }},
});

}  // namespace

const double feature_bias = -1.9;

std::span<const Feature> features() {
    return table;
}

double score_of(const Facts& facts, std::vector<FeatureHit>& why) {
    double sum = feature_bias;
    for (const auto& feature : table) {
        const double value = feature.value(facts);
        if (value != 0) {
            why.push_back({feature.name, feature.weight * value});
            sum += feature.weight * value;
        }
    }
    return 1 / (1 + std::exp(-sum));
}

}  // namespace grounds::articles
