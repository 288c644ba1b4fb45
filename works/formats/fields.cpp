// SPDX-License-Identifier: MIT
#include "works/formats/fields.hpp"

#include <algorithm>
#include <array>

namespace grounds::formats {

namespace {

constexpr auto fields = std::to_array<FieldNames>({
#define FIELD(csl, bibtex, ris, kind) {csl, bibtex, ris, FieldKind::kind},
#include "works/formats/fields.def"
#undef FIELD
});

constexpr auto types = std::to_array<TypeNames>({
#define TYPE(csl, biblatex, subtype, ris) {csl, biblatex, subtype, ris},
#include "works/formats/types.def"
#undef TYPE
});

const TypeNames* find_type(std::string_view csl) {
    const auto* found = std::find_if(types.begin(), types.end(), [&](const TypeNames& row) { return row.csl == csl; });
    return found == types.end() ? nullptr : found;
}

}  // namespace

std::span<const FieldNames> field_names() {
    return fields;
}

const FieldNames* find_field(std::string_view key) {
    const auto* found = std::find_if(fields.begin(), fields.end(), [&](const FieldNames& row) {
        return !key.empty() && (row.csl == key || row.bibtex == key || row.ris == key);
    });
    return found == fields.end() ? nullptr : found;
}

std::span<const TypeNames> type_names() {
    return types;
}

const TypeNames& type_names_of(std::string_view csl) {
    const auto* found = find_type(csl);
    return found != nullptr ? *found : *find_type("document");
}

}  // namespace grounds::formats
