// SPDX-License-Identifier: MIT
#include "evidence/resolution/stages.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "base/ascii.hpp"
#include "base/fold.hpp"
#include "works/identifiers.hpp"

namespace grounds::resolution {

namespace {

bool names_periodical(const std::string& word) {
    static constexpr std::array<std::string_view, 14> words = {
        "journal",     "annals",  "archives", "bulletin", "proceedings", "transactions", "acta",
        "zeitschrift", "revista", "rivista",  "revue",    "gazette",     "lancet",       "arquivos"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_link(const std::string& word) {
    static constexpr std::array<std::string_view, 9> links = {"of", "and", "the", "in", "for", "on", "de", "la", "und"};
    return std::find(links.begin(), links.end(), word) != links.end();
}

/// The longest run of capitalised words (with "of", "and" between them) that has a word for a periodical in it and
/// more than that word alone.
std::string capitalised_journal(std::string_view text) {
    std::string best;
    std::string run;
    bool periodical = false;
    std::size_t words = 0;
    const auto end_run = [&] {
        if (periodical && words >= 2 && run.size() > best.size()) {
            best = run;
        }
        run.clear();
        periodical = false;
        words = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(" ,;.", at), text.size());
        const std::string word(text.substr(at, end - at));
        const auto plain = base::words_of(word);
        const bool capital = !word.empty() && base::is_upper(word.front());
        if (capital || (!run.empty() && !plain.empty() && is_link(plain.front()))) {
            run += (run.empty() ? "" : " ") + word;
            periodical = periodical || (!plain.empty() && names_periodical(plain.front()));
            words += capital && !is_link(plain.empty() ? word : plain.front()) ? 1U : 0U;
        } else {
            end_run();
        }
        if (end < text.size() && text[end] != ' ') {
            end_run();
        }
        at = end + 1;
    }
    end_run();
    return best;
}

bool has_journal(const ReadMarker& read, const WorkIndex& index) {
    return std::any_of(read.venues.begin(), read.venues.end(),
                       [&](std::size_t venue) { return index.venues().all()[venue].kind == VenueKind::journal; });
}

/// Only where the marker is not a whole reference: the titles of works hold such words too.
std::string unlisted_journal(const ReadMarker& read, const WorkIndex& index) {
    constexpr std::size_t longest = 20;
    const auto& marker = read.marker;
    if (marker.words.size() > longest || marker.has_identifier() || has_journal(read, index)) {
        return {};
    }
    if (!index.in_journal(marker.text).empty() && marker.words.size() > 1) {
        return marker.text;
    }
    const auto known = index.journals_in(marker.text);
    auto name = capitalised_journal(marker.text);
    if (!known.empty() && known.front().size() >= works::venue_key(name).size()) {
        return known.front();
    }
    return name;
}

/// Ids in the order in which they came, each once.
class Gathering {
public:
    void add(const WorkIds& ids) {
        for (const auto id : ids) {
            if (taken_.insert(id).second) {
                ids_.push_back(id);
            }
        }
    }
    WorkIds take() {
        return std::move(ids_);
    }

private:
    std::unordered_set<std::uint32_t> taken_;
    WorkIds ids_;
};

/// The `most` ids with the greatest coverage, those of equal coverage by id; none without any.
WorkIds best_covered(const WorkIds& ids, const Coverage& coverage, std::size_t most) {
    std::vector<std::pair<double, std::uint32_t>> best;  // less is better
    best.reserve(ids.size());
    std::transform(ids.begin(), ids.end(), std::back_inserter(best),
                   [&](auto id) { return std::pair(-coverage.of(id), id); });
    const auto end = best.begin() + static_cast<long>(std::min(most, best.size()));
    std::partial_sort(best.begin(), end, best.end());
    WorkIds found;
    std::transform(best.begin(), end, std::back_inserter(found), [](const auto& one) { return one.second; });
    return found;
}

constexpr std::size_t most_of_topic = 200;
constexpr std::size_t most_of_venue = 500;
constexpr std::size_t most_of_title = 50;
constexpr std::size_t most_of_list = 200;  ///< of an article whose marker has no number

void gather_named(Gathering& all, const works::Marker& marker, const WorkIndex& index) {
    const auto identified = [&](std::string_view kind, const std::string& value) {
        if (!value.empty()) {
            all.add(index.with_identifier(std::string(kind) + ":" + value));
        }
    };
    identified("key", marker.key);
    identified("doi", marker.doi);
    identified("pmid", marker.pmid);
    identified("pmcid", marker.pmcid);
    identified("isbn", works::isbn_13(marker.isbn));
    identified("arxiv", marker.arxiv);
    identified("url", marker.url);
    for (const auto& author : marker.authors) {
        all.add(index.by_author(author));
    }
}

/// Works whose titles or authors a longer text may name.
void gather_told(Gathering& all, const works::Marker& marker, const WorkIndex& index) {
    if (marker.words.size() < 2) {
        return;
    }
    const auto coverage = index.coverage(index.weigh(marker.text));
    all.add(best_covered(coverage.works(), coverage, most_of_title));
    for (const auto& word : marker.words) {
        if (word.size() >= 3 && !base::is_common(word)) {
            all.add(best_covered(index.by_author(word), coverage, most_of_title));
        }
    }
}

void gather_venues(Gathering& all, const ReadMarker& read, const WorkIndex& index, const Coverage& coverage) {
    for (const auto venue : read.venues) {
        all.add(best_covered(index.of_venue(venue), coverage, most_of_venue));
    }
    if (!read.unlisted_journal.empty()) {
        all.add(best_covered(index.in_journal(read.unlisted_journal), coverage, most_of_venue));
    }
    if (read.marker.label) {
        all.add(best_covered(index.with_initials(read.marker.words.front()), coverage, most_of_venue));
    }
}

}  // namespace

namespace {

/// The address that a marker leads to names the work, whatever the marker's words are.
void read_target(works::Marker& marker, const std::string& target, bool has_list) {
    const auto linked = works::work_at(target);
    const auto fill = [](std::string& field, const std::string& value) { field = field.empty() ? value : field; };
    fill(marker.doi, linked.doi);
    fill(marker.pmid, linked.pmid);
    fill(marker.pmcid, linked.pmcid);
    fill(marker.isbn, linked.isbn);
    fill(marker.url, linked.url);
    marker.bare = false;
    if (linked.has_identifier() && !has_list) {
        marker.numbers.clear();  // a number that is a link, in an article without a list, is only the link's name
    }
}

}  // namespace

ReadMarker read_marker(const MarkerQuery& query, const WorkIndex& index) {
    ReadMarker read;
    read.query = &query;
    read.marker = works::parse_marker(query.marker);
    if (!query.target.empty()) {
        read_target(read.marker, query.target, query.list != nullptr && !query.list->empty());
    }
    read.venues = index.venues().named_in(read.marker);
    read.descriptions = descriptions_in(read.marker);
    read.unlisted_journal = unlisted_journal(read, index);
    read.terms = index.weigh(query.words);
    return read;
}

WorkIds gather(const ReadMarker& read, const WorkIndex& index, const Coverage& coverage) {
    Gathering all;
    gather_named(all, read.marker, index);
    if (read.query->list != nullptr) {
        const auto& numbers = read.marker.numbers;
        const auto listed = read.query->list->works(numbers);
        all.add(numbers.empty() ? best_covered(listed, coverage, most_of_list) : listed);
    }
    if (read.marker.numbers.empty()) {
        gather_told(all, read.marker, index);
        gather_venues(all, read, index, coverage);
        all.add(best_covered(coverage.works(), coverage, most_of_topic));
    }
    return all.take();
}

}  // namespace grounds::resolution
