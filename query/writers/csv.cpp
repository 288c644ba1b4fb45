// SPDX-License-Identifier: MIT
// RFC 4180. A cell that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers.
#include <charconv>

#include "base/clean.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"

namespace grounds::writers {

namespace {

bool is_number(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

bool is_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
           !is_number(text);
}

}  // namespace

std::string without_formula(const std::string& text) {
    return is_formula(text) ? "'" + text : text;
}

namespace {

std::string csv_cell(const std::string& value) {
    auto text = without_formula(base::without_controls(value));
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + '"';
}

}  // namespace

std::string csv_line(const std::vector<query::Value>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out += (i == 0 ? "" : ",") + csv_cell(query::value_text(cells[i]));
    }
    return out + "\r\n";
}

std::string write_csv(const query::Table& table, const base::Screen&) {
    auto out = csv_line({table.columns.begin(), table.columns.end()});
    for (const auto& row : table.rows) {
        out += csv_line(row);
    }
    return out;
}

}  // namespace grounds::writers
