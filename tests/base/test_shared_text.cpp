// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/shared_text.hpp"

using grounds::base::SharedText;

TEST_CASE("equal texts share their characters and outlive what they were made of") {
    std::vector<SharedText> texts;
    for (int i = 0; i < 1000; ++i) {
        std::string made = "folder/" + std::to_string(i % 3) + std::string(40, 'x');
        texts.emplace_back(made);
        made.assign(made.size(), 'y');
    }
    CHECK(texts[0].text() == "folder/0" + std::string(40, 'x'));
    CHECK(&texts[0].text() == &texts[999].text());
    CHECK(texts[0] == texts[3]);
    CHECK_FALSE(texts[0] == texts[1]);
    CHECK(texts[1] == texts[1].text());
    CHECK(SharedText().text().empty());
    CHECK(sizeof(SharedText) == sizeof(void*));
}
