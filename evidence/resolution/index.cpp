// SPDX-License-Identifier: MIT
#include "evidence/resolution/index.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "base/fold.hpp"

namespace grounds::resolution {

namespace {

constexpr double heaviest_term = 8;
constexpr long most_of_term = 500;

template <class Map, class Key>
const WorkIds& found_in(const Map& map, const Key& key) {
    static const WorkIds none;
    const auto found = map.find(key);
    return found == map.end() ? none : found->second;
}

void add_last(WorkIds& ids, std::uint32_t id) {
    if (ids.empty() || ids.back() != id) {
        ids.push_back(id);
    }
}

}  // namespace

std::string initials_of(std::string_view title) {
    static constexpr std::array<std::string_view, 8> small = {"of", "and", "the", "in", "for", "on", "a", "an"};
    std::string letters;
    for (const auto& word : base::words_of(title)) {
        if (std::find(small.begin(), small.end(), word) == small.end()) {
            letters += word.front();
        }
    }
    return letters;
}

WorkIndex::WorkIndex(Library library)
    : works_(std::move(library.works)),
      venues_(std::move(library.venues)),
      journal_(works_.size(), -1),
      makers_(works_.size()) {
    for (std::uint32_t id = 0; id < works_.size(); ++id) {
        add(id);
    }
}

void WorkIndex::add(std::uint32_t id) {
    const auto& work = works_[id];
    const auto identifier = [&](std::string_view kind, const std::string& value) {
        if (!value.empty()) {
            add_last(by_identifier_[std::string(kind) + ":" + value], id);
        }
    };
    identifier("doi", works::doi_in(work.doi));
    identifier("pmid", work.pmid);
    identifier("pmcid", work.pmcid);
    identifier("isbn", works::isbn_13(work.isbn));
    identifier("arxiv", works::arxiv_in(work.doi + " " + work.url));
    identifier("url", works::plain_url(work.url));
    for (const auto& author : work.authors) {
        const auto words = base::words_of(author);
        const auto name = base::phrase(words);
        add_last(by_author_[name.substr(1, name.size() > 1 ? name.size() - 2 : 0)], id);
        if (words.size() > 1) {
            add_last(by_author_[words.back()], id);  // "Berg" for "van der Berg"
        }
    }
    add_terms(id);
    add_venues(id);
}

void WorkIndex::add_terms(std::uint32_t id) {
    for (const auto& term : base::terms_of(works_[id].title + " " + works_[id].topic)) {
        by_term_[term].push_back(id);
    }
}

void WorkIndex::add_makers(std::uint32_t id, const works::VenueIds& venues) {
    for (const auto venue : venues) {
        for (const auto above : venues_.upwards(venue)) {
            if (std::find(makers_[id].begin(), makers_[id].end(), above) == makers_[id].end()) {
                makers_[id].push_back(above);
                add_last(by_venue_[above], id);
            }
        }
    }
}

void WorkIndex::add_venues(std::uint32_t id) {
    const auto& work = works_[id];
    if (!work.container_title.empty()) {
        add_last(by_container_[works::venue_key(work.container_title)], id);
        add_last(by_initials_[initials_of(work.container_title)], id);
    }
    for (const auto* title : {&work.container_title, &work.container_title_short}) {
        for (const auto venue : venues_.named(*title)) {
            if (venues_.all()[venue].kind == VenueKind::journal && journal_[id] < 0) {
                journal_[id] = static_cast<long>(venue);
            }
        }
    }
    for (const auto above : venue_chain(id)) {
        add_last(by_venue_[above], id);
    }
    add_makers(id, venues_.organisations_in(work.publisher));
    add_makers(id, venues_.holders(work));
    for (const auto& author : work.authors) {
        if (author.find(' ') != std::string::npos) {  // an institution, or a particle
            add_makers(id, venues_.organisations_in(author));
        }
    }
}

std::vector<WeighedTerm> WorkIndex::weigh(std::string_view text) const {
    std::vector<WeighedTerm> terms;
    double sum = 0;
    double known = 0;
    for (auto& term : base::terms_of(text)) {
        const auto df = found_in(by_term_, term).size();
        const double share = df == 0 ? 1 : static_cast<double>(works_.size()) / static_cast<double>(df);
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
        rarest_first.emplace_back(&found_in(by_term_, term.term), term.weight);
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
    const auto& ids = found_in(by_term_, term);
    return std::binary_search(ids.begin(), ids.end(), work);
}

const WorkIds& WorkIndex::with_identifier(std::string_view identifier) const {
    return found_in(by_identifier_, std::string(identifier));
}

const WorkIds& WorkIndex::by_author(std::string_view folded_name) const {
    return found_in(by_author_, std::string(folded_name));
}

const WorkIds& WorkIndex::in_journal(std::string_view title) const {
    return found_in(by_container_, works::venue_key(title));
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
            if (by_container_.contains(key)) {
                found.push_back(std::move(key));
            }
        }
    }
    return found;
}

const WorkIds& WorkIndex::with_initials(std::string_view initials) const {
    return found_in(by_initials_, std::string(initials));
}

const WorkIds& WorkIndex::of_venue(std::size_t venue) const {
    return found_in(by_venue_, venue);
}

const works::VenueIds& WorkIndex::venue_chain(std::uint32_t work) const {
    static const works::VenueIds none;
    return journal_[work] < 0 ? none : venues_.upwards(static_cast<std::size_t>(journal_[work]));
}

}  // namespace grounds::resolution
