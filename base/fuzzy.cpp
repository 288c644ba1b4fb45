// SPDX-License-Identifier: MIT
#include "base/fuzzy.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace grounds::base {
namespace {

constexpr UChar32 replacement = 0xFFFD;

/// A text in the form in which it is compared; `at` says from which code point of the text each one came.
struct Folded {
    std::vector<UChar32> points;
    std::vector<long> at;
};

class Folder {
public:
    Folder() {
        UErrorCode status = U_ZERO_ERROR;
        fold_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
        decompose_ = icu::Normalizer2::getNFKDInstance(status);
        if (U_FAILURE(status)) {
            throw Error("ICU", "cannot normalise a text", "check the installation of ICU");
        }
    }

    Folded operator()(std::string_view text) const {
        Folded folded;
        long position = 0;
        for (std::size_t next = 0; next < text.size(); ++position) {
            const auto c = next_code_point(text, next);
            add(folded, c < 0 ? replacement : c, position);
        }
        return folded;
    }

private:
    void add(Folded& folded, UChar32 c, long position) const {
        if (u_isUWhiteSpace(c) != 0) {
            if (!folded.points.empty() && folded.points.back() != ' ') {
                push(folded, ' ', position);
            }
            return;
        }
        UErrorCode status = U_ZERO_ERROR;
        const auto form = decompose_->normalize(fold_->normalize(icu::UnicodeString(c), status), status);
        for (int32_t i = 0; i < form.length(); i = form.moveIndex32(i, 1)) {
            push(folded, plain(form.char32At(i)), position);
        }
    }

    static void push(Folded& folded, UChar32 c, long position) {
        folded.points.push_back(c);
        folded.at.push_back(position);
    }

    static UChar32 plain(UChar32 c) {
        const auto type = u_charType(c);
        if (type == U_DASH_PUNCTUATION || c == 0x2212) {
            return '-';
        }
        const bool quotes = type == U_INITIAL_PUNCTUATION || type == U_FINAL_PUNCTUATION;
        return quotes || c == '"' || c == 0x201A || c == 0x201E ? '\'' : c;
    }

    const icu::Normalizer2* fold_ = nullptr;
    const icu::Normalizer2* decompose_ = nullptr;
};

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
    const Folder fold;
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
        const Match match{hay.at[last.start], hay.at[j] + 1, similarity_of(last, j + 1, pattern.size())};
        if (!best || is_better(match, *best, near)) {
            best = match;
        }
    }
    return best;
}

}  // namespace grounds::base
