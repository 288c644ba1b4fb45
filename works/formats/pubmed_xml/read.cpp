// SPDX-License-Identifier: MIT
// PubMed XML: articles and books of a PubmedArticleSet.
#include "base/interrupt.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"
#include "works/formats/xml/document.hpp"
#include "works/keys.hpp"
#include "works/names.hpp"

#include <array>

namespace grounds::formats {

namespace {

constexpr std::array article_rows{
    XmlRow{"MedlineCitation/PMID", "PMID"},
    XmlRow{"MedlineCitation/Article/ArticleTitle", "medline-title"},
    XmlRow{"MedlineCitation/Article/VernacularTitle", "origtitle"},
    XmlRow{"MedlineCitation/Article/Journal/Title", "container-title"},
    XmlRow{"MedlineCitation/Article/Journal/ISOAbbreviation", "container-title-short"},
    XmlRow{"MedlineCitation/Article/Journal/ISSN", "serial"},
    XmlRow{"MedlineCitation/Article/Journal/JournalIssue/Volume", "volume"},
    XmlRow{"MedlineCitation/Article/Journal/JournalIssue/Issue", "issue"},
    XmlRow{"MedlineCitation/Article/Journal/JournalIssue/PubDate", "issued"},
    XmlRow{"MedlineCitation/Article/Pagination/MedlinePgn", "medline-page"},
    XmlRow{"MedlineCitation/MedlineJournalInfo/MedlineTA", "container-title-short"},
    XmlRow{"MedlineCitation/Article/Language", "language"},
    XmlRow{"MedlineCitation/KeywordList/Keyword", "keyword"},
    XmlRow{"MedlineCitation/CoiStatement", "conflict-of-interest"},
    XmlRow{"PubmedData/PublicationStatus", "pubmed:PublicationStatus"},
};

constexpr std::array book_rows{
    XmlRow{"BookDocument/PMID", "PMID"},
    XmlRow{"BookDocument/ArticleTitle", "title"},
    XmlRow{"BookDocument/Book/BookTitle", "container-title"},
    XmlRow{"BookDocument/Book/CollectionTitle", "series"},
    XmlRow{"BookDocument/Book/Publisher/PublisherName", "publisher"},
    XmlRow{"BookDocument/Book/Publisher/PublisherLocation", "publisher-place"},
    XmlRow{"BookDocument/Book/PubDate", "issued"},
    XmlRow{"BookDocument/Book/Isbn", "serial"},
    XmlRow{"BookDocument/Book/Edition", "edition"},
    XmlRow{"BookDocument/Book/Volume", "volume"},
    XmlRow{"BookDocument/Pagination/MedlinePgn", "medline-page"},
    XmlRow{"BookDocument/Language", "language"},
    XmlRow{"BookDocument/KeywordList/Keyword", "keyword"},
};

std::string_view last_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

/// PubMed leaves what was wrong in its records, and says so.
bool is_invalid(pugi::xml_node node) {
    return std::string_view(node.attribute("ValidYN").value()) == "N";
}

Name person_of(pugi::xml_node node) {
    Name name;
    name.literal = text_of(node.child("CollectiveName"));
    name.family = text_of(node.child("LastName"));
    name.given = text_of(node.child(node.child("ForeName") ? "ForeName" : "Initials"));
    name.suffix = text_of(node.child("Suffix"));
    return name.literal.empty() ? works::with_particle(std::move(name)) : name;
}

/// What a person has beside the name, one line each: "Krutzik: Stanford University".
void put_person(RecordBuilder& builder, std::string_view role, pugi::xml_node node) {
    const auto name = person_of(node);
    const auto prefix = name.particle + (name.particle.empty() ? "" : " ") + name.family + name.literal + ": ";
    for (const auto affiliation : node.children("AffiliationInfo")) {
        builder.extra("affiliation", prefix + text_of(affiliation.child("Affiliation")));
    }
    for (const auto identifier : node.children("Identifier")) {
        builder.extra("identifier", prefix + identifier.attribute("Source").value() + " " + text_of(identifier));
    }
    builder.add(role, name);
}

bool put_people(RecordBuilder& builder, pugi::xml_node list) {
    const bool editors = std::string_view(list.attribute("Type").value()) == "editors";
    for (const auto node : list.children("Author")) {
        if (is_invalid(node)) {  // a misspelling that the next one corrects
            builder.keep({"AuthorList/Author[ValidYN=N]", markup_of(node), 0});
            continue;
        }
        put_person(builder, editors ? "editor" : "author", node);
    }
    if (std::string_view(list.attribute("CompleteYN").value()) == "N" && !editors) {
        builder.more_authors();
    }
    return true;
}

/// "METHODS: We asked ...", one line for each part.
bool put_abstract(RecordBuilder& builder, pugi::xml_node abstract) {
    for (const auto node : abstract.children("AbstractText")) {
        const std::string label = node.attribute("Label").value();
        builder.extra("abstract", (label.empty() ? "" : label + ": ") + text_of(node));
    }
    builder.extra("rights", text_of(abstract.child("CopyrightInformation")));
    return true;
}

bool put_date(RecordBuilder& builder, pugi::xml_node date, std::string_view path, long line) {
    std::string text;
    for (const auto part : date.children()) {
        text += (text.empty() ? "" : " ") + text_of(part);
    }
    builder.put("issued", {std::string(path), text, line});
    return true;
}

bool put_identifier(RecordBuilder& builder, pugi::xml_node node, std::string_view kind, std::string_view path,
                    long line) {
    const RawField field{std::string(path), text_of(node), line};
    if (kind == "doi") {
        builder.put("DOI", field);
    } else if (kind == "pubmed") {
        builder.put("PMID", field);
    } else if (kind == "pmc" || kind == "pmcid") {
        builder.put("PMCID", {field.name, field.value.substr(0, field.value.find('.')), line});
    } else if (kind == "pii" && builder.so_far().page.empty() && path.ends_with("ELocationID") &&
               names_article(field.value)) {
        builder.put("page", field);
    } else {
        builder.keep({field.name + "[" + std::string(kind) + "]", field.value, line});
    }
    return true;
}

/// Headings with their qualifiers: "Arginine/chemistry", the main ones with a star, as NBIB writes them.
bool put_mesh(RecordBuilder& builder, pugi::xml_node list) {
    const auto written = [](pugi::xml_node node) {
        return (std::string_view(node.attribute("MajorTopicYN").value()) == "Y" ? "*" : "") + text_of(node);
    };
    for (const auto heading : list.children("MeshHeading")) {
        auto text = written(heading.child("DescriptorName"));
        for (const auto qualifier : heading.children("QualifierName")) {
            text += "/" + written(qualifier);
        }
        builder.extra("mesh", text);
    }
    return true;
}

bool put_types(RecordBuilder& builder, pugi::xml_node list, std::string_view path, long line) {
    for (const auto node : list.children("PublicationType")) {
        put_publication_type(builder, {std::string(path), text_of(node), line});
    }
    return true;
}

void put_notices(RecordBuilder& builder, pugi::xml_node list) {
    for (const auto node : list.children("CommentsCorrections")) {
        put_notice(builder, node.attribute("RefType").value());
    }
}

bool special(RecordBuilder& builder, pugi::xml_node node, std::string_view path, long line) {
    const auto name = last_name(path);
    if (name == "AuthorList") {
        return put_people(builder, node);
    }
    if (name == "Abstract") {
        return put_abstract(builder, node);
    }
    if (name == "PubDate") {
        return put_date(builder, node, path, line);
    }
    if (name == "MeshHeadingList") {
        return put_mesh(builder, node);
    }
    if (name == "PublicationTypeList") {
        return put_types(builder, node, path, line);
    }
    if (name == "ELocationID" && is_invalid(node)) {
        builder.keep({std::string(path) + "[ValidYN=N]", text_of(node), line});
        return true;
    }
    if (name == "ELocationID") {
        return put_identifier(builder, node, node.attribute("EIdType").value(), path, line);
    }
    if (name == "VernacularTitle" && builder.so_far().title.empty()) {  // nobody translated it
        builder.put("medline-title", {std::string(path), text_of(node), line});
        return true;
    }
    if (name == "ArticleIdList") {
        for (const auto id : node.children("ArticleId")) {
            put_identifier(builder, id, id.attribute("IdType").value(), path, line);
        }
        return true;
    }
    if (name == "CommentsCorrectionsList") {
        put_notices(builder, node);
    }
    return false;
}

constexpr XmlFields article_fields(article_rows.data(), article_rows.size(), special);
constexpr XmlFields book_fields(book_rows.data(), book_rows.size(), special);

/// A book has its title where a chapter has that of its book.
void put_book(RecordBuilder& builder, pugi::xml_node record, const XmlDocument& document) {
    auto book = record.child("BookDocument");
    const bool chapter = static_cast<bool>(book.child("ArticleTitle"));
    if (!chapter) {
        const auto title = book.child("Book").child("BookTitle");
        builder.put("title", {"BookDocument/Book/BookTitle", text_of(title), document.line(title)});
        book.child("Book").remove_child("BookTitle");
    }
    book_fields.put(builder, record, document);
    builder.type(chapter ? "chapter" : "book");
}

}  // namespace

bool is_pubmed_xml(std::string_view head) {
    return head.find("<PubmedArticle") != std::string_view::npos ||
           head.find("<PubmedBookArticle") != std::string_view::npos;
}

void read_pubmed_xml(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    const XmlDocument document(input, problems);
    References references;
    bool any = false;
    const auto take = [&](pugi::xml_node record) {
        base::stop_if_interrupted();
        any = true;
        if (document.is_cut(record)) {
            return;
        }
        RecordBuilder builder("pubmed", input.name, document.line(record), problems);
        if (record.child("BookDocument")) {
            put_book(builder, record, document);
        } else {
            builder.type("article-journal");
            article_fields.put(builder, record, document);
        }
        if (auto reference = builder.finish()) {
            references.push_back(*reference);
        }
    };
    const auto root = document.root();
    const std::string_view name = root.name();
    if (name == "PubmedArticle" || name == "PubmedBookArticle") {
        take(root);
    }
    for (const auto record : root.children()) {
        const std::string_view child = record.name();
        if (child == "PubmedArticle" || child == "PubmedBookArticle") {
            take(record);
        }
    }
    works::expect_records(any || !document.whole(), input, "pubmed-xml",
                          "it holds PubmedArticle or PubmedBookArticle elements", problems);
    works::add_references(references, data, problems);
}

}  // namespace grounds::formats
