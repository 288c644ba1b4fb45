// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <utility>

#include "schema/model/dataset.hpp"

using namespace grounds;

namespace {

/// Gives every member of a record a value of its own, lists two items, texts of all lengths from one byte to beyond
/// what one byte can count.
class Filler {
public:
    template <class Value>
    void fill(Value& value) {
        ++count_;
        if constexpr (std::is_same_v<Value, std::string>) {
            value = fmt::format("{}ä{}", count_, std::string(count_ % 40 * 20, 'x'));
        } else if constexpr (std::is_same_v<Value, double>) {
            value = count_ % 2 == 0 ? -0.1 * static_cast<double>(count_) : 1e300;
        } else if constexpr (std::is_same_v<Value, bool>) {
            value = true;
        } else if constexpr (std::is_enum_v<Value>) {
            value = static_cast<Value>(1);
        } else if constexpr (std::is_integral_v<Value>) {
            value = static_cast<Value>(count_ % 2 == 0 ? -static_cast<long>(count_) : static_cast<long>(count_) * 100);
        } else if constexpr (packed_types::IsOptional<Value>::value) {
            fill(value.emplace());
        } else if constexpr (!packed_types::IsShared<Value>::value) {
            base::with_members(value, [this](auto&... members) { (fill(members), ...); });
        }
    }
    template <class Item>
    void fill(std::vector<Item>& list) {
        list.resize(2);
        fill(list.front());
        fill(list.back());
    }
    void fill(std::map<std::string, std::string>& map) {
        map = {{"abstract", std::string(70000, 'a')}, {"empty", ""}, {"nul", std::string("a\0b", 3)}};
    }
    void fill(Origin& origin) {
        origin = {"folder/works.bib", 300, std::string(64, 'f'), "", ""};
    }

private:
    std::size_t count_ = 0;
};

/// All that a record says, as text.
template <class Value>
std::string told(const Value& value) {
    if constexpr (std::is_same_v<Value, std::string>) {
        return "'" + value + "'";
    } else if constexpr (std::is_enum_v<Value>) {
        return std::to_string(static_cast<int>(value));
    } else if constexpr (std::is_arithmetic_v<Value>) {
        return fmt::format("{}", value);
    } else if constexpr (packed_types::IsOptional<Value>::value) {
        return value ? "some " + told(*value) : "none";
    } else if constexpr (packed_types::IsList<Value>::value) {
        std::string all = "[";
        for (const auto& item : value) {
            all += told(item) + ",";
        }
        return all + "]";
    } else if constexpr (packed_types::IsShared<Value>::value) {
        return "";
    } else {
        std::string all;
        base::with_members(value, [&all](const auto&... members) { ((all += told(members) + ";"), ...); });
        return all;
    }
}
template <class Key, class Value>
std::string told(const std::pair<Key, Value>& entry) {
    return told(entry.first) + ":" + told(entry.second);
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

TEMPLATE_TEST_CASE("a packed record comes out as it was put in", "[packed]", Venue, Reference, Source, Appearance,
                   Question, Claim, StudyRecord, DuplicateDecision) {
    TestType full;
    Filler().fill(full);
    REQUIRE(told(full) != told(TestType()));
    PackedList<TestType> records{full, {}};
    REQUIRE(records.size() == 2);
    CHECK(told(records[0]) == told(full));
    CHECK(told(records.at(1)) == told(TestType()));
    CHECK_THROWS_AS(records.at(2), std::out_of_range);
    CHECK(told(records.list().at(0)) == told(full));
    CHECK(id_at(records, 0) == id_of(full));
    CHECK(id_at(records, 1) == id_of(TestType()));
}

TEST_CASE("packed records are changed, erased and joined in their order") {
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

TEST_CASE("records that memory should not hold are read from a file, whichever is asked for first") {
    References references;
    for (int i = 0; i < 40; ++i) {
        auto work = named(std::to_string(i), "a.bib");
        work.note = std::string(100000, static_cast<char>('a' + i % 26));
        references.push_back(work);
    }
    references.change(3, [](Reference& work) { work.note += "changed"; });
    for (const std::size_t at : {39U, 0U, 20U, 3U}) {
        const auto work = references[at];
        CHECK(work.key == std::to_string(at));
        CHECK(work.note == std::string(100000, static_cast<char>('a' + at % 26)) + (at == 3 ? "changed" : ""));
    }
}

TEST_CASE("a record of twenty megabytes comes back whole between short ones") {
    Source source;
    source.id = "long";
    source.title = std::string(20'000'000, 't');
    PackedList<Source> records{Source(), source, Source()};
    CHECK(records[1].title.size() == 20'000'000);
    records.change(0, [](Source& changed) { changed.title = "x"; });
    CHECK(records[0].title == "x");
    CHECK(records[1].id == "long");
}
