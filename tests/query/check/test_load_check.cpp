// SPDX-License-Identifier: MIT
// From an article and a bibliography with abstracts to what the check knows of each sentence.
#include <catch2/catch.hpp>

#include <algorithm>

#include "query/check/check.hpp"
#include "schema/db/database.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::query;
using namespace grounds::test;
using citation_check::FigureState;

namespace {

const std::string refs =
    "@article{berg2020, title={Zinc and colds}, author={Berg, Anna}, year={2020}, doi={10.1000/zinc},\n"
    "  abstract={In 120 adults zinc lozenges shortened colds by 2.4 days (95% CI 1.1 to 3.7).}}\n"
    "@article{holm2021, title={Honey}, author={Holm, Bo}, year={2021}, doi={10.1000/honey}}\n";

const std::string article =
    "# Colds\n\n"
    "Zinc shortens a cold by 2.4 days (https://doi.org/10.1000/zinc).\n\n"
    "Zinc shortens a cold by 3.9 days (https://doi.org/10.1000/zinc).\n\n"
    "Honey halves coughing, by 51% in one night (https://doi.org/10.1000/honey).\n";

SourceCheck check_of_article() {
    const auto db = db::open_for_query("test.db");
    return load_check(db, value("SELECT slug FROM source"));
}

const CheckedSentence& sentence_with(const SourceCheck& check, const std::string& words) {
    const auto found =
        std::find_if(check.sentences.begin(), check.sentences.end(), [&](const CheckedSentence& sentence) {
            return sentence.text.find(words) != std::string::npos || sentence.says.find(words) != std::string::npos;
        });
    REQUIRE(found != check.sentences.end());
    return *found;
}

}  // namespace

TEST_CASE("a figure of the abstract, another one, and a work without a text stay apart, worst first", "[check]") {
    const Workspace workspace;
    workspace.write("refs.bib", refs);
    workspace.write("colds.md", article);
    import({"colds.md", "refs.bib"});
    const auto check = check_of_article();
    REQUIRE(check.sentences.size() == 3);
    CHECK(check.has_texts());
    CHECK(sentence_with(check, "2.4").best_state(0) == FigureState::in_source);
    CHECK(sentence_with(check, "3.9").best_state(0) == FigureState::other_number);
    CHECK(sentence_with(check, "51%").best_state(0) == FigureState::no_text);
    CHECK_FALSE(sentence_with(check, "51%").was_compared());
    CHECK(check.sentences.front().text.find("3.9") != std::string::npos);
    CHECK(check.amiss_count() == 1);
    CHECK(sentence_with(check, "2.4").badness < amiss);
}

TEST_CASE("a sentence of which a text says nothing is not one in which nothing is amiss", "[check]") {
    const Workspace workspace;
    workspace.write("refs.bib", refs);
    workspace.write("colds.md",
                    "# Colds\n\nZinc shortens colds (https://doi.org/10.1000/zinc).\n\n"
                    "Zinc spares students many a sleepless night (https://doi.org/10.1000/zinc).\n");
    import({"colds.md", "refs.bib"});
    const auto check = check_of_article();
    CHECK(sentence_with(check, "shortens").was_told());
    const auto& untold = sentence_with(check, "sleepless");
    CHECK(untold.was_compared());
    CHECK_FALSE(untold.was_told());
    CHECK(untold.badness < amiss);
}

TEST_CASE("without any text there is nothing to compare, and that is no verdict", "[check]") {
    const Workspace workspace;
    auto bare = refs;
    bare.erase(bare.find(",\n  abstract"), bare.find("}}") + 1 - bare.find(",\n  abstract"));
    workspace.write("refs.bib", bare);
    workspace.write("colds.md", article);
    import({"colds.md", "refs.bib"});
    const auto check = check_of_article();
    CHECK_FALSE(check.has_texts());
    CHECK(check.amiss_count() == 0);
    CHECK(load_check_of_texts(db::open_for_query("test.db"), check.source) == std::nullopt);
}
