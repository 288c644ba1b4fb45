// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/reference.hpp"

#include "base/clean.hpp"
#include "base/nearest.hpp"
#include "base/scalar.hpp"
#include "works/formats/bibtex/latex.hpp"
#include "works/formats/bibtex/names.hpp"
#include "works/formats/bibtex/subtypes.hpp"
#include "works/identifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace grounds::formats {

namespace {

struct TypeRow {
    std::string_view bibtex;
    std::string_view csl;
};

constexpr std::array types{
    TypeRow{"article", "article-journal"},
    TypeRow{"book", "book"},
    TypeRow{"mvbook", "book"},
    TypeRow{"booklet", "pamphlet"},
    TypeRow{"collection", "book"},
    TypeRow{"conference", "paper-conference"},
    TypeRow{"dataset", "dataset"},
    TypeRow{"electronic", "webpage"},
    TypeRow{"inbook", "chapter"},
    TypeRow{"incollection", "chapter"},
    TypeRow{"inproceedings", "paper-conference"},
    TypeRow{"inreference", "entry-encyclopedia"},
    TypeRow{"manual", "report"},
    TypeRow{"mastersthesis", "thesis"},
    TypeRow{"misc", "document"},
    TypeRow{"online", "webpage"},
    TypeRow{"patent", "patent"},
    TypeRow{"periodical", "periodical"},
    TypeRow{"phdthesis", "thesis"},
    TypeRow{"proceedings", "book"},
    TypeRow{"reference", "book"},
    TypeRow{"report", "report"},
    TypeRow{"review", "review"},
    TypeRow{"software", "software"},
    TypeRow{"suppbook", "chapter"},
    TypeRow{"techreport", "report"},
    TypeRow{"thesis", "thesis"},
    TypeRow{"unpublished", "manuscript"},
    TypeRow{"www", "webpage"},
};

struct TextRow {
    std::string_view field;
    std::string Reference::*member;
};

/// Fields that are text on both sides. Where several give one member, the first row that is present wins.
const std::array texts{
    TextRow{"title", &Reference::title},
    TextRow{"journal", &Reference::container_title},
    TextRow{"journaltitle", &Reference::container_title},
    TextRow{"booktitle", &Reference::container_title},
    TextRow{"shortjournal", &Reference::container_title_short},
    TextRow{"publisher", &Reference::publisher},
    TextRow{"institution", &Reference::publisher},
    TextRow{"school", &Reference::publisher},
    TextRow{"organization", &Reference::publisher},
    TextRow{"address", &Reference::publisher_place},
    TextRow{"location", &Reference::publisher_place},
    TextRow{"volume", &Reference::volume},
    TextRow{"number", &Reference::issue},
    TextRow{"issue", &Reference::issue},
    TextRow{"pages", &Reference::page},
    TextRow{"eid", &Reference::page},
    TextRow{"edition", &Reference::edition},
    TextRow{"language", &Reference::language},
    TextRow{"langid", &Reference::language},
    TextRow{"note", &Reference::note},
};

struct IdentifierRow {
    std::string_view field;
    std::string Reference::*member;
    std::optional<std::string> (*normal)(std::string_view);
    Problem::Severity severity;
    std::string_view hint;
};

const std::array identifiers{
    IdentifierRow{"doi", &Reference::doi, works::normal_doi, Problem::Severity::error,
                  "such as 10.1001/jamainternmed.2016.9261"},
    IdentifierRow{"pmid", &Reference::pmid, works::normal_pmid, Problem::Severity::error, "one to nine digits"},
    IdentifierRow{"pmcid", &Reference::pmcid, works::normal_pmcid, Problem::Severity::error, "PMC and digits"},
    IdentifierRow{"isbn", &Reference::isbn, works::normal_isbn, Problem::Severity::warning,
                  "the check digit may be mistyped"},
    IdentifierRow{"url", &Reference::url, works::normal_url, Problem::Severity::warning,
                  "such as https://example.org/page"},
};

/// Addresses are not LaTeX, but people escape the same characters in them.
std::string verbatim(const std::string& value) {
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

class Conversion {
public:
    Conversion(const BibEntry& entry, const std::string& file, Problems& problems)
        : entry_(entry), file_(file), problems_(problems) {}

    Reference result() {
        reference_.key = entry_.key;
        read_type();
        read_people();
        read_identifiers();
        read_texts();
        read_issued();
        read_relation();
        read_state();
        keep_the_rest();
        return std::move(reference_);
    }

private:
    void fault(long line, std::string message, std::string hint,
               Problem::Severity severity = Problem::Severity::error) {
        problems_.push_back(
            {file_, line, "entry " + entry_.key + ": " + std::move(message), std::move(hint), severity});
    }

    const BibField* take(std::string_view name) {
        used_.emplace(name);
        return entry_.find(name);
    }

    std::string text_of(std::string_view name) {
        const auto* field = take(name);
        return field != nullptr ? to_unicode(field->value) : std::string();
    }

    void read_type() {
        const auto* row =
            std::find_if(types.begin(), types.end(), [&](const auto& t) { return t.bibtex == entry_.type; });
        reference_.type = row != types.end() ? row->csl : "document";
        if (row == types.end()) {
            std::vector<std::string> known;
            for (const auto& known_type : types) {
                known.emplace_back(known_type.bibtex);
            }
            const auto near = base::did_you_mean(entry_.type, known);
            fault(entry_.line, fmt::format("unknown entry type '@{}'", entry_.type),
                  near.empty() ? "it is kept as a document" : near, Problem::Severity::warning);
        }
        read_subtype();
    }

    /// A subtype of somebody's own is kept as a field.
    void read_subtype() {
        const auto* field = entry_.find("entrysubtype");
        if (const auto type =
                field != nullptr ? type_of_subtype(reference_.type, base::clean(field->value)) : std::nullopt) {
            take("entrysubtype");
            reference_.type = *type;
        }
    }

    void read_people() {
        read_people_of("author", reference_.authors);
        read_people_of("editor", reference_.editors);
    }

    void read_people_of(std::string_view name, std::vector<Name>& people) {
        const auto* field = take(name);
        if (field == nullptr || base::clean(field->value).empty()) {
            return;
        }
        auto list = read_names(field->value);
        for (const auto& text : list.faults) {
            fault(field->line, text, "write \"Last, First and Last, First\"", Problem::Severity::warning);
        }
        people = std::move(list.names);
        reference_.more_authors = reference_.more_authors || (list.more && name == "author");
    }

    void read_identifiers() {
        for (const auto& row : identifiers) {
            const auto* field = take(row.field);
            const auto text = field != nullptr ? verbatim(field->value) : std::string();
            if (text.empty()) {
                continue;
            }
            if (auto normal = row.normal(text)) {
                reference_.*row.member = std::move(*normal);
            } else {
                reference_.extra[std::string(row.field)] = text;
                fault(field->line, fmt::format("'{}' is not a {}", text, row.field), std::string(row.hint),
                      row.severity);
            }
        }
        read_eprint();
    }

    void read_eprint() {
        const auto* field = entry_.find("eprinttype");
        if (field != nullptr && base::clean(field->value) == "pubmed" && reference_.pmid.empty()) {
            take("eprinttype");
            reference_.pmid = works::normal_pmid(text_of("eprint")).value_or("");
        }
    }

    void read_texts() {
        for (const auto& row : texts) {
            auto& member = reference_.*row.member;
            if (member.empty()) {
                member = text_of(row.field);
            }
        }
        if (const auto subtitle = text_of("subtitle"); !subtitle.empty()) {
            reference_.title += ": " + subtitle;
        }
        replace_all(reference_.page, "–", "-");
        if (reference_.title.empty()) {
            fault(entry_.line, "has no title", "add a title", Problem::Severity::warning);
        }
    }

    static void replace_all(std::string& text, std::string_view from, std::string_view to) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    }

    /// A year of 20 digits is none.
    static bool is_overlong(std::string_view text) {
        constexpr long most_digits = 8;  // 20240131
        long digits = 0;
        for (const char c : text) {
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits > most_digits) {
                return true;
            }
        }
        return false;
    }

    static bool is_plain_date(std::string_view text) {
        return text.find_first_not_of("0123456789-") == std::string_view::npos &&
               (text.size() == 7 || text.size() == 10);
    }

    void read_issued() {
        const auto date = text_of("date");
        const auto year = text_of("year");
        const auto month = text_of("month");
        const auto day = text_of("day");
        const auto& given = date.empty() ? year : date;
        reference_.issued = is_overlong(given) ? "" : works::issued_date(given, month, day);
        if (!reference_.issued.empty() && is_plain_date(given) && given.size() > reference_.issued.size()) {
            reference_.extra["issued"] = given;
            fault(entry_.line, fmt::format("'{}' is no day or month; only {} counts", given, reference_.issued),
                  "YYYY, YYYY-MM or YYYY-MM-DD", Problem::Severity::warning);
        }
        if (reference_.issued.empty() && !given.empty()) {
            reference_.extra["issued"] = given;  // "in press", "ca. 1900"
            fault(entry_.line, fmt::format("'{}' is not a date", given), "YYYY, YYYY-MM or YYYY-MM-DD",
                  Problem::Severity::warning);
        }
    }

    void read_relation() {
        const auto* type = entry_.find("relatedtype");
        if (type != nullptr && base::clean(type->value) == "supersedes") {
            take("relatedtype");
            reference_.supersedes = text_of("related");
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
            reference_.state = *state;
        } else if (const auto near = base::did_you_mean(word, words_of_states()); !near.empty()) {
            fault(field->line, fmt::format("'{}' is not a state", base::clean(field->value)), near,
                  Problem::Severity::warning);
        }
    }
    static std::vector<std::string> words_of_states() {
        return {Vocabulary<ReferenceState>::words.begin(), Vocabulary<ReferenceState>::words.end()};
    }

    /// Nothing is lost: what has no member is kept, and so is a member's second spelling.
    void keep_the_rest() {
        for (const auto& field : entry_.fields) {
            const auto value = to_unicode(field.value);
            const auto* row =
                std::find_if(texts.begin(), texts.end(), [&](const auto& t) { return t.field == field.name; });
            const bool shadowed = row != texts.end() && field.name != "pages" && reference_.*row->member != value &&
                                  field.name != "title";
            if ((!used_.contains(field.name) || shadowed) && !value.empty()) {
                reference_.extra[field.name] = value;
            }
        }
    }

    const BibEntry& entry_;
    const std::string& file_;
    Problems& problems_;
    Reference reference_;
    std::set<std::string, std::less<>> used_;
};

}  // namespace

Reference to_reference(const BibEntry& entry, const std::string& file, Problems& problems) {
    return Conversion(entry, file, problems).result();
}

}  // namespace grounds::formats
