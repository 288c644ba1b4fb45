// SPDX-License-Identifier: MIT
#include "importer/readers/jats/references.hpp"

#include <fmt/format.h>

#include <array>

#include "importer/readers/bibtex/identifiers.hpp"
#include "importer/readers/jats/jats.hpp"

namespace grounds {

namespace {

constexpr std::array citation_elements{"element-citation", "mixed-citation",        "citation",
                                       "nlm-citation",     "citation-alternatives", "product"};

pugi::xml_node citation_in(const pugi::xml_node& ref) {
    for (const auto& child : ref.children()) {
        for (const auto* name : citation_elements) {
            if (is(child, name)) {
                return is(child, "citation-alternatives") ? citation_in(child) : child;
            }
        }
    }
    return {};
}

std::string type_of(const pugi::xml_node& citation) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> types{{
        {"journal", "article-journal"},
        {"book", "book"},
        {"chapter", "chapter"},
        {"confproc", "paper-conference"},
        {"conf-proc", "paper-conference"},
        {"thesis", "thesis"},
        {"report", "report"},
        {"gov", "report"},
        {"web", "webpage"},
        {"newspaper", "article-newspaper"},
    }};
    std::string_view given = citation.attribute("publication-type").value();
    for (const auto* older : {"citation-type", "content-type"}) {
        given = given.empty() ? citation.attribute(older).value() : given;
    }
    const bool chapter = given == "book" && (citation.child("chapter-title") || citation.child("article-title"));
    for (const auto& [name, type] : types) {
        if (name == given) {
            return std::string(chapter ? "chapter" : type);
        }
    }
    return citation.child("article-title") && citation.child("source") ? "article-journal" : "document";
}

void add_name(const pugi::xml_node& node, Reference& reference, bool editors) {
    if (is(node, "etal")) {
        reference.more_authors = reference.more_authors || !editors;
    } else if (const auto name = jats_name(node)) {
        (editors ? reference.editors : reference.authors).push_back(*name);
    }
}

void read_names(const pugi::xml_node& citation, Reference& reference) {
    for (const auto& child : citation.children()) {
        if (is(child, "person-group")) {
            const std::string_view type = child.attribute("person-group-type").value();
            const bool editors = type == "editor" || type == "allEds";
            for (const auto& name : child.children()) {
                add_name(name, reference, editors);
            }
        } else {
            add_name(child, reference, false);
        }
    }
}

void read_identifier(std::string_view type, const std::string& text, Reference& reference) {
    const auto keep = [](std::string& to, const std::optional<std::string>& value) {
        to = to.empty() ? value.value_or("") : to;
    };
    if (type == "doi") {
        keep(reference.doi, normal_doi(text));
    } else if (type == "pmid" || type == "medline") {
        keep(reference.pmid, normal_pmid(text));
    } else if (type == "pmcid" || type == "pmc") {
        keep(reference.pmcid, normal_pmcid(text.starts_with("PMC") ? text : "PMC" + text));
    } else if (type == "isbn") {
        keep(reference.isbn, normal_isbn(text));
    }
}

void read_links(const pugi::xml_node& citation, Reference& reference) {
    for (const auto& found : citation.select_nodes(".//pub-id")) {
        read_identifier(found.node().attribute("pub-id-type").value(), text_in(found.node()), reference);
    }
    read_identifier("isbn", text_in(citation.child("isbn")), reference);
    for (const auto& found : citation.select_nodes(".//ext-link | .//uri")) {
        const std::string link = found.node().attribute("xlink:href").value();
        read_identifier("doi", link, reference);
        if (reference.url.empty()) {
            reference.url = normal_url(link).value_or("");
        }
    }
}

void read_titles(const pugi::xml_node& citation, Reference& reference) {
    const auto part =
        text_in(citation.child("article-title") ? citation.child("article-title") : citation.child("chapter-title"));
    const auto whole = text_in(citation.child("source"));
    reference.title = part.empty() ? whole : part;
    reference.container_title = part.empty() ? std::string() : whole;
    if (reference.title.empty()) {
        reference.title = text_in(citation);
    }
}

}  // namespace

std::optional<Name> jats_name(const pugi::xml_node& node) {
    if (is(node, "contrib")) {
        for (const auto& child : node.children()) {
            if (auto name = is(child, "contrib") ? std::nullopt : jats_name(child)) {
                return name;
            }
        }
        return std::nullopt;
    }
    if (is(node, "name-alternatives") || is(node, "collab-alternatives")) {
        return jats_name(node.first_child());
    }
    Name name;
    if (is(node, "collab") || is(node, "on-behalf-of")) {
        name.literal = text_in(node);
    } else if (is(node, "name") || is(node, "string-name")) {
        name.family = text_in(node.child("surname"));
        name.given = text_in(node.child("given-names"));
        name.suffix = text_in(node.child("suffix"));
        name.literal = name.family.empty() ? text_in(node) : "";
    }
    return name.family.empty() && name.literal.empty() ? std::nullopt : std::optional(name);
}

std::string jats_pages(const pugi::xml_node& node) {
    const auto first = text_in(node.child("fpage"));
    const auto last = text_in(node.child("lpage"));
    if (first.empty()) {
        return text_in(node.child("elocation-id"));
    }
    return last.empty() || last == first ? first : first + "-" + last;
}

Reference jats_reference(const pugi::xml_node& ref, const std::string& key) {
    Reference reference;
    reference.key = key;
    const auto citation = citation_in(ref);
    reference.type = type_of(citation);
    read_titles(citation, reference);
    read_names(citation, reference);
    read_links(citation, reference);
    const auto year = text_in(citation.child("year"));
    reference.issued = issued_date(year.substr(0, 4), text_in(citation.child("month")), text_in(citation.child("day")));
    reference.volume = text_in(citation.child("volume"));
    reference.issue = text_in(citation.child("issue"));
    reference.page = jats_pages(citation);
    reference.publisher = text_in(citation.child("publisher-name"));
    reference.publisher_place = text_in(citation.child("publisher-loc"));
    reference.edition = text_in(citation.child("edition"));
    reference.note = text_in(citation.child("comment"));
    if (reference.title.empty()) {
        reference.title = text_in(ref);
    }
    return reference;
}

}  // namespace grounds
