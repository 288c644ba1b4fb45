// SPDX-License-Identifier: MIT
// What our readers make of Zotero's import cases, field by field against what Zotero makes of them. The cases are not
// part of this repository. GROUNDS_SHOW=1 prints each disagreement.
#include "base/clean.hpp"
#include "base/scalar.hpp"
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <map>
#include <set>

using namespace grounds;
using namespace grounds::readers;
using namespace grounds::base;
using namespace grounds::test;
using nlohmann::json;

namespace {

struct Case {
    const char* folder;
    const char* format;
};

constexpr Case formats[] = {{"BibTeX", "bibtex"},           {"RIS", "ris"},
                            {"MEDLINEnbib", "nbib"},        {"Web of Science Tagged", "isi"},
                            {"Endnote XML", "endnote-xml"}, {"PubMed XML", "pubmed-xml"},
                            {"CSL JSON", "csl-json"}};

struct Count {
    long same = 0;
    long all = 0;
};
using Tally = std::map<std::string, Count>;

/// Lower-case letters and digits; without markup, punctuation and dashes.
std::string letters(const std::string& text) {
    std::string kept;
    bool tag = false;
    auto plain_text = lower_ascii(clean(text));
    for (auto at = plain_text.find("–"); at != std::string::npos; at = plain_text.find("–")) {
        plain_text.erase(at, std::string("–").size());
    }
    for (const char c : plain_text) {
        tag = c == '<' || (tag && c != '>');
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        kept += plain && !tag ? std::string(1, c) : std::string();
    }
    return kept;
}

std::string member(const json& item, std::initializer_list<const char*> names) {
    for (const auto* name : names) {
        if (item.contains(name) && item[name].is_string() && !item[name].get<std::string>().empty()) {
            return item[name];
        }
    }
    return {};
}

std::string year_in(const std::string& text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const auto four = text.substr(i, 4);
        if (four.find_first_not_of("0123456789") == std::string::npos && four != "0000") {
            return four;
        }
    }
    return {};
}

std::string written(const Name& name) {
    return letters(name.particle + name.family + name.literal) + "," + letters(name.given + name.suffix);
}

std::string written(const std::vector<Name>& names) {
    std::string all;
    for (const auto& name : names) {
        all += written(name) + ";";
    }
    return all;
}

/// The people of Zotero's that correspond to ours: whoever made the work is an author.
std::string people(const json& item, bool editors) {
    static const std::set<std::string> others{"editor",    "seriesEditor", "translator",   "contributor", "recipient",
                                              "performer", "producer",     "bookAuthor",   "sponsor",     "counsel",
                                              "wordsBy",   "castMember",   "attorneyAgent"};
    std::string all;
    for (const auto& creator : item["creators"]) {
        const std::string role = creator["creatorType"];
        if (editors ? role == "editor" : others.count(role) == 0) {
            all += letters(creator["lastName"]) + "," + letters(creator.value("firstName", "")) + ";";
        }
    }
    return all;
}

std::string extra(const Reference& reference, const char* name) {
    const auto found = reference.extra.find(name);
    return found == reference.extra.end() ? std::string() : found->second;
}

std::string sorted_words(const std::string& text, const std::string& separators) {
    std::set<std::string> words;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find_first_of(separators, start), text.size());
        words.insert(letters(text.substr(start, end - start)));
        start = end + 1;
    }
    words.erase("");
    std::string all;
    for (const auto& word : words) {
        all += word + ";";
    }
    return all;
}

std::string numbers(std::string text) {
    for (const auto* remark : {"(Print)", "(Electronic)", "(Linking)", "EISSN-", "ISSN-"}) {
        for (auto at = text.find(remark); at != std::string::npos; at = text.find(remark)) {
            text.erase(at, std::string(remark).size());
        }
    }
    return sorted_words(text, " ,;\n");
}

std::string pmid_in(const std::string& note) {
    const auto at = note.find("PMID: ");
    return at == std::string::npos ? std::string() : note.substr(at + 6, note.find_first_of(" \n", at + 6) - at - 6);
}

std::string tags(const json& item) {
    std::string all;
    for (const auto& tag : item["tags"]) {
        all += (tag.is_string() ? tag.get<std::string>() : tag["tag"].get<std::string>()) + "\n";
    }
    return sorted_words(all, "\n");
}

/// Zotero keeps the qualifiers of subject headings from NBIB and drops them from XML.
std::string without_qualifiers(const std::string& headings) {
    std::string kept;
    bool qualifier = false;
    for (const char c : headings) {
        qualifier = c == '/' || (qualifier && c != '\n');
        kept += qualifier ? std::string() : std::string(1, c);
    }
    return kept;
}

std::string keywords(const Reference& reference, const std::string& format) {
    const auto mesh = extra(reference, "mesh");
    return sorted_words(
        extra(reference, "keywords") + "\n" + (format == "pubmed-xml" ? without_qualifiers(mesh) : mesh),
        format == "bibtex" ? ",;\n" : ";\n");
}

using Fields = std::map<std::string, std::string>;

Fields of_zotero(const json& item) {
    return {{"title", letters(member(item, {"title", "subject", "caseName", "nameOfAct"}))},
            {"author", people(item, false)},
            {"editor", people(item, true)},
            {"year", year_in(member(item, {"date", "issueDate", "dateDecided", "dateEnacted"}))},
            {"container", letters(member(item, {"publicationTitle", "bookTitle", "proceedingsTitle", "websiteTitle",
                                                "encyclopediaTitle", "dictionaryTitle", "blogTitle"}))},
            {"short container", letters(member(item, {"journalAbbreviation"}))},
            {"volume", letters(member(item, {"volume"}))},
            {"issue", letters(member(item, {"issue"}))},
            {"pages", letters(member(item, {"pages"}))},
            {"DOI", letters(member(item, {"DOI"}))},
            {"PMID", member(item, {"PMID"}).empty() ? pmid_in(member(item, {"extra"})) : member(item, {"PMID"})},
            {"ISSN", numbers(member(item, {"ISSN"}))},
            {"ISBN", letters(member(item, {"ISBN"}))},
            {"URL", letters(member(item, {"url"}))},
            {"publisher", letters(member(item, {"publisher", "university", "institution", "distributor", "company",
                                                "studio", "label"}))},
            {"place", letters(member(item, {"place"}))},
            {"language", letters(member(item, {"language"}))},
            {"edition", letters(member(item, {"edition"}))},
            {"series", letters(member(item, {"series"}))},
            {"abstract", letters(member(item, {"abstractNote"}))},
            {"keywords", tags(item)}};
}

Fields of_ours(const Reference& r, const std::string& format) {
    return {{"title", letters(r.title)},
            {"author", written(r.authors)},
            {"editor", written(r.editors)},
            {"year", r.issued.substr(0, 4)},
            {"container", letters(r.container_title)},
            {"short container", letters(r.container_title_short)},
            {"volume", letters(r.volume)},
            {"issue", letters(r.issue)},
            {"pages", letters(r.page)},
            {"DOI", letters(r.doi)},
            {"PMID", r.pmid},
            {"ISSN", numbers(extra(r, "issn"))},
            {"ISBN", letters(r.isbn)},
            {"URL", letters(r.url)},
            {"publisher", letters(r.publisher)},
            {"place", letters(r.publisher_place)},
            {"language", letters(r.language)},
            {"edition", letters(r.edition)},
            {"series", letters(extra(r, "series"))},
            {"abstract", letters(extra(r, "abstract"))},
            {"keywords", keywords(r, format)}};
}

/// Some cases name each field after itself: "URL - URL" is no address.
bool is_placeholder(const std::string& field, const std::string& value) {
    if (field == "URL") {
        return value.find("http") == std::string::npos;
    }
    const bool number = field == "ISBN" || field == "ISSN" || field == "DOI";
    return number && value.find_first_of("0123456789") == std::string::npos;
}

/// The fields that Zotero fills, and how many of them are the same with us.
void compare(const json& item, const Reference& reference, const std::string& where, Tally& tally) {
    const auto theirs = of_zotero(item);
    const auto ours = of_ours(reference, where.substr(0, where.find('/')));
    for (const auto& [field, value] : theirs) {
        if (value.empty() || is_placeholder(field, value)) {
            continue;
        }
        auto& count = tally[field];
        ++count.all;
        count.same += ours.at(field) == value ? 1 : 0;
        if (ours.at(field) != value && std::getenv("GROUNDS_SHOW") != nullptr) {
            fmt::print("{} {} {}: theirs {:.100} | ours {:.100}\n", where, reference.origin.line, field, value,
                       ours.at(field));
        }
    }
}

/// By its key, if the format has keys; a record before it may have been rejected. Else by its place.
const Reference* counterpart(const json& item, std::size_t place, const std::vector<Reference>& references) {
    const auto key = member(item, {"itemID"});
    const auto found = std::find_if(references.begin(), references.end(),
                                    [&](const Reference& reference) { return reference.key == key; });
    if (found != references.end()) {
        return &*found;
    }
    const bool keyed =
        !key.empty() && std::any_of(references.begin(), references.end(),
                                    [](const Reference& reference) { return reference.origin.file.ends_with(".bib"); });
    return !keyed && place < references.size() ? &references[place] : nullptr;
}

void compare_file(const std::filesystem::path& path, const Case& format, Tally& tally) {
    Read read;
    reader_named(format.format)->read({path.filename().string(), file_text(path)}, read.data, read.problems);
    auto expected = path;
    const auto items = json::parse(file_text(expected.replace_extension(".expected.json")));
    auto& count = tally["records"];
    count.all += static_cast<long>(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (const auto* reference = counterpart(items[i], i, read.data.references)) {
            ++count.same;
            compare(items[i], *reference, fmt::format("{}/{}", format.format, path.stem().string()), tally);
        }
    }
}

double share(const Count& count) {
    return static_cast<double>(count.same) / static_cast<double>(std::max(count.all, 1L));
}

/// "ris: 0.96 of 850, DOI 5/5, ..."; the share goes to `result`.
std::string report(const std::string& name, const Tally& tally, double& result) {
    Count total;
    std::string fields;
    for (const auto& [field, count] : tally) {
        fields += fmt::format(", {} {}/{}", field, count.same, count.all);
        total.same += count.same;
        total.all += count.all;
    }
    result = share(total);
    return fmt::format("{}: {:.3f} of {}{}", name, result, total.all, fields);
}

}  // namespace

TEST_CASE("bibliographies are read as Zotero reads them", "[bibliography][shared]") {
    const std::filesystem::path folder = GROUNDS_SHARED "/samples/bib-zotero";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: no samples below " << folder.string());
        return;
    }
    Tally all;
    double agreement = 0;
    for (const auto& format : formats) {
        Tally tally;
        for (const auto& path : files_below(folder / format.folder, ".bib .ris .nbib .txt .xml .json")) {
            if (path.string().find(".expected.") == std::string::npos) {
                compare_file(path, format, tally);
            }
        }
        WARN(report(format.format, tally, agreement));
        CHECK(agreement >= 0.9);
        for (const auto& [field, count] : tally) {
            all[field].same += count.same;
            all[field].all += count.all;
        }
    }
    WARN(report("all", all, agreement));
    CHECK(agreement >= 0.95);
}
