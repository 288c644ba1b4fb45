// SPDX-License-Identifier: MIT
#include "works/match/record.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "works/match/match.hpp"
#include "works/names.hpp"
#include "works/venues.hpp"

namespace grounds::match {

namespace {

/// How the title of something that is about a work, and is not the work, begins; the word that stands for it.
struct NoticeRow {
    std::string_view begins;
    std::string_view word;
};

constexpr std::array notices{
    NoticeRow{"erratum", "erratum"},
    NoticeRow{"errata", "erratum"},
    NoticeRow{"corrigendum", "erratum"},
    NoticeRow{"correction", "erratum"},
    NoticeRow{"addendum", "erratum"},
    NoticeRow{"publisher correction", "erratum"},
    NoticeRow{"author correction", "erratum"},
    NoticeRow{"retraction", "retraction"},
    NoticeRow{"expression of concern", "concern"},
    NoticeRow{"reply", "reply"},
    NoticeRow{"response", "reply"},
    NoticeRow{"author reply", "reply"},
    NoticeRow{"authors reply", "reply"},
    NoticeRow{"author response", "reply"},
    NoticeRow{"authors response", "reply"},
    NoticeRow{"re", "comment"},
    NoticeRow{"comment", "comment"},
    NoticeRow{"comments", "comment"},
    NoticeRow{"commentary", "comment"},
    NoticeRow{"letter", "comment"},
    NoticeRow{"discussion of", "comment"},
};

bool begins_with_words(std::string_view text, std::string_view words) {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

std::string_view notice_of(std::string_view title) {
    const auto* found = std::find_if(notices.begin(), notices.end(),
                                     [&](const NoticeRow& row) { return begins_with_words(title, row.begins); });
    return found == notices.end() ? std::string_view() : found->word;
}

/// "0123-9" and "123" begin on the same page; "e12" and "E12" too.
std::string first_number(std::string_view text) {
    const auto folded = fold(text);
    auto first = folded.substr(0, folded.find(' '));
    const auto digit = std::min(first.find_first_not_of('0'), first.size());
    return digit == first.size() && digit > 0 ? "0" : first.substr(digit);
}

std::string author_of(const Reference& reference) {
    const auto& people = reference.authors.empty() ? reference.editors : reference.authors;
    if (people.empty()) {
        return {};
    }
    const auto& first = people.front();
    const auto& printed = first.literal.empty() ? first.family : first.literal;
    if (const auto person = works::initialed_person(printed); person && first.given.empty()) {
        return fold(person->particle + " " + person->family);  // "Hallgren J.M." was read as an institution
    }
    return fold(first.literal.empty() ? first.particle + " " + first.family : first.literal);
}

bool is_preprint(const Reference& reference, std::string_view container) {
    constexpr std::array<std::string_view, 6> servers{"arxiv", "biorxiv",         "medrxiv",
                                                      "ssrn",  "research square", "preprint"};
    constexpr std::array<std::string_view, 5> prefixes{"10.1101/", "10.48550/", "10.21203/", "10.2139/", "10.20944/"};
    const auto in_container = [&](std::string_view name) { return container.find(name) != std::string_view::npos; };
    const auto in_doi = [&](std::string_view prefix) { return reference.doi.starts_with(prefix); };
    // Cold Spring Harbor's journals share the registrant of its preprint servers.
    const bool journal = reference.doi.starts_with("10.1101/gr") || reference.doi.starts_with("10.1101/gad");
    return std::any_of(servers.begin(), servers.end(), in_container) ||
           (!journal && std::any_of(prefixes.begin(), prefixes.end(), in_doi));
}

int richness_of(const Reference& reference) {
    int points = 4 * !reference.doi.empty() + 3 * !reference.pmid.empty() + 2 * !reference.pmcid.empty();
    for (const auto* field : {&reference.title, &reference.container_title, &reference.issued, &reference.volume,
                              &reference.issue, &reference.page, &reference.publisher, &reference.url, &reference.isbn,
                              &reference.language, &reference.edition, &reference.container_title_short}) {
        points += field->empty() ? 0 : 1;
    }
    const auto authors = static_cast<int>(std::min<std::size_t>(reference.authors.size(), 6));
    return points + authors + static_cast<int>(std::min<std::size_t>(reference.extra.size(), 3));
}

bool in_supplement(const Reference& reference) {
    return fold(reference.issue + " " + reference.volume + " " + reference.page).find("suppl") != std::string::npos;
}

/// A text of a record, and where the record has it.
struct Part {
    std::string_view MatchRecord::*member;
    std::string text;
};

void keep_parts(const std::vector<Part>& parts, MatchRecord& record) {
    std::size_t size = 0;
    for (const auto& part : parts) {
        size += part.text.size();
    }
    std::string all;
    all.reserve(size);
    for (const auto& part : parts) {
        all += part.text;
    }
    record.texts = std::make_shared<const std::string>(std::move(all));
    std::string_view rest = *record.texts;
    for (const auto& part : parts) {
        record.*part.member = rest.substr(0, part.text.size());
        rest.remove_prefix(part.text.size());
    }
}

}  // namespace

MatchRecord match_record(const Reference& reference) {
    MatchRecord record;
    const auto title = fold(reference.title);
    const auto main_title = fold_main_title(reference.title);
    keep_parts({{&MatchRecord::key, reference.key},
                {&MatchRecord::doi, reference.doi},
                {&MatchRecord::pmid, reference.pmid},
                {&MatchRecord::pmcid, reference.pmcid},
                {&MatchRecord::isbn, reference.isbn},
                {&MatchRecord::title, title},
                {&MatchRecord::author, author_of(reference)},
                {&MatchRecord::container, fold(works::plain_venue(reference.container_title))},
                {&MatchRecord::container_short, fold(works::plain_venue(reference.container_title_short))},
                {&MatchRecord::volume, first_number(reference.volume)},
                {&MatchRecord::issue, first_number(reference.issue)},
                {&MatchRecord::page, first_number(reference.page)},
                {&MatchRecord::type, reference.type == "document" ? "" : reference.type},
                {&MatchRecord::supersedes, reference.supersedes},
                {&MatchRecord::main_title, main_title == title ? "" : main_title}},
               record);
    record.notice = notice_of(record.title);
    record.year = reference.year();
    record.preprint = is_preprint(reference, record.container);
    record.supplement = in_supplement(reference);
    record.richness = richness_of(reference);
    return record;
}

}  // namespace grounds::match
