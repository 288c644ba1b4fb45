// SPDX-License-Identifier: MIT
#include "base/nearest.hpp"

#include "base/fold.hpp"
#include "base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace grounds::base {
namespace {

/// A text in the form in which it is compared; for each letter the code points of the text that it came from: its own
/// and the accents behind it.
struct Folded {
    std::vector<UChar32> points;
    std::vector<long> at;
    std::vector<long> end;
};

UChar32 plain_mark(UChar32 c) {
    const auto type = u_charType(c);
    if (type == U_DASH_PUNCTUATION || c == 0x2212) {
        return '-';
    }
    const bool quotes = type == U_INITIAL_PUNCTUATION || type == U_FINAL_PUNCTUATION;
    return quotes || c == '"' || c == 0x201A || c == 0x201E ? '\'' : c;
}

Folded fold(std::string_view text) {
    Folded folded;
    long position = 0;
    const auto push = [&](UChar32 c) {
        const bool repeated = c == ' ' && (folded.points.empty() || folded.points.back() == ' ');
        if (!repeated) {
            folded.points.push_back(plain_mark(c));
            folded.at.push_back(position);
            folded.end.push_back(position + 1);
        }
    };
    each_code_point(text, [&](std::int32_t c, std::string_view) {
        const auto letters = c < 0 ? replacement_character : unaccented_letter(c);
        each_code_point(letters, [&](std::int32_t letter, std::string_view) { push(letter); });
        if (letters.empty() && !folded.end.empty()) {
            folded.end.back() = position + 1;
        }
        ++position;
    });
    return folded;
}

/// Least edit distance of a beginning of the quotation to a part of the text that ends here, and where that part
/// begins.
struct Cell {
    long distance = 0;
    std::size_t start = 0;

    bool operator<(const Cell& other) const {
        return distance < other.distance;
    }
};

/// Sellers' algorithm: the edit distance of a pattern to the best part of a text, one column a code point of the text.
/// column[i] belongs to the first i code points of the pattern.
void next_column(std::vector<Cell>& column, const std::vector<UChar32>& pattern, UChar32 c, std::size_t position) {
    Cell diagonal = column[0];
    column[0] = {0, position + 1};
    for (std::size_t i = 1; i < column.size(); ++i) {
        const Cell left = column[i];
        Cell best = {diagonal.distance + (pattern[i - 1] == c ? 0 : 1), diagonal.start};
        best = std::min(best, Cell{left.distance + 1, left.start});
        best = std::min(best, Cell{column[i - 1].distance + 1, column[i - 1].start});
        column[i] = best;
        diagonal = left;
    }
}

double similarity_of(const Cell& cell, std::size_t end, std::size_t pattern) {
    const auto longer = static_cast<double>(std::max(end - cell.start, pattern));
    return 1.0 - static_cast<double>(cell.distance) / longer;
}

bool is_better(const Match& candidate, const Match& best, long near) {
    if (candidate.similarity != best.similarity) {
        return candidate.similarity > best.similarity;
    }
    return std::labs(candidate.start - near) < std::labs(best.start - near);
}

std::vector<Cell> first_column(std::size_t pattern) {
    std::vector<Cell> column(pattern + 1);
    for (std::size_t i = 0; i <= pattern; ++i) {
        column[i].distance = static_cast<long>(i);
    }
    return column;
}

}  // namespace

std::optional<Match> best_match(std::string_view text, std::string_view quotation, long near) {
    const auto hay = fold(text);
    const auto pattern = fold(quotation).points;
    if (hay.points.empty() || pattern.empty()) {
        return std::nullopt;
    }
    std::optional<Match> best;
    auto column = first_column(pattern.size());
    for (std::size_t j = 0; j < hay.points.size(); ++j) {
        next_column(column, pattern, hay.points[j], j);
        const auto& last = column.back();
        if (last.start > j) {
            continue;  // nothing of the text is used
        }
        const Match match{hay.at[last.start], hay.end[j], similarity_of(last, j + 1, pattern.size())};
        if (!best || is_better(match, *best, near)) {
            best = match;
        }
    }
    return best;
}

}  // namespace grounds::base
