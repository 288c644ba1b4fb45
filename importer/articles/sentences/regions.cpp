// SPDX-License-Identifier: MIT
#include "importer/articles/sentences/sentences.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr long longest_reference = 1500;
constexpr long shortest_reference = 30;
constexpr int surely_reference = 4;

/// "11(2)", ";11:", ":139-45", ", 139-145": volumes and pages.
int volume_signs(std::string_view plain) {
    bool volume = false;
    bool pages = false;
    for (std::size_t at = 1; at + 1 < plain.size(); ++at) {
        const bool digit_before = is_digit(plain[at - 1]);
        volume = volume || (plain[at] == '(' && digit_before && is_digit(plain[at + 1])) ||
                 (plain[at] == ';' && is_digit(plain[at + 1]));
        pages = pages || (plain[at] == '-' && digit_before && is_digit(plain[at + 1])) ||
                (plain[at] == ':' && (digit_before || plain[at - 1] == ')') && is_digit(plain[at + 1]));
    }
    return (volume ? 1 : 0) + (pages ? 1 : 0);
}

/// "Garrison, S. R.," or "Garrison SR," or "S. R. Garrison," at the start.
bool starts_with_author(std::string_view plain) {
    std::size_t at = 0;
    while (at < plain.size() && (is_letter(plain[at]) || plain[at] == '-' || plain[at] == '\'')) {
        ++at;
    }
    if (at < 1 || !is_upper(plain[0]) || at + 3 >= plain.size()) {
        return false;
    }
    const auto rest = plain.substr(at);
    const bool apa = rest.starts_with(", ") && is_upper(rest[2]) && rest.size() > 3 && rest[3] == '.';
    const bool vancouver = at > 1 && rest[0] == ' ' && is_upper(rest[1]) &&
                           (rest[2] == ',' || (rest[2] == '-' && rest.size() > 3 && is_upper(rest[3])) ||
                            rest[2] == '.' || (is_upper(rest[2]) && rest.size() > 3 && !is_lower(rest[3])));
    const bool initials = at == 1 && rest[0] == '.' && (is_upper(rest[1]) || (rest[1] == ' ' && is_upper(rest[2])));
    return apa || vancouver || initials;
}

/// A block's plain text with spaces where identifiers stand: their digits are no years and no volumes.
std::string without(std::string_view plain, long start, const std::vector<FoundIdentifier>& identifiers) {
    std::string words(plain);
    for (const auto& found : identifiers) {
        const auto from = static_cast<std::size_t>(std::max(0L, found.span.start - start));
        const auto end = std::min(words.size(), static_cast<std::size_t>(std::max(0L, found.span.end - start)));
        std::fill(words.begin() + static_cast<long>(std::min(from, end)), words.begin() + static_cast<long>(end), ' ');
    }
    return words;
}

/// Where a quotation that goes on over paragraphs stands open.
class Quotes {
public:
    /// Reads a block; true if any of it stands in quotes that open a block or came open from before.
    bool read(const Text& text, const Block& block) {
        const auto raw = text.at(block.span);
        const bool opens = text.plain[static_cast<std::size_t>(block.span.start)] == '"';
        const auto last = text.plain[static_cast<std::size_t>(block.span.end - 1)];
        const bool closes = last == '"' || raw.ends_with("\u201d");
        const bool was_open = open_;
        open_ = (was_open || opens) && !closes;
        return opens || was_open;
    }
    void close() {
        open_ = false;
    }

private:
    bool open_ = false;
};

class Walker {
public:
    Walker(const Document& document, const Language* language)
        : document_(document), text_(document.text), language_(language), regions_(document.blocks.size()) {}

    std::vector<Region> run() {
        for (std::size_t at = 0; at < document_.blocks.size(); ++at) {
            read(at);
        }
        return std::move(regions_);
    }

private:
    [[nodiscard]] CueCounts cues(const Block& block) const {
        const Span start{block.span.start, std::min(block.span.end, block.span.start + 2000)};
        return CueCounts(language_ != nullptr ? language_->lexicon.find(tokens_of(text_, start))
                                              : std::vector<CueHit>{});
    }

    void read(std::size_t at) {
        const auto& block = document_.blocks[at];
        auto& region = regions_[at];
        const auto found = cues(block);
        const int likeness = reference_likeness(text_, block);
        if (block.kind == BlockKind::heading && likeness < surely_reference && !(in_stories_ && is_signature(at))) {
            read_heading(block, found);
            region.role = Role::heading;
        } else if (is_reference(block, likeness)) {
            region.role = Role::reference;
            last_reference_ = at;
            last_number_ = reference_number(text_, block, ++counted_);
        } else if (is_annotation(at, found)) {
            region.role = Role::annotation;
            region.reference = last_number_;
        } else {
            read_body(block, found, region);
        }
        region.section = section_.empty() ? "Introduction" : section_;
        region.related = related_ || leads_elsewhere(block);
    }

    void read_heading(const Block& block, const CueCounts& found) {
        const auto words = count_words(text_.plain_at(block.span));
        quotes_.close();
        // In plain text a caption between stories looks like a heading.
        const bool goes_on = document_.guessed ? found[Cue::call] + found[Cue::related] == 0 && block.number.empty()
                                               : block.level > stories_level_;
        in_stories_ = in_stories_ && goes_on;
        if (!is_byline(block)) {
            section_ = readable(text_.at(block.span), 200);
        }
        in_references_ = (found[Cue::references] > 0 && words <= 4) || is_list_heading(block);
        related_ = found[Cue::related] > 0 && words <= 5;
        if (found[Cue::testimonial] > 0) {
            in_stories_ = true;
            told_ = false;
            stories_level_ = block.level;
            outside_ = 0;
        }
    }

    /// The heading of a list of references in other languages.
    [[nodiscard]] bool is_list_heading(const Block& block) const {
        constexpr std::string_view names =
            "|literatur|literaturverzeichnis|quellen|quellenverzeichnis|einzelnachweise|referenzen|references|"
            "bibliographie|referencias|bibliografia|referencias bibliograficas|riferimenti|riferimenti bibliografici|"
            "literatuur|bronnen|referenser|kallor|kilder|referencer|litteratur|lahteet|";
        const auto tokens = tokens_of(text_, block.span);
        std::string line = "|";
        for (const auto& token : tokens) {
            line += (line.size() > 1 ? " " : "") + std::string(token.word);
        }
        return tokens.size() <= 2 && names.find(line + "|") != std::string_view::npos;
    }

    /// In plain text a line on the author or the date looks like a heading.
    [[nodiscard]] bool is_byline(const Block& block) const {
        const auto line = std::string_view(text_.lower).substr(static_cast<std::size_t>(block.span.start), 14);
        const auto starts = [&](std::string_view words) { return line.starts_with(words); };
        return document_.guessed &&
               (starts("by ") || starts("last updat") || starts("updated") || starts("published") || starts("posted") ||
                starts("written by") || starts("reviewed by"));
    }

    /// In plain text a name below a story looks like a heading.
    [[nodiscard]] bool is_signature(std::size_t at) const {
        const auto plain = text_.plain_at(document_.blocks[at].span);
        return at > 0 && regions_[at - 1].role == Role::testimonial && count_words(plain) <= 4 &&
               is_upper(plain.front()) && document_.guessed && document_.blocks[at].number.empty();
    }

    /// "You may also like: ..."
    [[nodiscard]] bool leads_elsewhere(const Block& block) const {
        static constexpr std::array<std::string_view, 8> openings = {
            "you may also like", "you might also like", "also read", "read also", "read more", "related",
            "see also",          "recommended reading"};
        const auto line = std::string_view(text_.lower).substr(static_cast<std::size_t>(block.span.start), 40);
        return line.find(':') != std::string_view::npos &&
               std::any_of(openings.begin(), openings.end(),
                           [&](std::string_view opening) { return line.starts_with(opening); });
    }

    [[nodiscard]] bool is_reference(const Block& block, int likeness) const {
        return likeness >= surely_reference || (in_references_ && likeness >= 1) ||
               ((block.kind == BlockKind::footnote || block.note) && likeness >= 1) ||
               (in_references_ && goes_on_counting(block)) || (block.note && names_only(block));
    }

    /// A note that says no more than which work: "Ibid.", "Dawson and Reid, Nature, 1997" as a link.
    [[nodiscard]] bool names_only(const Block& block) const {
        const auto& links = document_.links;
        const bool linked = std::any_of(links.begin(), links.end(), [&](const Link& link) {
            return block.span.holds(link.span) && 2 * link.span.length() > block.span.length();
        });
        return linked || text_.plain_at(block.span).starts_with("Ibid");
    }

    /// "8. Ibid.": what carries the next number of the list is an entry, whatever it says.
    [[nodiscard]] bool goes_on_counting(const Block& block) const {
        const auto number = !block.number.empty() ? block.number : list_mark(text_.plain_at(block.span)).number;
        return counted_ > 0 && !number.empty() && number == std::to_string(counted_ + 1);
    }

    /// Below a reference, what the article says that the study found.
    [[nodiscard]] bool is_annotation(std::size_t at, const CueCounts& found) const {
        const bool below = at > 0 && last_reference_ == at - 1 && regions_[at - 1].role == Role::reference;
        return below && found[Cue::study] > 0 && found[Cue::reporting] + found[Cue::effect] > 0 &&
               found[Cue::disclaimer] == 0;
    }

    void read_body(const Block& block, const CueCounts& found, Region& region) {
        const bool quoted = quotes_.read(text_, block);
        const bool person = found[Cue::person] > 0;
        const bool short_line = block.span.length() < 60;
        if (!in_stories_) {
            region.role = quoted && person && found[Cue::study] == 0 ? Role::testimonial : Role::body;
            region.story = region.role == Role::testimonial ? ++stories_ : 0;
            return;
        }
        if (found[Cue::call] + found[Cue::related] > 0 && !quoted && !person) {
            in_stories_ = false;
            return;
        }
        const bool tells = quoted || person || (short_line && told_);
        outside_ = tells ? 0 : outside_ + 1;
        if (tells) {
            region.role = Role::testimonial;
            stories_ += told_ ? 0 : 1;
            region.story = stories_;
            told_ = true;
        } else if (outside_ > 1) {
            in_stories_ = false;
            told_ = false;
        }
    }

    const Document& document_;
    const Text& text_;
    const Language* language_;
    std::vector<Region> regions_;
    Quotes quotes_;
    std::string section_;
    bool in_references_ = false;
    bool related_ = false;
    bool in_stories_ = false;
    bool told_ = false;  ///< a story was told since the heading
    int stories_level_ = 0;
    int outside_ = 0;  ///< blocks since the last that tells one
    long stories_ = 0;
    long counted_ = 0;
    std::size_t last_reference_ = static_cast<std::size_t>(-1);
    std::string last_number_;
};

}  // namespace

int reference_likeness(const Text& text, const Block& block) {
    if (block.span.length() > longest_reference || block.span.length() < shortest_reference) {
        return 0;
    }
    const auto identifiers = identifiers_in(text, block.span);
    const auto mark = list_mark(text.plain_at(block.span));
    const auto words =
        without(text.plain_at(block.span), block.span.start, identifiers).substr(static_cast<std::size_t>(mark.length));
    const std::string_view plain = words;
    bool year = false;
    for (std::size_t at = 0; at < plain.size(); ++at) {
        year = year || base::is_year_at(plain, at);
    }
    const bool author = starts_with_author(plain);
    const bool work = std::any_of(identifiers.begin(), identifiers.end(),
                                  [](const auto& found) { return found.kind != FoundIdentifier::Kind::url; });
    const int likeness = (year ? 1 : 0) + (author ? 2 : 0) + volume_signs(plain) + (work ? 2 : 0) +
                         (!identifiers.empty() ? 1 : 0) + (plain.find(" et al") != std::string_view::npos ? 1 : 0);
    const bool question = plain.ends_with('?');
    if (question || (!year && identifiers.empty())) {
        return 0;
    }
    // Prose may hold an identifier and a year too: outside of a list an entry begins like one.
    const bool begins = author || !mark.number.empty() || !block.number.empty();
    return begins ? likeness : std::min(likeness, surely_reference - 1);
}

std::string reference_number(const Text& text, const Block& block, long place) {
    if (!block.number.empty()) {
        return block.number;
    }
    const auto printed = list_mark(text.plain_at(block.span)).number;
    return printed.empty() ? std::to_string(place) : printed;
}

std::vector<Region> regions_of(const Document& document, const Language* language) {
    return Walker(document, language).run();
}

}  // namespace grounds::articles
