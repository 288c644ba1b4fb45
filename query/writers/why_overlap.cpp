// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "query/writers/phrases.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

bool is_review(Design design) {
    return design == Design::systematic_review || design == Design::meta_analysis;
}

/// Trials that a review is known to hold: those with a record here and those named only.
std::set<std::string> trials_of(const Study& review) {
    std::set<std::string> trials(review.includes.begin(), review.includes.end());
    trials.insert(review.includes_others.begin(), review.includes_others.end());
    return trials;
}

/// Reviews of the question with trials on record, by id.
std::map<std::string, std::set<std::string>> reviews_of(const query::ClaimAnswer& answer) {
    std::map<std::string, std::set<std::string>> reviews;
    for (const auto& item : answer.assessment.evidence) {
        const auto study = answer.dossier->studies.find(item.study);
        if (study != answer.dossier->studies.end() && is_review(study->second.design)) {
            if (auto trials = trials_of(study->second); !trials.empty()) {
                reviews.emplace(study->first, std::move(trials));
            }
        }
    }
    return reviews;
}

}  // namespace

void add_overlap(Page& page, const query::ClaimAnswer& answer, const Folds& folds) {
    const auto reviews = reviews_of(answer);
    if (reviews.size() < 2 || !folds.full()) {
        return;
    }
    page.section(
        "WHICH REVIEW HOLDS WHICH TRIAL (x: known to; people of a trial count once, so sums over reviews are "
        "not made)");
    std::map<std::string, std::string> marks;
    std::size_t column = 0;
    for (const auto& [review, trials] : reviews) {
        page.paragraph(
            fmt::format("{}: {}{}", static_cast<char>('A' + static_cast<int>(column % 26)), review,
                        answer.dossier->studies.at(review).includes_complete ? "" : " (its list is not complete here)"),
            2, 4);
        for (const auto& trial : trials) {
            auto& row = marks[trial];
            row.resize(2 * reviews.size(), ' ');
            row[2 * column] = 'x';
        }
        ++column;
    }
    std::string head;
    for (std::size_t i = 0; i < reviews.size(); ++i) {
        head += fmt::format("{} ", static_cast<char>('A' + static_cast<int>(i % 26)));
    }
    page.paragraph(head, 4);
    for (const auto& [trial, row] : marks) {
        page.field(row, trial, static_cast<int>(2 * reviews.size()) + 1, 4);
    }
}

}  // namespace grounds::writers
