// SPDX-License-Identifier: MIT
#include "works/formats/fields.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ascii.hpp"

namespace grounds::formats {

namespace {

constexpr auto fields = std::to_array<FieldNames>({
#define FIELD(csl, bibtex, ris, kind) {csl, bibtex, ris, FieldKind::kind},
#include "works/formats/fields.def"
#undef FIELD
});

constexpr auto types = std::to_array<TypeNames>({
#define TYPE(csl, biblatex, subtype, ris) {csl, biblatex, subtype, ris},
#define NAMES(csl, format, names)
#include "works/formats/types.def"
#undef NAMES
#undef TYPE
});

struct NamesRow {
    std::string_view csl;
    TypeSource source;
    std::string_view names;
};

constexpr auto names_rows = std::to_array<NamesRow>({
#define TYPE(csl, biblatex, subtype, ris)
#define NAMES(csl, format, names) {csl, TypeSource::format, names},
#include "works/formats/types.def"
#undef NAMES
#undef TYPE
});

std::vector<TypeName> split_names() {
    std::vector<TypeName> all;
    for (const auto& row : names_rows) {
        bool first = true;
        for (std::size_t start = 0; start < row.names.size();) {
            const auto end = std::min(row.names.find(' ', start), row.names.size());
            all.push_back({row.source, row.names.substr(start, end - start), row.csl, std::exchange(first, false)});
            start = end + 1;
        }
    }
    return all;
}

using FieldsByName = std::unordered_map<std::string_view, const FieldNames*>;

/// Of rows that share a name the first.
FieldsByName fields_by_name() {
    FieldsByName rows;
    for (const auto& row : fields) {
        for (const auto name : {row.csl, row.bibtex, row.ris}) {
            if (!name.empty()) {
                rows.emplace(name, &row);
            }
        }
    }
    return rows;
}

}  // namespace

std::span<const FieldNames> field_names() {
    return fields;
}

const FieldNames* find_field(std::string_view key) {
    static const auto by_name = fields_by_name();
    const auto found = by_name.find(key);
    return found == by_name.end() ? nullptr : found->second;
}

std::span<const TypeNames> type_names() {
    return types;
}

const TypeNames* find_type(std::string_view csl) {
    const auto* found = std::find_if(types.begin(), types.end(), [&](const TypeNames& row) { return row.csl == csl; });
    return found == types.end() ? nullptr : found;
}

const TypeNames& type_names_of(std::string_view csl) {
    const auto* found = find_type(csl);
    return found != nullptr ? *found : *find_type("document");
}

std::span<const TypeName> names_of_types() {
    static const auto all = split_names();
    return all;
}

std::string lower_letters(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        letters += base::is_letter(c) ? std::string(1, base::lower_ascii(c)) : std::string();
    }
    return letters;
}

const TypeName* type_named(TypeSource source, std::string_view name) {
    const auto all = names_of_types();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const TypeName& row) { return row.source == source && row.name == name; });
    return found == all.end() ? nullptr : &*found;
}

const TypeNames* type_of_subtype(std::string_view entry_type, std::string_view subtype) {
    const auto* found = std::find_if(types.begin(), types.end(), [&](const TypeNames& row) {
        return !subtype.empty() && row.subtype == subtype && (row.csl == subtype || row.biblatex == entry_type);
    });
    return found == types.end() ? nullptr : found;
}

}  // namespace grounds::formats
