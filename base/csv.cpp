// SPDX-License-Identifier: MIT
#include "base/csv.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/utf8.hpp"

namespace grounds::base {

namespace {

constexpr std::size_t longest_field = std::size_t{1} << 20U;
constexpr std::size_t longest_field_of_table = std::size_t{64} << 10U;
constexpr std::size_t most_fields = 1000;
constexpr std::size_t most_rows = 1'000'000;

std::string too_long(std::size_t longest) {
    return fmt::format("more than {} fields, or one longer than {} bytes", most_fields, longest);
}

/// What the callbacks of libcsv fill.
struct Reading {
    const std::function<bool(CsvRow&&)>& take;
    CsvFault fault;
    CsvRow row;
    long line = 1;
    bool in_row = false;
    bool stopped = false;

    void fail(std::string what) {
        if (fault.what.empty()) {
            fault = {line, std::move(what)};
        }
        stopped = true;
    }
};

void end_field(void* text, std::size_t length, void* data) {
    auto& reading = *static_cast<Reading*>(data);
    if (length > longest_field || reading.row.fields.size() == most_fields) {
        reading.fail(too_long(longest_field));
        return;
    }
    reading.row.fields.emplace_back(static_cast<const char*>(text), length);
}

void end_row(int, void* data) {
    auto& reading = *static_cast<Reading*>(data);
    if (!reading.stopped) {
        reading.stopped = !reading.take(std::move(reading.row));
    }
    reading.row = {reading.line, {}};
    reading.in_row = false;
}

class Parser {
public:
    explicit Parser(char delimiter) {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) {
            throw std::runtime_error("the CSV reader cannot start");
        }
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    ~Parser() {
        csv_free(&parser_);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// One physical line with its end: libcsv does not tell lines, so they are counted here.
    void feed(Reading& reading, std::string_view line) {
        if (!reading.in_row && line.front() != '\n' && line.front() != '\r') {
            reading.in_row = true;
            reading.row.line = reading.line;
        }
        if (csv_parse(&parser_, line.data(), line.size(), end_field, end_row, &reading) != line.size()) {
            reading.fail(fmt::format("not valid CSV: {}; a quote inside a quoted field is doubled", reason()));
        }
        ++reading.line;
    }

    void finish(Reading& reading) {
        if (csv_fini(&parser_, end_field, end_row, &reading) != 0) {
            reading.fail(fmt::format("not valid CSV: the quote that opens in line {} is not closed", reading.row.line));
        }
    }

private:
    std::string reason() {
        return csv_strerror(csv_error(&parser_));
    }

    csv_parser parser_{};
};

}  // namespace

namespace {

std::string_view without_mark(std::string_view text) {
    text.remove_prefix(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    return text;
}

/// "sep=;" in the first line, as Excel writes it: its length with the line break, or 0.
std::size_t separator_line(std::string_view text) {
    const auto line = text.substr(0, text.find('\n'));
    const bool names_one = line.size() >= 5 && (line.starts_with("sep=") || line.starts_with("SEP=")) &&
                           (line.size() == 5 || (line.size() == 6 && line[5] == '\r'));
    return names_one ? std::min(line.size() + 1, text.size()) : 0;
}

}  // namespace

char csv_delimiter(std::string_view text) {
    text = without_mark(text);
    if (separator_line(text) > 0) {
        return text[4];
    }
    const auto first_line = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char candidate : {'\t', ';'}) {
        const bool more = std::count(first_line.begin(), first_line.end(), candidate) >
                          std::count(first_line.begin(), first_line.end(), best);
        best = more ? candidate : best;
    }
    return best;
}

CsvFault each_csv_row(std::string_view text, const std::function<bool(CsvRow&&)>& take) {
    return each_csv_row(text, csv_delimiter(text), take);
}

CsvFault each_csv_row(std::string_view text, char delimiter, const std::function<bool(CsvRow&&)>& take) {
    text = without_mark(text);
    Reading reading{take, {}, {}};
    if (const auto length = separator_line(text); length > 0) {
        text.remove_prefix(length);
        ++reading.line;
    }
    Parser parser(delimiter);
    while (!text.empty() && !reading.stopped) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end == std::string_view::npos ? end : end + 1);
        text.remove_prefix(line.size());
        parser.feed(reading, line);
    }
    if (!reading.stopped) {
        reading.line -= 1;  // a fault at the end is one of the last line
        parser.finish(reading);
    }
    return reading.fault;
}

Csv read_csv(std::string_view text) {
    Csv csv;
    const auto refuse = [&csv](long line, std::string what) {
        csv.bad_line = line;
        csv.fault = std::move(what);
        return false;
    };
    const auto fault = each_csv_row(text, [&](CsvRow&& row) {
        const bool long_field = std::any_of(row.fields.begin(), row.fields.end(), [](const std::string& field) {
            return field.size() > longest_field_of_table;
        });
        if (long_field) {
            return refuse(row.line, too_long(longest_field_of_table));
        }
        if (csv.rows.size() == most_rows) {
            return refuse(row.line, fmt::format("more than {} rows", most_rows));
        }
        csv.rows.push_back(std::move(row));
        return true;
    });
    if (!fault.what.empty()) {
        refuse(fault.line, fault.what);
    }
    return csv;
}

}  // namespace grounds::base
