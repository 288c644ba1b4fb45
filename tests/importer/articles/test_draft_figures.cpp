// SPDX-License-Identifier: MIT
// Figures whose unit, rate or whole is not the next word.
#include <catch2/catch.hpp>

#include "importer/articles/references/references.hpp"
#include "tests/importer/articles/articles.hpp"

using namespace grounds;
using namespace grounds::articles;
using Words = std::vector<std::string>;

TEST_CASE("a dose taken several times a day is no daily dose", "[draft]") {
    CHECK(test::figures("They took 300mg twice daily with their meals.") == Words{"300 mg"});
    CHECK(test::figures("They took 2 g three times a day with food.") == Words{"2 g", "3 times/day"});
    CHECK(test::figures("They took 300 mg of it every day with food.") == Words{"300 mg/day"});
}

TEST_CASE("people are not counted by the day", "[draft]") {
    CHECK(test::figures("The 64 adults took it daily for their sleep.") == Words{"64 adults"});
}

TEST_CASE("a rate may stand behind what is measured", "[draft]") {
    CHECK(test::figures("Athletes need 1.6 g/kg/day of it in training.") == Words{"1.6 g/kg/day"});
    CHECK(test::figures("People need 0.83 g of protein per kilogram of body weight per day.") ==
          Words{"0.83 g/kg/day"});
}

TEST_CASE("a level of confidence is no finding", "[draft]") {
    CHECK(test::figures("It fell by 32% (95% CI 20 to 41) in all of them.") == Words{"32 percent"});
}

TEST_CASE("a part of a whole is a fraction", "[draft]") {
    CHECK(test::figures("One in four British women has tried it by now.") == Words{"0.25 fraction"});
    CHECK(test::figures("Cadmium was found in 3 of 20 powders by them.") == Words{"0.15 fraction"});
    CHECK(test::figures("A third of them saw no difference at all in it.") == Words{"0.33 fraction"});
}

TEST_CASE("percentage points are neither per cent nor points of a scale", "[draft]") {
    CHECK(test::figures("Blood sugar fell by 0.3 percentage points in all.") == Words{"0.3 percentage points"});
}

TEST_CASE("names of diets and times of the day are no figures", "[draft]") {
    CHECK(test::figures("The 16:8 diet has become the most popular one.").empty());
    CHECK(test::figures("My 2 pm lunches were the only food for me then.").empty());
    CHECK(test::figures("The ratio of the two should be 2:1 in the diet.") == Words{"2 ratio"});
}

TEST_CASE("books, chapters and web pages are told from articles", "[draft]") {
    const auto chapter =
        parse_reference(
            "Thorne, N. (2016). Conversion of fats. In R. Menk & T. Hale (Eds.), Lipids in man (2nd ed., "
            "pp. 33–58). Aldgate Press.")
            .reference;
    CHECK(chapter.type == "chapter");
    CHECK(chapter.container_title == "Lipids in man");
    CHECK(chapter.editors.size() == 2);
    CHECK(chapter.page == "33-58");
    CHECK(chapter.publisher == "Aldgate Press");
    const auto book =
        parse_reference("Haverkamp, N. (2018). The fat brain: A lay guide (2nd ed.). Aldgate Press.").reference;
    CHECK(book.type == "book");
    CHECK(book.authors.at(0).given == "N.");
    CHECK(book.edition == "2nd");
    CHECK(book.title == "The fat brain: A lay guide");
    CHECK(book.publisher == "Aldgate Press");
    const auto vancouver =
        parse_reference("Ferro L, Ueda K. Spices for the mind. London: Penhale Press; 2018. p. 44-51.").reference;
    CHECK(vancouver.type == "book");
    CHECK(vancouver.publisher_place == "London");
    CHECK(vancouver.publisher == "Penhale Press");
    CHECK(vancouver.page == "44-51");
    const auto page = parse_reference(
                          "National Spice Board. Piperine [Internet]. Kochi: NSB; 2011 [cited 2023 Aug 30]. Available "
                          "from: https://spiceboard.example/piperine")
                          .reference;
    CHECK(page.issued == "2011");
    CHECK(page.title == "Piperine");
    CHECK(page.publisher == "NSB");
    CHECK(page.url == "https://spiceboard.example/piperine");
}

TEST_CASE("an article's title, dates and publisher are read where they stand together", "[draft]") {
    const auto page = test::read_as(
        "html",
        "<html><head><title>Zinc and colds | The Cold Page</title></head><body><h1>Zinc and colds</h1>"
        "<p>Published: 11 October 2022, 09:15 | Updated 14 October 2022</p><p>Zinc shortens colds.</p></body></html>");
    CHECK(page.source.title == "Zinc and colds");
    CHECK(page.source.publisher == "The Cold Page");
    CHECK(page.source.published == "2022-10-11");
    CHECK(page.source.modified == "2022-10-14");
    const auto text = test::read_as("text",
                                    "Skip to the main content\n\nZinc and colds in winter\n\nZinc shortens colds.\n\n"
                                    "© 2024 Cold Labs LLC. All rights reserved.\n");
    CHECK(text.source.title == "Zinc and colds in winter");
    CHECK(text.source.publisher == "Cold Labs LLC");
}
