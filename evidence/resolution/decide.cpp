// SPDX-License-Identifier: MIT
#include "evidence/resolution/stages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/findings/text.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

constexpr std::size_t most_candidates = 5;

bool has(const Ranked& ranked, std::string_view feature, double points) {
    return std::any_of(ranked.features.begin(), ranked.features.end(), [&](const CandidateFeature& found) {
        return found.feature == feature && found.points == points;
    });
}

bool author_and_year(const Ranked& ranked) {
    return has(ranked, "authors", weight::first_author) && has(ranked, "year", weight::year);
}

/// A marker that prints both, and one work alone that has both.
bool alone_with_author_and_year(const ReadMarker& read, const std::vector<Ranked>& all) {
    return !read.marker.authors.empty() && read.marker.year && author_and_year(all.front()) &&
           std::none_of(all.begin() + 1, all.end(), author_and_year);
}

/// Author and year name a work for certain only if no other has them, and if its topic is not a wholly different one.
bool named_by_author_and_year(const ReadMarker& read, const std::vector<Ranked>& all) {
    const bool other_topic =
        !read.terms.empty() &&
        std::none_of(all.front().features.begin(), all.front().features.end(),
                     [](const auto& found) { return found.feature == "topic" && found.points > 0; });
    return !other_topic && alone_with_author_and_year(read, all);
}

/// What speaks for it, most telling first, then what speaks against it.
std::string reasons(const Ranked& ranked) {
    std::string text;
    for (const bool good : {true, false}) {
        std::vector<const CandidateFeature*> found;
        for (const auto& feature : ranked.features) {
            if ((feature.points > 0) == good) {
                found.push_back(&feature);
            }
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const auto* a, const auto* b) { return std::abs(a->points) > std::abs(b->points); });
        for (const auto* feature : found) {
            text += text.empty() ? "" : !good && feature == found.front() ? "; but " : "; ";
            text += feature->because;
        }
    }
    return text;
}

std::string points(double score) {
    return fmt::format("{:.1f}", score == 0 ? 0.0 : score);
}

Candidate candidate(const Ranked& ranked, const WorkIndex& index) {
    return {index.work(ranked.work).key, reasons(ranked), ranked.score, ranked.features};
}

std::vector<Candidate> candidates(const std::vector<Ranked>& all, const WorkIndex& index) {
    std::vector<Candidate> listed;
    for (const auto& ranked : all) {
        if (listed.size() < most_candidates && ranked.score >= weight::mention) {
            listed.push_back(candidate(ranked, index));
        }
    }
    return listed;
}

Resolved bound(const std::vector<Ranked>& all, const WorkIndex& index, bool exact) {
    Resolved resolved;
    resolved.state = exact ? Resolution::exact : Resolution::probable;
    resolved.reference = index.work(all.front().work).key;
    resolved.because = fmt::format("{} ({} points{})", reasons(all.front()), points(all.front().score),
                                   all.size() > 1 ? ", the next has " + points(all[1].score) : "");
    return resolved;
}

/// A journal, publisher or organisation that the marker names and of which there is nothing; empty if there is none.
std::string venue_without_works(const ReadMarker& read, const WorkIndex& index) {
    if (read.venues.empty()) {
        return index.in_journal(read.unlisted_journal).empty() ? read.unlisted_journal : std::string();
    }
    const auto& all = index.venues().all();
    const bool any = std::any_of(read.venues.begin(), read.venues.end(), [&](std::size_t venue) {
        return all[venue].kind == VenueKind::host || !index.of_venue(venue).empty();
    });
    return any ? std::string() : all[read.venues.front()].name;
}

std::string nearest(const std::vector<Ranked>& all, const WorkIndex& index) {
    if (all.empty() || all.front().score < weight::mention) {
        return {};
    }
    return fmt::format("; the nearest is {} with {} of {} points: {}", index.work(all.front().work).key,
                       points(all.front().score), points(weight::floor), reasons(all.front()));
}

std::string why_none(const ReadMarker& read, const std::vector<Ranked>& all, const WorkIndex& index) {
    const auto& marker = read.marker;
    if (marker.bare) {
        return "the marker has no words";
    }
    if (!marker.numbers.empty()) {
        return read.query->list == nullptr || read.query->list->empty()
                   ? "the article's list of references is not recorded"
                   : "no entry of the article's list with this number is a work recorded here";
    }
    if (const auto silent = venue_without_works(read, index); !silent.empty()) {
        return fmt::format("no work of {} is recorded here{}", silent, nearest(all, index));
    }
    const std::string text = marker.plural             ? "the marker names no single work"
                             : marker.has_identifier() ? "no work here has this identifier"
                                                       : "nothing recorded here fits well enough";
    return text + nearest(all, index);
}

std::string why_several(const ReadMarker& read, const std::vector<Ranked>& all, const WorkIndex& index) {
    std::vector<std::string> names;
    for (const auto& ranked : all) {
        if (names.size() < most_candidates && ranked.score > all.front().score - weight::lead) {
            names.push_back(fmt::format("{} ({})", index.work(ranked.work).key, points(ranked.score)));
        }
    }
    const auto works = evidence::list_text(names);
    return read.marker.numbers.size() > 1
               ? fmt::format("it stands for several entries of the article's list: {}; cite each by itself", works)
               : fmt::format("{} fit about equally well", works);
}

}  // namespace

Resolved decide(const ReadMarker& read, const WorkIndex& index, const std::vector<Ranked>& all) {
    Resolved resolved;
    const bool named = !all.empty() && alone_with_author_and_year(read, all);
    if (all.empty() || (all.front().score < weight::floor && !named)) {
        resolved.because = why_none(read, all, index);
    } else if (const double next = all.size() > 1 ? all[1].score : 0;
               all.front().score - next < weight::lead && !named) {
        // a second work below the floor is close all the same
        resolved.state = Resolution::ambiguous;
        resolved.because = why_several(read, all, index);
    } else {
        resolved = bound(all, index, all.front().decisive || named_by_author_and_year(read, all));
    }
    resolved.candidates = candidates(all, index);
    return resolved;
}

}  // namespace grounds::resolution
