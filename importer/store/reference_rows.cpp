// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "base/hash.hpp"
#include "base/markup.hpp"
#include "importer/store/rows.hpp"

namespace grounds::store {
namespace {

void store_abstract(const Rows& rows, long row, const Reference& reference) {
    if (!rows.added) {  // texts that came in files of their own stay
        rows.writer.run("DELETE FROM reference_text WHERE reference_id = ?1 AND part = 'abstract'", row);
    }
    const auto found = reference.extra.find("abstract");
    const auto text = found == reference.extra.end() ? std::string()
                                                     : base::without_markup(found->second, base::Blocks::as_paragraphs);
    if (text.empty()) {
        return;
    }
    rows.writer.insert("reference_text", Fields()
                                             .integer("reference_id", row)
                                             .term("part", TextPart::abstract)
                                             .known("language", reference.language)
                                             .text("text", text)
                                             .text("sha256", base::sha256_hex(text)));
}

void store_names(const Rows& rows, long reference, const char* role, const std::vector<Name>& names) {
    int position = 0;
    for (const auto& name : names) {
        rows.writer.insert("reference_name", Fields()
                                                 .integer("reference_id", reference)
                                                 .text("role", role)
                                                 .integer("position", ++position)
                                                 .known("family", name.family)
                                                 .known("given", name.given)
                                                 .known("particle", name.particle)
                                                 .known("suffix", name.suffix)
                                                 .known("literal", name.literal));
    }
}

}  // namespace

Fields fields_of(const Rows& /*needs no other row*/, const Reference& reference) {
    Fields fields;
    fields.text("key", reference.key)
        .text("type", reference.type)
        .known("title", reference.title)
        .known("container_title", reference.container_title)
        .known("container_title_short", reference.container_title_short)
        .known("publisher", reference.publisher)
        .known("publisher_place", reference.publisher_place)
        .known("issued", reference.issued)
        .known("volume", reference.volume)
        .known("issue", reference.issue)
        .known("page", reference.page)
        .known("edition", reference.edition)
        .known("doi", reference.doi)
        .known("pmid", reference.pmid)
        .known("pmcid", reference.pmcid)
        .known("isbn", reference.isbn)
        .known("url", reference.url)
        .known("language", reference.language)
        .known("note", reference.note)
        .flag("more_authors", reference.more_authors)
        .term("state", reference.state)
        .known("supersedes_key", reference.supersedes)
        .text("extra", nlohmann::json(reference.extra).dump());
    return fields;
}

void store_parts(const Rows& rows, long row, const Reference& reference) {
    rows.clear("reference_name", "reference_id", row);
    store_names(rows, row, "author", reference.authors);
    store_names(rows, row, "editor", reference.editors);
    store_abstract(rows, row, reference);
    rows.clear("reference_state", "reference_id", row);
    if (reference.state != ReferenceState::unchecked) {
        rows.writer.insert("reference_state", Fields().integer("reference_id", row).term("given", reference.state));
    }
}

}  // namespace grounds::store
