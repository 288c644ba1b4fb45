// SPDX-License-Identifier: MIT
#include "evidence/resolution/filing.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/fold.hpp"

namespace grounds::resolution {

namespace {

void add_upwards(works::VenueIds& to, const works::VenueIds& from, const works::VenueTable& venues) {
    for (const auto venue : from) {
        for (const auto above : venues.upwards(venue)) {
            if (std::find(to.begin(), to.end(), above) == to.end()) {
                to.push_back(above);
            }
        }
    }
}

works::VenueIds chain_of(const CitableWork& work, const works::VenueTable& venues) {
    for (const auto* title : {&work.container_title, &work.container_title_short}) {
        for (const auto venue : venues.named(*title)) {
            if (venues.all()[venue].kind == VenueKind::journal) {
                return venues.upwards(venue);
            }
        }
    }
    return {};
}

void add_identifiers(std::vector<std::string>& words, const CitableWork& work) {
    const auto identifier = [&](std::string_view kind, const std::string& value) {
        if (!value.empty()) {
            words.push_back(std::string(kind) + ":" + value);
        }
    };
    identifier("key", base::lower_ascii(work.key));
    identifier("doi", works::known_doi(work.doi, work.url));
    identifier("pmid", work.pmid);
    identifier("pmcid", work.pmcid);
    identifier("isbn", works::isbn_13(work.isbn));
    identifier("arxiv", works::arxiv_in(work.doi + " " + work.url));
    identifier("url", works::plain_url(work.url));
}

void add_names(std::vector<std::string>& all, const CitableWork& work) {
    for (const auto& author : work.authors) {
        const auto words = base::words_of(author);
        const auto name = base::phrase(words);
        all.push_back(filed_under(filed_by_author, name.substr(1, name.size() > 1 ? name.size() - 2 : 0)));
        if (words.size() > 1) {
            all.push_back(filed_under(filed_by_author, words.back()));  // "Berg" for "van der Berg"
        }
    }
}

class ListedWorks : public WorkCatalogue {
public:
    explicit ListedWorks(Library library) : library_(std::move(library)) {
        const works::VenueTable venues(library_.venues);
        for (std::uint32_t id = 0; id < library_.works.size(); ++id) {
            for (const auto& word : filing_words(library_.works[id], venues)) {
                filed_[word].push_back(id);
            }
        }
    }

    [[nodiscard]] std::size_t size() const override {
        return library_.works.size();
    }
    [[nodiscard]] const CitableWork& work(std::uint32_t id) const override {
        return library_.works[id];
    }
    [[nodiscard]] const WorkIds& filed(const std::string& word) const override {
        static const WorkIds none;
        const auto found = filed_.find(word);
        return found == filed_.end() ? none : found->second;
    }
    [[nodiscard]] const std::vector<Venue>& venues() const override {
        return library_.venues;
    }

private:
    Library library_;
    std::unordered_map<std::string, WorkIds> filed_;
};

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

WorkVenues venues_of(const CitableWork& work, const works::VenueTable& venues) {
    WorkVenues found{chain_of(work, venues), {}};
    add_upwards(found.makers, venues.organisations_in(work.publisher), venues);
    add_upwards(found.makers, venues.holders(work), venues);
    for (const auto& author : work.authors) {
        if (author.find(' ') != std::string::npos) {  // an institution, or a particle
            add_upwards(found.makers, venues.organisations_in(author), venues);
        }
    }
    return found;
}

std::vector<std::string> filing_words(const CitableWork& work, const works::VenueTable& venues) {
    std::vector<std::string> words;
    for (const auto& term : base::terms_of(work.title + " " + work.topic)) {
        words.push_back(filed_under(filed_by_term, term));
    }
    add_identifiers(words, work);
    add_names(words, work);
    if (!work.container_title.empty()) {
        words.push_back(filed_under(filed_by_journal, works::venue_key(work.container_title)));
        words.push_back(filed_under(filed_by_initials, initials_of(work.container_title)));
    }
    const auto [chain, makers] = venues_of(work, venues);
    for (const auto* ids : {&chain, &makers}) {
        for (const auto venue : *ids) {
            words.push_back(filed_under(filed_by_venue, venues.all()[venue].id));
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::shared_ptr<const WorkCatalogue> catalogue_of(Library library) {
    return std::make_shared<const ListedWorks>(std::move(library));
}

}  // namespace grounds::resolution
