// SPDX-License-Identifier: MIT
#include "importer/passages/anchor.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/fuzzy.hpp"
#include "base/hash.hpp"
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

/// With the earlier quotation in hand its bytes are searched.
std::optional<long> find_quotation(const base::CodePoints& text, const Passage& passage) {
    const auto places = text.find_all(passage.exact);
    const auto nearest = std::min_element(places.begin(), places.end(), [&](long left, long right) {
        return std::labs(left - passage.start) < std::labs(right - passage.start);
    });
    return nearest == places.end() ? std::nullopt : std::optional<long>(*nearest);
}

/// With only the hash, every window of the passage's length is hashed, from the old place outwards: most edits of an
/// article move a passage by little.
std::optional<long> find_hash(const base::CodePoints& text, const Passage& passage) {
    const long length = passage.end - passage.start;
    const long last = text.size() - length;
    const base::Sha256Matcher matches(passage.sha256);
    const auto fits = [&](long start) {
        return start >= 0 && start <= last && matches(text.slice(start, start + length));
    };
    const long reach = std::max(passage.start, last - passage.start);
    for (long distance = 1; distance <= reach; ++distance) {
        for (const long start : {passage.start - distance, passage.start + distance}) {
            if (fits(start)) {
                return start;
            }
        }
    }
    return std::nullopt;
}

std::optional<Span> find_moved(const base::CodePoints& text, const Passage& passage) {
    if (passage.start < 0 || passage.end <= passage.start) {
        return std::nullopt;
    }
    const bool has_quotation = !passage.exact.empty() && base::sha256_hex(passage.exact) == passage.sha256;
    const auto start = has_quotation ? find_quotation(text, passage) : find_hash(text, passage);
    if (!start) {
        return std::nullopt;
    }
    return Span{*start, *start + (passage.end - passage.start)};
}

void set_found(Passage& passage, AnchorState state, const Span& span) {
    passage.anchor = state;
    passage.found_start = span.start;
    passage.found_end = span.end;
}

}  // namespace

Passage anchor(const base::CodePoints& text, Passage passage) {
    passage.score.reset();
    passage.found_start.reset();
    passage.found_end.reset();
    if (is_there(text, passage)) {
        passage.anchor = AnchorState::exact;
        quote(text, passage, {passage.start, passage.end});
    } else if (const auto moved = find_moved(text, passage)) {
        set_found(passage, AnchorState::moved, *moved);
        quote(text, passage, *moved);
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
