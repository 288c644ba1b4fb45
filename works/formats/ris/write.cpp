// SPDX-License-Identifier: MIT
#include "works/formats/ris/write.hpp"

#include <fmt/format.h>

#include "base/clean.hpp"
#include "works/formats/extra.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"

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

void add_date(Record& record, const Reference& reference) {
    const auto in_words = reference.extra.find("issued");
    record.line("PY", reference.issued.substr(0, 4));
    if (reference.issued.size() > 4) {
        record.line("DA", ris_date(reference.issued));
    } else if (reference.issued.empty() && in_words != reference.extra.end()) {
        record.line("DA", ris_date(extra_date(in_words->second)));
    }
}

void add_container(Record& record, const Reference& reference, std::string_view type) {
    const bool periodical = type == "JOUR" || type == "MGZN" || type == "NEWS" || type == "JFULL";
    record.line(periodical ? "JF" : "T2", reference.container_title);
    record.line(periodical ? "JA" : "J2", reference.container_title_short);
}

void add_pages(Record& record, const Reference& reference) {
    const auto ends = page_ends(reference.page);
    record.line("SP", ends.front());
    record.line("EP", ends.size() == 2 ? ends.back() : "");
}

void add_identifiers(Record& record, const Reference& reference) {
    record.line("SN", reference.isbn);
    record.line("DO", reference.doi);
    if (!reference.pmid.empty() && !reference.extra.contains("source")) {
        record.line("DB", "PubMed");  // whose number the next line is
    }
    record.line("AN", reference.pmid);   // EndNote's accession number
    record.line("C2", reference.pmcid);  // its custom field for this in journal articles
    record.line("UR", reference.url);
}

bool is_ris_tag(std::string_view key) {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return key.size() == 2 && capital(key[0]) && (capital(key[1]) || (key[1] >= '0' && key[1] <= '9')) && key != "TY" &&
           key != "ER";
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
            return record.line(row.ris, value);
    }
}

void add_extra(Record& record, const Reference& reference) {
    for (const auto& [key, value] : reference.extra) {
        const auto* row = find_field(key);
        if (row != nullptr && !row->ris.empty()) {
            add_field(record, *row, value);
        } else if (is_ris_tag(key)) {
            record.line(key, value);
        } else if (key != "issued" || !reference.issued.empty()) {
            record.line("N1", key + ": " + value);
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
    record.line("TY", std::string(type));
    record.line("ID", reference.key);
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
