// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/bibtex.hpp"

#include "base/clean.hpp"
#include "base/edtf.hpp"
#include "base/nearest.hpp"
#include "base/scalar.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/record_builder.hpp"
#include "works/identifiers.hpp"
#include "works/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace grounds::formats {

namespace {

/// What a field is: a target of RecordBuilder::put. Where several give one member, the first row that is present wins,
/// and the others keep their own names.
struct FieldRow {
    std::string_view field;
    std::string_view target;
    bool verbatim = false;  ///< no LaTeX
};

constexpr std::array rows{
    FieldRow{"title", "title"},
    FieldRow{"journal", "container-title"},
    FieldRow{"journaltitle", "container-title"},
    FieldRow{"booktitle", "container-title"},
    FieldRow{"shortjournal", "container-title-short"},
    FieldRow{"publisher", "publisher"},
    FieldRow{"institution", "publisher"},
    FieldRow{"school", "publisher"},
    FieldRow{"organization", "publisher"},
    FieldRow{"address", "publisher-place"},
    FieldRow{"location", "publisher-place"},
    FieldRow{"volume", "volume"},
    FieldRow{"number", "issue"},
    FieldRow{"issue", "issue"},
    FieldRow{"pages", "page"},
    FieldRow{"eid", "page"},
    FieldRow{"edition", "edition"},
    FieldRow{"language", "language"},
    FieldRow{"langid", "language"},
    FieldRow{"note", "note"},
    FieldRow{"doi", "DOI", true},
    FieldRow{"pmid", "PMID", true},
    FieldRow{"pmcid", "PMCID", true},
    FieldRow{"isbn", "serial"},
    FieldRow{"issn", "serial"},
    FieldRow{"url", "URL", true},
    FieldRow{"eprint", "eprint", true},
    FieldRow{"file", "file", true},
};

/// Addresses are not LaTeX, but people escape the same characters in them.
std::string unescaped(const std::string& value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool escape = value[i] == '\\' && i + 1 < value.size() &&
                            std::string_view("_%&#~$").find(value[i + 1]) != std::string_view::npos;
        if (!escape && value[i] != '{' && value[i] != '}') {
            text += value[i];
        }
    }
    return base::clean(text);
}

/// "1723~" is a date, not a tie.
std::string date_text(const std::string& value) {
    auto text = unescaped(value);
    return base::read_edtf(text) ? text : to_unicode(value);
}

bool is_range(const std::string& text) {
    const auto date = base::read_edtf(text);
    return date && date->range;
}

class Conversion {
public:
    Conversion(const BibEntry& entry, const std::string& file, Problems& problems)
        : entry_(entry), builder_("", file, entry.line, problems) {}

    std::optional<Reference> result() {
        builder_.key(entry_.key);
        read_type();
        read_people("author");
        read_people("editor");
        read_eprint();
        for (const auto& row : rows) {
            if (const auto* field = take(row.field)) {
                builder_.put(row.target, {field->name, text_of(*field, row.verbatim), field->line});
            }
        }
        if (const auto* field = take("subtitle")) {
            builder_.subtitle({field->name, to_unicode(field->value), field->line});
        }
        read_date();
        read_relation();
        read_state();
        keep_the_rest();
        return builder_.finish();
    }

private:
    void warn(long line, const std::string& message, std::string hint) {
        builder_.warn(line, "entry " + entry_.key + ": " + message, std::move(hint));
    }

    /// The field, once.
    const BibField* take(std::string_view name) {
        return used_.emplace(name).second ? entry_.find(name) : nullptr;
    }

    static std::string text_of(const BibField& field, bool no_latex) {
        return no_latex ? unescaped(field.value) : to_unicode(field.value);
    }

    std::string text_of(std::string_view name) {
        const auto* field = take(name);
        return field != nullptr ? to_unicode(field->value) : std::string();
    }

    void read_type() {
        const auto* named = type_named(TypeSource::bibtex, entry_.type);
        builder_.type(named != nullptr ? named->csl : "document");
        if (named == nullptr) {
            warn_of_type();
        }
        if (named == nullptr || !named->first) {
            builder_.extra("entrytype", entry_.type);
        }
        const auto* field = entry_.find("entrysubtype");
        const auto* subtype = field != nullptr ? type_of_subtype(entry_.type, base::clean(field->value)) : nullptr;
        if (subtype != nullptr) {  // one of somebody's own is kept as a field
            take("entrysubtype");
            builder_.type(subtype->csl);
        }
    }

    void warn_of_type() {
        std::vector<std::string> known;
        for (const auto& name : names_of_types()) {
            if (name.source == TypeSource::bibtex) {
                known.emplace_back(name.name);
            }
        }
        const auto near = base::did_you_mean(entry_.type, known);
        warn(entry_.line, fmt::format("unknown entry type '@{}'", entry_.type),
             near.empty() ? "it is kept as a document" : near);
    }

    void read_people(std::string_view role) {
        const auto* field = take(role);
        if (field == nullptr || base::clean(field->value).empty()) {
            return;
        }
        auto list = read_names(field->value);
        for (const auto& text : list.faults) {
            warn(field->line, text, "write \"Last, First and Last, First\"");
        }
        for (auto& name : list.names) {
            builder_.add(role, std::move(name));
        }
        if (list.more && role == "author") {
            builder_.more_authors();
        } else if (list.more) {
            builder_.extra(std::string(role) + "-others", "true");
        }
        if (list.has_more_parts) {
            builder_.extra(std::string(role) + "-as-written", base::clean(field->value));
        }
    }

    void read_eprint() {
        const auto* kind = entry_.find("eprinttype");
        const auto* number = entry_.find("eprint");
        const bool pubmed = kind != nullptr && base::lower_ascii(base::clean(kind->value)) == "pubmed";
        if (pubmed && number != nullptr && entry_.find("pmid") == nullptr &&
            works::normal_pmid(unescaped(number->value))) {
            take("eprinttype");
            take("eprint");
            builder_.put("PMID", {"eprint", unescaped(number->value), number->line});
        }
    }

    /// `date`, or year with month and day, which may stand in one field ("jul~18") and in any order. A month that is no
    /// English one stays as it is.
    void read_date() {
        const auto* field = entry_.find("date") != nullptr ? take("date") : take("year");
        if (field == nullptr) {
            return;
        }
        const auto given = date_text(field->value);
        const bool own = field->name == "date" || entry_.find("month") == nullptr || is_range(given);
        builder_.put("issued", {"issued", own ? given : with_month(given), field->line});
        if (field->name == "date") {
            const auto* const year = entry_.find("year");
            if (year != nullptr && given.starts_with(to_unicode(year->value))) {
                take("year");
            }
        }
    }

    std::string with_month(const std::string& year) {
        const auto month = to_unicode(entry_.find("month")->value);
        const auto* day_field = entry_.find("day");
        const auto day = day_field == nullptr ? std::string() : to_unicode(day_field->value);
        const bool number = month.find_first_not_of("0123456789") == std::string::npos;
        auto date = base::read_date(number ? year + " " + month + " " + day : day + " " + month + " " + year);
        if (date.whole && date.issued.size() > year.size()) {
            take("month");
            take("day");
            return date.issued;
        }
        const auto start = base::read_date(month + " " + year);
        return start.issued.size() > year.size() ? start.issued : year;
    }

    void read_relation() {
        const auto* type = entry_.find("relatedtype");
        if (type != nullptr && base::clean(type->value) == "supersedes") {
            take("relatedtype");
            builder_.supersedes(text_of("related"));
        }
    }

    /// A person's word on what became of the work. An address also has a `state`: what is no such word stays in
    /// `extra`.
    void read_state() {
        const auto* field = entry_.find("state");
        auto word = field == nullptr ? std::string() : base::lower_ascii(base::clean(field->value));
        std::replace(word.begin(), word.end(), '-', '_');
        if (const auto state = parse_term<ReferenceState>(word)) {
            take("state");
            builder_.state(*state);
        } else if (const auto near = base::did_you_mean(word, words_of_states()); !near.empty()) {
            warn(field->line, fmt::format("'{}' is not a state", base::clean(field->value)), near);
        }
    }
    static std::vector<std::string> words_of_states() {
        return {Vocabulary<ReferenceState>::words.begin(), Vocabulary<ReferenceState>::words.end()};
    }

    /// People of roles that have no member, in the form that they have in `extra`.
    static std::string people_in(const BibField& field) {
        const auto list = read_names(field.value);
        const auto others = std::string(list.names.empty() ? "" : " and ") + "others";
        return list.faults.empty() ? works::written_names(list.names) + (list.more ? others : "")
                                   : to_unicode(field.value);
    }

    /// Nothing is lost: what has no member is kept.
    void keep_the_rest() {
        for (const auto& field : entry_.fields) {
            if (used_.contains(field.name)) {
                continue;
            }
            const auto* row = find_field(field.name);
            const auto value =
                row != nullptr && row->kind == FieldKind::names ? people_in(field) : to_unicode(field.value);
            if (!value.empty()) {
                builder_.extra(field.name == "x-number" ? "number" : field.name, value);
            }
        }
    }

    const BibEntry& entry_;
    RecordBuilder builder_;
    std::set<std::string, std::less<>> used_;
};

}  // namespace

std::optional<Reference> to_reference(const BibEntry& entry, const std::string& file, Problems& problems) {
    return Conversion(entry, file, problems).result();
}

}  // namespace grounds::formats
