// SPDX-License-Identifier: MIT
#include "importer/articles/figures/figures.hpp"

#include <algorithm>
#include <optional>

#include "importer/articles/figures/figure_numbers.hpp"
#include "importer/articles/figures/figure_shares.hpp"
#include "importer/articles/figures/figure_words.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t direction_reach = 10;  ///< words from a figure within which "fewer" or "increase" speaks of it

class Scanner : Numbers {
public:
    Scanner(const Text& text, const Span& sentence, const std::vector<Span>& taken, const Lexicon* lexicon)
        : Numbers(text, sentence), taken_(taken), lexicon_(lexicon), tokens_(tokens_of(text, sentence)) {}

    std::vector<FoundFigure> run() {
        for (long at = sentence_.start; at < sentence_.end;) {
            const auto found = figure_at(at);
            if (found) {
                at = std::max(found->span.end, at + 1);
                figures_.push_back(*found);
            } else {
                at = behind_number_or_word(at);
            }
        }
        attach_times();
        return std::move(figures_);
    }

private:
    [[nodiscard]] bool is_taken(long position) const {
        return std::any_of(taken_.begin(), taken_.end(),
                           [&](const Span& span) { return span.start <= position && position < span.end; });
    }

    [[nodiscard]] bool is_year(const Number& number, const std::string& unit) const {
        return unit.empty() && !number.grouped && number.end - number.start == 4 && number.value >= 1800 &&
               number.value < 2100;
    }

    [[nodiscard]] std::optional<FoundFigure> figure_at(long start) {
        if (is_taken(start)) {
            return std::nullopt;
        }
        if (const auto part = share_at(text_, sentence_, start); part && !is_taken(part->span.end - 1)) {
            return share(*part);
        }
        const auto first = number_at(start);
        if (!first || (!first->word && is_name(*first)) || is_level(*first)) {
            return std::nullopt;
        }
        FoundFigure found;
        auto& quantity = found.figure.quantity;
        found.money = is_money(start);
        const auto mid = unit_at(text_, sentence_, behind_raised(first->end));
        const auto second = second_number(*first, mid ? mid->end : first->end);
        const auto number_end = second ? second->end : first->end;
        auto unit = unit_at(text_, sentence_, behind_raised(number_end));
        if (!unit && mid) {
            unit = mid;
        }
        quantity.unit = unit ? unit->name : "";
        if (second) {
            quantity.low = std::min(first->value, second->value);
            quantity.high = std::max(first->value, second->value);
        } else {
            quantity.value = first->value;
        }
        const auto ratio = ratio_at(*first);
        if (ratio) {
            quantity = {ratio->value, {}, {}, "ratio", {}};
        }
        const auto unit_end = unit ? add_area(quantity.unit, unit->end) : 0;
        found.span = {start, std::max({number_end, ratio ? ratio->end : 0, unit_end})};
        if (is_praise(*first, found.span.end)) {
            return std::nullopt;
        }
        if (!ratio && !unit && !accept_bare(*first, second, found)) {
            return std::nullopt;
        }
        quantity.qualifier = qualifier_of(start, found.span.end);
        if (found.is_time() && word_before(start) == "over") {
            quantity.qualifier.reset();  // "over 8 hours": during them
        }
        add_rate(found, unit ? unit->end : number_end, !unit);
        const auto printed = ratio           ? ratio->end
                             : second && mid ? found.span.end
                                             : printed_end(number_end, found.span.end);
        found.figure.printed = std::string(text_.at({start, printed}));
        found.figure.change = direction_of(found);
        return found;
    }

    /// "95% CI", "95% confidence interval"
    [[nodiscard]] bool is_level(const Number& number) const {
        const auto unit = unit_at(text_, sentence_, number.end);
        if (!unit || unit->name != "percent") {
            return false;
        }
        const auto next = spaces(unit->end);
        const auto rest = slice(next, std::min(next + 12, sentence_.end));
        return rest.starts_with("ci ") || rest.starts_with("ci,") || rest.starts_with("ci:") ||
               rest.starts_with("confidence") || rest.starts_with("credible") || rest.starts_with("prediction");
    }

    /// "one in four" as a figure: 0.25, a fraction.
    [[nodiscard]] FoundFigure share(const Share& part) const {
        FoundFigure found;
        found.figure.quantity.value = part.value;
        found.figure.quantity.unit = "fraction";
        found.figure.quantity.qualifier = qualifier_of(part.span.start, part.span.end);
        found.span = part.span;
        found.figure.printed = std::string(text_.at(part.span));
        found.figure.change = direction_of(found);
        return found;
    }

    /// "43%" is printed with its sign, "400 mg" without its unit.
    [[nodiscard]] long printed_end(long number_end, long end) const {
        return number_end < end && at(number_end) == '%' ? number_end + 1 : number_end;
    }

    /// "100% natural"
    [[nodiscard]] bool is_praise(const Number& number, long end) const {
        const auto next = spaces(end);
        const auto rest = slice(next, std::min(next + 12, sentence_.end));
        const auto starts = [&](std::string_view word) { return rest.starts_with(word); };
        return number.value == 100 && at(number.end) == '%' &&
               (starts("natural") || starts("pure") || starts("organic") || starts("vegan") || starts("safe") ||
                starts("money") || starts("satisf") || starts("plant"));
    }

    /// A number without a unit counts only where a noun follows that it counts.
    [[nodiscard]] bool accept_bare(const Number& first, const std::optional<Number>& second, FoundFigure& found) const {
        if (first.fraction) {
            found.figure.quantity.unit = "fraction";
            return true;
        }
        if (found.money || (!second && is_year(first, ""))) {
            return found.money;
        }
        const auto next = slice(spaces(first.end), std::min(spaces(first.end) + 3, sentence_.end));
        if (next == "pm" || next == "am" || next.starts_with("pm ") || next.starts_with("am ")) {
            return false;  // "my 2 pm lunches"
        }
        const auto noun = counted_noun(text_, sentence_, found.span.end, first.word);
        if (noun.empty() || (second && is_year(first, "") && is_year(*second, ""))) {
            return false;
        }
        found.figure.quantity.unit = noun;
        return true;
    }

    [[nodiscard]] bool is_money(long start) const {
        const char before = at(start - 1);
        const auto raw = text_.at({std::max(sentence_.start, start - 1), start});
        return before == '$' || raw == "£" || raw == "€" || raw == "¥";
    }

    /// Behind "-", "to" or "and" ("between 3 and 4"): the other end of a range.
    [[nodiscard]] std::optional<Number> second_number(const Number& first, long end) const {
        auto next = spaces(end);
        if (at(next) == '-' || at(next) == stand_in::dash) {
            next = spaces(next + 1);
        } else if (slice(next, std::min(next + 3, sentence_.end)) == "to ") {
            next = spaces(next + 3);
        } else if (slice(next, std::min(next + 4, sentence_.end)) == "and " && word_before(first.start) == "between") {
            next = spaces(next + 4);
        } else {
            return std::nullopt;
        }
        auto second = number_at(next);
        if (!second || second->word != first.word || is_taken(next) || at(second->end) == ':') {
            return std::nullopt;
        }
        return second;
    }

    struct Ratio {
        double value;
        long end;
    };
    /// "2:1" is 2, "1:1" is 1, where the sentence speaks of a ratio: "16:8" names a way to fast, "9:15" a time.
    [[nodiscard]] std::optional<Ratio> ratio_at(const Number& first) const {
        const bool told = slice(sentence_.start, sentence_.end).find("ratio") != std::string_view::npos ||
                          slice(sentence_.start, sentence_.end).find("proportion") != std::string_view::npos;
        if (!told || at(first.end) != ':' || !is_digit(at(first.end + 1))) {
            return std::nullopt;
        }
        const auto second = digits_at(first.end + 1);
        if (!second || second->value <= 0 || second->end - second->start > 1) {
            return std::nullopt;
        }
        return Ratio{first.value / second->value, second->end};
    }

    [[nodiscard]] std::optional<Qualifier> qualifier_of(long start, long end) const {
        const auto before = slice(std::max(sentence_.start, start - 24), start);
        return qualifier_in(before, slice(end, std::min(sentence_.end, end + 12)));
    }

    /// "per day", "daily", "/day": part of the unit of a mass, a count of times; else its own word.
    void add_rate(FoundFigure& found, long end, bool counted) const {
        auto& unit = found.figure.quantity.unit;
        if (unit == "percent" || unit == "ratio" || found.is_time() || unit.find('/') != std::string::npos) {
            return;
        }
        if (const auto rate = rate_near(text_, sentence_, {found.span.start, end}, counted); !rate.empty()) {
            unit += "/" + rate;
        }
    }

    [[nodiscard]] std::optional<Change> direction_of(const FoundFigure& found) const {
        if (lexicon_ == nullptr || found.is_time()) {
            return std::nullopt;
        }
        if (!hits_ready_) {
            hits_ = lexicon_->find(tokens_);
            hits_ready_ = true;
        }
        const auto place = token_behind(found.span.end);
        std::optional<Change> nearest;
        std::size_t best = direction_reach + 1;
        for (const auto& hit : hits_) {
            if (hit.cue != Cue::decrease && hit.cue != Cue::increase) {
                continue;
            }
            const auto distance = hit.token >= place ? hit.token - place + 1 : place - hit.token;
            if (distance < best && same_clause(hit.token, found.span)) {
                best = distance;
                nearest = hit.cue == Cue::decrease ? Change::decrease : Change::increase;
            }
        }
        return nearest;
    }
    [[nodiscard]] std::size_t token_behind(long position) const {
        const auto found = std::find_if(tokens_.begin(), tokens_.end(),
                                        [&](const Token& token) { return token.span.start >= position; });
        return static_cast<std::size_t>(found - tokens_.begin());
    }
    [[nodiscard]] bool same_clause(std::size_t token, const Span& figure) const {
        const auto& span = tokens_[token].span;
        const auto between = span.start >= figure.end ? slice(figure.end, span.start)
                                                      : slice(span.end, std::max(span.end, figure.start));
        return between.find_first_of(";:(") == std::string_view::npos;
    }

    /// "43% ... in 7 days": the time belongs to the figure before it.
    void attach_times() {
        std::vector<FoundFigure> kept;
        for (auto& found : figures_) {
            const bool frame = found.is_time() && !kept.empty() && !kept.back().is_time() &&
                               kept.back().figure.change.has_value() && !kept.back().figure.within &&
                               is_frame_word(word_before_qualifier(found.span.start));
            if (frame) {
                kept.back().figure.within = found.figure.quantity;
            } else {
                kept.push_back(std::move(found));
            }
        }
        figures_ = std::move(kept);
    }
    [[nodiscard]] std::string_view word_before_qualifier(long start) const {
        auto word = word_before(start);
        if (word == "about" || word == "just" || word == "only" || word == "least" || word == "to") {
            const auto begin = static_cast<long>(word.data() - lower_.data());
            word = word_before(begin);
        }
        return word;
    }

    const std::vector<Span>& taken_;
    const Lexicon* lexicon_;
    std::vector<Token> tokens_;
    mutable std::vector<CueHit> hits_;
    mutable bool hits_ready_ = false;
    std::vector<FoundFigure> figures_;
};

}  // namespace

bool FoundFigure::is_time() const {
    return is_time_unit(figure.quantity.unit);
}

std::vector<FoundFigure> figures_of(const Text& text, const Span& sentence, const std::vector<Span>& taken,
                                    const Lexicon* lexicon) {
    return Scanner(text, sentence, taken, lexicon).run();
}

}  // namespace grounds::articles
