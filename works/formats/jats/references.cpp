// SPDX-License-Identifier: MIT
#include "works/formats/jats/references.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/jats/jats.hpp"
#include "works/formats/record_builder.hpp"
#include "works/identifiers.hpp"

namespace grounds::formats {

namespace {

constexpr std::array rows{
    XmlRow{"article-title", "title"},
    XmlRow{"chapter-title", "title"},
    XmlRow{"part-title", "title"},
    XmlRow{"data-title", "title"},
    XmlRow{"source", "container-title"},
    XmlRow{"trans-title", "origtitle"},
    XmlRow{"series", "series"},
    XmlRow{"volume", "volume"},
    XmlRow{"issue", "issue"},
    XmlRow{"fpage", "page-first"},
    XmlRow{"lpage", "page-last"},
    XmlRow{"elocation-id", "page"},
    XmlRow{"edition", "edition"},
    XmlRow{"publisher-name", "publisher"},
    XmlRow{"publisher-loc", "publisher-place"},
    XmlRow{"institution", "publisher"},
    XmlRow{"isbn", "serial"},
    XmlRow{"issn", "serial"},
    XmlRow{"conf-name", "eventtitle"},
    XmlRow{"conf-loc", "venue"},
    XmlRow{"conf-date", "eventdate"},
    XmlRow{"date-in-citation", "urldate"},
    XmlRow{"access-date", "urldate"},
};

void put_identifier(RecordBuilder& builder, pugi::xml_node node, std::string_view path, long line) {
    const std::string_view kind = node.attribute("pub-id-type").value();
    const RawField field{std::string(path), text_of(node), line};
    if (kind == "doi") {
        builder.put("DOI", field);
    } else if (kind == "pmid") {
        builder.put("PMID", field);
    } else if (kind == "pmcid" || kind == "pmc") {
        builder.put("PMCID", field);
    } else {
        builder.keep({field.name + "[" + std::string(kind) + "]", field.value, line});
    }
}

/// A link: its address stands in an attribute or is its text. One that resolves a DOI is a DOI.
void put_link(RecordBuilder& builder, pugi::xml_node node, std::string_view path, long line) {
    const std::string address = node.attribute("xlink:href").value();
    const RawField field{std::string(path), address.empty() ? text_of(node) : address, line};
    if (works::normal_doi(field.value)) {
        builder.put("DOI", field);
    } else if (works::normal_url(field.value)) {
        builder.put("URL", field);
    } else {
        builder.keep(field);
    }
}

/// A comment is text, and the links in it are links.
void put_comment(RecordBuilder& builder, pugi::xml_node comment, std::string_view path, long line) {
    for (const auto child : comment.children()) {
        const std::string_view name = child.name();
        if (name == "ext-link" || name == "uri") {
            put_link(builder, child, std::string(path) + "/" + std::string(name), line);
        } else if (name == "pub-id") {
            put_identifier(builder, child, std::string(path) + "/pub-id", line);
        }
    }
    builder.put("note", {std::string(path), text_of(comment), line});
}

bool special(RecordBuilder& builder, pugi::xml_node node, std::string_view path, long line) {
    if (put_jats_people(builder, node, "author")) {
        return true;
    }
    if (path == "pub-id") {
        put_identifier(builder, node, path, line);
    } else if (path == "ext-link" || path == "uri") {
        put_link(builder, node, path, line);
    } else if (path == "comment" || path == "annotation") {
        put_comment(builder, node, path, line);
    } else if (path == "label") {
        builder.keep({"label", text_of(node), line});
    } else {
        return false;
    }
    return true;
}

constexpr XmlFields fields(rows.data(), rows.size(), special);

void put_type(RecordBuilder& builder, pugi::xml_node citation, long line) {
    const auto attribute = citation.attribute("publication-type");
    const std::string written = (attribute ? attribute : citation.attribute("citation-type")).value();
    const auto* named = type_named(TypeSource::jats, written);
    builder.type(named == nullptr ? "document" : named->csl);
    builder.keep({"publication-type", written, line});
}

/// The year with month and day, as one date.
void put_date(RecordBuilder& builder, pugi::xml_node citation, long line) {
    const auto date = citation.child("date") ? citation.child("date") : citation;
    std::string text;
    for (const auto* part : {"year", "month", "season", "day"}) {
        const auto word = text_of(date.child(part));
        text += word.empty() ? "" : (text.empty() ? "" : " ") + word;
        citation.remove_child(part);
    }
    citation.remove_child("date");
    builder.put("issued", {"year", text, line});
}

/// A book names itself where an article names its journal.
void put_source_as_title(RecordBuilder& builder, pugi::xml_node citation, long line) {
    const bool titled = citation.child("article-title") || citation.child("chapter-title") ||
                        citation.child("part-title") || citation.child("data-title");
    const auto source = citation.child("source");
    if (!titled && source && builder.so_far().type != "article-journal") {
        builder.put("title", {"source", text_of(source), line});
        citation.remove_child(source);
    } else if (titled && builder.so_far().type == "book" && citation.child("source")) {
        builder.type("chapter");
    }
}

bool is_citation(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name == "element-citation" || name == "mixed-citation" || name == "citation" || name == "nlm-citation";
}

bool has_elements(pugi::xml_node node) {
    const auto children = node.children();
    return std::any_of(children.begin(), children.end(), [](const pugi::xml_node& child) {
        const std::string_view name = child.name();
        return child.type() == pugi::node_element && name != "italic" && name != "bold" && name != "sup" &&
               name != "sub";
    });
}

/// The words of a citation, with a space between elements that touch: "<surname>Solo</surname><given-names>A".
void append_words(pugi::xml_node node, std::string& words) {
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            words += child.value();
        } else {
            words += child.previous_sibling().type() == pugi::node_element ? " " : "";
            append_words(child, words);
        }
    }
}

std::string words_of(pugi::xml_node node) {
    std::string words;
    append_words(node, words);
    return words;
}

/// Text between elements is punctuation, or words that no element holds.
std::string text_beside(pugi::xml_node node) {
    std::string text;
    for (const auto child : node.children()) {
        text += child.type() == pugi::node_pcdata ? std::string(child.value()) + " " : std::string();
    }
    const bool words =
        std::any_of(text.begin(), text.end(), [](char c) { return base::is_letter(c) || !base::is_ascii(c); });
    return words ? text : std::string();
}

void put_citation(RecordBuilder& builder, pugi::xml_node citation, const XmlDocument& document) {
    const auto line = document.line(citation);
    const RawField text{"text", words_of(citation), line};
    const bool words_beside = !text_beside(citation).empty();
    put_type(builder, citation, line);
    if (has_elements(citation)) {
        put_date(builder, citation, line);
        put_source_as_title(builder, citation, line);
        fields.put(builder, citation, document);
    }
    if (builder.so_far().title.empty() && builder.so_far().container_title.empty()) {
        builder.put("title", text);
        builder.warn(line, "a citation without a title or source", "its words are taken as the title: mend them");
    } else if (words_beside) {
        builder.keep(text);
    }
}

struct RefFinder : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        if (std::string_view(node.name()) == "ref") {
            found.push_back(node);
        }
        return true;
    }
    std::vector<pugi::xml_node> found;
};

}  // namespace

std::vector<JatsReference> jats_references(pugi::xml_node ref, const std::string& file, const XmlDocument& document,
                                           Problems& problems) {
    std::vector<JatsReference> all;
    const std::string id = ref.attribute("id").value();
    const auto label = text_of(ref.child("label"));
    std::vector<pugi::xml_node> citations;
    for (const auto child : ref.children()) {
        const auto inner = std::string_view(child.name()) == "citation-alternatives" ? child.first_child() : child;
        if (is_citation(inner)) {
            citations.push_back(inner);
        }
    }
    for (const auto citation : citations) {
        RecordBuilder builder("jats", file, document.line(ref), problems);
        builder.keep({"id", id, document.line(ref)});
        put_citation(builder, citation, document);
        if (auto reference = builder.finish()) {
            all.push_back({id, label, std::move(*reference)});
        }
    }
    return all;
}

std::vector<pugi::xml_node> jats_ref_nodes(pugi::xml_node below) {
    RefFinder finder;
    below.traverse(finder);
    return std::move(finder.found);
}

}  // namespace grounds::formats
