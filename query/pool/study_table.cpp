// SPDX-License-Identifier: MIT
#include "query/pool/study_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.hpp"

namespace grounds::pooling {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "Std. Error" is "stderror".
std::string plain(std::string_view header) {
    std::string text;
    for (const char c : header) {
        if (is_letter(c)) {
            text += static_cast<char>(c | 0x20);
        } else if (c >= '0' && c <= '9') {
            text += c;
        }
    }
    return text;
}

/// Where each column of ours stands in the table; nothing if the table does not have it.
using Places = std::array<std::optional<std::size_t>, column_count>;

std::optional<std::size_t> place_of(std::string_view synonyms, const std::vector<std::string>& headers) {
    while (!synonyms.empty()) {
        const auto name = synonyms.substr(0, synonyms.find(' '));
        for (std::size_t i = 0; i < headers.size(); ++i) {
            if (headers[i] == name) {
                return i;
            }
        }
        synonyms.remove_prefix(std::min(synonyms.size(), name.size() + 1));
    }
    return std::nullopt;
}

std::vector<std::string> plain_headers(const base::CsvRow& header) {
    std::vector<std::string> headers;
    for (const auto& field : header.fields) {
        headers.push_back(plain(field));
    }
    return headers;
}

Places places_of(const std::vector<std::string>& headers) {
    Places places;
    for (std::size_t i = 0; i < column_count; ++i) {
        places[i] = place_of(columns()[i].synonyms, headers);
    }
    return places;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

bool unknown(std::string_view text) {
    return text.empty() || text == "NA" || text == "." || text == "NaN";
}

bool is_text(Column column) {
    return column == Column::study || column == Column::design;
}

bool is_synonym(std::string_view synonyms, std::string_view header) {
    return !header.empty() && fmt::format(" {} ", synonyms).find(fmt::format(" {} ", header)) != std::string::npos;
}

/// Columns that name one number twice: which of them is meant nobody can tell. A study may have several names.
std::vector<TableProblem> doubles_in(const base::CsvRow& header) {
    const auto headers = plain_headers(header);
    std::vector<TableProblem> problems;
    for (std::size_t i = 0; i < column_count; ++i) {
        std::vector<std::string> found;
        for (std::size_t place = 0; place < headers.size(); ++place) {
            if (!is_text(static_cast<Column>(i)) && is_synonym(columns()[i].synonyms, headers[place])) {
                found.push_back(fmt::format("'{}'", header.fields[place]));
            }
        }
        if (found.size() > 1) {
            problems.push_back({header.line, fmt::format("{} is given by {} columns: {}; leave one", columns()[i].name,
                                                         found.size(), fmt::join(found, ", "))});
        }
    }
    return problems;
}

/// People and events.
bool is_count(Column column) {
    static constexpr std::array counts{Column::n1,      Column::n2,      Column::events1,
                                       Column::events2, Column::others1, Column::others2};
    return std::find(counts.begin(), counts.end(), column) != counts.end();
}

/// Where fields are not parted by commas, one number with a decimal comma says what the others' commas are.
Comma comma_of(std::string_view text, const base::Csv& csv) {
    if (base::csv_delimiter(text) == ',') {
        return Comma::groups;
    }
    const bool decimals = std::any_of(csv.rows.begin(), csv.rows.end(), [](const base::CsvRow& row) {
        return std::any_of(row.fields.begin(), row.fields.end(), has_decimal_comma);
    });
    return decimals ? Comma::decimals : Comma::groups;
}

class TableReader {
public:
    TableReader(const base::CsvRow& header, Comma comma)
        : width_(header.fields.size()), places_(places_of(plain_headers(header))), comma_(comma) {
        table.problems = doubles_in(header);
        for (std::size_t i = 0; i < column_count; ++i) {
            table.present[i] = places_[i].has_value();
        }
    }

    void add(const base::CsvRow& row) {
        if (row.fields.size() != width_) {
            table.problems.push_back(
                {row.line, fmt::format("{} fields, but the header has {}", row.fields.size(), width_)});
            return;
        }
        const auto faults = table.problems.size();
        StudyRow study;
        study.line = row.line;
        study.study = text(row, Column::study);
        study.named = !study.study.empty();
        if (!study.named) {
            study.study = fmt::format("line {}", row.line);
        }
        study.crossover = plain(text(row, Column::design)) == "crossover";
        for (std::size_t i = 0; i < column_count; ++i) {
            if (!is_text(static_cast<Column>(i)) && places_[i]) {
                study.numbers[i] = number(row, *places_[i], static_cast<Column>(i));
            }
        }
        if (table.problems.size() == faults) {
            table.rows.push_back(std::move(study));
        }
    }

    StudyTable table;

private:
    [[nodiscard]] std::string text(const base::CsvRow& row, Column column) const {
        const auto place = places_[static_cast<std::size_t>(column)];
        return place ? std::string(trimmed(row.fields[*place])) : "";
    }

    std::optional<double> number(const base::CsvRow& row, std::size_t place, Column column) {
        const auto field = trimmed(row.fields[place]);
        if (unknown(field)) {
            return std::nullopt;
        }
        auto read = number_printed(field, comma_, is_count(column));
        if (!read.value) {
            const auto& name = columns()[static_cast<std::size_t>(column)].name;
            table.problems.push_back({row.line, fmt::format("{} {}", name, read.fault)});
        }
        return read.value;
    }

    std::size_t width_;
    Places places_;
    Comma comma_;
};

}  // namespace

std::span<const ColumnInfo> columns() {
    static constexpr ColumnInfo all[] = {
#define COLUMN(id, name, synonyms, meaning) {name, synonyms, meaning},
#include "query/pool/columns.def"
#undef COLUMN
    };
    return all;
}

StudyTable read_study_table(std::string_view text) {
    const auto csv = base::read_csv(text);
    if (csv.rows.size() < 2 && csv.fault.empty()) {
        StudyTable empty;
        empty.problems.push_back({1, "a header and at least one study are needed"});
        return empty;
    }
    TableReader reader(csv.rows.empty() ? base::CsvRow{} : csv.rows.front(), comma_of(text, csv));
    for (std::size_t i = 1; i < csv.rows.size(); ++i) {
        reader.add(csv.rows[i]);
    }
    if (!csv.fault.empty()) {
        reader.table.problems.push_back({csv.bad_line, csv.fault});
    }
    return std::move(reader.table);
}

}  // namespace grounds::pooling
