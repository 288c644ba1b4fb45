// SPDX-License-Identifier: MIT
// JSON with keys in the order of writing, so that the same database gives the same bytes.
#pragma once

#include <optional>
#include <string>

#include "base/json.hpp"
#include "query/text/table.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::writers {

Json to_json(const query::Value& value);
Json to_json(const query::Table& table);
Json row_json(const query::Table& table, std::size_t row);

/// UTF-8 with a line break at the end; bytes that are not UTF-8 become U+FFFD, and what
/// harms a terminal is escaped (C0) or dropped. indent -1 is one line.
std::string dump(const Json& json, int indent = 2);

/// null for an empty text: in the records empty means unknown.
inline Json known(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}
template <class T>
Json known(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}
template <Term E>
Json word(E term) {
    return std::string(to_string(term));
}
template <Term E>
Json word(const std::optional<E>& term) {
    return term ? word(*term) : Json(nullptr);
}

}  // namespace grounds::writers
