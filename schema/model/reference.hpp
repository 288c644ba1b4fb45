// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schema/model/origin.hpp"
#include "schema/model/retraction.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// A CSL-JSON name.
struct Name {
    std::string family;
    std::string given;
    std::string particle;  ///< non-dropping-particle: "van", "de la"
    std::string suffix;    ///< "Jr"
    std::string literal;   ///< institutions

    bool operator==(const Name&) const = default;
};

/// A bibliographic record with CSL-JSON 1.0.2 fields. Fields without a member are kept in `extra` and come out again.
struct Reference {
    std::string key;           ///< citation key
    bool key_is_made = false;  ///< while it is read: by the reader, since the file gave none
    std::string type;          ///< CSL type: article-journal, book, ...
    std::string title;
    std::vector<Name> authors;
    std::vector<Name> editors;
    bool more_authors = false;  ///< the list is known to be longer
    std::string container_title;
    std::string container_title_short;
    std::string publisher;
    std::string publisher_place;
    std::string issued;  ///< YYYY, YYYY-MM or YYYY-MM-DD; empty if unknown
    std::string volume;
    std::string issue;
    std::string page;
    std::string edition;
    std::string doi;  ///< lower case, without resolver
    std::string pmid;
    std::string pmcid;
    std::string isbn;
    std::string url;
    std::string language;
    std::string note;
    ReferenceState state = ReferenceState::unchecked;
    StateBasis state_basis;  ///< where `state` comes from; filled when read from a database
    std::string supersedes;  ///< key of the work that this one replaces
    std::map<std::string, std::string> extra;
    std::vector<std::string> same_as;           ///< keys of other records of this work that are merged into this one
    std::map<std::string, std::string> filled;  ///< field -> key of the merged record that it was taken from
    Origin origin;

    [[nodiscard]] std::optional<int> year() const {
        return issued.size() >= 4 ? std::optional<int>(std::stoi(issued.substr(0, 4))) : std::nullopt;
    }
};

/// A text of a record, by its CSL name.
struct ReferenceText {
    const char* csl;
    std::string Reference::*member;
};

/// All texts of a record. Where one record of a work lacks one, another lends it.
inline constexpr auto reference_texts = std::to_array<ReferenceText>({
    {"title", &Reference::title},
    {"container-title", &Reference::container_title},
    {"container-title-short", &Reference::container_title_short},
    {"publisher", &Reference::publisher},
    {"publisher-place", &Reference::publisher_place},
    {"issued", &Reference::issued},
    {"volume", &Reference::volume},
    {"issue", &Reference::issue},
    {"page", &Reference::page},
    {"DOI", &Reference::doi},
    {"PMID", &Reference::pmid},
    {"PMCID", &Reference::pmcid},
    {"ISBN", &Reference::isbn},
    {"URL", &Reference::url},
    {"language", &Reference::language},
    {"key", &Reference::key},
    {"edition", &Reference::edition},
    {"note", &Reference::note},
    {"supersedes", &Reference::supersedes},
});

}  // namespace grounds
