// SPDX-License-Identifier: MIT
// RIS, in its old (Reference Manager) and new (EndNote, Zotero, publishers) dialects.
#include "base/scalar.hpp"
#include "works/formats/extra.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"
#include "works/formats/ris/tags.hpp"
#include "works/formats/tagged/table.hpp"
#include "works/identifiers.hpp"
#include "works/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace grounds::formats {

namespace {

constexpr std::array rows{
    TagRow{"TI", "title"},
    TagRow{"T1", "title"},
    TagRow{"CT", "title"},
    TagRow{"BT", "container-title"},
    TagRow{"T2", "container-title"},
    TagRow{"JF", "container-title"},
    TagRow{"JO", "container-title-short"},
    TagRow{"JA", "container-title-short"},
    TagRow{"J1", "container-title-short"},
    TagRow{"J2", "container-title-short"},
    TagRow{"T3", "series"},
    TagRow{"ST", "shorttitle"},
    TagRow{"AU", "author", Many::a_line_each},
    TagRow{"A1", "author", Many::a_line_each},
    TagRow{"A2", "editor", Many::a_line_each},
    TagRow{"ED", "editor", Many::a_line_each},
    TagRow{"A3", "collection-editor", Many::a_line_each},
    TagRow{"A4", "translator", Many::a_line_each},
    TagRow{"DA", "issued"},
    TagRow{"PY", "issued-2"},
    TagRow{"Y1", "issued-3"},
    TagRow{"Y2", "urldate"},
    TagRow{"VL", "volume"},
    TagRow{"IS", "issue"},
    TagRow{"CP", "issue"},
    TagRow{"SP", "page-first"},
    TagRow{"EP", "page-last"},
    TagRow{"PB", "publisher"},
    TagRow{"CY", "publisher-place"},
    TagRow{"PP", "publisher-place"},
    TagRow{"ET", "edition"},
    TagRow{"LA", "language"},
    TagRow{"NV", "volumes"},
    TagRow{"AB", "abstract"},
    TagRow{"N2", "abstract"},
    TagRow{"N1", "note"},
    TagRow{"KW", "keyword", Many::a_line_each},
    TagRow{"DO", "DOI"},
    TagRow{"UR", "URL"},
    TagRow{"LK", "URL"},
    TagRow{"SN", "serial"},
    TagRow{"AD", "affiliation"},
    TagRow{"CN", "call-number"},
};

/// "TY  - JOUR"; one to three spaces, and none behind the hyphen if nothing else stands there.
std::optional<TagLine> tag_line(std::string_view line) {
    const auto start = std::min(line.find_first_not_of(" \t"), line.size());
    const auto tag = line.substr(start, 2);
    const bool frame = tag == "TY" || tag == "ER";
    const auto hyphen = line.find_first_not_of(' ', start + 2);
    if (!is_tag(tag) || (start > 0 && !frame) || hyphen == std::string_view::npos || line[hyphen] != '-') {
        return std::nullopt;
    }
    const auto spaces = hyphen - start - 2;
    const auto value = line.substr(hyphen + 1);
    const bool apart = value.empty() || value.front() == ' ' || value.front() == '\t' || spaces == 2;
    return spaces >= 1 && spaces <= 3 && apart ? std::optional(TagLine{tag, value}) : std::nullopt;
}

constexpr std::size_t longest_issue = 24;  // "Supplement 12, Part 2"; some databases have whole references in M1

constexpr TaggedDialect dialect{tag_line, "TY", "ER", ""};

/// YYYY/MM/DD/other: what the other part says, if it is a date too and says more; or if there is no more.
std::string written_date(const std::string& value) {
    std::size_t at = 0;
    for (int slashes = 0; slashes < 3; ++slashes) {
        at = value.find('/', at) == std::string::npos ? std::string::npos : value.find('/', at) + 1;
        if (at == std::string::npos) {
            return value;
        }
    }
    const auto other = value.substr(at);
    const auto year = value.substr(0, value.find('/'));
    const bool more = !other.empty() && (year.empty() || other.find(year) != std::string::npos);
    return more ? other : value;
}

std::string_view target_alone(std::string_view tag) {
    if (tag == "BT") {
        return "title";
    }
    if (tag == "T2") {
        return "series";
    }
    if (tag == "A2") {
        return "collection-editor";
    }
    return tag == "A3" ? "editor" : std::string_view();
}

class Conversion {
public:
    Conversion(const TaggedRecord& record, RecordBuilder& builder) : record_(record), builder_(builder) {}

    bool run() {
        const auto& first = record_.fields.front();
        if (first.name != "TY") {
            return false;
        }
        put_type(first);
        for (const auto& field : record_.fields) {
            if (&field != &first && !put_special(field)) {
                put(field);
            }
        }
        return true;
    }

private:
    void put_type(const RawField& field) {
        const auto* named = type_named(TypeSource::ris, field.value);
        csl_ = named == nullptr ? "document" : named->csl;
        builder_.type(csl_);
        if (named == nullptr) {
            builder_.warn(field.line, fmt::format("unknown type '{:.40}'", field.value), "it is kept as a document");
        }
        if (named == nullptr || !named->first) {
            builder_.keep(field);
        }
    }

    void put(const RawField& field) {
        const auto alone = stands_alone(csl_) ? target_alone(field.name) : std::string_view();
        if (alone == "series" && field.name == "T2" && has_no_title()) {
            table().put_as(builder_, field, "title");
        } else if (!alone.empty()) {
            table().put_as(builder_, field, alone);
        } else if (const auto* row = find_field(field.name); row != nullptr && !table().has(field.name)) {
            builder_.put(extra_name(*row), field);
        } else {
            table().put(builder_, field);
        }
    }

    [[nodiscard]] bool has_no_title() const {
        return record_.value("TI").empty() && record_.value("T1").empty() && record_.value("CT").empty() &&
               record_.value("BT").empty();
    }

    static const TagTable& table() {
        static const TagTable all(rows);
        return all;
    }

    /// What depends on the value or on the rest of the record; false if nothing of that holds.
    bool put_special(const RawField& field) {
        const auto& tag = field.name;
        const auto words = tag == "DA" ? written_date(field.value) : field.value;
        if (words != field.value) {  // the date's own words
            builder_.put("issued", {"issued", words, field.line});
        } else if (tag == "DA" || tag == "PY" || tag == "Y1" || tag == "Y2") {
            table().put(builder_, {tag, written_date(field.value), field.line});
        } else if (tag == "N1" && put_named_note(field)) {
            return true;
        } else if (tag == "ID" && works::is_key(field.value)) {
            builder_.key(field.value);
        } else if ((tag == "N1" || tag == "M3" || tag == "L1") && works::normal_doi(field.value)) {
            put_second_doi(field);
        } else if (tag == "N1" && field.value == authors_go_on) {
            builder_.put("author", {tag, "et al.", field.line});
        } else if ((tag == "AU" || tag == "A1") && record_.value("TY") == "EDBOOK") {
            table().put_as(builder_, field, "editor");
        } else if (tag == "AN" && is_from_pubmed() && works::normal_pmid(field.value)) {
            builder_.put("PMID", field);
        } else if (tag == "C2" && field.value.starts_with("PMC") && works::normal_pmcid(field.value)) {
            builder_.put("PMCID", field);
        } else if (tag == "M1" && csl_.starts_with("article") && record_.value("IS").empty() &&
                   field.value.size() <= longest_issue) {
            builder_.put("issue", field);
        } else if (csl_ == "paper-conference" && !record_.value("C3").empty() && (tag == "C3" || tag == "T2")) {
            builder_.put(tag == "C3" ? "container-title" : "eventtitle", field);
        } else if (tag == "SP" && is_extent()) {
            builder_.put("pagetotal", field);
        } else {
            return false;
        }
        return true;
    }

    /// "version: 2.1", as a field without a tag is written here.
    bool put_named_note(const RawField& field) {
        const auto colon = field.value.find(": ");
        const auto name = field.value.substr(0, colon == std::string::npos ? 0 : colon);
        if (name == "csl-type" && find_type(field.value.substr(colon + 2)) != nullptr) {
            csl_ = find_type(field.value.substr(colon + 2))->csl;
            builder_.type(csl_);
            return true;
        }
        const auto value = colon == std::string::npos ? std::string() : field.value.substr(colon + 2);
        if (is_member(name)) {
            builder_.put(name, {name, value, field.line});
            return true;
        }
        const auto* row = find_field(name);
        const bool known = row != nullptr && (row->csl == name || row->bibtex == name);
        const bool tex = name.starts_with(own_field) && name.find(' ') == std::string::npos;
        if (known || tex || has_format_prefix(name)) {
            builder_.extra(tex ? name.substr(own_field.size()) : name, value);
        }
        return known || tex || has_format_prefix(name);
    }

    /// Some publishers repeat the DOI in a note, and some give it nowhere else.
    void put_second_doi(const RawField& field) {
        if (record_.value("DO").empty()) {
            builder_.put("DOI", field);
        } else if (works::normal_doi(record_.value("DO")) != works::normal_doi(field.value)) {
            builder_.keep(field);
        }
    }

    [[nodiscard]] bool is_from_pubmed() const {
        const auto database =
            base::lower_ascii(std::string(record_.value("DB")) + " " + std::string(record_.value("DP")));
        return database.find("medline") != std::string::npos || database.find("pubmed") != std::string::npos ||
               database.find("nlm") != std::string::npos;
    }

    /// The number of pages of a book.
    [[nodiscard]] bool is_extent() const {
        return has_extent(csl_) && record_.value("EP").empty() &&
               record_.value("SP").find('-') == std::string_view::npos;
    }

    const TaggedRecord& record_;
    RecordBuilder& builder_;
    std::string_view csl_;
};

bool convert(const TaggedRecord& record, RecordBuilder& builder) {
    return Conversion(record, builder).run();
}

}  // namespace

bool is_ris(std::string_view head) {
    return starts_record(head, dialect);
}

void read_ris(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    auto references =
        read_tagged(input, {"ris", "a record starts with TY  - and ends with ER  -", dialect, convert}, problems);
    works::drop_repeated_keys(references, "ris:ID");
    works::add_references(references, data, problems);
}

}  // namespace grounds::formats
