// SPDX-License-Identifier: MIT
// Tables of numbers that another program computed, and how far ours are from them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "evidence/synthesis/pool.hpp"
#include "evidence/synthesis/sparse.hpp"

namespace grounds::test {

using namespace grounds::synthesis;

using Row = std::map<std::string, std::string>;

/// A CSV file with a header, as R writes it; fields may be quoted. Throws if there is no such file.
std::vector<Row> read_rows(const std::filesystem::path& file);

/// The number in a column; fails the test if there is none.
double number(const Row& row, const std::string& column);

bool has_number(const Row& row, const std::string& column);

/// yi and vi of a data set (folder/effects/ID.csv); rows without are left out.
StudyEffects effects_of(const std::filesystem::path& folder, const std::string& id);

/// Its 2x2 tables; rows without are left out.
std::vector<EventTable> tables_of(const std::filesystem::path& folder, const std::string& id);

/// Counts comparisons and keeps the worst. An error is relative where the expected value is not 0.
class Comparison {
public:
    explicit Comparison(double tolerance) : tolerance_(tolerance) {}

    /// Fails the test, naming `what`, if the error exceeds the tolerance.
    void check(const std::string& what, double ours, double expected);

    /// The same for a column of a row, if the row has a number there; ours must then be there too.
    void check(const Row& row, const std::string& column, std::optional<double> ours);

    /// "123 numbers compared, largest relative error 3.1e-12 (bcg_RR DL z se)"
    [[nodiscard]] std::string report() const;
    [[nodiscard]] long count() const {
        return count_;
    }

    std::string label;  ///< of the row that is being compared

private:
    double tolerance_;
    long count_ = 0;
    double worst_ = 0;
    std::string worst_at_;
};

}  // namespace grounds::test
