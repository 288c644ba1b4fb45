// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/bibtex.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "base/ascii.hpp"
#include "base/clean.hpp"
#include "base/date.hpp"
#include "base/edtf.hpp"
#include "works/formats/extra.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"

namespace grounds::formats {

namespace {

std::string braced(const std::string& value) {
    return value.empty() ? value : "{" + value + "}";
}

/// Characters that may stand in a key or in the name of a field.
bool is_writable_token(char c) {
    constexpr std::string_view special = "\"#%'(),={}\\~@";
    return static_cast<unsigned char>(c) > ' ' && c != 0x7F && special.find(c) == std::string_view::npos;
}

std::string token(std::string_view text) {
    std::string out;
    for (const char c : base::printable(text)) {
        out += is_writable_token(c) ? c : '-';
    }
    return out.empty() ? "x" : out;
}

class Entry {
public:
    Entry(std::string_view type, std::string_view key)
        : text_("@" + std::string(type) + "{" + std::string(key) + ",\n") {}

    /// A field whose value is LaTeX already; nothing for an empty value. A name that is taken gets another.
    void field(std::string name, const std::string& value) {
        if (value.empty()) {
            return;
        }
        while (!names_.insert(base::lower_ascii(name)).second) {
            name.insert(0, "x-");
        }
        text_ += "  " + name + " = {" + value + "},\n";
    }
    /// Every style has an abbreviation for it, in its own language.
    void month(std::string_view abbreviation) {
        names_.insert("month");
        text_ += "  month = " + std::string(abbreviation) + ",\n";
    }
    [[nodiscard]] std::string text() const {
        return text_ + "}\n";
    }

private:
    std::string text_;
    std::set<std::string> names_;
};

/// The first of a member's names if `extra` holds one of the others: readers prefer the first.
std::string_view name_for(const Reference& reference, std::string_view preferred,
                          std::initializer_list<std::string_view> in_order) {
    const bool shadows = std::any_of(in_order.begin(), in_order.end(), [&](std::string_view name) {
        return reference.extra.contains(std::string(name));
    });
    return shadows ? *in_order.begin() : preferred;
}

std::string_view container_name(const Reference& reference, std::string_view type) {
    const bool periodical = type == "article" || type == "review" || type == "periodical";
    return name_for(reference, periodical ? "journal" : "booktitle", {"journal", "journaltitle", "booktitle"});
}

std::string_view publisher_name(const Reference& reference, std::string_view type) {
    const auto* const preferred = type == "report" ? "institution" : type == "thesis" ? "school" : "publisher";
    return name_for(reference, preferred, {"publisher", "institution", "school", "organization"});
}

std::string pages(const std::string& page) {
    const auto ends = page_ends(page);
    return ends.size() == 2 ? to_latex(ends[0]) + "--" + to_latex(ends[1]) : to_latex(page);
}

/// Classic BibTeX knows years and months only. A month in words that no reader knew stands as it did.
void add_date(Entry& entry, const Reference& reference) {
    const auto parts = date_parts(reference.issued);
    const auto own = reference.extra.find("issued");  // "in press", "2015-21"
    const bool own_month = reference.extra.contains("month");
    if (own != reference.extra.end()) {
        const auto text = extra_date(own->second);
        entry.field(base::read_edtf(text) ? "date" : "year", to_latex(text));
    } else if (parts.size() == 2 && !own_month) {
        entry.field("year", reference.issued.substr(0, 4));
        entry.month(base::month_abbreviation(parts[1]));
    } else {
        entry.field(parts.size() == 1 ? "year" : "date", to_latex(reference.issued));
    }
}

bool is_address(const std::string& url) {
    const auto start = base::lower_ascii(url.substr(0, 8));
    return start.starts_with("http://") || start.starts_with("https://") || start.starts_with("ftp://");
}

void add_identifiers(Entry& entry, const Reference& reference) {
    entry.field("doi", verbatim(reference.doi));
    entry.field("pmid", verbatim(reference.pmid));
    entry.field("pmcid", verbatim(reference.pmcid));
    const auto isbns = reference.extra.find("isbn");
    entry.field("isbn", to_latex(isbns == reference.extra.end() ? reference.isbn : isbns->second));
    // whatever else it is, nobody may click on it
    entry.field(is_address(reference.url) ? "url" : "howpublished",
                is_address(reference.url) ? verbatim(reference.url) : to_latex(reference.url));
}

std::string people_text(std::vector<Name> names) {
    const bool more = !names.empty() && names.back().literal == "others";
    names.resize(names.size() - (more ? 1 : 0));
    return names_text(names, more);
}

/// CSL's number is another than that of an issue, which BibTeX calls so.
std::string field_name(const std::string& key, const FieldNames* row) {
    return key == "number"                          ? "x-number"
           : row != nullptr && !row->bibtex.empty() ? std::string(row->bibtex)
                                                    : token(key);
}

std::string extra_value(const std::string& key, const std::string& value) {
    const auto* row = find_field(key);
    if (row == nullptr) {
        return to_latex(value);
    }
    switch (row->kind) {
        case FieldKind::names:
            return people_text(extra_names(value));
        case FieldKind::date:
            return to_latex(extra_date(value));
        case FieldKind::list:
            return value.starts_with('[') ? to_latex(joined(extra_list(value), ", ")) : to_latex(value);
        case FieldKind::text:
            break;
    }
    return to_latex(value);
}

void add_extra(Entry& entry, const Reference& reference) {
    for (const auto& [key, value] : reference.extra) {
        const auto* row = find_field(key);
        const bool written = key == "issued" || key == "isbn" || key == "entrytype" ||
                             (key == "entrysubtype" && !type_names_of(reference.type).subtype.empty());
        if (!written) {
            entry.field(field_name(key, row), extra_value(key, value));
        }
    }
}

void add_state(Entry& entry, const Reference& reference) {
    if (!reference.extra.contains("pubstate")) {
        entry.field("pubstate", to_latex(kept_state(reference)));
    }
    if (!reference.supersedes.empty()) {
        entry.field("related", to_latex(reference.supersedes));
        entry.field("relatedtype", "supersedes");
    }
}

/// A type of somebody's own, which other programs take for @misc; not one of the commands that are no entries.
bool is_own_type(const std::string& name) {
    static constexpr std::array commands{"string", "comment", "preamble", "xdata", "set"};
    return !name.empty() && std::all_of(name.begin(), name.end(), base::is_lower) &&
           std::find(commands.begin(), commands.end(), name) == commands.end();
}

/// That from which the record came, if it is one of its type: @phdthesis is a thesis.
std::string entry_type(const Reference& reference, const TypeNames& type) {
    const auto own = reference.extra.find("entrytype");
    if (own == reference.extra.end() || !type.subtype.empty()) {
        return std::string(type.biblatex);
    }
    const auto* named = type_named(TypeSource::bibtex, own->second);
    const bool fits =
        named == nullptr ? reference.type == "document" && is_own_type(own->second) : named->csl == reference.type;
    return fits ? own->second : std::string(type.biblatex);
}

/// A parent that is not in the file would make the entry unreadable; what it had given is in the record already.
Reference without_parent(Reference reference) {
    auto parent = reference.extra.extract("crossref");
    parent.key() = "xref";
    reference.extra.insert(std::move(parent));
    return reference;
}

}  // namespace

std::string biblatex_entry(const Reference& reference, std::string_view key) {
    const auto& type = type_names_of(reference.type);
    Entry entry(entry_type(reference, type), key);
    entry.field("entrysubtype", std::string(type.subtype));
    entry.field("author", names_text(reference.authors, reference.more_authors));
    entry.field("editor", names_text(reference.editors, false));
    entry.field("title", braced(to_latex(reference.title)));
    entry.field(std::string(container_name(reference, type.biblatex)), braced(to_latex(reference.container_title)));
    entry.field("shortjournal", braced(to_latex(reference.container_title_short)));
    add_date(entry, reference);
    entry.field("volume", to_latex(reference.volume));
    entry.field("number", to_latex(reference.issue));
    entry.field("pages", pages(reference.page));
    entry.field("edition", to_latex(reference.edition));
    entry.field(std::string(publisher_name(reference, type.biblatex)), braced(to_latex(reference.publisher)));
    entry.field(std::string(name_for(reference, "address", {"address", "location"})),
                to_latex(reference.publisher_place));
    add_identifiers(entry, reference);
    entry.field(std::string(name_for(reference, "language", {"language", "langid"})), to_latex(reference.language));
    entry.field("note", to_latex(reference.note));
    add_state(entry, reference);
    add_extra(entry, reference);
    return entry.text();
}

std::string bib_token(std::string_view text) {
    return token(text);
}

std::string biblatex_key(const std::string& key, std::set<std::string>& used) {
    const auto wanted = token(key);
    auto unique = wanted;
    for (int number = 2; !used.insert(base::lower_ascii(unique)).second; ++number) {
        unique = wanted + "-" + std::to_string(number);
    }
    return unique;
}

void write_bibtex(const Works& works, const Sink& sink) {
    std::set<std::string> used;
    works.each([&](const Reference& reference) {
        const std::string between = used.empty() ? "" : "\n";
        const auto parent = reference.extra.find("crossref");
        const bool orphan = parent != reference.extra.end() && !works.has(parent->second);
        const auto key = biblatex_key(reference.key, used);
        sink(between + biblatex_entry(orphan ? without_parent(reference) : reference, key));
    });
}

}  // namespace grounds::formats
