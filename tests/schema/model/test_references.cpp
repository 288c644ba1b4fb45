// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <utility>

#include "schema/model/references.hpp"

using namespace grounds;

namespace {

/// Everything that a reader may fill; the texts are of all lengths, from one byte to beyond 128.
Reference full() {
    Reference work;
    std::size_t length = 1;
    for (const auto& [name, member] : reference_texts) {
        work.*member = name + std::string(length, 'x');
        length += 20;
    }
    work.type = "article-journal";
    work.key_is_made = true;
    work.authors = {{"Müller", "Anna", "von der", "III", ""}, {"", "", "", "", "The Group"}};
    work.editors = {{"Ed", "", "", "", ""}};
    work.more_authors = true;
    work.state = ReferenceState::retracted;
    work.extra = {{"abstract", std::string(70000, 'a')}, {"empty", ""}, {"nul", std::string("a\0b", 3)}};
    work.origin = {"folder/works.bib", 300, std::string(64, 'f'), "", ""};
    return work;
}

void check_same(const Reference& a, const Reference& b) {
    for (const auto& [name, member] : reference_texts) {
        INFO(name);
        CHECK(a.*member == b.*member);
    }
    CHECK(a.type == b.type);
    CHECK(a.key_is_made == b.key_is_made);
    CHECK(a.authors == b.authors);
    CHECK(a.editors == b.editors);
    CHECK(a.more_authors == b.more_authors);
    CHECK(a.state == b.state);
    CHECK(a.extra == b.extra);
    CHECK(a.origin == b.origin);
}

Reference named(const std::string& key, const std::string& file) {
    Reference work;
    work.key = key;
    work.origin.file = file;
    return work;
}

std::string keys_of(const References& references) {
    std::string keys;
    for (const auto& work : references) {
        keys += work.key + "@" + work.origin.file + " ";
    }
    return keys;
}

}  // namespace

TEST_CASE("a packed reference comes out as it was put in") {
    References references{full(), {}};
    REQUIRE(references.size() == 2);
    check_same(references[0], full());
    check_same(references.at(1), {});
    CHECK_THROWS_AS(references.at(2), std::out_of_range);
    const auto list = references.list();
    check_same(list.at(0), full());
}

TEST_CASE("packed references are changed, erased and joined in their order") {
    References references{named("a", "1.bib"), named("b", "1.bib"), named("c", "2.bib")};
    references.change(1, [](Reference& work) {
        work.key = "changed";
        work.origin.file = "3.bib";
    });
    CHECK(keys_of(references) == "a@1.bib changed@3.bib c@2.bib ");
    references.erase_if([](const Reference& work) { return work.key == "a"; });
    CHECK(keys_of(references) == "changed@3.bib c@2.bib ");
    references.change_each([](Reference& work) { work.key += "!"; });
    References others{named("d", "4.bib"), named("e", "2.bib")};
    references.append(std::move(others));
    CHECK(keys_of(references) == "changed!@3.bib c!@2.bib d@4.bib e@2.bib ");
    References none;
    none.append(std::move(references));
    CHECK(keys_of(none) == "changed!@3.bib c!@2.bib d@4.bib e@2.bib ");
    CHECK(References().empty());
}
