// SPDX-License-Identifier: MIT
#include <algorithm>

#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"

namespace grounds::pages {

namespace {

std::optional<std::size_t> index_of(const query::Table& table, std::string_view column) {
    const auto found = std::find(table.columns.begin(), table.columns.end(), column);
    return found == table.columns.end() ? std::nullopt
                                        : std::optional(static_cast<std::size_t>(found - table.columns.begin()));
}

}  // namespace

std::string cell(const query::Table& table, std::size_t row, std::string_view column) {
    const auto index = index_of(table, column);
    return index ? query::value_text(table.rows.at(row).at(*index)) : "";
}

long count_in(const query::Table& table, std::size_t row, std::string_view column) {
    const auto index = index_of(table, column);
    const auto* number = index ? std::get_if<long>(&table.rows.at(row).at(*index)) : nullptr;
    return number == nullptr ? 0 : *number;
}

std::vector<std::string> column_of(const query::Table& table, std::string_view column) {
    std::vector<std::string> all;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        all.push_back(cell(table, row, column));
    }
    return all;
}

std::string source_name(const Source& source) {
    if (source.title.empty()) {
        return source.publisher.empty() ? source.id : source.publisher;
    }
    return source.publisher.empty() ? source.title : source.title + " (" + source.publisher + ")";
}

std::string study_name(const query::ClaimAnswer& answer, const std::string& study) {
    const auto record = answer.dossier->studies.find(study);
    if (record == answer.dossier->studies.end() || record->second.reports.empty()) {
        return study;
    }
    const auto report = answer.dossier->references.find(record->second.reports.front());
    return report == answer.dossier->references.end() ? study : report::work_name(report->second);
}

}  // namespace grounds::pages
