// SPDX-License-Identifier: MIT
#include "tests/works/formats/zotero_fields.hpp"

#include <set>

#include "base/clean.hpp"
#include "base/scalar.hpp"

namespace grounds::test {

using nlohmann::json;

namespace {

/// Lower-case letters and digits; without markup, punctuation and dashes.
std::string letters(const std::string& text) {
    std::string kept;
    bool tag = false;
    auto plain_text = base::lower_ascii(base::clean(text));
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

}  // namespace

std::string member(const json& item, std::initializer_list<const char*> names) {
    for (const auto* name : names) {
        if (item.contains(name) && item[name].is_string() && !item[name].get<std::string>().empty()) {
            return item[name];
        }
    }
    return {};
}

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

}  // namespace grounds::test
