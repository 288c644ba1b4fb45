// SPDX-License-Identifier: MIT
// Which key of a document holds which member (docs/sheets.md). Whoever reads documents and whoever writes them walk one
// list: `map` is a MapReader or a MapWriter, and the record is const where it is written. What only a reader asks
// stands behind `Map::reads`. Here: parts that several records share.
#pragma once

#include <fmt/format.h>

#include "schema/maybe_const.hpp"
#include "schema/model/quantity.hpp"
#include "schema/model/question.hpp"

namespace grounds::sheets {

/// Whether a key must be there.
enum class Need { optional, required };

/// What a member holds where its key is left out.
template <class T>
struct Usual {
    T value;
};
template <class T>
Usual(T) -> Usual<T>;

/// A record of which nothing is said.
template <class Record>
const Record& usual() {
    static const Record unsaid{};
    return unsaid;
}

/// value, or low and high; unit; qualifier.
template <class Map, MaybeConst<Quantity> Record>
void each_key(Map& map, Record& out) {
    map.number("value", out.value);
    map.number("low", out.low);
    map.number("high", out.high);
    map.text("unit", out.unit);
    map.term("qualifier", out.qualifier);
    if constexpr (Map::reads) {
        const bool single = map.has("value") && !map.has("low") && !map.has("high");
        const bool range = !map.has("value") && map.has("low") && map.has("high");
        if (!single && !range) {
            map.fault("a quantity is 'value', or 'low' and 'high'", "give exactly one of the two");
        } else if (out.low && out.high && *out.low > *out.high) {
            map.fault(fmt::format("'low' {} is above 'high' {}", *out.low, *out.high), "swap them");
        }
    }
}

template <class Map, MaybeConst<Figure> Record>
void each_key(Map& map, Record& out) {
    each_key(map, out.quantity);
    map.term("change", out.change);
    map.map("within", out.within);
    map.text("per", out.per);
    map.text("printed", out.printed);
}

template <class Map, MaybeConst<Seen> Record>
void each_key(Map& map, Record& out) {
    map.term("how", out.how, Need::required);
    map.text("url", out.url);
}

template <class Map, MaybeConst<Intervention> Record>
void each_key(Map& map, Record& out) {
    map.text("substance", out.substance, Need::required);
    map.text("route", out.route);
    map.form("form", out.form);
    map.text("text", out.text);
    map.number("elemental-mg-per-day", out.elemental_mg_per_day);
    map.term("seen", out.seen);
}

}  // namespace grounds::sheets
