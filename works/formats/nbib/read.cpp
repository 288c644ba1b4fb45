// SPDX-License-Identifier: MIT
// NBIB, the MEDLINE format of PubMed; ERIC writes it too.
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"
#include "works/formats/tagged/table.hpp"
#include "works/keys.hpp"
#include "works/names.hpp"

#include <array>

namespace grounds::formats {

namespace {

constexpr std::array rows{
    TagRow{"PMID", "PMID"},
    TagRow{"PMC", "PMCID"},
    TagRow{"TI", "medline-title"},
    TagRow{"BTI", "container-title"},
    TagRow{"CTI", "series"},
    TagRow{"TT", "origtitle"},
    TagRow{"JT", "container-title"},
    TagRow{"TA", "container-title-short"},
    TagRow{"FAU", "author"},
    TagRow{"FED", "editor"},
    TagRow{"DP", "issued"},
    TagRow{"VI", "volume"},
    TagRow{"IP", "issue"},
    TagRow{"PG", "medline-page"},
    TagRow{"EN", "edition"},
    TagRow{"PB", "publisher"},
    TagRow{"LA", "language"},
    TagRow{"IS", "serial"},
    TagRow{"ISSN", "serial"},
    TagRow{"ISBN", "serial"},
    TagRow{"AB", "abstract"},
    TagRow{"AD", "affiliation"},
    TagRow{"MH", "mesh"},
    TagRow{"OT", "keyword"},
    TagRow{"CI", "rights"},
    TagRow{"GN", "note"},
};

const TagTable& table() {
    static const TagTable all(rows);
    return all;
}

/// "TI  - ", "STAT- ": two to four capitals, filled up to four columns, and a hyphen. ERIC writes "ISSN - " too.
std::optional<TagLine> tag_line(std::string_view line) {
    const std::size_t hyphen = line.size() > 5 && line[4] == ' ' ? 5 : 4;
    if (line.size() <= hyphen || line[hyphen] != '-') {
        return std::nullopt;
    }
    const auto tag = line.substr(0, std::min<std::size_t>(line.find(' '), 4));
    const bool capitals = tag.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
    const bool filled = line.substr(tag.size(), 4 - tag.size()).find_first_not_of(' ') == std::string_view::npos;
    const auto value = line.substr(hyphen + 1);
    const bool apart = value.empty() || value.front() == ' ';
    return tag.size() >= 2 && capitals && filled && apart ? std::optional(TagLine{tag, value}) : std::nullopt;
}

constexpr TaggedDialect dialect{tag_line, "PMID", "", ""};

class Conversion {
public:
    Conversion(const TaggedRecord& record, RecordBuilder& builder) : record_(record), builder_(builder) {}

    bool run() {
        if (!record_.value("JT").empty() || !record_.value("TA").empty()) {
            builder_.type("article-journal");
        }
        for (const auto& field : record_.fields) {
            if (!put_person(field) && !put_special(field)) {
                table().put(builder_, field);
            }
        }
        if (!record_.value("BTI").empty()) {
            builder_.type(record_.value("TI").empty() ? "book" : "chapter");
        }
        return true;
    }

private:
    /// AU repeats in short what FAU says in full.
    bool put_person(const RawField& field) {
        const bool author = field.name == "AU";
        if (author || field.name == "ED") {
            if (record_.value(author ? "FAU" : "FED").empty()) {
                builder_.add(author ? "author" : "editor", works::short_person(field.value));
            }
            return true;
        }
        if (field.name == "FAU" || field.name == "FED") {
            builder_.add(field.name == "FAU" ? "author" : "editor",
                         works::with_last_suffix(works::person(field.value)));
            return true;
        }
        if (field.name == "CN" && !field.value.empty()) {
            Name group;
            group.literal = field.value;
            builder_.add("author", std::move(group));
            return true;
        }
        return false;
    }

    bool put_special(const RawField& field) {
        const auto& tag = field.name;
        if (tag == "PT") {
            put_publication_type(builder_, field);
        } else if ((tag == "AID" || tag == "LID") && field.value.ends_with(" [doi]")) {
            builder_.put("DOI", {tag, field.value.substr(0, field.value.size() - 6), field.line});
        } else if (tag == "LID" && record_.value("PG").empty() && is_article_number(field.value)) {
            builder_.put("page", {tag, field.value.substr(0, field.value.size() - 6), field.line});
        } else if (tag == "BTI" && record_.value("TI").empty()) {
            builder_.put("title", field);
        } else if (tag == "PL" && !record_.value("PB").empty()) {
            builder_.put("publisher-place", field);
        } else if (tag == "JT" && record_.value("PB").empty() && is_eric_book()) {
            builder_.put("publisher", field);
        } else {
            put_notice(builder_, tag);
            return false;
        }
        return true;
    }

    /// "e42692 [pii]"
    static bool is_article_number(const std::string& value) {
        return value.ends_with(" [pii]") && names_article(value.substr(0, value.size() - 6));
    }

    /// ERIC names the publisher of what is not in a journal where the journal would stand.
    [[nodiscard]] bool is_eric_book() const {
        return record_.value("OWN") == "ERIC" && record_.value("IS").empty() && record_.value("ISSN").empty() &&
               record_.value("VI").empty() && record_.value("IP").empty();
    }

    const TaggedRecord& record_;
    RecordBuilder& builder_;
};

bool convert(const TaggedRecord& record, RecordBuilder& builder) {
    return Conversion(record, builder).run();
}

}  // namespace

bool is_nbib(std::string_view head) {
    return starts_record(head, dialect);
}

void read_nbib(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    auto references = read_tagged(
        input, {"nbib", "a record starts with PMID- and ends with an empty line", dialect, convert}, problems);
    works::add_references(references, data, problems);
}

}  // namespace grounds::formats
