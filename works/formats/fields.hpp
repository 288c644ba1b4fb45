// SPDX-License-Identifier: MIT
// What the formats of bibliographies call the same thing: item types, and fields for which a Reference has no member.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// How the value of a field is to be read; in `extra` it is always text.
enum class FieldKind { text, list, names, date };

/// One field in the words of each format that is written.
struct FieldNames {
    std::string_view csl, bibtex, ris;  ///< "" where the format has none
    FieldKind kind;
};

/// The rows of fields.def.
std::span<const FieldNames> field_names();

/// The row that has `key`, a key of Reference::extra, as one of its names; nullptr if none has.
const FieldNames* find_field(std::string_view key);

/// Under which name `extra` keeps it: BibLaTeX's, else CSL's.
inline std::string_view extra_name(const FieldNames& row) {
    return row.bibtex.empty() ? row.csl : row.bibtex;
}

/// A row of types.def: a CSL type as it is written.
struct TypeNames {
    std::string_view csl, biblatex, subtype, ris;
};

std::span<const TypeNames> type_names();

/// The row of a CSL type; nullptr if CSL has none of this name.
const TypeNames* find_type(std::string_view csl);

/// The same, with that of "document" for a type that CSL does not have.
const TypeNames& type_names_of(std::string_view csl);

/// The formats whose names of types are read by types.def.
enum class TypeSource { bibtex, ris, endnote, crossref, jats, medline };

/// What a format calls a type: one name of a row of types.def.
struct TypeName {
    TypeSource source;
    std::string_view name, csl;
    bool first;  ///< the one that the CSL type stands for
};

/// All names, in the order of types.def.
std::span<const TypeName> names_of_types();

/// The letters of a type's name in lower case, as types.def has those of EndNote and MEDLINE.
std::string lower_letters(std::string_view name);

/// nullptr if the format has no type of this name.
const TypeName* type_named(TypeSource source, std::string_view name);

/// The CSL type that BibLaTeX's entrysubtype makes of an entry of this type: "magazine" of an article, and the names of
/// CSL types that have no entry type of their own, as they are written. nullptr for a subtype of somebody's own.
const TypeNames* type_of_subtype(std::string_view entry_type, std::string_view subtype);

/// Keeps a publication type ("Randomized Controlled Trial") and takes from it what it says of the record: its CSL type,
/// and that the work was retracted.
void put_publication_type(RecordBuilder& builder, const RawField& field);

/// True for a publisher's item number that stands for the pages: "e42692", not "S1080-6032(22)00139-9".
bool names_article(std::string_view item);

/// The state that a link between works gives to this one: "RetractionIn" or RIN, "ErratumIn" or EIN,
/// "ExpressionOfConcernIn" or ECI, "CorrectedandRepublishedIn" or CRI. Other links say nothing.
void put_notice(RecordBuilder& builder, std::string_view link);

}  // namespace grounds::formats
