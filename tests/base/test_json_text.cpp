// SPDX-License-Identifier: MIT
// JSON as most programs write it is read by a fast library; whatever it refuses is read by the other one, which words
// the faults: both must have the same to say.
#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/json_text.hpp"
#include "base/plain_json.hpp"

using namespace grounds::base;
using nlohmann::json;

namespace {

/// Takes everything, and makes nothing of it.
class Taker : public JsonEvents {
public:
    void restart() override {}
    bool null() override {
        return true;
    }
    bool boolean(bool /*value*/) override {
        return true;
    }
    bool number_integer(number_integer_t /*value*/) override {
        return true;
    }
    bool number_unsigned(number_unsigned_t /*value*/) override {
        return true;
    }
    bool number_float(number_float_t /*value*/, const string_t& /*printed*/) override {
        return true;
    }
    bool string(string_t& /*value*/) override {
        return true;
    }
    bool key(string_t& /*value*/) override {
        return true;
    }
    bool open(json::value_t /*type*/) override {
        return true;
    }
    bool close() override {
        return true;
    }
};

bool is_plain(std::string_view text) {
    Taker taker;
    return read_plain_json(text, taker);
}

/// As the library has it, or a discarded value.
json by_library(std::string_view text) {
    return json::parse(text, nullptr, false);
}

void reads_as_the_library(const std::string& text) {
    const auto expected = by_library(text);
    const auto value = parse_json(text);
    INFO(text);
    CHECK(value.has_value() == !expected.is_discarded());
    if (value && !expected.is_discarded()) {
        CHECK(*value == expected);
        CHECK(value->dump(-1, ' ', false, json::error_handler_t::replace) ==
              expected.dump(-1, ' ', false, json::error_handler_t::replace));
    }
    CHECK((!is_plain(text) || !expected.is_discarded()));
}

}  // namespace

TEST_CASE("what programs write is plain JSON, and means the same to both libraries") {
    const std::string text = GENERATE(
        R"({})", R"([])", R"( { "a" : [ 1 , -2 , 0 , -0 , 2.50 , 1e5 , 1E-2 , 0.0e+1 ] , "b" : { "c" : null } } )",
        R"([true,false,null,"",[[],{}]])", R"(["\"\\\/\b\f\n\r\t\u0041\u00e4\u20ac\u0000"])", R"(["\ud83d\ude00"])",
        "[\"\u00e4\U0001F600\x7F\"]", R"([18446744073709551615])", R"([-9223372036854775808])", "[1,\r\n\t2]\n");
    CHECK(is_plain(text));
    reads_as_the_library(text);
}

TEST_CASE("what is rare in JSON is left to the other library") {
    const std::string text =
        GENERATE(R"("a text")", "17", R"([18446744073709551616])", "[" + std::string(1U << 20U, ' ') + "1]");
    CHECK_FALSE(is_plain(text));
    reads_as_the_library(text);
}

TEST_CASE("what is no JSON is none, whoever looks") {
    const std::string text =
        GENERATE("", " ", "{", "}", "[1", "[1,]", "[,1]", R"({"a"})", R"({"a":})", R"({"a":1,})", R"({a:1})", R"("a)",
                 R"("\)", R"("\x")", R"("\u12")", R"("\u12g4")", R"("\ud800")", "\"\n\"", "01", "-", "-01", "1.", ".5",
                 "1.e5", "1e", "1e+", "+1", "1e999", "tru", "nul", "True", "1 2", "[1] x", "'a'", "\"\xFF\"",
                 "\"\xED\xA0\x80\"", "\xEF\xBB\xBF");
    CHECK_FALSE(is_plain(text));
    reads_as_the_library(text);
    JsonFault fault;
    CHECK_FALSE(parse_json(text, &fault));
    CHECK_FALSE(fault.what.empty());
}

TEST_CASE("deep nesting is the caller's to limit") {
    constexpr std::size_t levels = 5000;
    const auto text = std::string(levels, '[') + std::string(levels, ']');
    CHECK_FALSE(is_plain(text));
    CHECK(parse_json(text));
}

TEST_CASE("any text of the characters of JSON is read as the library reads it") {
    CHECK(rc::check([] {
        const auto text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("{}[]\":,0123.-+eE\\un tfa")));
        const auto expected = by_library(text);
        RC_ASSERT(parse_json(text).has_value() == !expected.is_discarded());
        RC_ASSERT(!is_plain(text) || !expected.is_discarded());
    }));
}

TEST_CASE("of a key that stands twice the last value holds, which is said") {
    JsonLosses losses;
    const auto value = parse_json(R"({"a":1,"b":{"a":2},"a":[3]})", nullptr, &losses);
    REQUIRE(value);
    CHECK(value->dump() == R"({"a":[3],"b":{"a":2}})");
    CHECK(losses == JsonLosses{"the key 'a' stands twice; the last one counts"});
    parse_json(R"([12345678901234567890123,1.5])", nullptr, &losses);
    CHECK(losses == JsonLosses{"a number has too many digits and was read as 1.2345678901234568e+22"});
}

TEST_CASE("a fault has its line") {
    JsonFault fault;
    CHECK_FALSE(parse_json("{\"a\":\n1,\n}", &fault));
    CHECK(fault.line == 3);
}
