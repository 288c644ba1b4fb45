// SPDX-License-Identifier: MIT
// CSV (RFC 4180) and the same with tabs. The first row names the columns.
#include <fmt/format.h>

#include <set>
#include <vector>

#include "base/csv.hpp"
#include "base/interrupt.hpp"
#include "importer/tables/row.hpp"

namespace grounds::tables {

namespace {

sheets::YamlNode text_node(std::string text, long line) {
    sheets::YamlNode node;
    node.kind = sheets::YamlNode::Kind::scalar;
    node.line = line;
    node.scalar = std::move(text);
    return node;
}

/// Gives each row the names of the header.
class Table {
public:
    explicit Table(const RowSink& sink) : sink_(sink) {}

    /// False where the header can't be used.
    bool take(base::CsvRow&& row) {
        base::stop_if_interrupted();
        if (names_.empty()) {
            return take_names(std::move(row));
        }
        sink_(named(std::move(row)));
        return true;
    }

    base::CsvFault fault;

private:
    bool take_names(base::CsvRow&& row) {
        names_ = std::move(row.fields);
        std::set<std::string> seen;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i].empty()) {
                names_[i] = fmt::format("column {}", i + 1);
            }
            if (!seen.insert(names_[i]).second) {
                fault = {row.line, fmt::format("the header names the column '{}' twice", names_[i])};
            }
        }
        return fault.what.empty();
    }

    Row named(base::CsvRow&& row) const {
        Row named;
        named.line = row.line;
        named.values.kind = sheets::YamlNode::Kind::map;
        named.values.line = row.line;
        if (row.fields.size() != names_.size()) {
            named.fault = fmt::format("the row has {} fields, the header has {}", row.fields.size(), names_.size());
            return named;
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            named.values.entries.push_back(
                {text_node(names_[i], row.line), text_node(std::move(row.fields[i]), row.line)});
        }
        return named;
    }

    const RowSink& sink_;
    std::vector<std::string> names_;
};

void read_separated(const base::Input& input, char delimiter, const RowSink& sink, Problems& problems) {
    Table table(sink);
    const auto fault =
        base::each_csv_row(input.text, delimiter, [&](base::CsvRow&& row) { return table.take(std::move(row)); });
    if (!table.fault.what.empty()) {
        problems.push_back({input.name, table.fault.line, table.fault.what, "give each column a name of its own"});
    } else if (!fault.what.empty()) {
        problems.push_back({input.name, fault.line, fault.what, "mend the file, or export it again"});
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
