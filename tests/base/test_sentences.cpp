// SPDX-License-Identifier: MIT
#include "base/sentences.hpp"

#include <catch2/catch.hpp>

using namespace grounds;

TEST_CASE("a number may begin a sentence", "[base]") {
    const auto sentences = [](const std::string& words) {
        const base::Text text(words);
        const base::FullStops english{base::is_abbreviation, base::may_end_sentence};
        std::vector<std::string> all;
        for (const auto& span : base::sentences_in(text, {0, text.size()}, &english, "en", 0)) {
            all.emplace_back(text.at(span));
        }
        return all;
    };
    using Lines = std::vector<std::string>;
    CHECK(sentences("Cramps fell (P = 0.03). 22 of 42 people slept.") ==
          Lines{"Cramps fell (P = 0.03).", "22 of 42 people slept."});
    CHECK(sentences("It was 0.03. 22 of 42 people slept through.") ==
          Lines{"It was 0.03.", "22 of 42 people slept through."});
    CHECK(sentences("We asked adults. 40 of them slept.") == Lines{"We asked adults.", "40 of them slept."});
    CHECK(sentences("It costs approx. 40 euros a month.").size() == 1);
    CHECK(sentences("On Sept. 12 people slept.").size() == 1);
    CHECK(sentences("See Fig. 2 of the paper.").size() == 1);
}
