// SPDX-License-Identifier: MIT
// What stands behind a number and belongs to it: interval, spread, P.
#pragma once

#include <optional>

#include "evidence/statements/numbers.hpp"

namespace grounds::statements {

/// Reads what may stand behind a number of one sentence; each function is asked for one place.
class Trailers : protected Numbers {
public:
    Trailers(const Text& text, const Span& sentence, bool continental = false) : Numbers(text, sentence, continental) {}

    struct FoundInterval {
        Interval interval;
        long end = 0;
        bool named = false;  ///< "95% CI"; false for a bare "(0.17 to 0.53)"
    };
    /// "95% CI: -8.81 to -5.30", "CI 0.17, 0.53", "(0.17 to 0.53)", "IQR 3-7", "range 2 to 9", if it starts there.
    [[nodiscard]] std::optional<FoundInterval> interval_at(long start) const;

    struct FoundP {
        PValue p;
        long start = 0, end = 0;
    };
    /// "p < 0.001", "P value of .04"
    [[nodiscard]] std::optional<FoundP> p_at(long start) const;

    struct FoundSpread {
        double value = 0;
        bool error = false;
        long end = 0;
    };
    /// "± 4.05", "(SD 5.68)", "(SE = 0.3)", "SD, 4.2"
    [[nodiscard]] std::optional<FoundSpread> spread_at(long start) const;

protected:
    /// A number with its sign.
    [[nodiscard]] std::optional<Number> signed_at(long start) const;

private:
    [[nodiscard]] long behind_words(long start, std::string_view words) const;
    [[nodiscard]] long behind_signs(long start) const;
    [[nodiscard]] std::optional<FoundInterval> pair_at(long start, bool bare) const;
};

}  // namespace grounds::statements
