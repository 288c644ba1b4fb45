// SPDX-License-Identifier: MIT
// IANA text/tab-separated-values has no quoting: tab, line breaks and backslash are written \t \n \r \\.
#include "query/writers/writer.hpp"

namespace grounds {

namespace {

std::string cell(const std::string& text) {
    std::string out;
    for (const char c : without_controls(text)) {
        switch (c) {
            case '\t':
                out += "\\t";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\\':
                out += "\\\\";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace

std::string write_tsv(const Table& table, const Screen&) {
    std::string out;
    const auto line = [&out](const auto& cells, auto text_of) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            out += (i == 0 ? "" : "\t") + cell(text_of(cells[i]));
        }
        out += '\n';
    };
    line(table.columns, [](const std::string& name) { return name; });
    for (const auto& row : table.rows) {
        line(row, value_text);
    }
    return out;
}

}  // namespace grounds
