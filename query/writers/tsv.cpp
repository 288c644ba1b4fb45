// SPDX-License-Identifier: MIT
// IANA text/tab-separated-values has no quoting: tab, line breaks and backslash are written \t \n \r \\.
#include "base/clean.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"

namespace grounds::writers {

namespace {

std::string tsv_cell(const std::string& text) {
    std::string out;
    for (const char c : without_formula(base::without_controls(text))) {
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

std::string tsv_line(const std::vector<query::Value>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out += (i == 0 ? "" : "\t") + tsv_cell(query::value_text(cells[i]));
    }
    return out + '\n';
}

std::string write_tsv(const query::Table& table, const base::Screen&) {
    auto out = tsv_line({table.columns.begin(), table.columns.end()});
    for (const auto& row : table.rows) {
        out += tsv_line(row);
    }
    return out;
}

}  // namespace grounds::writers
