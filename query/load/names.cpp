// SPDX-License-Identifier: MIT
#include "query/load/record.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "query/answers/answer.hpp"

namespace grounds::query {

namespace {

/// The only name, or the one that is `text` itself.
std::string only(const std::vector<RecordName>& names, const std::string& text, const char* hint) {
    if (names.empty() || text.empty()) {
        throw NotFound(fmt::format("nothing is named '{}' ({})", text, hint));
    }
    std::string several;
    for (const auto& name : names) {
        if (name.id == text || names.size() == 1) {
            return name.id;
        }
        several += (several.empty() ? "" : " ") + name.id;
    }
    throw Error(text, "several ids begin so", "one of: " + several);
}

}  // namespace

std::string source_named(const db::Connection& db, const std::string& text) {
    return only(names_with_prefix(db, "source", text, 10), text, "grounds list sources shows the sources");
}

std::string side_named(const db::Connection& db, const std::string& text) {
    auto names = names_with_prefix(db, "source", text, 10);
    const auto studies = names_with_prefix(db, "study", text, 10);
    names.insert(names.end(), studies.begin(), studies.end());
    return only(names, text, "grounds list sources and grounds list studies show what there is");
}

std::string work_id_named(const db::Connection& db, const std::string& text) {
    auto names = names_with_prefix(db, "reference", text, 10);
    const auto studies = names_with_prefix(db, "study", text, 10);
    names.insert(names.end(), studies.begin(), studies.end());
    return only(names, text, "grounds list references and grounds list studies show what there is");
}

}  // namespace grounds::query
