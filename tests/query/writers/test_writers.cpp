// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "query/writers/writer.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::query;
using namespace grounds::writers;

namespace {

std::string write(const Table& table, std::string_view format) {
    return write_table(table, format, Screen{});
}

/// RFC 4180, read back.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto& cell = rows.back().back();
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[++i];
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == ',') {
            rows.back().emplace_back();
        } else if (!quoted && text.substr(i, 2) == "\r\n") {
            rows.push_back({""});
            ++i;
        } else {
            cell += text[i];
        }
    }
    rows.pop_back();
    return rows;
}

}  // namespace

TEST_CASE("every writer has a file and every file a writer") {
    for (const auto& writer : table_writers()) {
        INFO(writer.name);
        CHECK(
            std::filesystem::exists(std::string(GROUNDS_ROOT) + "/query/writers/" + std::string(writer.name) + ".cpp"));
        CHECK_FALSE(writer.summary.empty());
    }
    CHECK_THROWS_AS(write({}, "xml"), Error);
}

TEST_CASE("an empty table is still valid") {
    const Table none{{"id", "n"}, {}};
    CHECK(write(none, "json") == "[]\n");
    CHECK(write(none, "jsonl").empty());
    CHECK(write(none, "csv") == "id,n\r\n");
    CHECK(write(none, "tsv") == "id\tn\n");
    CHECK(write(none, "text").empty());
}

TEST_CASE("values keep their types in JSON") {
    const Table table{{"a", "b", "c", "d", "e"},
                      {{1L, 0.5, std::string("x\x1b"), {}, std::vector<std::string>{"p", "q"}}}};
    CHECK(write(table, "jsonl") == "{\"a\":1,\"b\":0.5,\"c\":\"x\\u001b\",\"d\":null,\"e\":[\"p\",\"q\"]}\n");
    CHECK(nlohmann::json::parse(write(table, "json")).at(0).at("d").is_null());
}

TEST_CASE("CSV guards against formulas and leaves numbers alone") {
    const auto cell = [](const std::string& text) { return write({{"c"}, {{text}}}, "csv").substr(3); };
    CHECK(cell("=1+1") == "'=1+1\r\n");
    CHECK(cell("@x") == "'@x\r\n");
    CHECK(cell("-0.38") == "-0.38\r\n");
    CHECK(cell("+4") == "+4\r\n");
    CHECK(cell("-x") == "'-x\r\n");
    CHECK(cell("a,\"b\"") == "\"a,\"\"b\"\"\"\r\n");
}

TEST_CASE("CSV comes back as it went") {
    CHECK(rc::check([] {
        // control characters are left out on purpose, and white space at the end of a cell does not come back
        const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,;\"'=-0.\n")));
        const auto cells = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
            rc::gen::pair(rc::gen::map(text, [](std::string s) { return s + "."; }),
                          rc::gen::map(text, [](std::string s) { return s + "."; })));
        Table table{{"a", "b"}, {}};
        for (const auto& [a, b] : cells) {
            table.rows.push_back({"x" + a, "x" + b});  // the x keeps the formula guard out of it
        }
        const auto rows = read_csv(write(table, "csv"));
        RC_ASSERT(rows.size() == cells.size() + 1);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            RC_ASSERT(rows[i + 1] == (std::vector<std::string>{"x" + cells[i].first, "x" + cells[i].second}));
        }
    }));
}

TEST_CASE("TSV has one line a row whatever is in it") {
    CHECK(write({{"a", "b"}, {{std::string("x\ty"), std::string("1\n2\\")}}}, "tsv") == "a\tb\nx\\ty\t1\\n2\\\\\n");
}

TEST_CASE("text fits the screen") {
    const Table table{{"id", "text"},
                      {{std::string("a"), std::string(200, 'x')}, {std::string("b"), std::string("y z")}}};
    const auto text = write_table(table, "text", {40, false});
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != std::string::npos; begin = end + 1, end = text.find('\n', begin)) {
        CHECK(display_width(std::string_view(text).substr(begin, end - begin)) <= 40);
    }
}

TEST_CASE("fields are chosen by name") {
    const Table table{{"a", "b"}, {{1L, 2L}}};
    CHECK(write(select_columns(table, {"b"}), "csv") == "b\r\n2\r\n");
    CHECK_THROWS_AS(select_columns(table, {"z"}), Error);
}

TEST_CASE("no format passes on what a terminal would obey") {
    const std::string hostile = "a\x1b]0;x\x07\x7f\xC2\x9B\xE2\x80\xAE\xE2\x81\xA6\xEF\xBB\xBF\xF3\xA0\x81\x81z";
    const auto* format = GENERATE("csv", "tsv", "json", "jsonl", "text");
    INFO(format);
    const auto text = write({{"id"}, {{hostile}}}, format);
    for (const auto* part :
         {"\x1b", "\x07", "\x7f", "\xC2\x9B", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xEF\xBB\xBF", "\xF3\xA0"}) {
        CHECK(text.find(part) == std::string::npos);
    }
    if (std::string_view(format).starts_with("json")) {
        CHECK_NOTHROW(nlohmann::json::parse(text));
    }
}
