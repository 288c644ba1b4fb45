// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "schema/model/reference.hpp"

namespace grounds::formats {

/// A field as a format has it.
struct RawField {
    std::string name;
    std::string value;
    long line = 0;
};

/// True for the roles of people that CSL 1.0.2 knows ("author", "translator"), and editor-translator.
bool is_role(std::string_view target);

/// A reference while it is read. Values are put under the name of what they are; the
/// formats' tables say which of their fields is what. Nothing that is put is lost: what has no member, comes second or
/// can't be understood is kept in `extra`.
class RecordBuilder {
public:
    /// `format` is the prefix of what is kept as it stood: "ris" makes "ris:U1"; "" for BibTeX, whose names are those
    /// of `extra`.
    RecordBuilder(std::string_view format, std::string file, long line, Problems& problems);

    /// Puts a value under a CSL variable that has a member ("title", "container-title", "DOI", ...), as a person
    /// ("author", "editor", or another role: "Family, Given, Suffix"), or under one of
    ///   page-first, page-last             halves of a page range
    ///   medline-title                     a title that ends with a period because all of MEDLINE's do
    ///   urldate                           when a page was looked at: an extra field, as YYYY-MM-DD if it can be
    ///   medline-page                      a range whose end is shortened: 6913-7
    ///   issued, issued-2, issued-3        dates; the first that names a year wins, the others may make it exacter.
    ///                                     What YYYY-MM-DD can't say (a range, a season, "ca. 1850") stays whole in
    ///                                     the extra field "issued"
    ///   serial                            ISBNs or ISSNs, several in one field too, with remarks such as "(print)"
    ///   keyword                           one of several
    /// Any other name is that of an `extra` field; a second value is a second line there.
    void put(std::string_view target, const RawField& field);

    /// Keeps a field under its own name with the format's prefix.
    void keep(const RawField& field);

    /// A person of a role, already split.
    void add(std::string_view role, Name name);

    void type(std::string_view csl) {
        reference_.type = csl;
    }
    void key(std::string key) {
        reference_.key = std::move(key);
    }
    void supersedes(std::string key) {
        reference_.supersedes = std::move(key);
    }
    void state(ReferenceState state) {
        reference_.state = state;
    }
    /// Goes behind the title, whenever that comes: "Title: subtitle".
    void subtitle(const RawField& field);
    void more_authors() {
        reference_.more_authors = true;
    }
    /// A line of a field of `extra`, as it is.
    void extra(const std::string& name, std::string_view value);
    void warn(long line, std::string message, std::string hint);

    [[nodiscard]] const Reference& so_far() const {
        return reference_;
    }

    /// The record; nothing, with a rejection, if it says nothing of a work.
    std::optional<Reference> finish();

private:
    using Put = void (RecordBuilder::*)(const RawField&);
    static const std::map<std::string_view, Put>& special();

    /// Clean, and without what came in by escapes of the format (\\u001b, &#27;), past the check of the file's bytes.
    std::string harmless(std::string_view name, std::string_view value, long line);
    void store(const std::string& name, std::string_view value, std::string_view separator = "\n");
    void put_text(std::string Reference::*member, const RawField& field);
    void put_once(RawField& place, const RawField& field);
    void put_doi(const RawField& field);
    void put_pmid(const RawField& field);
    void put_pmcid(const RawField& field);
    void put_url(const RawField& field);
    void put_serial(const RawField& field);
    /// Under which name a field stays whole of which only a part was taken.
    [[nodiscard]] std::string name_as_written(const RawField& field) const;
    void put_isbn(const std::string& isbn);
    void put_number(const std::string& name, const std::string& number, std::string_view separator);
    void put_keyword(const RawField& field);
    void put_note(const RawField& field);
    void put_medline_page(const RawField& field);
    void put_medline_title(const RawField& field);
    void put_access_date(const RawField& field);
    void put_first_page(const RawField& field);
    void put_last_page(const RawField& field);
    template <std::size_t rank>
    void put_date(const RawField& field);
    void put_identifier(std::string Reference::*member, const RawField& field, const std::optional<std::string>& normal,
                        std::string_view what);

    void finish_pages();
    void finish_date();
    void finish_roles();
    [[nodiscard]] bool says_nothing() const;

    std::string prefix_;
    Problems& problems_;
    Reference reference_;
    RawField first_page_, last_page_, subtitle_;
    std::array<RawField, 3> dates_;
    std::map<std::string, std::vector<Name>, std::less<>> roles_;  ///< other than author and editor
};

}  // namespace grounds::formats
