// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <algorithm>

#include "query/writers/page.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/writer.hpp"

namespace grounds::writers {

namespace {

void add_row(Page& page, const query::Table& table, const std::vector<query::Value>& row, int indent) {
    int label = 0;
    for (const auto& column : table.columns) {
        label = std::max(label, base::display_width(column) + 2);
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (const auto text = query::value_text(row[i]); !text.empty()) {
            page.field(plain_words(table.columns[i]), text, label, indent);
        }
    }
}

/// One line a row: cells joined by "; ".
void add_line(Page& page, const std::vector<query::Value>& row) {
    std::string line;
    for (const auto& cell : row) {
        if (const auto text = query::value_text(cell); !text.empty()) {
            line += (line.empty() ? "" : "; ") + text;
        }
    }
    page.paragraph(line, 2, 4);
}

void add_part(Page& page, const query::RecordPart& part) {
    if (part.rows.rows.empty()) {
        return;
    }
    page.blank();
    page.heading(part.name);
    for (const auto& row : part.rows.rows) {
        if (part.rows.rows.size() == 1) {
            add_row(page, part.rows, row, 2);
        } else {
            add_line(page, row);
        }
    }
}

std::string json_name(std::string name) {
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

}  // namespace

std::string record_text(const query::Record& record, const base::Screen& screen) {
    Page page(screen);
    page.heading(record.kind + " " + record.id);
    for (const auto& row : record.fields.rows) {
        add_row(page, record.fields, row, 0);
    }
    for (const auto& part : record.parts) {
        add_part(page, part);
    }
    return page.text();
}

Json record_json(const query::Record& record) {
    Json json = Json::object();
    json["record"] = record.kind;  // the record may have a field "kind" of its own
    json.update(row_json(record.fields, 0));
    for (const auto& part : record.parts) {
        const bool single = part.name == "origin" || part.name == "assessment" || part.name == "passage";
        auto rows = to_json(part.rows);
        if (single) {
            json[json_name(part.name)] = rows.empty() ? Json(nullptr) : rows.front();
        } else {
            json[json_name(part.name)] = std::move(rows);
        }
    }
    return json;
}

}  // namespace grounds::writers
