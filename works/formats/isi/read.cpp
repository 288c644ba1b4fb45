// SPDX-License-Identifier: MIT
// ISI, the tagged format of the Web of Science.
#include "works/formats/formats.hpp"
#include "works/formats/tagged/table.hpp"
#include "works/keys.hpp"
#include "works/names.hpp"

#include <algorithm>
#include <array>

namespace grounds::formats {

namespace {

constexpr std::array rows{
    TagRow{"TI", "title"},
    TagRow{"SO", "container-title"},
    TagRow{"JI", "container-title-short"},
    TagRow{"AF", "author", Many::a_line_each},
    TagRow{"BE", "editor", Many::a_line_each},
    TagRow{"ED", "editor", Many::a_line_each},
    TagRow{"SE", "series"},
    TagRow{"CT", "eventtitle"},
    TagRow{"CL", "venue"},
    TagRow{"LA", "language"},
    TagRow{"PY", "issued"},
    TagRow{"PD", "issued-2"},
    TagRow{"VL", "volume"},
    TagRow{"IS", "issue"},
    TagRow{"BP", "page-first"},
    TagRow{"EP", "page-last"},
    TagRow{"PS", "page"},
    TagRow{"PU", "publisher"},
    TagRow{"PI", "publisher-place"},
    TagRow{"SN", "serial"},
    TagRow{"EI", "serial"},
    TagRow{"BN", "serial"},
    TagRow{"DI", "DOI"},
    TagRow{"PM", "PMID"},
    TagRow{"AB", "abstract"},
    TagRow{"DE", "keyword", Many::semicolons},
    TagRow{"C1", "affiliation", Many::a_line_each},
    TagRow{"AU", "isi:AU", Many::a_line_each},
    TagRow{"CR", "isi:CR", Many::a_line_each},
};

const TagTable& table() {
    static const TagTable all(rows);
    return all;
}

/// "TI Anaplerotic role ...": two columns, a space; further lines are indented.
std::optional<TagLine> tag_line(std::string_view line) {
    if (line.starts_with("\xEF\xBB\xBF")) {
        line.remove_prefix(3);
    }
    if (!is_tag(line.substr(0, 2)) || (line.size() > 2 && line[2] != ' ')) {
        return std::nullopt;
    }
    return TagLine{line.substr(0, 2), line.size() > 2 ? line.substr(3) : std::string_view()};
}

constexpr TaggedDialect dialect{tag_line, "PT", "ER", "FN VR EF"};

class Conversion {
public:
    Conversion(const TaggedRecord& record, RecordBuilder& builder) : record_(record), builder_(builder) {}

    bool run() {
        const auto& first = record_.fields.front();
        if (first.name != "PT") {
            return false;
        }
        put_type(first);
        for (const auto& field : record_.fields) {
            if (&field != &first && !put_special(field)) {
                table().put(builder_, field);
            }
        }
        return true;
    }

private:
    /// Journal, Book, Series, Patent, Conference; a book with a title beside its own is a chapter.
    void put_type(const RawField& field) {
        const auto kind = field.value.substr(0, 1);
        const bool inside = !record_.value("TI").empty() && !record_.value("SO").empty();
        const bool meeting = !record_.value("CT").empty();
        if (kind == "J") {
            builder_.type("article-journal");
        } else if (kind == "P") {
            builder_.type("patent");
        } else if (kind == "C" || (kind == "S" && meeting) || (kind == "B" && meeting)) {
            builder_.type("paper-conference");
        } else if (kind == "B" || kind == "S") {
            builder_.type(inside ? "chapter" : "book");
        } else {
            builder_.warn(field.line, "unknown type '" + field.value.substr(0, 40) + "'", "it is kept as a document");
        }
        builder_.keep(field);
    }

    bool put_special(const RawField& field) {
        const auto& tag = field.name;
        if (tag == "AU") {
            put_short_names(field);
        } else if (tag == "CA") {
            put_groups(field.value);
        } else if (tag == "J9" && record_.value("JI").empty()) {
            builder_.put("container-title-short", field);
        } else if (tag == "SO" && record_.value("TI").empty()) {
            builder_.put("title", field);
        } else if (tag == "AR" && record_.value("BP").empty()) {
            builder_.put("page", field);
        } else {
            return false;
        }
        return true;
    }

    /// Group authors, one a line.
    void put_groups(const std::string& lines) {
        for (std::size_t start = 0; start < lines.size();) {
            const auto end = std::min(lines.find('\n', start), lines.size());
            Name group;
            group.literal = lines.substr(start, end - start);
            builder_.add("author", std::move(group));
            start = end + 1;
        }
    }

    /// AU repeats in short what AF says in full.
    void put_short_names(const RawField& field) {
        if (!record_.value("AF").empty()) {
            table().put(builder_, field);
            return;
        }
        for (std::size_t start = 0; start < field.value.size();) {
            const auto end = std::min(field.value.find('\n', start), field.value.size());
            put_short_name(field.value.substr(start, end - start));
            start = end + 1;
        }
    }

    /// Some databases have "Medvedeff, C. (c@example.org)".
    void put_short_name(const std::string& text) {
        const auto remark = text.find(" (");
        if (remark != std::string::npos && text.find('@', remark) != std::string::npos) {
            builder_.extra("affiliation", text);
            builder_.add("author", works::short_person(text.substr(0, remark)));
        } else {
            builder_.add("author", works::short_person(text));
        }
    }

    const TaggedRecord& record_;
    RecordBuilder& builder_;
};

bool convert(const TaggedRecord& record, RecordBuilder& builder) {
    return Conversion(record, builder).run();
}

}  // namespace

bool is_isi(std::string_view head) {
    const bool header = head.starts_with("FN ") || head.starts_with(
                                                       "\xEF\xBB\xBF"
                                                       "FN ");
    return header || (starts_record(head, dialect) && head.find("\nER") != std::string_view::npos);
}

void read_isi(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    auto references =
        read_tagged(input, {"isi", "a record starts with PT and ends with ER", dialect, convert}, problems);
    works::add_references(references, data, problems);
}

}  // namespace grounds::formats
