// SPDX-License-Identifier: MIT
#include "works/formats/ris/tags.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/clean.hpp"
#include "works/formats/extra.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"
#include "works/formats/tagged/scan.hpp"

namespace grounds::formats {

namespace {

class Record {
public:
    void line(std::string_view tag, const std::string& value) {
        const auto text = base::printable(value);
        if (!text.empty()) {
            text_ += fmt::format("{}  - {}\r\n", tag, text);
        }
    }
    [[nodiscard]] std::string text() const {
        return text_ + "ER  - \r\n\r\n";
    }

private:
    std::string text_;
};

/// RIS has last name, first name, suffix, in this order.
std::string ris_name(const Name& name) {
    if (!name.literal.empty()) {
        return name.literal;
    }
    auto text = name.particle.empty() ? name.family : name.particle + " " + name.family;
    if (!name.given.empty() || !name.suffix.empty()) {
        text += ", " + name.given;
    }
    return name.suffix.empty() ? text : text + ", " + name.suffix;
}

void add_names(Record& record, std::string_view tag, const std::vector<Name>& names) {
    for (const auto& name : names) {
        record.line(tag, ris_name(name));
    }
}

/// YYYY/MM/DD/other; parts that are not known are empty.
std::string ris_date(const std::string& date) {
    const auto parts = date_parts(date);
    if (parts.empty()) {
        return date.empty() ? date : "///" + date;
    }
    auto text = fmt::format("{:04}", parts[0]);
    for (std::size_t i = 1; i < 3; ++i) {
        text += i < parts.size() ? fmt::format("/{:02}", parts[i]) : "/";
    }
    return text + "/";
}

/// What YYYY/MM/DD can't say stands behind it.
void add_date(Record& record, const Reference& reference) {
    const auto own = reference.extra.find("issued");
    const auto words = own == reference.extra.end() ? std::string() : extra_date(own->second);
    record.line("PY", reference.issued.substr(0, 4));
    if (!words.empty()) {
        record.line("DA", (reference.issued.empty() ? "///" : ris_date(reference.issued)) + words);
    } else if (reference.issued.size() > 4) {
        record.line("DA", ris_date(reference.issued));
    }
}

/// A field without a tag: a note that the reader knows again, a line for each of its lines. Fields that neither CSL nor
/// another format knows are "tex.NAME", as Better BibTeX writes them.
void add_note(Record& record, const std::string& key, const std::string& value) {
    const bool known = find_field(key) != nullptr || has_format_prefix(key) || is_member(key);
    const auto name = std::string(known ? "" : own_field) + key;
    for (std::size_t start = 0; start <= value.size();) {
        const auto end = std::min(value.find('\n', start), value.size());
        if (end > start) {
            record.line("N1", name + ": " + value.substr(start, end - start));
        }
        start = end + 1;
    }
}

/// Works that stand alone have their series in T2, and the number of their pages in SP.
void add_container(Record& record, const Reference& reference, std::string_view type) {
    if (stands_alone(reference.type)) {
        add_note(record, "container-title", reference.container_title);
        record.line("J2", reference.container_title_short);
        return;
    }
    const bool periodical = type == "JOUR" || type == "MGZN" || type == "NEWS" || type == "JFULL";
    record.line(periodical ? "JF" : "T2", reference.container_title);
    record.line(periodical ? "JA" : "J2", reference.container_title_short);
}

void add_pages(Record& record, const Reference& reference) {
    const auto ends = page_ends(reference.page);
    const bool range = ends.size() == 2 && ends.front() != ends.back();
    if (!range && has_extent(reference.type)) {
        add_note(record, "page", reference.page);
        return;
    }
    record.line("SP", range ? ends.front() : reference.page);
    record.line("EP", range ? ends.back() : "");
}

void add_identifiers(Record& record, const Reference& reference) {
    const auto isbns = reference.extra.find("isbn");
    const bool only_words = isbns != reference.extra.end() && reference.isbn.empty();
    add_note(record, "isbn", only_words ? isbns->second : "");
    record.line("SN", isbns == reference.extra.end() || only_words ? reference.isbn : isbns->second);
    record.line("DO", reference.doi);
    if (!reference.pmid.empty() && !reference.extra.contains("source")) {
        record.line("DB", "PubMed");  // whose number the next line is
    }
    record.line("AN", reference.pmid);   // EndNote's accession number
    record.line("C2", reference.pmcid);  // its custom field for this in journal articles
    record.line("UR", reference.url);
}

bool is_ris_tag(std::string_view key) {
    return is_tag(key) && key != "TY" && key != "ER";
}

void add_lines(Record& record, std::string_view tag, const std::string& value) {
    for (std::size_t start = 0; start <= value.size();) {
        const auto end = std::min(value.find('\n', start), value.size());
        record.line(tag, value.substr(start, end - start));
        start = end + 1;
    }
}

void add_field(Record& record, const FieldNames& row, const std::string& value) {
    switch (row.kind) {
        case FieldKind::names:
            return add_names(record, row.ris, extra_names(value));
        case FieldKind::list:
            for (const auto& item : extra_list(value)) {
                record.line(row.ris, item);
            }
            return;
        case FieldKind::date:
            return record.line(row.ris, ris_date(extra_date(value)));
        case FieldKind::text:
            return add_lines(record, row.ris, value);
    }
}

void add_extra(Record& record, const Reference& reference) {
    constexpr std::string_view own_prefix = "ris:";
    for (const auto& [key, value] : reference.extra) {
        const auto* row = find_field(key);
        const auto tag = key.starts_with(own_prefix) ? key.substr(own_prefix.size()) : key;
        if (row != nullptr && !row->ris.empty()) {
            add_field(record, *row, value);
        } else if (is_ris_tag(tag)) {
            add_lines(record, tag, value);
        } else if (key == "affiliation") {
            add_lines(record, "AD", value);
        } else if (key != "issued" && key != "isbn" && key != "ris:TY") {
            add_note(record, key, value);
        }
    }
}

void add_state(Record& record, const Reference& reference) {
    const auto state = kept_state(reference);
    record.line("N1", state.empty() ? state : "Publication state: " + state);
    record.line("N1", reference.more_authors ? std::string(authors_go_on) : "");  // "et al." is no author
    record.line("N1", reference.supersedes.empty() ? reference.supersedes : "Supersedes: " + reference.supersedes);
}

}  // namespace

std::string ris_record(const Reference& reference) {
    const auto type = type_names_of(reference.type).ris;
    Record record;
    const auto own = reference.extra.find("ris:TY");  // an electronic article is an article
    const auto* own_type = own == reference.extra.end() ? nullptr : type_named(TypeSource::ris, own->second);
    const bool is_own = own_type != nullptr ? own_type->csl == reference.type
                                            : own != reference.extra.end() && reference.type == "document";
    record.line("TY", is_own ? own->second : std::string(type));
    record.line("ID", reference.key);
    const auto* named = type_named(TypeSource::ris, type);
    if (named == nullptr || named->csl != reference.type) {
        record.line("N1", "csl-type: " + reference.type);
    }
    add_names(record, "AU", reference.authors);
    add_names(record, "ED", reference.editors);
    record.line("TI", reference.title);
    add_container(record, reference, type);
    add_date(record, reference);
    record.line("VL", reference.volume);
    record.line("IS", reference.issue);
    add_pages(record, reference);
    record.line("ET", reference.edition);
    record.line("PB", reference.publisher);
    record.line("CY", reference.publisher_place);
    add_identifiers(record, reference);
    record.line("LA", reference.language);
    record.line("N1", reference.note);
    add_state(record, reference);
    add_extra(record, reference);
    return record.text();
}

void write_ris(const Works& works, const Sink& sink) {
    works.each([&](const Reference& reference) { sink(ris_record(reference)); });
}

}  // namespace grounds::formats
