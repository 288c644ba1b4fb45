// SPDX-License-Identifier: MIT
// Which work does a marker mean? (docs/resolution.md)
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "evidence/resolution/index.hpp"
#include "schema/model/question.hpp"
#include "schema/model/source.hpp"
#include "schema/model/study.hpp"

namespace grounds::resolution {

/// What an entry of a source's own list is.
struct EntryMatch {
    ListEntry entry;
    std::optional<std::uint32_t> work;  ///< nothing: no work here is it
    bool certain = false;               ///< by identifier or whole title, not by likeness
    std::string because;
};

/// A source's own list of references, matched once.
class ReferenceList {
public:
    void add(EntryMatch match);

    [[nodiscard]] bool empty() const {
        return entries_.empty();
    }
    /// The first entry that is this work; nullptr if none is.
    [[nodiscard]] const EntryMatch* of_work(std::uint32_t work) const;
    /// The first entry of one of these numbers that is this work; nullptr if none is.
    [[nodiscard]] const EntryMatch* of_work(std::uint32_t work, const std::vector<int>& numbers) const;
    /// The works of the entries, in their order; only of those numbers if there are any.
    [[nodiscard]] std::vector<std::uint32_t> works(const std::vector<int>& numbers) const;

private:
    using Places = std::vector<std::size_t>;
    /// Of the entries with these numbers, in their order.
    [[nodiscard]] Places numbered(const std::vector<int>& numbers) const;

    std::vector<EntryMatch> entries_;
    std::unordered_map<std::uint32_t, std::size_t> by_work_;
    std::unordered_map<std::string, Places> by_label_;
};

/// A marker with what stands around it. Pointers may be null; they must outlive the call.
struct MarkerQuery {
    std::string marker;
    std::string target;  ///< what it leads to: an address or an identifier; may be empty
    std::string words;   ///< what it is cited for, in anybody's words
    std::vector<Figure> figures;
    const Claim* claim = nullptr;
    const Question* question = nullptr;  ///< that the claim answers
    std::optional<int> source_year;      ///< when the article was last changed
    const ReferenceList* list = nullptr;
};

/// What is asked of a citation's marker; `list` is not set. Everything must outlive the query.
MarkerQuery marker_query(const Citation& citation, const Appearance& appearance, const Claim* claim,
                         const Question* question, const Source& source);

/// What a marker means, with all that it might have meant.
struct Resolved {
    Resolution state = Resolution::unresolvable;
    std::string reference;  ///< only with exact or probable
    std::string because;
    std::vector<Candidate> candidates;  ///< best first, with their features; the chosen work is the first
};

/// Findings of a study, read only for the works that the cheap features leave.
using FindingsOf = std::function<std::vector<Finding>(const std::string& study)>;

struct Ranked;
struct ReadMarker;

/// Ranks the works that a marker might mean. Made once for many markers.
class Resolver {
public:
    Resolver(std::shared_ptr<const WorkCatalogue> works, FindingsOf findings)
        : index_(std::move(works)), findings_(std::move(findings)) {}
    Resolver(Library library, FindingsOf findings) : Resolver(catalogue_of(std::move(library)), std::move(findings)) {}

    [[nodiscard]] Resolved resolve(const MarkerQuery& query) const;
    [[nodiscard]] ReferenceList match_list(const std::vector<ListEntry>& entries) const;

private:
    /// Of the works that the marker might mean, the best first.
    [[nodiscard]] std::vector<Ranked> rank(const ReadMarker& read) const;

    WorkIndex index_;
    FindingsOf findings_;
};

}  // namespace grounds::resolution
