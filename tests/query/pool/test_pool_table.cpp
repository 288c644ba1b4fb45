// SPDX-License-Identifier: MIT
// From CSV to the effects that are pooled.
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <sstream>

#include "base/csv.hpp"
#include "query/pool/synthesis.hpp"
#include "query/writers/texts.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::pooling;
using namespace grounds::writers;

namespace {

using Fields = std::vector<std::string>;

PoolInput input_of(std::string_view text, const PoolRequest& request = {}) {
    return input_from(read_study_table(text), request);
}

PoolRequest with(Measure measure) {
    PoolRequest request;
    request.measure = measure;
    return request;
}

}  // namespace

TEST_CASE("CSV: quotes, commas and line breaks in fields, lines counted", "[pool]") {
    const auto csv = read_csv("\xEF\xBB\xBFname,x\r\n\"a, \"\"b\"\"\",1\r\n\r\n\"two\nlines\",2\nlast, 3 ");
    CHECK(csv.fault.empty());
    REQUIRE(csv.rows.size() == 4);
    CHECK(csv.rows[0].fields == Fields{"name", "x"});
    CHECK(csv.rows[1].fields == Fields{"a, \"b\"", "1"});
    CHECK(csv.rows[2].fields == Fields{"two\nlines", "2"});
    CHECK(csv.rows[2].line == 4);
    CHECK(csv.rows[3].fields == Fields{"last", "3"});
    CHECK(csv.rows[3].line == 6);
}

TEST_CASE("CSV: tabs and semicolons where the header has no comma", "[pool]") {
    CHECK(read_csv("a\tb\n1\t2,5\n").rows[1].fields == Fields{"1", "2,5"});
    CHECK(read_csv("a;b\n1;2\n").rows[1].fields == Fields{"1", "2"});
}

TEST_CASE("CSV: a wrong quote is told with its line", "[pool]") {
    CHECK(read_csv("a,b\n1,\"x\"y\n").bad_line == 2);
    CHECK(read_csv("a,b\n1,2\n3,\"x\n").fault.find("line 3") != std::string::npos);
}

TEST_CASE("each column's first synonym is its name, and no synonym means two columns", "[pool]") {
    std::set<std::string> seen;
    for (const auto& column : columns()) {
        INFO(column.name);
        CHECK(column.synonyms.substr(0, column.synonyms.find(' ')) == column.name);
        std::istringstream words{std::string(column.synonyms)};
        for (std::string synonym; words >> synonym;) {
            CHECK(seen.insert(synonym).second);
        }
    }
}

TEST_CASE("headers are found under other names, in any spelling", "[pool]") {
    const auto input = input_of("Author,TE,Std. Error\nx,0.5,0.2\n");
    REQUIRE(input.effects.size() == 1);
    CHECK(input.effects[0].study == "x");
    CHECK(input.effects[0].vi == Approx(0.04));
}

TEST_CASE("what is pooled follows from the columns and --measure", "[pool]") {
    constexpr auto both = "study,ai,n1i,ci,n2i,yi,vi\na,4,123,11,139,9,1\n";
    CHECK(input_of(both).effects[0].yi == 9);
    CHECK_FALSE(input_of(both).measure);
    CHECK(input_of(both, with(Measure::odds_ratio)).effects[0].yi == Approx(-0.938694140870392));
    CHECK(input_of(both, with(Measure::smd)).effects[0].yi == 9);
    CHECK(input_of("events1,n1,events2,n2\n4,123,11,139\n").measure == Measure::rr);
    CHECK(input_of("tpos,tneg,cpos,cneg\n4,119,11,128\n").effects[0].yi == Approx(-0.889311333920205));
    CHECK(input_of("n1,mean1,sd1,n2,mean2,sd2\n9,5,1,9,4,1\n").measure == Measure::md);
}

TEST_CASE("Mantel-Haenszel and Peto need events even where effects are given", "[pool]") {
    PoolRequest request;
    request.method = PoolMethod::peto;
    CHECK(input_of("study,ai,n1i,ci,n2i,yi,vi\na,4,123,11,139,9,1\n", request).measure == Measure::odds_ratio);
    CHECK(input_of("study,yi,vi\na,9,1\n", request).problems.size() == 1);
}

TEST_CASE("a field that is not a number is a problem, an unknown one leaves the study out", "[pool]") {
    for (const auto* bad : {"x", "1e", "inf", "nan", "0x1p3", "1,5,2", "1e999", "--1"}) {
        INFO(bad);
        CHECK(input_of("yi;vi\n1;1\n" + std::string(bad) + ";1\n").problems.size() == 1);
    }
    for (const auto* unknown : {"", "NA", "."}) {
        const auto input = input_of("yi;vi\n1;1\n" + std::string(unknown) + ";1\n");
        CHECK(input.problems.empty());
        CHECK(input.skipped.size() == 1);
        CHECK(input.effects.size() == 1);
    }
}

TEST_CASE("impossible numbers are problems with their lines, in order", "[pool]") {
    const auto input = input_of("study,events1,n1,events2,n2\na,9,8,1,9\nb,1\nc,1,9,-1,9\n");
    REQUIRE(input.problems.size() == 3);
    CHECK(input.problems[0].line == 2);
    CHECK(input.problems[1].line == 3);
    CHECK(input.problems[2].line == 4);
    CHECK(synthesise(read_study_table("study,yi,vi\na,1,0\n"), {}).pool.state == SynthesisState::bad_input);
}

TEST_CASE("tables without rows or columns say what they need", "[pool]") {
    CHECK(input_of("").problems.size() == 1);
    CHECK(input_of("study,yi,vi\n").problems.size() == 1);
    CHECK(input_of("study,size\na,1\n").problems[0].what.find("yi and vi") != std::string::npos);
    CHECK(input_of("study,events1,n1,events2,n2\na,1,9,1,9\n", with(Measure::md)).problems.size() == 1);
}

TEST_CASE("the JSON has the keys of the contract first, and null for what there is not", "[pool]") {
    const auto json = pool_json(synthesise(read_study_table("study,yi,vi\na,1,0.5\n"), {}));
    const Fields wanted{"measure",  "model", "method", "test", "k",
                        "estimate", "se",    "ci",     "p",    "tau2",
                        "i2",       "h2",    "q",      "q_p",  "prediction_interval",
                        "state"};
    std::size_t next = 0;
    for (auto it = json.begin(); it != json.end() && next < wanted.size(); ++it) {
        CHECK(it.key() == wanted[next++]);
    }
    CHECK(json["tau2"].is_null());
    CHECK(json["prediction_interval"].is_null());
    CHECK(json["test"] == "z");
    CHECK(json["ci"].size() == 2);
}

TEST_CASE("two columns for one number are a problem", "[pool]") {
    const auto* header = GENERATE("study,yi,vi,yi", "study,yi,vi,effect");
    const auto table = read_study_table(std::string(header) + "\na,1,1,2\n");
    REQUIRE(table.problems.size() == 1);
    CHECK(table.problems.front().line == 1);
    CHECK(table.problems.front().what.find("yi is given by 2 columns") == 0);
    CHECK(read_study_table("study,author,yi,vi\na,b,1,1\n").problems.empty());
}

TEST_CASE("a study without a name is told by its line only once", "[pool]") {
    const auto input = input_of("yi,vi\n1,0\n");
    REQUIRE(input.problems.size() == 1);
    CHECK(input.problems.front().what == "vi is 0, and must be above 0");
    CHECK_FALSE(input_of("yi,vi\n1,\n").skipped.front().named);
}

TEST_CASE("numbers as spreadsheets of other countries print them", "[pool]") {
    const auto effect = [](const char* table) {
        const auto input = input_of(table);
        INFO((input.problems.empty() ? "" : input.problems.front().what));
        REQUIRE(input.effects.size() == 1);
        return input.effects[0].yi;
    };
    CHECK(effect("study;yi;vi\na;0,8;0,02\n") == Approx(0.8));
    CHECK(effect("sep=;\r\nstudy;yi;vi\r\na;0.8;0.02\r\n") == Approx(0.8));
    CHECK(effect("study,yi,vi\na,−0.8,0.02\n") == Approx(-0.8));
    CHECK(effect("study,yi,vi\na,\"0,8\",0.02\n") == Approx(0.8));
    CHECK(effect("study;yi;vi\na;1.200,5;0,5\n") == Approx(1200.5));
    const auto people = read_study_table("study,n1,events1,n2,events2\na,\"1,200\",30,1 180,45\n");
    REQUIRE(people.rows.size() == 1);
    CHECK(people.rows[0][Column::n1] == 1200);
    CHECK(people.rows[0][Column::n2] == 1180);
    CHECK(read_study_table("sep=;\nstudy;yi;vi\na;x;1\n").problems.at(0).line == 3);
}

TEST_CASE("a number that may be two things is asked about, not guessed", "[pool]") {
    const auto table = read_study_table("study,yi,vi\na,\"1,200\",0.02\n");
    REQUIRE(table.problems.size() == 1);
    CHECK(table.problems[0].what.find("'1,200', which may be a fraction or thousands") != std::string::npos);
}

TEST_CASE("an estimate with its confidence limits", "[pool]") {
    const auto ratio = input_of("study,OR,CI_lower,CI_upper\na,0.80,0.60,1.07\n", with(Measure::odds_ratio));
    REQUIRE(ratio.effects.size() == 1);
    CHECK(ratio.effects[0].yi == Approx(-0.22314).epsilon(1e-4));
    CHECK(std::sqrt(ratio.effects[0].vi) == Approx(0.14757).epsilon(1e-3));
    const auto logarithm = input_of("study,logOR,lower,upper\na,-0.2231,-0.5108,0.0677\n");
    REQUIRE(logarithm.effects.size() == 1);
    CHECK(logarithm.effects[0].vi == Approx(ratio.effects[0].vi).epsilon(1e-2));
    CHECK(input_of("study,yi,low,high\na,-0.22,0.60,1.07\n").problems.at(0).what.find("on one scale") !=
          std::string::npos);
    CHECK(input_of("study,or,low,high\na,-0.22,-0.51,0.07\n").problems.at(0).what.find("logarithms") !=
          std::string::npos);
    CHECK(input_of("study,yi,low,high\na,1,2,0\n").problems.size() == 1);
}

TEST_CASE("a variance and a standard error that contradict each other are a problem of their line", "[pool]") {
    const auto input = input_of("study,yi,vi,se\na,0.8,0.0225,0.15\nb,0.4,0.5,0.3\n");
    REQUIRE(input.problems.size() == 1);
    CHECK(input.problems[0].line == 3);
    CHECK(input_of("study,yi,vi,se\na,0.8,0.022,0.15\n").problems.empty());
}
