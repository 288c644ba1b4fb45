// SPDX-License-Identifier: MIT
#include "evidence/statements/figure_reader.hpp"

#include <algorithm>
#include <array>

#include "evidence/statements/kinds.hpp"

namespace grounds::statements {

using Found = FigureReader::Found;

bool FigureReader::is_year(const Number& number, const std::string& unit) {
    return unit.empty() && !number.grouped && number.decimals == 0 && number.end - number.start == 4 &&
           number.value >= 1800 && number.value < 2100;
}

FigureReader::FigureReader(const Text& text, const Span& sentence, const Reading& reading)
    : Trailers(text, sentence, !reading.english), reading_(reading) {
    if (reading.english) {
        directions_.emplace(text, sentence);
    }
}

bool FigureReader::is_taken(long position) const {
    return std::any_of(reading_.taken.begin(), reading_.taken.end(),
                       [&](const Span& span) { return span.start <= position && position < span.end; });
}

std::optional<Found> FigureReader::figure_at(long start) const {
    if (is_taken(start)) {
        return std::nullopt;
    }
    if (reading_.english) {
        if (const auto factor = factor_at(text_, sentence_, start)) {
            return factor_figure(*factor, start);
        }
    }
    if (const auto part = share_at(text_, sentence_, start); part && !is_taken(part->span.end - 1)) {
        return share(*part);
    }
    const bool minus = is_minus(start);
    const auto first = minus ? signed_at(start) : number_at(start);
    if (!first || (!first->word && is_name(*first))) {
        return std::nullopt;
    }
    return number_figure(*first);
}

std::optional<Found> FigureReader::number_figure(const Number& first) const {
    Found found;
    auto& quantity = found.figure.quantity;
    found.money = is_currency_at(first.start - 1);
    const auto mid = unit_at(text_, sentence_, behind_raised(first.end));
    const auto second = second_number(first, mid ? mid->end : first.end);
    const auto number_end = second ? second->end : first.end;
    auto unit = unit_at(text_, sentence_, behind_raised(number_end));
    if (!unit && mid) {
        unit = mid;
    }
    quantity.unit = unit ? unit->name : "";
    if (quantity.unit == "lb" && slice(std::max(first.start, first.end - 6), first.end) == "illion") {
        quantity.unit = "GBP";  // "1.2 billion pounds"
    }
    if (second) {
        quantity.low = std::min(first.value, second->value);
        quantity.high = std::max(first.value, second->value);
        found.falls = second->value < first.value;
    } else {
        quantity.value = first.value;
    }
    found.decimals = std::max(first.decimals, second ? second->decimals : 0);
    const auto ratio = ratio_at(first);
    if (ratio) {
        quantity = {ratio->value, {}, {}, "ratio", {}};
        found.kind = Kind::ratio;
    }
    const auto unit_end = unit ? add_area(quantity.unit, unit->end) : 0;
    found.span = {first.start, std::max({number_end, ratio ? ratio->end : 0, unit_end})};
    if (is_praise(first, found.span.end)) {
        return std::nullopt;
    }
    auto label = ratio || first.word ? std::nullopt : label_before(text_, sentence_, first.start);
    if (!label && !ratio && !first.word && !second) {
        label = label_of_clause(text_, sentence_, first.start, {first.decimals == 0, unit.has_value()});
        found.of_clause = label.has_value();
    }
    if (label) {
        found.kind = *label;
    }
    if (found.money) {
        quantity.unit = currency_at(first.start - 1);
        found.kind = Kind::currency;
    } else if (!ratio && !unit && !name_bare(first, second, found)) {
        if (first.word || first.fraction) {
            return std::nullopt;
        }
        found.bare = !label.has_value();
    }
    if (!second && !unit && !label && is_counted_share(first, found.span.end)) {
        found.kind = Kind::events;
        found.part = first.value;
        found.bare = false;
    }
    finish(found, first, second.has_value() && mid.has_value(), number_end, unit ? unit_end : number_end,
           ratio ? ratio->end : 0, !unit);
    return found;
}

void FigureReader::finish(Found& found, const Number& first, bool two_units, long number_end, long unit_end,
                          long ratio_end, bool counted) const {
    auto& quantity = found.figure.quantity;
    if (!quantity.qualifier) {
        quantity.qualifier = qualifier_of(first.start, found.span.end);
    }
    if (found.is_time() && word_before(first.start) == "over") {
        quantity.qualifier.reset();  // "over 8 hours": during them
    }
    add_rate(found, unit_end, counted);
    const auto printed = ratio_end > 0 ? ratio_end
                         : two_units   ? found.span.end
                                       : printed_end(number_end, found.span.end);
    found.figure.printed = std::string(text_.at({found.money ? first.start - 1 : first.start, printed}));
    found.figure.change = direction_of(found, counted);
}

bool FigureReader::is_counted_share(const Number& number, long end) const {
    if (number.decimals > 0 || number.word || number.fraction || is_year(number, "")) {
        return false;
    }
    const auto open = spaces(end);
    if (at(open) != '(' && at(open) != '[') {
        return false;
    }
    const auto percent = digits_at(spaces(open + 1));
    const auto unit = percent ? unit_at(text_, sentence_, percent->end) : std::nullopt;
    const char close = unit ? at(spaces(unit->end)) : ' ';
    return unit && unit->name == "percent" && percent->value <= 100 && (close == ')' || close == ']');
}

Found FigureReader::factor_figure(const Factor& factor, long start) const {
    Found found;
    found.kind = Kind::times;
    found.figure.quantity.value = factor.value;
    found.figure.quantity.unit = "times";
    found.figure.change = factor.change;
    found.span = {start, factor.end};
    found.figure.printed = std::string(text_.at(found.span));
    return found;
}

Found FigureReader::share(const Share& part) const {
    Found found;
    found.kind = part.whole && part.part && *part.whole > 12 ? Kind::events : Kind::share;
    found.part = part.part;
    found.whole = part.whole;
    found.figure.quantity.value = part.value;
    found.figure.quantity.unit = "fraction";
    found.figure.quantity.qualifier = qualifier_of(part.span.start, part.span.end);
    found.span = part.span;
    found.figure.printed = std::string(text_.at(part.span));
    found.figure.change = direction_of(found);
    return found;
}

long FigureReader::printed_end(long number_end, long end) const {
    return number_end < end && at(number_end) == '%' ? number_end + 1 : number_end;
}

bool FigureReader::is_praise(const Number& number, long end) const {
    static constexpr auto words =
        std::to_array<std::string_view>({"natural", "pure", "organic", "vegan", "safe", "money", "satisf", "plant"});
    const auto next = spaces(end);
    const auto rest = slice(next, std::min(next + 12, sentence_.end));
    return number.value == 100 && at(number.end) == '%' &&
           std::any_of(words.begin(), words.end(), [&](std::string_view word) { return rest.starts_with(word); });
}

bool FigureReader::name_bare(const Number& first, const std::optional<Number>& second, Found& found) const {
    if (first.fraction) {
        found.figure.quantity.unit = "fraction";
        found.kind = Kind::share;
        return true;
    }
    if (is_year(first, "") && (!second || is_year(*second, ""))) {
        found.kind = Kind::year;
        return true;
    }
    const auto next = slice(spaces(first.end), std::min(spaces(first.end) + 3, sentence_.end));
    if (next == "pm" || next == "am" || next.starts_with("pm ") || next.starts_with("am ")) {
        return false;  // "my 2 pm lunches"
    }
    const auto noun = counted_noun(text_, sentence_, found.span.end, first.word);
    if (noun.empty() || is_measure(found.kind)) {
        return false;
    }
    found.figure.quantity.unit = noun;
    return true;
}

std::string FigureReader::currency_at(long position) const {
    const auto raw = text_.at({position, position + 1});
    return raw == "$" ? "USD" : raw == "\u00A3" ? "GBP" : raw == "\u20AC" ? "EUR" : "JPY";
}

std::optional<Numbers::Number> FigureReader::second_number(const Number& first, long end) const {
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
    if (is_currency_at(next)) {
        ++next;
    }
    auto second = at(next) == '-' ? signed_at(next) : number_at(next);
    if (!second || second->word != first.word || is_taken(next) || at(second->end) == ':') {
        return std::nullopt;
    }
    return second;
}

std::optional<FigureReader::Ratio> FigureReader::ratio_at(const Number& first) const {
    if (at(first.end) != ':' || !is_digit(at(first.end + 1))) {
        return std::nullopt;
    }
    const bool told = slice(sentence_.start, sentence_.end).find("ratio") != std::string_view::npos ||
                      slice(sentence_.start, sentence_.end).find("proportion") != std::string_view::npos;
    const auto second = told ? digits_at(first.end + 1) : std::nullopt;
    if (!second || second->value <= 0 || second->end - second->start > 1) {
        return std::nullopt;
    }
    return Ratio{first.value / second->value, second->end};
}

std::optional<Qualifier> FigureReader::qualifier_of(long start, long end) const {
    const auto before = slice(std::max(sentence_.start, start - 24), start);
    return qualifier_in(before, slice(end, std::min(sentence_.end, end + 12)));
}

void FigureReader::add_rate(Found& found, long end, bool counted) const {
    auto& unit = found.figure.quantity.unit;
    if (unit == "ratio" || found.is_time() || found.kind == Kind::year || unit.find('/') != std::string::npos) {
        return;
    }
    if (unit == "percent" || is_measure(found.kind) || found.money) {
        if (const auto rate = rate_at_once(text_, sentence_, end); !rate.empty()) {
            found.figure.per = rate;
        }
        return;
    }
    if (unit == "times" && compares(end)) {
        return;  // "those who train daily heal 3 times faster"
    }
    if (const auto rate = rate_near(text_, sentence_, {found.span.start, end}, counted); !rate.empty()) {
        unit += "/" + rate;
    }
}

bool FigureReader::compares(long end) const {
    const auto next = spaces(end);
    auto last = next;
    while (is_letter(at(last))) {
        ++last;
    }
    const auto word = slice(next, last);
    return word == "as" || word == "more" || word == "less" || (word.size() > 4 && word.ends_with("er"));
}

/// What is counted with a noun of its own ("410 restaurants"), paid, taken or waited for has a direction only at once.
std::optional<Change> FigureReader::direction_of(const Found& found, bool counted) const {
    const bool strict = found.is_time() || found.part || found.kind == Kind::share || found.money ||
                        is_dose_unit(found.figure.quantity.unit) || found.of_clause ||
                        (counted && !found.bare && !found.figure.quantity.unit.empty() &&
                         found.figure.quantity.unit != "ratio" && !is_measure(found.kind));
    return directions_ && found.kind != Kind::year ? directions_->near(found.span, strict) : std::nullopt;
}

}  // namespace grounds::statements
