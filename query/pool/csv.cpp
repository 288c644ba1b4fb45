// SPDX-License-Identifier: MIT
#include "query/pool/csv.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <memory>
#include <stdexcept>

namespace grounds {

namespace {

constexpr std::size_t longest_field = 64 * 1024;
constexpr std::size_t most_fields = 1000;
constexpr std::size_t most_rows = 1'000'000;

/// What the callbacks of libcsv fill.
struct Reading {
    Csv csv;
    CsvRow row;
    long line = 1;
    bool in_row = false;

    void fail(std::string what) {
        if (csv.fault.empty()) {
            csv.fault = std::move(what);
            csv.bad_line = line;
        }
    }
};

void end_field(void* text, std::size_t length, void* data) {
    auto& reading = *static_cast<Reading*>(data);
    if (length > longest_field || reading.row.fields.size() == most_fields) {
        reading.fail(fmt::format("more than {} fields, or one longer than {} bytes", most_fields, longest_field));
        return;
    }
    reading.row.fields.emplace_back(static_cast<const char*>(text), length);
}

void end_row(int, void* data) {
    auto& reading = *static_cast<Reading*>(data);
    if (reading.csv.rows.size() == most_rows) {
        reading.fail(fmt::format("more than {} rows", most_rows));
        return;
    }
    reading.csv.rows.push_back(std::move(reading.row));
    reading.row = {};
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

    /// One byte at a time: libcsv does not tell lines, so they are counted here.
    void feed(Reading& reading, char byte) {
        if (!reading.in_row && byte != '\n' && byte != '\r') {
            reading.in_row = true;
            reading.row.line = reading.line;
        }
        if (csv_parse(&parser_, &byte, 1, end_field, end_row, &reading) != 1) {
            reading.fail(fmt::format("not valid CSV: {}; a quote inside a quoted field is doubled", reason()));
        }
        reading.line += byte == '\n' ? 1 : 0;
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

char delimiter_of(std::string_view text) {
    const auto first_line = text.substr(0, text.find('\n'));
    for (const char candidate : {',', '\t', ';'}) {
        if (first_line.find(candidate) != std::string_view::npos) {
            return candidate;
        }
    }
    return ',';
}

}  // namespace

Csv read_csv(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    Reading reading;
    Parser parser(delimiter_of(text));
    for (const char byte : text) {
        parser.feed(reading, byte);
        if (!reading.csv.fault.empty()) {
            return std::move(reading.csv);
        }
    }
    parser.finish(reading);
    return std::move(reading.csv);
}

}  // namespace grounds
