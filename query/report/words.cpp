// SPDX-License-Identifier: MIT
#include "query/report/words.hpp"

#include <algorithm>
#include <array>

#include "evidence/findings/groups.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::report {
namespace {

/// One phrase for each word of a vocabulary, in the vocabulary's order; the count is checked when it is compiled.
template <Term E>
using Phrases = std::array<std::string_view, Vocabulary<E>::words.size()>;

template <Term E>
std::string_view look_up(const Phrases<E>& phrases, E term) {
    return phrases.at(static_cast<std::size_t>(term));
}

constexpr Phrases<Verdict> verdicts{
    "Supported",    "Contradicted",          "No effect shown",         "Mixed",
    "Inconclusive", "Nothing recorded here", "Searched, nothing found", "No question for research"};

constexpr Phrases<Bearing> bearings{"for", "against", "no effect", "inconclusive"};

constexpr Phrases<Resolution> resolutions{"identified", "probably this work", "could be one of several works",
                                          "names no work that could be identified", "cites nothing"};

constexpr Phrases<FidelityVerdict> fidelities{
    "the cited work says this",
    "agrees with the cited work as far as it was checked",
    "overstates the cited work",
    "the cited work contradicts this",
    "the cited work does not support this",
    "the number is not in the cited work",
    "the number is not in the abstract (the full text was not seen)",
    "the number is something else in the cited work",
    "the number is a change within one group, not a difference between groups",
    "the cited work studied other people",
    "the cited work studied another form or dose",
    "the cited work lasted another time",
    "the cited work measured another outcome",
    "a newer version of the cited work existed",
    "the cited work was retracted",
    "cited at second hand",
    "no work could be identified",
    "no work on record matches",
    "the cited work could not be seen",
    "not checked",
    "no citation"};

constexpr Phrases<ReferenceState> states{"not checked for retraction",
                                         "checked: no retraction or correction found",
                                         "RETRACTED",
                                         "expression of concern",
                                         "corrected after publication",
                                         "retracted and later reinstated"};

constexpr Phrases<Stance> stances{"states", "suggests", "reports", "denies"};

constexpr Phrases<AppearanceKind> appearance_kinds{"", "testimonial", "product text", "annotation"};

constexpr Phrases<SeenHow> seen_hows{"full text",      "abstract only", "table", "second hand", "copy of the abstract",
                                     "trial registry", "vendor page"};

constexpr Phrases<ConflictType> conflict_types{"Studies disagree",
                                               "Sources disagree",
                                               "A source contradicts itself",
                                               "A source contradicts a work that it cites",
                                               "A source's advice goes against its own evidence",
                                               "A dose is above an authority's limit"};

constexpr Phrases<SourceKind> source_kinds{"vendor page", "news",      "review", "book",
                                           "label",       "guideline", "blog",   "other kind of source"};

constexpr Phrases<FundingKind> fundings{"funded by industry", "publicly funded", "no outside funding",
                                        "industry and public funding"};

struct SchemeName {
    std::string_view scheme, shown;
};

constexpr std::array scheme_names{
    SchemeName{"cebm", "Oxford CEBM 2011"},
    SchemeName{"sort", "SORT"},
    SchemeName{"civic", "points in the manner of CIViC"},
};

}  // namespace

std::string_view in_words(Verdict verdict) {
    return look_up(verdicts, verdict);
}
std::string_view in_words(Bearing bearing) {
    return look_up(bearings, bearing);
}
std::string_view in_words(Resolution resolution) {
    return look_up(resolutions, resolution);
}
std::string_view in_words(FidelityVerdict verdict) {
    return look_up(fidelities, verdict);
}
std::string_view in_words(ReferenceState state) {
    return look_up(states, state);
}
std::string state_words(const Reference& reference) {
    const auto& basis = reference.state_basis;
    const bool known = basis.given || !basis.as_of.empty();
    return known ? evidence::state_text(reference) : std::string(in_words(reference.state));
}
std::string_view in_words(Stance stance) {
    return look_up(stances, stance);
}
std::string_view in_words(AppearanceKind kind) {
    return look_up(appearance_kinds, kind);
}
std::string_view in_words(SeenHow how) {
    return look_up(seen_hows, how);
}
std::string_view in_words(ConflictType type) {
    return look_up(conflict_types, type);
}
std::string_view in_words(SourceKind kind) {
    return look_up(source_kinds, kind);
}
std::string_view in_words(Blinding blinding) {
    return writers::phrase(blinding);
}
std::string_view in_words(FundingKind funding) {
    return look_up(fundings, funding);
}

std::string as_sentence(std::string_view reason) {
    std::string text(reason);
    if (text.empty()) {
        return text;
    }
    if (text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return std::string_view(".?!").find(text.back()) == std::string_view::npos ? text + '.' : text;
}

std::string_view scheme_name(std::string_view scheme) {
    const auto* found = std::find_if(scheme_names.begin(), scheme_names.end(),
                                     [scheme](const SchemeName& name) { return name.scheme == scheme; });
    return found == scheme_names.end() ? scheme : found->shown;
}

std::string figure_text(const Figure& figure) {
    const auto text = writers::phrase(figure);
    return figure.printed.empty() ? text : text + ", printed “" + figure.printed + "”";
}

}  // namespace grounds::report
