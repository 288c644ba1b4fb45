// SPDX-License-Identifier: MIT
#include "importer/tables/import.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "base/clean.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/interrupt.hpp"
#include "base/utf8.hpp"

namespace grounds::tables {

namespace {

namespace fs = std::filesystem;

constexpr long most_reported = 100;  ///< faulty rows of a file that are reported one by one

long code_points(std::string_view text) {
    long count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        base::next_code_point(text, at);
    }
    return count;
}

sheets::YamlEntry entry(const char* key, std::string value, long line) {
    return {{sheets::YamlNode::Kind::scalar, line, key, false, {}, {}},
            {sheets::YamlNode::Kind::scalar, line, std::move(value), false, {}, {}}};
}

sheets::YamlNode* find(sheets::YamlNode& node, std::string_view key) {
    for (auto& [name, value] : node.entries) {
        if (name.scalar == key) {
            return &value;
        }
    }
    return nullptr;
}

}  // namespace

struct TableImport::File {
    std::string name;
    std::string stem;
    std::map<std::string, JoinedTable> joined;
    TableCounts counts;
    bool columns_checked = false;
    bool refused = false;
};

TableImport::TableImport(const Mapping& mapping, Dataset& data, Problems& problems)
    : mapping_(mapping), data_(data), problems_(problems), collector_(data), columns_(columns_by_line(mapping)) {}

Problem::Severity TableImport::severity() const {
    return mapping_.leave_out_faulty ? Problem::Severity::warning : Problem::Severity::rejection;
}

void TableImport::report(File& file, const Row& row, const std::string& message, const std::string& hint) {
    if (file.counts.faulty < most_reported) {
        problems_.push_back({file.name, row.line, message, hint, severity()});
    }
}

void TableImport::report_faults(File& file, const Row& row, const Problems& faults, const RowDocuments& made) {
    for (const auto& fault : faults) {
        const auto columns = columns_.find(fault.line);
        const auto from =
            columns == columns_.end() ? std::string() : fmt::format("column {}: ", fmt::join(columns->second, ", "));
        auto hint = fault.hint;
        hint += fmt::format("{}{}:{}", hint.empty() ? "" : "; ", mapping_.file, fault.line);
        if (!made.empty.empty()) {
            const std::set<std::string> empty(made.empty.begin(), made.empty.end());
            hint += fmt::format("; empty here: {}", fmt::join(empty, ", "));
        }
        report(file, row, from + fault.message, hint);
    }
}

bool TableImport::has_columns(File& file, const Row& row) {
    if (file.columns_checked) {
        return !file.refused;
    }
    file.columns_checked = true;
    for (const auto& column : mapping_.columns) {
        if (row.values.find(column) == nullptr) {
            problems_.push_back({file.name, row.line, fmt::format("the table has no column '{}'", column),
                                 fmt::format("is {} the mapping for it?", mapping_.file)});
            file.refused = true;
        }
    }
    return !file.refused;
}

/// `at: {text: ...}`: a table has no article, so places are counted in the text that a source's sentences make, one a
/// line, in the order of the rows. The same sentence has one place.
void TableImport::place_quotes(sheets::YamlNode& document) {
    auto* source = find(document, "source");
    auto* list = find(document, "appearances");
    if (source == nullptr || list == nullptr) {
        return;
    }
    const auto* id = source->find("id");
    for (auto& item : list->items) {
        auto* at = find(item, "at");
        const auto* text = at != nullptr ? at->find("text") : nullptr;
        if (text == nullptr || text->kind != sheets::YamlNode::Kind::scalar || base::text_fault(text->scalar)) {
            continue;
        }
        const auto quote = base::clean(text->scalar);
        const auto length = code_points(quote);
        auto& end = ends_[id != nullptr ? id->scalar : ""];
        const auto [place, fresh] = quotes_.try_emplace({id != nullptr ? id->scalar : "", quote}, end);
        end += fresh ? length + 1 : 0;
        const auto line = text->line;
        std::erase_if(at->entries, [](const sheets::YamlEntry& one) { return one.key.scalar == "text"; });
        at->entries.push_back(entry("start", std::to_string(place->second), line));
        at->entries.push_back(entry("end", std::to_string(place->second + length), line));
        at->entries.push_back(entry("sha256", base::sha256_hex(quote), line));
    }
}

void TableImport::store(File& file, const Row& row, RowDocuments& made) {
    Problems faults;
    for (auto& document : made.documents) {
        place_quotes(document);
    }
    const bool is_new = collector_.add(made.documents, file.name, row.line, faults);
    if (faults.empty()) {
        ++file.counts.stored;
        file.counts.repeated += is_new ? 0 : 1;
        return;
    }
    report_faults(file, row, faults, made);
    ++file.counts.faulty;
}

void TableImport::take(File& file, const Row& row) {
    base::stop_if_interrupted();
    ++file.counts.rows;
    if (!row.fault.empty()) {
        report(file, row, row.fault, "");
        ++file.counts.faulty;
        return;
    }
    if (!has_columns(file, row)) {
        ++file.counts.faulty;
        return;
    }
    auto made = documents_of(mapping_, {&row, file.stem, nullptr, {}, &file.joined});
    if (!made.skipped.empty()) {
        ++file.counts.skipped[made.skipped];
    } else if (!made.faults.empty()) {
        for (const auto& fault : made.faults) {
            report(file, row, fault,
                   "mend the mapping (a value is added to its lookup), or skip such rows: " + mapping_.file);
        }
        ++file.counts.faulty;
    } else {
        store(file, row, made);
    }
}

std::map<std::string, JoinedTable> TableImport::joined_tables(const std::string& table) {
    std::map<std::string, JoinedTable> all;
    for (const auto& join : mapping_.joins) {
        auto& rows = all[join.name];
        const auto path = fs::path(table).parent_path() / join.file;
        std::error_code failure;
        const auto* format = table_format_for(join.file);
        if (!fs::is_regular_file(path, failure) || format == nullptr) {
            problems_.push_back({table, 0, fmt::format("the mapping also needs {}", path.string()),
                                 "put it beside the table (csv, tsv or jsonl)",
                                 join.optional ? Problem::Severity::warning : Problem::Severity::error});
            continue;
        }
        const auto sink = [&](Row row) {
            const RowScope scope{&row, "", nullptr, {}, nullptr};
            auto key = value_at(scope, join.key);
            const bool fresh = row.fault.empty() && !key.empty() && rows.emplace(std::move(key), row.values).second;
            if (!fresh) {
                problems_.push_back(
                    {path.string(), row.line,
                     row.fault.empty() ? fmt::format("the key '{}' is empty or stands twice", join.key) : row.fault,
                     "the first one is used", Problem::Severity::warning});
            }
        };
        format->read({path.string(), base::read_file(path)}, sink, problems_);
    }
    return all;
}

void TableImport::read(const base::Input& input, const TableFormat& format) {
    File file;
    file.name = input.name;
    file.stem = fs::path(input.name).stem().string();
    file.joined = joined_tables(input.name);
    file.counts.file = input.name;
    data_.files.push_back(input.name);
    format.read(
        input, [&](const Row& row) { take(file, row); }, problems_);
    if (file.counts.faulty > most_reported) {
        problems_.push_back({file.name, 0,
                             fmt::format("{} more rows with faults, not shown", file.counts.faulty - most_reported),
                             "mend the first ones and try again", severity()});
    }
    data_.tables.push_back(std::move(file.counts));
}

}  // namespace grounds::tables
