// SPDX-License-Identifier: MIT
#include "importer/passages/anchor.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "base/hash.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"

namespace grounds::passages {

namespace {

struct Span {
    long start = 0;
    long end = 0;
};

void quote(const base::CodePoints& text, Passage& passage, const Span& span) {
    passage.exact = text.slice(span.start, span.end);
    passage.prefix = text.slice(span.start - context_length, span.start);
    passage.suffix = text.slice(span.end, span.end + context_length);
}

bool is_there(const base::CodePoints& text, const Passage& passage) {
    return passage.start >= 0 && passage.start < passage.end && passage.end <= text.size() &&
           base::sha256_hex(text.slice(passage.start, passage.end)) == passage.sha256;
}

bool has_quotation(const Passage& passage) {
    return !passage.exact.empty() && base::sha256_hex(passage.exact) == passage.sha256;
}

/// Of the places at which `part` stands the one nearest to the passage's old place.
std::optional<long> nearest_place(const std::vector<long>& places, long wanted) {
    const auto nearest = std::min_element(places.begin(), places.end(), [&](long left, long right) {
        return std::labs(left - wanted) < std::labs(right - wanted);
    });
    return nearest == places.end() ? std::nullopt : std::optional<long>(*nearest);
}

/// With only the hash, every window of the passage's length is hashed, from the old place outwards: most edits of an
/// article move a passage by little. `fits(start)` is asked for windows inside of a text of `size`.
template <class Fits>
std::optional<long> nearest_window(long size, const Passage& passage, long furthest, const Fits& fits) {
    const long last = size - (passage.end - passage.start);
    const long wanted = std::min(passage.start, std::max(last, 0L));  // the sheet may name a place behind the text
    const long reach = std::min(furthest, std::max(wanted, last - wanted));
    for (long distance = 0; distance <= reach; ++distance) {
        for (const long start : {wanted - distance, wanted + distance}) {
            if (start >= 0 && start <= last && fits(start)) {
                return start;
            }
        }
    }
    return std::nullopt;
}

std::optional<Span> find_moved(const base::CodePoints& text, const Passage& passage) {
    const long length = passage.end - passage.start;
    const base::Sha256Matcher matches(passage.sha256);
    const auto start = has_quotation(passage) ? nearest_place(text.find_all(passage.exact), passage.start)
                                              : nearest_window(text.size(), passage, text.size(), [&](long place) {
                                                    return matches(text.slice(place, place + length));
                                                });
    return start ? std::optional<Span>({*start, *start + length}) : std::nullopt;
}

/// The code points of the article behind those of a form.
Span in_article(const TextForm& form, long start, long end) {
    return {form.start[static_cast<std::size_t>(start)], form.end[static_cast<std::size_t>(end - 1)]};
}

std::optional<Span> find_quotation_in(const TextForm& form, const Passage& passage) {
    const auto wanted = collapsed(passage.exact);
    const auto start = nearest_place(form.text.find_all(wanted), passage.start);
    return start ? std::optional(in_article(form, *start, *start + base::CodePoints(wanted).size())) : std::nullopt;
}

/// Windows that read as in the article itself were hashed before.
std::optional<Span> find_hash_in(const TextForm& form, const Passage& passage) {
    const long length = passage.end - passage.start;
    const base::Sha256Matcher matches(passage.sha256);
    const auto start = nearest_window(form.text.size(), passage, form.text.size(), [&](long place) {
        return form.differs(place, place + length) && matches(form.text.slice(place, place + length));
    });
    return start ? std::optional(in_article(form, *start, *start + length)) : std::nullopt;
}

/// Whether a text has the hash once one of its spaces is a line break, or one of its line breaks a space.
bool matches_rewrapped(std::string window, const base::Sha256Matcher& matches) {
    for (auto& c : window) {
        if (c == ' ' || c == '\n') {
            const char other = c == ' ' ? '\n' : ' ';
            const char here = std::exchange(c, other);
            if (matches(window)) {
                return true;
            }
            c = here;
        }
    }
    return false;
}

/// A passage whose line was broken, or joined, in one place. Near its old place only, and where a word begins: there
/// are as many tries as windows and spaces.
std::optional<Span> find_rewrapped(const TextForm& form, const Passage& passage) {
    constexpr long furthest = 2000;
    const long length = passage.end - passage.start;
    const base::Sha256Matcher matches(passage.sha256);
    const auto is_blank = [&](long place) {
        const auto c = form.text.slice(place, place + 1);
        return c == " " || c == "\n";
    };
    const auto start = nearest_window(form.text.size(), passage, furthest, [&](long place) {
        const bool word = !is_blank(place) && (place == 0 || is_blank(place - 1));
        return word && matches_rewrapped(std::string(form.text.slice(place, place + length)), matches);
    });
    return start ? std::optional(in_article(form, *start, *start + length)) : std::nullopt;
}

std::optional<Span> find_in_forms(TextForms& forms, const Passage& passage) {
    if (has_quotation(passage)) {
        return find_quotation_in(forms.collapsed(), passage);
    }
    for (const auto& form : forms.hashed()) {
        if (const auto found = find_hash_in(form, passage)) {
            return found;
        }
    }
    return find_rewrapped(forms.hashed().front(), passage);
}

bool has_place(const Passage& passage) {
    return passage.start >= 0 && passage.end > passage.start;
}

void set_found(Passage& passage, AnchorState state, const Span& span) {
    passage.anchor = state;
    passage.found_start = span.start;
    passage.found_end = span.end;
}

}  // namespace

Passage anchor(const base::CodePoints& text, Passage passage) {
    TextForms forms(text);
    return anchor(text, forms, std::move(passage));
}

Passage anchor(const base::CodePoints& text, TextForms& forms, Passage passage) {
    passage.score.reset();
    passage.found_start.reset();
    passage.found_end.reset();
    if (is_there(text, passage)) {
        passage.anchor = AnchorState::exact;
        quote(text, passage, {passage.start, passage.end});
    } else if (const auto moved = has_place(passage) ? find_moved(text, passage) : std::nullopt) {
        set_found(passage, AnchorState::moved, *moved);
        quote(text, passage, *moved);
    } else if (const auto other = has_place(passage) ? find_in_forms(forms, passage) : std::nullopt) {
        set_found(passage, AnchorState::moved, *other);
        quote(text, passage, *other);
    } else if (const auto like = base::best_match(text.slice(0, text.size()), passage.exact, passage.start);
               like && like->similarity >= fuzzy_threshold) {
        set_found(passage, AnchorState::fuzzy, {like->start, like->end});
        passage.score = like->similarity;
    } else {
        passage.anchor = AnchorState::orphan;
    }
    return passage;
}

}  // namespace grounds::passages
