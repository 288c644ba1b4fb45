// SPDX-License-Identifier: MIT
// "[1]", "[2-4]", "[^3]", "[@smith2015]", "[JAMA]", "[source]", "(3)", "(The Book, p. 16)".
#include <algorithm>
#include <array>

#include "importer/articles/markers/markers.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr long longest_bracket = 160;
constexpr long longest_tag = 60;

/// Bracketed words that cite nothing.
constexpr auto no_tags = std::to_array<std::string_view>({"sic", "read more", "image", "video", "update", "updated",
                                                          "note", "see also", "citation needed", "emphasis added",
                                                          "edit", "x", "ad", "sponsored", "photo", "caption"});
constexpr auto small_tags =
    std::to_array<std::string_view>({"source", "study", "ref", "reference", "link", "pubmed", "pdf"});
/// Journals known by their initials: other initials in round brackets are abbreviations that the text explains.
constexpr auto initials = std::to_array<std::string_view>({"jama", "bmj", "nejm", "pnas", "ajcn", "jscr", "pubmed"});

class BracketedFinder {
public:
    BracketedFinder(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers)
        : context_(context), text_(context.document.text), sentence_(sentence), markers_(markers) {}

    void run() {
        const bool keys = text_.plain.find("[@") != std::string::npos ||
                          text_.plain.find("[see @") != std::string::npos ||
                          text_.plain.find("[-@") != std::string::npos;
        for (long at = sentence_.start; at < sentence_.end; ++at) {
            if (keys && is_key(at)) {
                at = add_key(at);
                continue;
            }
            const char open = char_at(at);
            if (open != '[' && open != '(') {
                continue;
            }
            const auto close = close_of(at);
            if (close > at + 1) {
                look({at, close + 1}, open == '[');
            }
        }
    }

private:
    [[nodiscard]] char char_at(long at) const {
        return at < 0 || at >= text_.size() ? ' ' : text_.plain[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] long close_of(long open) const {
        const char wanted = char_at(open) == '[' ? ']' : ')';
        for (long at = open + 1; at < std::min(sentence_.end, open + longest_bracket); ++at) {
            if (char_at(at) == wanted) {
                return at;
            }
            if (char_at(at) == char_at(open)) {
                return open;
            }
        }
        return open;
    }

    /// "@smith2015" as Pandoc's Markdown cites, where the article does so in brackets somewhere; no address of mail.
    [[nodiscard]] bool is_key(long at) const {
        const char before = char_at(at - 1);
        return char_at(at) == '@' && is_letter(char_at(at + 1)) && !is_letter(before) && !is_digit(before);
    }
    long add_key(long at) {
        auto end = at + 1;
        while (is_letter(char_at(end)) || is_digit(char_at(end)) || char_at(end) == '_' || char_at(end) == '-' ||
               char_at(end) == ':' || (char_at(end) == '.' && is_letter(char_at(end + 1)))) {
            ++end;
        }
        markers_.push_back({MarkerKind::identifier, {at, end}, {}, {}});
        return end - 1;
    }

    void look(const Span& span, bool square) {
        const Span inside{span.start + 1, span.end - 1};
        const auto plain = text_.plain_at(inside);
        const auto lower = std::string_view(text_.lower).substr(static_cast<std::size_t>(inside.start), plain.size());
        auto numbers = numbers_in(plain);
        if (plain.front() == '^') {
            markers_.push_back({MarkerKind::footnote, span, {std::string(plain.substr(1))}, {}});
        } else if (!numbers.empty()) {
            add_numbers(span, square, std::move(numbers));
        } else if (square ? is_tag(plain, lower) : in(initials, lower)) {
            markers_.push_back({MarkerKind::tag, span, {}, {}});
        } else if (is_book(plain, lower)) {
            markers_.push_back({MarkerKind::book, square ? span : inside, {}, {}});
        }
    }

    /// Round brackets hold numbers of a list only where there is one, and where no word goes on as in "(1) first".
    void add_numbers(const Span& span, bool square, std::vector<std::string> numbers) {
        const auto last = std::stol(numbers.back());
        const char next = char_at(span.end);
        const bool goes_on = next == ' ' && is_lower(char_at(span.end + 1));
        const bool glued = next != ' ' || !goes_on;
        const bool listed = context_.references > 0 && last <= context_.references && glued;
        const bool start = span.start == sentence_.start;
        if (last > 0 && (square ? !start || last < 1000 : listed && !start)) {
            markers_.push_back({MarkerKind::numeric, span, std::move(numbers), {}});
        }
    }

    static bool is_tag(std::string_view plain, std::string_view lower) {
        const auto size = static_cast<long>(plain.size());
        const bool name = is_upper(plain.front()) && size <= longest_tag && !in(no_tags, lower);
        return name || in(small_tags, lower);
    }

    /// "The Magnesium Miracle, p. 16"
    static bool is_book(std::string_view plain, std::string_view lower) {
        for (const std::string_view page : {", p. ", ", pp. ", ", p.", ", page ", " pg. "}) {
            const auto found = lower.find(page);
            if (found != std::string_view::npos && is_upper(plain.front()) && found + page.size() < lower.size() &&
                is_digit(lower[found + page.size()])) {
                return true;
            }
        }
        return false;
    }

    const MarkerContext& context_;
    const Text& text_;
    Span sentence_;
    std::vector<FoundMarker>& markers_;
};

}  // namespace

void find_bracketed(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers) {
    BracketedFinder(context, sentence, markers).run();
}

}  // namespace grounds::articles
