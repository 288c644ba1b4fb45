// SPDX-License-Identifier: MIT
// What the formats of bibliographies call the same thing: item types, and fields for which a Reference has no member.
#pragma once

#include <span>
#include <string_view>

namespace grounds::formats {

/// How the value of a field is to be read; in `extra` it is always text.
enum class FieldKind { text, list, names, date };

struct FieldNames {
    std::string_view csl, bibtex, ris;  ///< "" where the format has none
    FieldKind kind;
};

/// The rows of fields.def.
std::span<const FieldNames> field_names();

/// The row that has `key`, a key of Reference::extra, as one of its names; nullptr if none has.
const FieldNames* find_field(std::string_view key);

struct TypeNames {
    std::string_view csl, biblatex, subtype, ris;
};

/// The rows of types.def.
std::span<const TypeNames> type_names();

/// The row of a CSL type; that of "document" for a type that CSL does not have.
const TypeNames& type_names_of(std::string_view csl);

}  // namespace grounds::formats
