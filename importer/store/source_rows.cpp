// SPDX-License-Identifier: MIT
#include "importer/store/rows.hpp"
#include "schema/load/columns.hpp"

namespace grounds::store {
namespace {

void store_authors(const Rows& rows, long source, const std::vector<std::string>& authors) {
    rows.clear("source_author", "source_id", source);
    int position = 0;
    for (const auto& name : authors) {
        rows.writer.insert("source_author",
                           Fields().integer("source_id", source).integer("position", ++position).text("name", name));
    }
}

Fields product_fields(const Product& product) {
    Fields fields;
    fields.text("name", product.name)
        .words("forms", product.forms)
        .number("elemental_mg", product.elemental_mg)
        .known("note", product.note);
    return fields;
}

void store_products(const Rows& rows, long source, const std::vector<Product>& products) {
    Children children(rows.writer, "product", "source_id", source, "position", rows.added);
    int position = 0;
    for (const auto& product : products) {
        children.put(std::to_string(++position), product_fields(product));
    }
    children.remove_rest();
}

void store_own_list(const Rows& rows, long source, const std::vector<ListEntry>& entries) {
    rows.clear("source_reference", "source_id", source);
    int position = 0;
    for (const auto& entry : entries) {
        rows.writer.insert("source_reference", Fields()
                                                   .integer("source_id", source)
                                                   .integer("position", ++position)
                                                   .text("label", entry.label)
                                                   .text("entry", entry.entry));
    }
}

}  // namespace

Fields fields_of(const Rows& /*needs no other row*/, const Source& source) {
    Fields fields;
    load::each_column(fields, source);
    return fields;
}

void store_parts(const Rows& rows, long row, const Source& source) {
    store_authors(rows, row, source.authors);
    store_products(rows, row, source.products);
    store_own_list(rows, row, source.references);
}

}  // namespace grounds::store
