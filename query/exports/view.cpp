// SPDX-License-Identifier: MIT
#include "query/exports/export.hpp"
#include "query/load/answers.hpp"
#include "query/writers/texts.hpp"

namespace grounds::exports {

namespace {

using Line = std::string (*)(const std::vector<query::Value>&);

query::ViewReader lines(Line line, const Sink& sink, std::size_t& count) {
    return {[line, &sink](const std::vector<std::string>& names) {
                sink(line({names.begin(), names.end()}));
            },
            [line, &sink, &count](const std::vector<query::Value>& row) {
                sink(line(row));
                ++count;
            }};
}

query::ViewReader objects(std::vector<std::string>& columns, const Sink& sink, std::size_t& count) {
    return {[&columns](const std::vector<std::string>& names) { columns = names; },
            [&columns, &sink, &count](const std::vector<query::Value>& row) {
                sink(writers::jsonl_line(columns, row));
                ++count;
            }};
}

}  // namespace

std::size_t export_view(const db::Connection& db, const ExportRequest& request, const Sink& sink) {
    std::size_t count = 0;
    std::vector<std::string> columns;
    const auto reader = request.format == "jsonl"
                            ? objects(columns, sink, count)
                            : lines(request.format == "tsv" ? writers::tsv_line : writers::csv_line, sink, count);
    query::read_view(db, request.what, request.scope, reader);
    return count;
}

}  // namespace grounds::exports
