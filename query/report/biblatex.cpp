// SPDX-License-Identifier: MIT
#include "query/report/biblatex.hpp"

#include <algorithm>
#include <array>

#include "query/report/clean.hpp"
#include "query/report/inline.hpp"

namespace grounds {
namespace {

struct Escape {
    char character;
    std::string_view latex;
};

constexpr std::array escapes{
    Escape{'\\', "\\textbackslash{}"},
    Escape{'{', "\\{"},
    Escape{'}', "\\}"},
    Escape{'$', "\\$"},
    Escape{'&', "\\&"},
    Escape{'%', "\\%"},
    Escape{'#', "\\#"},
    Escape{'_', "\\_"},
    Escape{'^', "\\textasciicircum{}"},
    Escape{'~', "\\textasciitilde{}"},
    Escape{'`', "\\`{}"},
    Escape{'"', "{\"}"},
    Escape{'<', "\\textless{}"},
    Escape{'>', "\\textgreater{}"},
};

struct EntryType {
    std::string_view csl, biblatex;
};

constexpr std::array entry_types{
    EntryType{"article-journal", "article"},
    EntryType{"article-magazine", "article"},
    EntryType{"article-newspaper", "article"},
    EntryType{"article", "article"},
    EntryType{"book", "book"},
    EntryType{"chapter", "incollection"},
    EntryType{"paper-conference", "inproceedings"},
    EntryType{"report", "report"},
    EntryType{"thesis", "thesis"},
    EntryType{"webpage", "online"},
    EntryType{"post-weblog", "online"},
    EntryType{"dataset", "dataset"},
};

std::string_view entry_type(const std::string& csl) {
    const auto* found =
        std::find_if(entry_types.begin(), entry_types.end(), [&csl](const EntryType& type) { return type.csl == csl; });
    return found == entry_types.end() ? "misc" : found->biblatex;
}

std::string braced(const std::string& value) {
    return "{" + value + "}";
}

/// Each part in braces, so that " and " or a comma inside a name does not end it.
std::string name_text(const Name& name) {
    if (!name.literal.empty()) {
        return braced(latex(name.literal));
    }
    auto text = braced(latex(name.family));
    if (!name.particle.empty()) {
        text = latex(name.particle) + " " + text;
    }
    if (!name.suffix.empty()) {
        text += ", " + braced(latex(name.suffix));
    }
    return name.given.empty() ? text : text + ", " + latex(name.given);
}

std::string names_text(const std::vector<Name>& names, bool more) {
    std::string all;
    for (const auto& name : names) {
        all += (all.empty() ? "" : " and ") + name_text(name);
    }
    return all.empty() || !more ? all : all + " and others";
}

class Entry {
public:
    Entry(std::string_view type, const std::string& key) : text_("@" + std::string(type) + "{" + key + ",\n") {}

    /// A field whose value is LaTeX already; nothing for an empty value.
    void field(std::string_view name, const std::string& value) {
        if (!value.empty() && value != "{}") {
            text_ += "  " + std::string(name) + " = {" + value + "},\n";
        }
    }
    [[nodiscard]] std::string text() const {
        return text_ + "}\n";
    }

private:
    std::string text_;
};

/// Years, months and days as they are; anything else would make pandoc doubt the date.
std::string date(const std::string& issued) {
    const bool plain = issued.find_first_not_of("0123456789-") == std::string::npos;
    return plain && (issued.size() == 4 || issued.size() == 7 || issued.size() == 10) ? issued : "";
}

std::string_view container_field(std::string_view type) {
    return type == "article" ? "journaltitle" : "booktitle";
}

std::string entry(const Citations::Work& work) {
    const auto& reference = work.reference;
    const auto type = entry_type(reference.type);
    Entry entry(type, work.key);
    entry.field("author", names_text(reference.authors, reference.more_authors));
    entry.field("editor", names_text(reference.editors, false));
    entry.field("title", braced(latex(reference.title)));
    entry.field(container_field(type), braced(latex(reference.container_title)));
    entry.field("shortjournal", type == "article" ? braced(latex(reference.container_title_short)) : "");
    entry.field("date", date(reference.issued));
    entry.field("volume", latex(reference.volume));
    entry.field("number", latex(reference.issue));
    entry.field("pages", latex(reference.page));
    entry.field("edition", latex(reference.edition));
    entry.field("publisher", braced(latex(reference.publisher)));
    entry.field("location", latex(reference.publisher_place));
    entry.field("isbn", latex(reference.isbn));
    entry.field("doi", latex(reference.doi));
    entry.field("url", md::is_web_url(reference.url) ? md::percent_encoded(clean_line(reference.url)) : "");
    if (!reference.pmid.empty()) {
        entry.field("eprint", latex(reference.pmid));
        entry.field("eprinttype", "pubmed");
    }
    return entry.text();
}

}  // namespace

std::string latex(std::string_view data) {
    std::string out;
    for (const char c : clean_line(data)) {
        const auto* found =
            std::find_if(escapes.begin(), escapes.end(), [c](const Escape& escape) { return escape.character == c; });
        if (found != escapes.end()) {
            out += found->latex;
        } else if (!out.empty() && c == out.back() && (c == '-' || c == '\'')) {
            out += std::string("{}") + c;  // "--" would become a dash
        } else {
            out += c;
        }
    }
    return out;
}

std::string biblatex(const std::vector<Citations::Work>& works) {
    std::string all;
    for (const auto& work : works) {
        all += (all.empty() ? "" : "\n") + entry(work);
    }
    return all;
}

}  // namespace grounds
