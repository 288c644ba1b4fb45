// SPDX-License-Identifier: MIT
#include "works/match/compare.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "works/match/match.hpp"

namespace grounds::match {

namespace {

enum Feature {
    doi,
    pmid,
    pmcid,
    title,
    similar_title,
    short_title,
    generic_title,
    author,
    year,
    volume,
    issue,
    page,
    container,
    isbn,
    type,
    supplement,
    notice,
    version,
    feature_count
};

constexpr std::array<FeaturePoints, feature_count> table_of_points{{
    {"doi", 10, -8, true},
    {"pmid", 10, -8, true},
    {"pmcid", 10, -8, true},
    {"title", 5, -10, true},
    {"similar-title", 3, 0, false},
    {"short-title", 2.5, 0, false},
    {"generic-title", 2, 0, false},
    {"author", 2, -4, false},
    {"year", 1.5, -5, true},
    {"volume", 1.5, -3, false},
    {"issue", 0.5, -1, false},
    {"page", 2.5, -4, false},
    {"container", 1, -2, false},
    {"isbn", 2, -1, false},
    {"type", 0, -1.5, false},
    {"supplement", 0, -4, true},
    {"notice", 0, -12, true},
    {"version", 0, -12, true},
}};

constexpr FeatureSet bit(std::size_t feature) {
    return FeatureSet{1} << feature;
}

/// Disagreements after which an identifier alone does not merge.
constexpr FeatureSet serious = [] {
    FeatureSet set = 0;
    for (std::size_t i = 0; i < table_of_points.size(); ++i) {
        set |= table_of_points[i].serious ? bit(i) : 0;
    }
    return set;
}();

constexpr double probable_from = 7;

/// A title this short ("Editorial", "Introduction") is shared by works that have nothing to do with each other.
constexpr std::size_t generic_below = 20;

class Sides {
public:
    Sides(const MatchRecord& a, const MatchRecord& b) : a_(a), b_(b) {}

    Comparison result() {
        known_equal(doi, a_.doi, b_.doi);
        known_equal(pmid, a_.pmid, b_.pmid);
        known_equal(pmcid, a_.pmcid, b_.pmcid);
        titles();
        if (hopeless()) {
            return result_;
        }
        known(author, a_.author, b_.author, same_author);
        years();
        known_equal(volume, a_.volume, b_.volume);
        known_equal(issue, a_.issue, b_.issue);
        known_equal(page, a_.page, b_.page);
        containers();
        known_equal(isbn, a_.isbn, b_.isbn);
        if (!a_.type.empty() && !b_.type.empty() && a_.type != b_.type) {
            add(type, false);
        }
        only_disagree(supplement, a_.supplement == b_.supplement);
        only_disagree(notice, a_.notice == b_.notice);
        only_disagree(version, !versions());
        result_.verdict = verdict();
        return result_;
    }

private:
    void add(Feature feature, bool agrees) {
        const auto& row = table_of_points[feature];
        result_.score += agrees ? row.agree : row.disagree;
        (agrees ? result_.agree : result_.disagree) |= bit(feature);
    }

    template <class Same>
    void known(Feature feature, std::string_view x, std::string_view y, Same same) {
        if (!x.empty() && !y.empty()) {
            add(feature, same(x, y));
        }
    }
    void known_equal(Feature feature, std::string_view x, std::string_view y) {
        known(feature, x, y, std::equal_to<>());
    }
    void only_disagree(Feature feature, bool agrees) {
        if (!agrees) {
            add(feature, false);
        }
    }

    void titles() {
        if (a_.title.empty() || b_.title.empty()) {
            return;
        }
        if (same_letters(a_.title, b_.title)) {
            add(letter_count(a_.title) < generic_below ? generic_title : title, true);
        } else if (is_subtitle_missing(a_, b_) || is_subtitle_missing(b_, a_) ||
                   ((identified() || on_one_page()) && (is_cut_short(a_, b_) || is_cut_short(b_, a_)))) {
            add(short_title, true);
        } else {
            const bool alike = similar_titles(a_.title, b_.title);
            add(alike ? similar_title : title, alike);
        }
    }

    [[nodiscard]] bool on_one_page() const {
        return !a_.page.empty() && !a_.volume.empty() && a_.page == b_.page && a_.volume == b_.volume;
    }

    [[nodiscard]] bool identified() const {
        return agrees(doi) || agrees(pmid) || agrees(pmcid);
    }

    /// Most pairs end here: with nothing in common but a block, no feature but the title can matter.
    [[nodiscard]] bool hopeless() const {
        return !identified() && (result_.disagree & bit(title)) != 0;
    }

    /// Online in one year and in print in the next is neither agreement nor disagreement.
    void years() {
        if (a_.year && b_.year && std::abs(*a_.year - *b_.year) != 1) {
            add(year, a_.year == b_.year);
        }
    }

    void containers() {
        if (a_.container.empty() || b_.container.empty()) {
            return;
        }
        add(container, same_container(a_.container, b_.container) ||
                           (!a_.container_short.empty() && same_container(a_.container_short, b_.container)) ||
                           (!b_.container_short.empty() && same_container(a_.container, b_.container_short)));
    }

    [[nodiscard]] bool versions() const {
        return a_.preprint != b_.preprint || a_.supersedes == b_.key || b_.supersedes == a_.key ||
               other_version_of(a_.doi, b_.doi);
    }

    [[nodiscard]] bool all_agree(std::initializer_list<Feature> features) const {
        return std::all_of(features.begin(), features.end(), [this](Feature f) { return agrees(f); });
    }
    [[nodiscard]] bool any_agrees(std::initializer_list<Feature> features) const {
        return std::any_of(features.begin(), features.end(), [this](Feature f) { return agrees(f); });
    }
    [[nodiscard]] bool any_disagrees(std::initializer_list<Feature> features) const {
        return std::any_of(features.begin(), features.end(),
                           [this](Feature f) { return (result_.disagree & bit(f)) != 0; });
    }
    [[nodiscard]] bool agrees(Feature feature) const {
        return (result_.agree & bit(feature)) != 0;
    }

    /// Both know the same, and nothing that the other does not: how a sparse record looks in two files.
    [[nodiscard]] bool says_the_same() const {
        const auto known = [](const MatchRecord& r) {
            return std::tie(r.title, r.author, r.year, r.container, r.container_short, r.volume, r.issue, r.page,
                            r.isbn, r.doi, r.pmid, r.pmcid, r.preprint, r.supplement);
        };
        return !a_.title.empty() && known(a_) == known(b_) && result_.disagree == 0;
    }

    /// Title, first author, journal and year are one, and whatever else both give is too: an entry of an article's list
    /// that leaves out pages, volume or issue.
    [[nodiscard]] bool says_no_more() const {
        return all_agree({title, author, year, container}) && result_.disagree == 0;
    }

    /// The title too is cut, short or misspelt, but nobody else begins such a title on that page of that volume.
    [[nodiscard]] bool is_one_page() const {
        constexpr std::size_t one_word = 14;  // "Editorial" and "Introduction"
        return (any_agrees({similar_title, short_title}) ||
                (agrees(generic_title) && letter_count(a_.title) >= one_word)) &&
               all_agree({author, year, volume, page, container}) && result_.disagree == 0;
    }

    /// Without the subtitle and without pages; a protocol goes before the work that has its main title.
    [[nodiscard]] bool lacks_subtitle() const {
        const auto& longer = a_.title.size() > b_.title.size() ? a_.title : b_.title;
        return all_agree({short_title, author, year, volume, container}) && result_.disagree == 0 &&
               std::min(letter_count(a_.title), letter_count(b_.title)) >= generic_below &&
               longer.find("protocol") == std::string_view::npos;
    }

    /// docs/duplicates.md states these rules.
    [[nodiscard]] DuplicateState verdict() const {
        const bool one_place = all_agree({title, author, year, volume, page});
        if (any_disagrees({notice, version})) {
            return DuplicateState::different;
        }
        if (identified()) {
            return (result_.disagree & serious) != 0 ? DuplicateState::probable : DuplicateState::same;
        }
        if (any_disagrees({doi, pmid, pmcid})) {
            return one_place && !any_disagrees({container, supplement}) ? DuplicateState::probable
                                                                        : DuplicateState::different;
        }
        if (one_place && !any_disagrees({container, supplement, issue, isbn})) {
            return DuplicateState::same;
        }
        if (says_no_more() || is_one_page() || lacks_subtitle()) {
            return DuplicateState::same;
        }
        if (says_the_same()) {
            const bool named = all_agree({author, year});
            return agrees(title) && named   ? DuplicateState::same
                   : agrees(title) || named ? DuplicateState::probable
                                            : DuplicateState::different;
        }
        if (agrees(generic_title) && !all_agree({year, volume, page})) {
            return DuplicateState::different;
        }
        return result_.score >= probable_from ? DuplicateState::probable : DuplicateState::different;
    }

    const MatchRecord& a_;
    const MatchRecord& b_;
    Comparison result_;
};

}  // namespace

std::span<const FeaturePoints> feature_points() {
    return table_of_points;
}

std::vector<std::string> names_of(FeatureSet features) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < table_of_points.size(); ++i) {
        if ((features & bit(i)) != 0) {
            names.emplace_back(table_of_points[i].name);
        }
    }
    return names;
}

Comparison compare(const MatchRecord& a, const MatchRecord& b) {
    return a.key < b.key ? Sides(a, b).result() : Sides(b, a).result();
}

}  // namespace grounds::match
