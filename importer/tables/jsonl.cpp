// SPDX-License-Identifier: MIT
// JSON Lines: one object a line. A line that is no such object is a faulty row; the rest is read on.
#include "importer/sheets/json_line.hpp"
#include "importer/tables/row.hpp"

namespace grounds::tables {

void read_jsonl_rows(const base::Input& input, const RowSink& sink, Problems& /*problems*/) {
    sheets::each_line(input.text, [&sink](std::string_view text, long line) {
        auto read = sheets::read_json_line(text, line);
        if (!read.fault.empty()) {
            read.root.kind = sheets::YamlNode::Kind::map;
        }
        sink({line, std::move(read.root), std::move(read.fault)});
    });
}

}  // namespace grounds::tables
