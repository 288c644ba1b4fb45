// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <optional>

#include "base/clean.hpp"
#include "base/interrupt.hpp"
#include "base/json_text.hpp"
#include "evidence/assess.hpp"
#include "importer/store/dump.hpp"
#include "importer/store/steps.hpp"
#include "importer/store/writer.hpp"
#include "schema/db/database.hpp"
#include "schema/db/migrations.hpp"
#include "schema/db/statement.hpp"
#include "schema/load/dossier.hpp"

namespace grounds::store {
namespace {

using nlohmann::json;

constexpr std::size_t longest_line = 16U << 20U;  // a row of texts that are 1 MB each

/// Ends the reading; becomes a Problem.
struct Refusal {
    std::string message;
    std::string hint;
};

constexpr auto dump_again = "a dump is read as it was written: make it again with grounds-import dump";

/// A value as it was stored. JSON has no other kinds in a dump.
db::Value value_of(const json& value) {
    if (value.is_number_integer()) {
        return value.get<std::int64_t>();
    }
    if (value.is_number_float()) {
        return value.get<double>();
    }
    if (value.is_null()) {
        return {};
    }
    if (!value.is_string()) {
        throw Refusal{"a row holds something that is no value", dump_again};
    }
    auto text = value.get<std::string>();
    if (const auto fault = base::text_fault(text)) {
        throw Refusal{"a text " + fault->what, dump_again};
    }
    return text;
}

class Reading {
public:
    Reading(const db::Connection& db, base::Progress& progress)
        : db_(db), progress_(progress), tables_(dumped_tables(db)) {}

    /// Whether there is more to come.
    bool take(const std::string& line) {
        base::stop_if_interrupted();
        base::JsonFault fault;
        const auto value = base::parse_json(line, &fault);
        if (!value) {
            throw Refusal{"is not JSON: " + fault.what, dump_again};
        }
        if (value->is_object() && value->contains("sha256")) {
            check_end(*value);
            return false;
        }
        hash_.add(line);
        if (++lines_ == 1) {
            check_head(*value);
        } else if (value->is_object()) {
            start_table(*value);
        } else {
            insert(*value);
        }
        return true;
    }
    [[nodiscard]] long rows() const {
        return rows_;
    }

private:
    static void check_head(const json& head) {
        const auto known = db::migrations().size();
        if (!head.is_object() || head.value("grounds-dump", json()) != json(1)) {
            throw Refusal{"is no dump that this program knows", dump_again};
        }
        if (head.value("schema", json()) != json(known)) {
            throw Refusal{fmt::format("is of schema {}, but this program has schema {}",
                                      head.value("schema", json()).dump(), known),
                          "read it with the version of grounds-import that wrote it"};
        }
    }

    void check_end(const json& end) {
        if (end.value("sha256", json()) != json(hash_.value()) || end.value("rows", json()) != json(rows_)) {
            throw Refusal{"is not as it was written: a line before this one was changed or is missing", dump_again};
        }
    }

    void start_table(const json& start) {
        const auto name = start.value("table", json());
        const auto known = std::find_if(tables_.begin(), tables_.end(),
                                        [&](const DumpedTable& table) { return json(table.name) == name; });
        if (known == tables_.end() || start.value("columns", json()) != json(known->columns)) {
            throw Refusal{"names a table that this program does not have", dump_again};
        }
        columns_ = known->columns.size();
        std::string marks = "?";
        for (std::size_t i = 1; i < columns_; ++i) {
            marks += ", ?";
        }
        insert_.emplace(db_, fmt::format("INSERT INTO \"{}\" (\"{}\") VALUES ({})", known->name,
                                         fmt::join(known->columns, "\", \""), marks));
        progress_.start(known->name, 0);
    }

    void insert(const json& row) {
        if (!insert_ || !row.is_array() || row.size() != columns_) {
            throw Refusal{"is no row of the table", dump_again};
        }
        std::vector<db::Value> values;
        for (const auto& one : row) {
            values.push_back(value_of(one));
        }
        try {
            insert_->run(db::Arguments(values.begin(), values.end()));
        } catch (const db::Failure& failure) {
            if (failure.kind() != db::Failure::Kind::refused) {
                throw;
            }
            throw Refusal{fmt::format("the database refuses this row: {}", failure.what()), dump_again};
        }
        ++rows_;
        progress_.step();
    }

    const db::Connection& db_;
    base::Progress& progress_;
    std::vector<DumpedTable> tables_;
    std::optional<db::Statement> insert_;
    std::size_t columns_ = 0;
    long lines_ = 0;
    long rows_ = 0;
    DumpHash hash_;
};

/// A line with its end; false after the last one. A dump may be larger than any other input, but no line of it.
bool next_line(std::istream& dump, std::string& line) {
    line.clear();
    for (int c = dump.get(); c != std::istream::traits_type::eof(); c = dump.get()) {
        line += static_cast<char>(c);
        if (c == '\n') {
            return true;
        }
        if (line.size() > longest_line) {
            throw Refusal{fmt::format("is longer than {} MB", longest_line >> 20U), dump_again};
        }
    }
    return !line.empty();
}

void assess_all(Writer& writer, base::Progress& progress) {
    const auto questions =
        db::Statement(writer.db(), "SELECT id, slug FROM question ORDER BY id").all([](const db::Row& row) {
            const long id = row.integer("id");
            return std::pair(id, row.text("slug"));
        });
    progress.start("assessing", questions.size());
    load::DossierLoader dossiers(writer.db());
    DerivedWriter derived(writer);
    for (const auto& [id, slug] : questions) {
        derived.replace(id, evidence::assess(dossiers.load(slug)));
        progress.step();
    }
}

void derive(const db::Connection& db, base::Progress& progress) {
    Writer writer(db);
    Problems known;  // they were said when the records were first read
    refresh_duplicates(writer);
    refresh_reference_states(writer, true, known);
    file_works(writer, {});
    resolve_citations(writer, progress);
    assess_all(writer, progress);
    index_claims(writer, all_claims);
    index_candidates(writer, all_candidates, true);
    db::refresh_statistics(db);
}

}  // namespace

bool holds_records(const db::Connection& db) {
    return db::Statement(db, "SELECT 1 FROM import").first([](const db::Row& /*any*/) { return 1; }).has_value();
}

long read_dump(std::istream& dump, const std::string& file, const db::Connection& db, base::Progress& progress,
               Problems& problems) {
    long number = 0;
    try {
        db::defer_references(db);
        Reading reading(db, progress);
        std::string line;
        bool more = true;
        while (more) {
            ++number;
            if (!next_line(dump, line)) {
                throw Refusal{"the dump ends before its last line: it was cut", dump_again};
            }
            more = reading.take(line);
        }
        if (const auto table = db::broken_reference(db)) {
            throw Refusal{"a row of table " + *table + " refers to nothing", dump_again};
        }
        derive(db, progress);
        return reading.rows();
    } catch (const Refusal& refusal) {
        problems.push_back({file, number, refusal.message, refusal.hint});
        return 0;
    }
}

}  // namespace grounds::store
