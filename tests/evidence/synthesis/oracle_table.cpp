// SPDX-License-Identifier: MIT
#include "tests/evidence/synthesis/oracle_table.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <stdexcept>

namespace grounds::test {

using namespace grounds::synthesis;

namespace {

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

}  // namespace

std::vector<Row> read_rows(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) {
        throw std::runtime_error("cannot read " + file.string());
    }
    const auto header = fields_of(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        const auto fields = fields_of(line);
        Row row;
        for (std::size_t i = 0; i < header.size() && i < fields.size(); ++i) {
            row[header[i]] = fields[i];
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool has_number(const Row& row, const std::string& column) {
    const auto found = row.find(column);
    return found != row.end() && !found->second.empty() && found->second != "NA";
}

double number(const Row& row, const std::string& column) {
    INFO("column " << column);
    REQUIRE(has_number(row, column));
    return std::stod(row.at(column));
}

StudyEffects effects_of(const std::filesystem::path& folder, const std::string& id) {
    StudyEffects studies;
    for (const auto& row : read_rows(folder / "effects" / (id + ".csv"))) {
        if (has_number(row, "yi")) {
            studies.push_back({row.at("study"), number(row, "yi"), number(row, "vi")});
        }
    }
    return studies;
}

std::vector<EventTable> tables_of(const std::filesystem::path& folder, const std::string& id) {
    std::vector<EventTable> tables;
    for (const auto& row : read_rows(folder / "effects" / (id + ".csv"))) {
        if (has_number(row, "ai")) {
            tables.push_back(
                {row.at("study"), {number(row, "ai"), number(row, "n1i")}, {number(row, "ci"), number(row, "n2i")}});
        }
    }
    return tables;
}

void Comparison::check(const std::string& what, double ours, double expected) {
    const double error = std::fabs(ours - expected) / (expected == 0 ? 1 : std::fabs(expected));
    ++count_;
    if (!(error <= worst_)) {
        worst_ = error;
        worst_at_ = label + " " + what;
    }
    if (!(error <= tolerance_)) {
        FAIL_CHECK(
            fmt::format("{} {}: ours {:.15g}, expected {:.15g}, error {:.2e}", label, what, ours, expected, error));
    }
}

void Comparison::check(const Row& row, const std::string& column, std::optional<double> ours) {
    if (!has_number(row, column)) {
        return;
    }
    if (!ours) {
        FAIL_CHECK(fmt::format("{} {}: we have no number", label, column));
        return;
    }
    check(column, *ours, number(row, column));
}

std::string Comparison::report() const {
    return fmt::format("{} numbers compared, largest relative error {:.2e} ({})", count_, worst_, worst_at_);
}

}  // namespace grounds::test
