// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include "evidence/statements/figure_reader.hpp"
#include "evidence/statements/kinds.hpp"

namespace grounds::statements {

namespace {

class Scanner : FigureReader {
public:
    Scanner(const Text& text, const Span& sentence, const Reading& reading) : FigureReader(text, sentence, reading) {}

    std::vector<Found> run() {
        for (long at = sentence_.start; at < sentence_.end;) {
            const auto end = trailer_at(at);
            if (end > at) {
                at = end;
                continue;
            }
            if (auto found = figure_at(at)) {
                at = std::max(found->span.end, at + 1);
                add_spread(*found, at);
                decide_kind(text_, sentence_, *found);
                numbers_.push_back(std::move(*found));
            } else {
                at = behind_number_or_word(at);
            }
        }
        attach_times();
        return std::move(numbers_);
    }

private:
    /// An interval or a P goes to the number before it. Returns where to go on, or 0.
    long trailer_at(long at) {
        if (is_taken(at)) {
            return 0;
        }
        if (const auto p = p_at(at)) {
            if (!numbers_.empty()) {
                numbers_.back().p = p->p;
            }
            Found found;
            found.kind = Kind::p_value;
            found.p = p->p;
            found.figure.quantity.value = p->p.value;
            found.span = {p->start, p->end};
            found.figure.printed = std::string(text_.at(found.span));
            numbers_.push_back(std::move(found));
            return p->end;
        }
        const auto interval = interval_at(at);
        if (!interval) {
            return 0;
        }
        auto* owner = owner_of_interval(interval->named, at);
        if (owner == nullptr && (!interval->named || interval->interval.range)) {  // "this can range from 2 to 4 mg"
            return 0;
        }
        if (owner != nullptr && !owner->interval) {
            owner->interval = interval->interval;
            return interval->end;
        }
        return interval->named ? interval->end : 0;
    }
    /// A bare pair belongs to a measure or a number directly before it whose value lies in it.
    Found* owner_of_interval(bool named, long start) {
        constexpr long near = 60;
        for (auto found = numbers_.rbegin(); found != numbers_.rend(); ++found) {
            if (found->kind == Kind::p_value || found->kind == Kind::level) {
                continue;
            }
            const bool measure = is_measure(found->kind);
            const bool near_enough = start - found->span.end <= (measure || named ? near : 2);
            return near_enough ? &*found : nullptr;
        }
        return nullptr;
    }
    void add_spread(Found& found, long& at) {
        if (found.figure.quantity.is_range()) {
            return;
        }
        if (const auto spread = spread_at(at)) {
            found.spread = spread->value;
            found.spread_is_error = spread->error;
            at = spread->end;
            if (const auto unit = unit_at(text_, sentence_, at); unit && found.figure.quantity.unit.empty()) {
                found.figure.quantity.unit = unit->name;
                found.bare = false;
                at = unit->end;
            }
        }
    }

    /// "43% ... in 7 days": the time belongs to the figure before it.
    void attach_times() {
        std::vector<Found> kept;
        for (auto& found : numbers_) {
            auto last = std::find_if(kept.rbegin(), kept.rend(),
                                     [](const Found& number) { return number.kind != Kind::p_value; });
            const bool frame = found.is_time() && last != kept.rend() && !last->is_time() && !found.figure.change &&
                               last->figure.change.has_value() && !last->figure.within &&
                               is_frame_word(word_before_qualifier(found.span.start));
            if (frame) {
                last->figure.within = found.figure.quantity;
            } else {
                kept.push_back(std::move(found));
            }
        }
        numbers_ = std::move(kept);
    }
    [[nodiscard]] std::string_view word_before_qualifier(long start) const {
        auto word = word_before(start);
        if (word == "about" || word == "just" || word == "only" || word == "least" || word == "to") {
            const auto begin = static_cast<long>(word.data() - lower_.data());
            word = word_before(begin);
        }
        return word;
    }

    std::vector<Found> numbers_;
};

}  // namespace

std::vector<Number> numbers_of(const Text& text, const Span& sentence, const Reading& reading) {
    return Scanner(text, sentence, reading).run();
}

}  // namespace grounds::statements
