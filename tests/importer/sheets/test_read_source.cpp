// SPDX-License-Identifier: MIT
#include "base/hash.hpp"
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::base;
using namespace grounds::test;

namespace {

const std::string hash(64, 'a');

const std::string whole_source = R"(source:
  id: s1
  title: "Magnesium for  Cramps"
  publisher: Some Vendor
  authors: [A. Writer]
  kind: vendor-page
  sells: supplements
  products:
    - {name: Ultra, forms: [liposomal, citrate], elemental-mg: 440, note: two tablets}
  url: https://example.org/
  published: 2023-04-13
  modified: 2023
  language: en
  text: {file: 003.txt, sha256: )" +
                                 std::string(64, 'A') + R"(}
  note: a note
appearances:
  - id: s1-001
    claim: c1
    says: Cramps fell by 43%.
    at: {section: Nature's relaxant, start: 10, end: 20, sha256: )" +
                                 hash + R"(}
    kind: testimonial
    count: 3
    stance: hedges
    figure: {low: 25, high: 40, unit: percent, change: decrease, qualifier: up-to, per: day, printed: "25–40%", within: {value: 7, unit: days}}
    scope: {population: adults, form: bisglycinate, dose: {value: 300, unit: mg/day}, duration: {value: 7, unit: days}, outcome: cramps, comparator: placebo}
    cites:
      - marker: "[JAMA]"
        intent: supports
        reference: r1
        resolution: probable
        because: the figure matches
        candidates: [{reference: r2, because: same outcome}]
    note: twice
  - id: s1-002
    claim: c1
    says: It helps.
    at: {section: End, start: 30, end: 40, sha256: )" +
                                 hash + R"(}
    stance: asserts
)";

}  // namespace

TEST_CASE("every key of a source is read") {
    const auto read = read_sheet(whole_source);
    REQUIRE(read.messages() == Lines{});
    const auto& source = read.data.sources.at(0);
    CHECK(source.title == "Magnesium for Cramps");
    CHECK(source.authors == Lines{"A. Writer"});
    CHECK(source.kind == SourceKind::vendor_page);
    CHECK(source.products.at(0) == Product{"Ultra", {"liposomal", "citrate"}, 440, "two tablets"});
    CHECK(source.published == "2023-04-13");
    CHECK(source.modified == "2023");
    CHECK(source.text_sha256 == hash);
    CHECK(source.note == "a note");
}

TEST_CASE("every key of an appearance is read") {
    const auto read = read_sheet(whole_source);
    const auto& appearance = read.data.appearances.at(0);
    CHECK(appearance.source == "s1");
    CHECK(appearance.passage.section == "Nature's relaxant");
    CHECK(appearance.passage.start == 10);
    CHECK(appearance.passage.end == 20);
    CHECK(appearance.kind == AppearanceKind::testimonial);
    CHECK(appearance.count == 3);
    CHECK(appearance.stance == Stance::hedges);
    const Quantity week{7, {}, {}, "days", {}};
    CHECK(appearance.figures.at(0) ==
          Figure{{{}, 25, 40, "percent", Qualifier::up_to}, Change::decrease, week, "day", "25–40%"});
    CHECK(appearance.scope ==
          Scope{"adults", "glycinate", Quantity{300, {}, {}, "mg/day", {}}, week, "cramps", "placebo"});
    const auto& citation = appearance.citations.at(0);
    CHECK(citation.intent == "supports");
    CHECK(citation.resolution == Resolution::probable);
    CHECK(citation.candidates == std::vector<Candidate>{{"r2", "same outcome"}});
    CHECK(appearance.note == "twice");
}

TEST_CASE("an appearance without cites has one citation, none-given") {
    const auto read = read_sheet(whole_source);
    const auto& citations = read.data.appearances.at(1).citations;
    REQUIRE(citations.size() == 1);
    CHECK(citations[0].resolution == Resolution::none_given);
    CHECK(citations[0].because == "the passage cites nothing");
    CHECK(citations[0].marker.empty());
}

TEST_CASE("a record's origin is its line and the hash of its content") {
    const auto read = read_sheet(whole_source);
    CHECK(read.data.sources.at(0).origin.file == "a.yaml");
    CHECK(read.data.sources.at(0).origin.line == 2);
    CHECK(read.data.appearances.at(1).origin.line == 34);
    CHECK(read.data.sources.at(0).origin.sha256.size() == 64);

    auto respelt = "# a comment\n" + whole_source;
    respelt.replace(respelt.find("kind: vendor-page"), 17, "\"kind\":   'vendor-page'");
    CHECK(read_sheet(respelt).data.sources.at(0).origin.sha256 == read.data.sources.at(0).origin.sha256);

    auto changed = whole_source;
    changed.replace(changed.find("Cramps fell"), 11, "Cramps rose");
    const auto other = read_sheet(changed);
    CHECK(other.data.sources.at(0).origin.sha256 == read.data.sources.at(0).origin.sha256);
    CHECK(other.data.appearances.at(0).origin.sha256 != read.data.appearances.at(0).origin.sha256);
    CHECK(other.data.appearances.at(1).origin.sha256 == read.data.appearances.at(1).origin.sha256);
}

TEST_CASE("faults of a source are all reported, and the record is not added") {
    const auto read = read_sheet(R"(source:
  id: S1
  kind: vendor page
  publisher: ""
  published: 2023-02-30
  titel: x
  text: {file: a.txt, sha256: abc}
appearances:
  - {id: a1, claim: c, says: x, at: {start: 5, end: 5, sha256: zz}, stance: sure, cites: []}
)");
    CHECK(read.messages() ==
          Lines{"2: source: 'id' is 'S1', which is not a slug; lower-case letters, digits and single hyphens, such as "
                "mg-leg-cramps",
                "2: source: 'title' is missing; see docs/sheets.md",
                "4: source: 'publisher' is empty; leave out what is not known",
                "3: source: 'kind' is 'vendor page', expected one of: vendor-page news review book label guideline "
                "blog other; "
                "did you mean 'vendor-page'?",
                "5: source: 'published' is '2023-02-30', which is not a date; YYYY, YYYY-MM or YYYY-MM-DD",
                "7: source, text: 'sha256' is 'abc', which is not a SHA-256; 64 hexadecimal digits, as sha256sum "
                "prints them",
                "6: source: unknown key 'titel'; did you mean 'title'?",
                "9: appearance a1, at: 'sha256' is 'zz', which is not a SHA-256; 64 hexadecimal digits, as sha256sum "
                "prints them",
                "9: appearance a1, at: the passage ends at 5 but starts at 5; the end is exclusive",
                "9: appearance a1: 'stance' is 'sure', expected one of: asserts hedges reports denies",
                "9: appearance a1: 'cites' is empty; leave it out when the passage cites nothing"});
    CHECK(read.data.sources.empty());
    CHECK(read.data.appearances.empty());
    CHECK(read.data.rejected.count("appearance a1") == 1);
}

TEST_CASE("SHA-256 of known texts") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
