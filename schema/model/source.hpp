// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/model/origin.hpp"
#include "schema/model/quantity.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// A named product that a source sells or describes.
struct Product {
    std::string name;
    std::vector<std::string> forms;
    std::optional<double> elemental_mg;
    std::string note;

    bool operator==(const Product&) const = default;
};

/// An entry of a source's own list of references.
struct ListEntry {
    std::string label;  ///< "3"
    std::string entry;  ///< what it says: names, title, journal, year, identifiers

    bool operator==(const ListEntry&) const = default;
};

/// An article that makes claims (schema.org CreativeWork).
struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::vector<std::string> authors;
    SourceKind kind = SourceKind::other;
    std::string sells;  ///< what the publisher sells on the subject; empty if not known
    std::vector<Product> products;
    std::string url;
    std::string published;  ///< YYYY, YYYY-MM or YYYY-MM-DD; empty if unknown
    std::string modified;
    std::string language;
    std::string text_file;
    std::string text_sha256;
    std::vector<ListEntry> references;  ///< the article's own list, in its order; empty if not recorded
    std::string note;
    Origin origin;
};

/// A place in a source (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
/// Positions are Unicode code points into the raw UTF-8 text, 0-based, end exclusive.
struct Passage {
    std::string section;
    long start = 0;
    long end = 0;
    std::string sha256;  ///< of the passage's UTF-8 bytes
    AnchorState anchor = AnchorState::not_checked;
    std::optional<double> score;      ///< similarity in [0, 1] where the anchor is fuzzy
    std::optional<long> found_start;  ///< where it stands now, if moved or fuzzy
    std::optional<long> found_end;
    std::string exact;  ///< the quotation, only after the text was verified
    std::string prefix;
    std::string suffix;
};

/// What an article itself says about who, what and how long; empty where it says nothing.
struct Scope {
    std::string population;
    std::string form;
    std::optional<Quantity> dose;
    std::optional<Quantity> duration;
    std::string outcome;
    std::string comparator;

    bool operator==(const Scope&) const = default;
};

/// What one feature says for or against a candidate, in bits (docs/resolution.md).
struct CandidateFeature {
    std::string feature;
    double points = 0;
    std::string because;

    bool operator==(const CandidateFeature&) const = default;
};

/// A reference that a marker might mean, with why; ranked by position.
struct Candidate {
    std::string reference;
    std::string because;
    std::optional<double> score = {};             ///< sum of the features; only if the program ranked it
    std::vector<CandidateFeature> features = {};  ///< as above

    bool operator==(const Candidate&) const = default;
};

/// A person's own comparison of what is said with the cited work. It stands beside what the rules compute.
struct CheckedCitation {
    FidelityVerdict verdict = FidelityVerdict::accurate;
    std::string by;    ///< who compared
    std::string note;  ///< in their words; may be empty

    bool operator==(const CheckedCitation&) const = default;
};

/// From an appearance to a reference (CiTO). An appearance that cites nothing has exactly one citation, `none_given`.
struct Citation {
    long row = 0;                            ///< row id in the database; 0 before it is stored
    std::string marker;                      ///< as printed; empty only for none_given
    std::string intent = "citesAsEvidence";  ///< a CiTO property name
    std::string reference;                   ///< BibTeX key; empty unless resolution is exact or probable
    Resolution resolution = Resolution::none_given;
    std::string because;
    std::vector<Candidate> candidates;  ///< best first; of a program's decision the chosen work is the first
    BoundBy decided_by = BoundBy::person;
    std::string target;  ///< address or identifier that the marker leads to; empty if it leads nowhere
    std::optional<CheckedCitation> checked;
};

/// A claim or a question of the database that a candidate might be about.
struct Suggestion {
    std::string claim;     ///< empty if it is a question
    std::string question;  ///< empty if it is a claim
    double score = 0;      ///< in [0, 1]
    std::string because;

    bool operator==(const Suggestion&) const = default;
};

/// A source states a claim at a passage (schema.org Claim.appearance).
struct Appearance {
    std::string id;
    std::string source;
    std::string claim;  ///< empty for a candidate: taken from an article by a program, reviewed by nobody
    std::string says;   ///< in our words; a candidate's are the article's
    Passage passage;
    AppearanceKind kind = AppearanceKind::claim;
    long count = 1;  ///< testimonials that it stands for
    Stance stance = Stance::asserts;
    std::vector<Figure> figures;
    Scope scope;
    std::vector<Citation> citations;
    std::vector<Suggestion> suggestions;  ///< of a candidate, best first
    std::string note;
    Origin origin;

    [[nodiscard]] bool reviewed() const {
        return !claim.empty();
    }
};

}  // namespace grounds
