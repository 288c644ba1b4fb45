// SPDX-License-Identifier: MIT
// Styles are told apart by where the year stands: APA has it in brackets behind the authors, Vancouver before the
// volume.
#include "importer/articles/references/references.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t entry_none = std::string_view::npos;

/// An entry in hand: its text and its plain form, by bytes of the plain form.
class Entry {
public:
    explicit Entry(std::string_view printed) : text_(std::string(printed)) {}

    ParsedReference read() {
        take_identifiers();
        const auto bracket = bracketed_year();
        if (bracket != entry_none) {
            apa(bracket);
        } else if (has_quoted_title()) {
            quoted_or_free();
        } else if (const auto year = vancouver_year(); year != entry_none) {
            vancouver(year);
        } else {
            quoted_or_free();
        }
        set_type_and_note();
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view plain() const {
        return text_.plain;
    }
    [[nodiscard]] std::string slice(std::size_t start, std::size_t end) const {
        return std::string(text_.at({static_cast<long>(start), static_cast<long>(std::max(start, end))}));
    }

    /// What was read as an identifier is a space for what follows.
    void take_identifiers() {
        auto& reference = found_.reference;
        using Kind = FoundIdentifier::Kind;
        for (const auto& found : identifiers_in(text_, {0, text_.size()})) {
            auto& field = found.kind == Kind::doi     ? reference.doi
                          : found.kind == Kind::pmid  ? reference.pmid
                          : found.kind == Kind::pmcid ? reference.pmcid
                                                      : reference.url;
            if (found.kind == Kind::trial || !field.empty()) {
                continue;
            }
            field = found.target;
            std::fill(text_.plain.begin() + found.span.start, text_.plain.begin() + found.span.end, ' ');
        }
        text_.update_lower();
        end_ = plain().find_last_not_of(" .;,");
        end_ = end_ == entry_none ? 0 : end_ + 1;
    }

    [[nodiscard]] bool has_quoted_title() const {
        const auto open = plain().find('"');
        const auto close = open == entry_none ? entry_none : plain().find('"', open + 1);
        return close != entry_none && close - open >= 12 && close > 1 &&
               (plain()[close - 1] == ',' || plain()[close - 1] == '.');
    }

    [[nodiscard]] std::size_t bracketed_year() const {
        for (auto at = plain().find('('); at != entry_none; at = plain().find('(', at + 1)) {
            if (base::is_year_at(plain(), at + 1) && at > 1 && at < 600) {
                return at;
            }
        }
        return entry_none;
    }

    /// The year before ";12(3)" or, behind two full stops, the last one.
    [[nodiscard]] std::size_t vancouver_year() const {
        std::size_t last = entry_none;
        for (std::size_t at = 0; at + 4 <= end_; ++at) {
            if (!base::is_year_at(plain(), at)) {
                continue;
            }
            last = at;
            const auto behind = plain().find_first_of(";.:", at + 4);
            if (behind != entry_none && plain()[behind] == ';' && behind - at < 16) {
                return at;
            }
        }
        return last != entry_none && authors_end() < last && sentence_end(authors_end() + 1) < last ? last : entry_none;
    }

    /// The full stop, "?" or "!" that ends what starts at `start`: behind a word, before a space and a capital or
    /// digit.
    [[nodiscard]] std::size_t sentence_end(std::size_t start) const {
        for (auto at = start + 1; at < end_; ++at) {
            const char c = plain()[at];
            if ((c != '.' && c != '?' && c != '!') || (at + 1 < end_ && plain()[at + 1] != ' ')) {
                continue;
            }
            const char before = plain()[at - 1];
            const bool initial =
                c == '.' && is_upper(before) && (at < 2 || !is_letter(plain()[at - 2])) && at >= 2 &&
                (plain()[at - 2] == ' ' || plain()[at - 2] == '.' || plain()[at - 2] == '-') &&
                !(plain().substr(0, at - 1).ends_with("vitamin ") || plain().substr(0, at - 1).ends_with("Vitamin "));
            const bool vs = plain().substr(0, at).ends_with(" vs") || plain().substr(0, at).ends_with(" al");
            if (!initial && !vs) {
                return at;
            }
        }
        return end_;
    }

    /// "Garrison SR, Khan K." has no other full stops than the one behind the last author.
    [[nodiscard]] std::size_t authors_end() const {
        auto at = plain().find_first_not_of(' ');
        while (at < end_ && (is_letter(plain()[at]) || plain()[at] == '-' || plain()[at] == '\'')) {
            ++at;
        }
        const auto initials = at + 1;
        auto end = initials;
        while (end < end_ && (is_upper(plain()[end]) || (plain()[end] == '-' && end > initials))) {
            ++end;
        }
        const bool bare = at < end_ && plain()[at] == ' ' && end > initials && end - initials <= 4 && end < end_ &&
                          (plain()[end] == ',' || plain()[end] == '.');
        if (bare) {
            const auto stop = plain().find(". ", end);
            return plain()[end] == '.' ? end : std::min(stop, end_);
        }
        return sentence_end(0);
    }

    /// A question mark may stand inside a title: "Loading or not? A trial of two regimens".
    [[nodiscard]] std::size_t title_end(std::size_t start) const {
        const auto end = sentence_end(start);
        if (end >= end_ || plain()[end] == '.') {
            return end;
        }
        const auto next = sentence_end(end + 1);
        const auto behind = next < end_ ? plain().find_first_not_of(' ', next + 1) : entry_none;
        const auto part = plain().substr(end, next - end);
        const bool goes_on = behind != entry_none && behind < end_ && is_letter(plain()[behind]) &&
                             part.find_first_of("0123456789") == entry_none;
        return goes_on ? next : end;
    }

    void apa(std::size_t bracket) {
        found_.style = "apa";
        auto& reference = found_.reference;
        read_authors(slice(0, bracket), reference);
        reference.issued = base::date_at(text_.lower, bracket + 1);
        auto start = plain().find(')', bracket);
        start = start == entry_none ? end_ : plain().find_first_not_of("). ,:", start);
        if (start == entry_none || start >= end_) {
            return;
        }
        const auto end = title_end(start);
        reference.title = title_of(slice(start, end + (end < end_ && plain()[end] == '?' ? 1 : 0)));
        if (end < end_) {
            container(slice(end + 1, end_));
        }
    }

    void vancouver(std::size_t year) {
        found_.style = "vancouver";
        auto& reference = found_.reference;
        const auto authors = authors_end();
        const auto title = title_end(authors + 1);
        reference.issued = base::date_at(text_.lower, year);
        if (title > year) {  // no authors
            reference.title = title_of(slice(0, authors));
            container(slice(std::min(authors + 1, year), year) + behind_date(year));
            return;
        }
        read_authors(slice(0, authors), reference);
        reference.title = title_of(slice(authors + 1, title + (plain()[title] == '?' ? 1 : 0)));
        container(slice(title + 1, year) + behind_date(year));
    }
    /// ";9(2):1-10" behind "2012 Sep 12".
    [[nodiscard]] std::string behind_date(std::size_t year) const {
        const auto volume = plain().find(';', year);
        return volume == entry_none ? slice(std::min(end_, year + 4), end_) : slice(volume, end_);
    }

    /// IEEE and MLA: the title stands in quotation marks.
    void quoted_or_free() {
        auto& reference = found_.reference;
        const auto open = plain().find('"');
        const auto close = open == entry_none ? entry_none : plain().find('"', open + 1);
        for (std::size_t at = 0; at + 4 <= end_; ++at) {
            if (base::is_year_at(plain(), at)) {
                reference.issued = std::string(plain().substr(at, 4));
            }
        }
        if (close == entry_none || close - open < 8) {
            found_.style = "free";
            free_text();
            return;
        }
        found_.style = "ieee";
        read_authors(slice(0, open), reference);
        reference.title = title_of(slice(open + 1, close));
        container(slice(close + 1, end_));
    }

    /// "Authors. Title. The rest": taken apart only where the first part looks like names.
    void free_text() {
        auto& reference = found_.reference;
        const auto first = sentence_end(0);
        Reference names;
        read_authors(slice(0, first), names);
        const bool people =
            !names.authors.empty() && std::all_of(names.authors.begin(), names.authors.end(),
                                                  [](const Name& name) { return name.literal.empty(); });
        if (people && first < end_) {
            reference.authors = names.authors;
            reference.more_authors = names.more_authors;
            const auto title = sentence_end(first + 1);
            reference.title = title_of(slice(first + 1, title));
            container(slice(std::min(title + 1, end_), end_));
        } else {
            reference.title = title_of(slice(0, first));
            rest_ = tidy(slice(std::min(first + 1, end_), end_));
        }
    }

    void container(std::string_view printed) {
        auto& reference = found_.reference;
        if (read_chapter(printed, reference) || read_imprint(printed, reference)) {
            return;
        }
        const auto name = read_volume(printed, reference);
        reference.container_title = tidy(name);
        // A year that stands before the volume or behind the pages is the date, not the name.
        const auto space = reference.container_title.find_last_of(", ");
        if (space != entry_none && reference.issued.size() >= 4 &&
            reference.container_title.substr(space + 1) == reference.issued.substr(0, 4)) {
            reference.container_title = tidy(reference.container_title.substr(0, space));
        }
    }

    void set_type_and_note() {
        auto& reference = found_.reference;
        const bool journal =
            !reference.container_title.empty() &&
            (!reference.volume.empty() || !reference.page.empty() || !reference.doi.empty() || !reference.pmid.empty());
        if (reference.type.empty()) {
            set_book(reference);
        }
        if (reference.type.empty()) {
            reference.type = journal ? "article-journal" : !reference.url.empty() ? "webpage" : "document";
        }
        const bool placed = !reference.container_title.empty() || !reference.publisher.empty();
        const bool whole = !reference.authors.empty() && !reference.title.empty() && !reference.issued.empty() &&
                           placed && rest_.empty();
        if (!whole) {
            reference.note = "as printed: " + slice(0, static_cast<std::size_t>(text_.size()));
        }
    }

    Text text_;
    std::size_t end_ = 0;
    std::string rest_;
    ParsedReference found_;
};

}  // namespace

ParsedReference parse_reference(std::string_view printed) {
    const auto entry = readable(printed, 4000);
    auto parsed = Entry(without_web_notes(entry)).read();
    parsed.printed = entry;
    return parsed;
}

}  // namespace grounds::articles
