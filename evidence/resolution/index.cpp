// SPDX-License-Identifier: MIT
#include "evidence/resolution/index.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/fold.hpp"

namespace grounds::resolution {

namespace {

constexpr double heaviest_term = 8;
constexpr long most_of_term = 500;

}  // namespace

std::vector<WeighedTerm> WorkIndex::weigh(std::string_view text) const {
    std::vector<WeighedTerm> terms;
    double sum = 0;
    double known = 0;
    for (auto& term : base::terms_of(text)) {
        const auto df = with_term(term).size();
        const double share = df == 0 ? 1 : static_cast<double>(works_->size()) / static_cast<double>(df);
        const double weight = df == 0 ? 0 : std::min(heaviest_term, 1 + std::log2(share));
        sum += weight;
        known += df == 0 ? 0 : 1;
        terms.push_back({std::move(term), weight});
    }
    for (auto& term : terms) {
        term.weight = term.weight > 0 ? term.weight : known > 0 ? sum / known : 1;
    }
    return terms;
}

double Coverage::of(std::uint32_t work) const {
    const auto found = shares_.find(work);
    return found == shares_.end() ? 0 : found->second;
}

WorkIds Coverage::works() const {
    WorkIds ids;
    ids.reserve(shares_.size());
    for (const auto& [id, share] : shares_) {
        ids.push_back(id);
    }
    return ids;
}

Coverage WorkIndex::coverage(const std::vector<WeighedTerm>& terms) const {
    double all = 0;
    std::vector<std::pair<const WorkIds*, double>> rarest_first;
    for (const auto& term : terms) {
        all += term.weight;
        rarest_first.emplace_back(&with_term(term.term), term.weight);
    }
    std::stable_sort(rarest_first.begin(), rarest_first.end(),
                     [](const auto& a, const auto& b) { return a.first->size() < b.first->size(); });
    Coverage covered;
    for (const auto& [ids, weight] : rarest_first) {
        const bool common = std::ssize(*ids) > most_of_term;
        if (common && !covered.shares_.empty()) {
            for (auto& [id, share] : covered.shares_) {
                share += std::binary_search(ids->begin(), ids->end(), id) ? weight / all : 0;
            }
            continue;
        }
        const auto end = common ? ids->begin() + most_of_term : ids->end();
        std::for_each(ids->begin(), end, [&, share = weight / all](auto id) { covered.shares_[id] += share; });
    }
    return covered;
}

bool WorkIndex::has_term(std::uint32_t work, const std::string& term) const {
    const auto& ids = with_term(term);
    return std::binary_search(ids.begin(), ids.end(), work);
}

const WorkIds& WorkIndex::with_identifier(std::string_view identifier) const {
    return works_->filed(std::string(identifier));
}

const WorkIds& WorkIndex::by_author(std::string_view folded_name) const {
    return works_->filed(filed_under(filed_by_author, folded_name));
}

const WorkIds& WorkIndex::in_journal(std::string_view title) const {
    return works_->filed(filed_under(filed_by_journal, works::venue_key(title)));
}

std::vector<std::string> WorkIndex::journals_in(std::string_view text) const {
    constexpr std::size_t longest = 14;
    constexpr std::size_t most_words = 60;
    const auto words = base::words_of(works::venue_key(text));
    const auto end = std::min(words.size(), most_words);
    std::vector<std::string> found;
    for (std::size_t count = std::min(longest, end); count >= 2; --count) {
        for (std::size_t from = 0; from + count <= end; ++from) {
            std::string key = words[from];
            for (std::size_t i = 1; i < count; ++i) {
                key += " " + words[from + i];
            }
            if (!works_->filed(filed_under(filed_by_journal, key)).empty()) {
                found.push_back(std::move(key));
            }
        }
    }
    return found;
}

const WorkIds& WorkIndex::with_initials(std::string_view initials) const {
    return works_->filed(filed_under(filed_by_initials, initials));
}

const WorkIds& WorkIndex::of_venue(std::size_t venue) const {
    return works_->filed(filed_under(filed_by_venue, venues_.all()[venue].id));
}

const WorkVenues& WorkIndex::placed(std::uint32_t work) const {
    const auto found = placed_.find(work);
    return found != placed_.end() ? found->second
                                  : placed_.emplace(work, venues_of(works_->work(work), venues_)).first->second;
}

}  // namespace grounds::resolution
