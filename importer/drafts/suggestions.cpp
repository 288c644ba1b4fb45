// SPDX-License-Identifier: MIT
#include "importer/drafts/suggestions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/scalar.hpp"
#include "evidence/findings/text.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::drafts {

namespace {

constexpr double least = 0.35;  ///< below it a claim is not suggested
constexpr double enough = 0.5;  ///< below it the question is worth a look
constexpr double for_words = 0.6, for_substance = 0.15, for_figure = 0.25, against_figure = 0.15;
constexpr std::size_t stem = 5;
constexpr std::size_t most_words = 40;

constexpr std::string_view empty_words =
    " the and for with that this from are was were has have had not can may might will would could should than then "
    "them "
    "they their there these those its it's his her our your you also into such only most more many some any all one "
    "two "
    "which what when while where who how why because been being very often does did but per your about over under up "
    "to "
    "studies study shows show found people help helps ";

std::string stem_of(const std::string& word) {
    return word.substr(0, std::min(word.size(), word.size() > stem + 1 ? stem + 1 : stem));
}

std::set<std::string> stems_of(std::string_view text) {
    std::set<std::string> stems;
    for (const auto& word : content_words(text)) {
        stems.insert(stem_of(word));
    }
    return stems;
}

/// Share of the shorter text's words that the other has too: Szymkiewicz-Simpson, damped for texts of few words.
double overlap(const std::set<std::string>& a, const std::set<std::string>& b, std::vector<std::string>& common) {
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const auto shorter = static_cast<double>(std::max<std::size_t>(3, std::min(a.size(), b.size())));
    return static_cast<double>(common.size()) / shorter;
}

bool same(const Quantity& printed, const Quantity& claimed) {
    const auto factor = base::conversion_factor(printed.unit, claimed.unit);
    const auto near = [](double a, double b) { return std::fabs(a - b) <= 1e-6 * std::max(1.0, std::fabs(b)); };
    return factor && near(printed.lowest() * *factor, claimed.lowest()) &&
           near(printed.highest() * *factor, claimed.highest());
}

struct Scored {
    double score = 0;
    std::string because;
};

Scored score_of(const std::set<std::string>& words, std::string_view says_lower, const std::vector<Figure>& figures,
                const NearClaim& near) {
    std::vector<std::string> common;
    std::vector<std::string> reasons;
    double score = for_words * overlap(words, stems_of(near.statement), common);
    if (!common.empty()) {
        reasons.push_back(fmt::format(
            "{} of its words ({}...)", common.size(),
            fmt::join(common.begin(),
                      common.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, common.size())), "..., ")));
    }
    if (!near.substance.empty() && says_lower.find(near.substance) != std::string_view::npos) {
        score += for_substance;
        reasons.push_back("same substance (" + near.substance + ")");
    }
    bool comparable = false;
    for (const auto& figure : figures) {
        for (const auto& quantity : near.quantities) {
            comparable = comparable || base::conversion_factor(figure.quantity.unit, quantity.unit).has_value();
            if (same(figure.quantity, quantity)) {
                reasons.push_back("same figure (" + evidence::quantity_text(quantity) + ")");
                return {std::min(1.0, score + for_figure), evidence::list_text(reasons)};
            }
        }
    }
    if (comparable) {
        score -= against_figure;
        reasons.emplace_back("but another figure");
    } else if (figures.empty() == near.quantities.empty()) {
        score += for_figure * score;
    }
    return {std::clamp(score, 0.0, 1.0), evidence::list_text(reasons)};
}

double rounded(double score) {
    return std::round(score * 100) / 100;
}

}  // namespace

std::vector<std::string> content_words(std::string_view text) {
    std::vector<std::string> words;
    std::set<std::string> seen;
    std::string word;
    const auto plain = articles::plain_of(text);
    for (std::size_t at = 0; at <= plain.size(); ++at) {
        const char c = at < plain.size() ? plain[at] : ' ';
        if (articles::is_letter(c)) {
            word += articles::is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
            continue;
        }
        const bool tells = word.size() > 2 && empty_words.find(" " + word + " ") == std::string_view::npos;
        if (tells && words.size() < most_words && seen.insert(word).second) {
            words.push_back(word);
        }
        word.clear();
    }
    return words;
}

std::vector<Suggestion> rank_claims(std::string_view says, const std::vector<Figure>& figures,
                                    const std::vector<NearClaim>& near) {
    const auto words = stems_of(says);
    const auto plain = articles::plain_of(says);
    std::string lower = plain;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return articles::is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    std::vector<Suggestion> ranked;
    for (const auto& claim : near) {
        const auto scored = score_of(words, lower, figures, claim);
        if (scored.score >= least) {
            ranked.push_back({claim.claim, "", rounded(scored.score), scored.because});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Suggestion& a, const Suggestion& b) {
        return a.score != b.score ? a.score > b.score : a.claim < b.claim;
    });
    if (ranked.size() > most_suggestions) {
        ranked.resize(most_suggestions);
    }
    if (ranked.empty() || ranked.front().score < enough) {
        for (const auto& claim : near) {
            std::vector<std::string> common;
            const double score =
                for_words * overlap(words, stems_of(claim.question_text), common) +
                (!claim.substance.empty() && lower.find(claim.substance) != std::string::npos ? for_substance : 0);
            const bool known = std::any_of(ranked.begin(), ranked.end(),
                                           [&](const Suggestion& other) { return other.question == claim.question; });
            if (score >= least && !known && ranked.size() < most_suggestions) {
                ranked.push_back({"", claim.question, rounded(score),
                                  fmt::format("its question has {} of the words", common.size())});
            }
        }
    }
    return ranked;
}

}  // namespace grounds::drafts
