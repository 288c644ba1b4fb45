// SPDX-License-Identifier: MIT
// CSV (RFC 4180) and the same with tabs, by libcsv. The first row names the columns.
#include <csv.h>
#include <fmt/format.h>

#include <set>
#include <vector>

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "base/utf8.hpp"
#include "importer/tables/row.hpp"

namespace grounds::tables {

namespace {

constexpr std::size_t longest_field = 1U << 20U;
constexpr std::size_t most_fields = 1000;

sheets::YamlNode text_node(std::string text, long line) {
    sheets::YamlNode node;
    node.kind = sheets::YamlNode::Kind::scalar;
    node.line = line;
    node.scalar = std::move(text);
    return node;
}

/// What the callbacks of libcsv fill.
class Table {
public:
    explicit Table(const RowSink& sink) : sink_(sink) {}

    void end_field(std::string text) {
        if (fields_.size() >= most_fields) {
            fault = fmt::format("a row has more than {} fields", most_fields);
        } else if (text.size() > longest_field) {
            fault = fmt::format("a field is longer than {} bytes", longest_field);
        } else {
            fields_.push_back(std::move(text));
        }
    }

    void end_row() {
        if (names_.empty()) {
            take_names();
        } else {
            sink_(row());
        }
        fields_.clear();
        in_row = false;
    }

    std::string fault;  ///< ends the reading
    long line = 1;
    long row_line = 1;
    bool in_row = false;

private:
    void take_names() {
        names_ = fields_;
        std::set<std::string> seen;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i].empty()) {
                names_[i] = fmt::format("column {}", i + 1);
            }
            if (!seen.insert(names_[i]).second) {
                fault = fmt::format("the header names the column '{}' twice", names_[i]);
            }
        }
    }

    Row row() {
        Row row;
        row.line = row_line;
        row.values.kind = sheets::YamlNode::Kind::map;
        row.values.line = row_line;
        if (fields_.size() != names_.size()) {
            row.fault = fmt::format("the row has {} fields, the header has {}", fields_.size(), names_.size());
            return row;
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            row.values.entries.push_back({text_node(names_[i], row_line), text_node(std::move(fields_[i]), row_line)});
        }
        return row;
    }

    const RowSink& sink_;
    std::vector<std::string> names_, fields_;
};

void on_field(void* text, std::size_t length, void* table) {
    static_cast<Table*>(table)->end_field({static_cast<const char*>(text), length});
}

void on_row(int /*terminator*/, void* table) {
    static_cast<Table*>(table)->end_row();
}

class Parser {
public:
    explicit Parser(char delimiter) {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) {
            throw Error("libcsv", "cannot start", "check the installation of libcsv");
        }
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    ~Parser() {
        csv_free(&parser_);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// One byte at a time: libcsv does not tell lines, so they are counted here.
    void feed(Table& table, char byte) {
        if (!table.in_row && byte != '\n' && byte != '\r') {
            table.in_row = true;
            table.row_line = table.line;
        }
        if (csv_parse(&parser_, &byte, 1, on_field, on_row, &table) != 1 && table.fault.empty()) {
            table.fault = fmt::format("not valid CSV: {}", csv_strerror(csv_error(&parser_)));
        }
        table.line += byte == '\n' ? 1 : 0;
    }

    void finish(Table& table) {
        if (csv_fini(&parser_, on_field, on_row, &table) != 0) {
            table.fault = "not valid CSV: a quote that opens in this row is never closed";
        }
    }

private:
    csv_parser parser_{};
};

void read_separated(const base::Input& input, char delimiter, const RowSink& sink, Problems& problems) {
    std::string_view text = input.text;
    text.remove_prefix(text.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0);
    Table table(sink);
    Parser parser(delimiter);
    std::size_t at = 0;
    for (; at < text.size() && table.fault.empty(); ++at) {
        if (at % 65536 == 0) {
            base::stop_if_interrupted();
        }
        parser.feed(table, text[at]);
    }
    if (table.fault.empty()) {
        parser.finish(table);
    }
    if (!table.fault.empty()) {
        problems.push_back({input.name, table.row_line, table.fault, "a quote inside a quoted field is doubled"});
    }
}

}  // namespace

void read_csv_rows(const base::Input& input, const RowSink& sink, Problems& problems) {
    read_separated(input, ',', sink, problems);
}

void read_tsv_rows(const base::Input& input, const RowSink& sink, Problems& problems) {
    read_separated(input, '\t', sink, problems);
}

}  // namespace grounds::tables
