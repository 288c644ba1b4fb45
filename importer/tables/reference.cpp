// SPDX-License-Identifier: MIT
#include "importer/tables/collector.hpp"

#include "base/hash.hpp"
#include "works/identifiers.hpp"
#include "works/keys.hpp"

namespace grounds::tables {

namespace {

Name name_of(const std::string& text) {
    Name name;
    const auto comma = text.find(", ");
    if (comma == std::string::npos) {
        name.literal = text;
    } else {
        name.family = text.substr(0, comma);
        name.given = text.substr(comma + 2);
    }
    return name;
}

void read_names(sheets::MapReader& map, const char* key, std::vector<Name>& out) {
    std::vector<std::string> texts;
    map.texts(key, texts);
    for (const auto& text : texts) {
        out.push_back(name_of(text));
    }
}

/// An identifier in its one spelling; one that is none is a fault.
void read_identifier(sheets::MapReader& map, const char* key, std::string& out,
                     std::optional<std::string> (*normal)(std::string_view)) {
    std::string text;
    map.text(key, text);
    if (text.empty()) {
        return;
    }
    const auto value = normal(text);
    if (!value) {
        map.fault(fmt::format("'{}' is '{}', which is no {}", key, text, key), "see docs/mappings.md");
    }
    out = value.value_or("");
}

void read_reference(sheets::MapReader& map, Reference& reference) {
    map.text("key", reference.key, sheets::Need::required);
    map.text("type", reference.type, sheets::Need::required);
    map.text("title", reference.title);
    read_names(map, "authors", reference.authors);
    read_names(map, "editors", reference.editors);
    map.text("container-title", reference.container_title);
    map.text("publisher", reference.publisher);
    map.date("issued", reference.issued);
    map.text("volume", reference.volume);
    map.text("issue", reference.issue);
    map.text("page", reference.page);
    read_identifier(map, "doi", reference.doi, works::normal_doi);
    read_identifier(map, "pmid", reference.pmid, works::normal_pmid);
    read_identifier(map, "pmcid", reference.pmcid, works::normal_pmcid);
    read_identifier(map, "isbn", reference.isbn, works::normal_isbn);
    read_identifier(map, "url", reference.url, works::normal_url);
    map.text("language", reference.language);
    map.text("note", reference.note);
    map.term("state", reference.state);
}

}  // namespace

void read_reference_document(const sheets::YamlNode& document, sheets::SheetContext& context, Dataset& data) {
    sheets::MapReader map(document, "document", context);
    const auto* node = map.take("reference");
    if (node == nullptr) {
        return;
    }
    const auto* key = node->find("key");
    const auto name = "reference" + (key != nullptr ? " " + key->scalar : std::string());
    const sheets::RecordGuard guard(context, data, name);
    Reference reference;
    {
        sheets::MapReader fields(*node, name, context);
        read_reference(fields, reference);
    }
    if (guard.clean()) {
        reference.origin.file = context.file;
        reference.origin.line = node->line;
        reference.origin.sha256 = base::sha256_hex(works::content_of(reference));
        data.references.push_back(reference);
    }
}

}  // namespace grounds::tables
