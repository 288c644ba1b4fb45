// SPDX-License-Identifier: MIT
// EndNote XML.
#include "base/interrupt.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"
#include "works/formats/xml/document.hpp"
#include "works/identifiers.hpp"
#include "works/keys.hpp"
#include "works/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace grounds::formats {

namespace {

constexpr std::array rows{
    XmlRow{"titles/title", "title"},
    XmlRow{"titles/short-title", "shorttitle"},
    XmlRow{"titles/secondary-title", "container-title"},
    XmlRow{"periodical/full-title", "container-title"},
    XmlRow{"periodical/abbr-1", "container-title-short"},
    XmlRow{"titles/tertiary-title", "series"},
    XmlRow{"contributors/authors/author", "author"},
    XmlRow{"contributors/secondary-authors/author", "editor"},
    XmlRow{"contributors/tertiary-authors/author", "collection-editor"},
    XmlRow{"contributors/subsidiary-authors/author", "translator"},
    XmlRow{"dates/year", "issued"},
    XmlRow{"dates/pub-dates/date", "issued-2"},
    XmlRow{"volume", "volume"},
    XmlRow{"number", "issue"},
    XmlRow{"issue", "issue"},
    XmlRow{"pages", "page"},
    XmlRow{"edition", "edition"},
    XmlRow{"publisher", "publisher"},
    XmlRow{"pub-location", "publisher-place"},
    XmlRow{"isbn", "serial"},
    XmlRow{"electronic-resource-num", "DOI"},
    XmlRow{"language", "language"},
    XmlRow{"abstract", "abstract"},
    XmlRow{"notes", "note"},
    XmlRow{"keywords/keyword", "keyword"},
    XmlRow{"urls/related-urls/url", "URL"},
    XmlRow{"urls/web-urls/url", "URL"},
    XmlRow{"access-date", "urldate"},
    XmlRow{"call-num", "call-number"},
    XmlRow{"num-vols", "volumes"},
    XmlRow{"auth-address", "affiliation"},
};

/// By name, and where that is none, by EndNote's number.
bool put_type(RecordBuilder& builder, pugi::xml_node node, long line) {
    const std::string written = node.attribute("name").value();
    const auto number = text_of(node);
    const auto* named = type_named(TypeSource::endnote, lower_letters(written));
    named = named != nullptr ? named : type_named(TypeSource::endnote, number);
    named = named != nullptr ? named : type_named(TypeSource::endnote, lower_letters(number));
    builder.type(named == nullptr ? "document" : named->csl);
    if (named == nullptr) {
        builder.warn(line, fmt::format("unknown type '{:.40}'", written.empty() ? number : written),
                     "it is kept as a document");
    }
    builder.keep({"ref-type", written.empty() ? number : written, line});
    return true;
}

/// A work that stands alone has its series where an article has its journal.
bool stands_alone(const RecordBuilder& builder) {
    const auto& type = builder.so_far().type;
    return type == "book" || type == "report" || type == "thesis" || type == "map" || type == "software";
}

bool is_edited_book(const RecordBuilder& builder) {
    const auto& extra = builder.so_far().extra;
    const auto type = extra.find("endnote:ref-type");
    return type != extra.end() && (type->second == "28" || lower_letters(type->second) == "editedbook");
}

bool special(RecordBuilder& builder, pugi::xml_node node, std::string_view path, long line) {
    const auto value = [&] { return RawField{std::string(path), text_of(node), line}; };
    if (path == "ref-type") {
        return put_type(builder, node, line);
    }
    if (path == "contributors/authors/author" && is_edited_book(builder)) {
        builder.put("editor", value());
    } else if (path == "titles/secondary-title" && stands_alone(builder)) {
        builder.put("series", value());
    } else if (path == "contributors/secondary-authors/author" && stands_alone(builder)) {
        builder.put("collection-editor", value());
    } else if (path == "electronic-resource-num" && !works::normal_doi(text_of(node))) {
        builder.keep(value());
    } else if (path == "custom2" && text_of(node).starts_with("PMC") && works::normal_pmcid(text_of(node))) {
        builder.put("PMCID", value());
    } else if (path == "label" && works::is_key(text_of(node))) {
        builder.key(text_of(node));
    } else {
        return false;
    }
    return true;
}

constexpr XmlFields fields(rows.data(), rows.size(), special);

/// The type decides what the rest means, so it is read first.
void convert(RecordBuilder& builder, pugi::xml_node record, const XmlDocument& document) {
    if (const auto type = record.child("ref-type")) {
        put_type(builder, type, document.line(type));
        record.remove_child(type);
    }
    fields.put(builder, record, document);
}

}  // namespace

bool is_endnote_xml(std::string_view head) {
    return head.find("<record>") != std::string_view::npos &&
           (head.find("<ref-type") != std::string_view::npos || head.find("<contributors>") != std::string_view::npos);
}

void read_endnote_xml(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    const XmlDocument document(input, problems);
    References references;
    bool any = false;
    const auto parent = document.root().child("records") ? document.root().child("records") : document.root();
    for (const auto record : parent.children("record")) {
        base::stop_if_interrupted();
        any = true;
        if (document.is_cut(record)) {
            continue;
        }
        RecordBuilder builder("endnote", input.name, document.line(record), problems);
        convert(builder, record, document);
        if (auto reference = builder.finish()) {
            references.push_back(*reference);
        }
    }
    works::expect_records(any || !document.whole(), input, "endnote-xml", "export it from EndNote as XML", problems);
    works::drop_repeated_keys(references, "endnote:label");
    works::add_references(references, data, problems);
}

}  // namespace grounds::formats
