// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <memory>

#include "query/answers/answer.hpp"
#include "query/commands/command.hpp"
#include "query/load/record.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/page.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"

namespace grounds::query {

namespace {

struct ConflictsOptions {
    std::string type, source, question, format;
};

/// One row a conflict; sides beyond the second are joined to it.
Table conflict_table(const std::vector<NumberedConflict>& conflicts) {
    Table table{
        {"id", "type", "question", "one", "one_says", "other", "other_says", "explanation", "likely_cause", "pooled"},
        {}};
    for (const auto& [number, conflict] : conflicts) {
        std::vector<std::string> ids{"", ""};
        std::vector<std::string> says{"", ""};
        for (std::size_t i = 0; i < conflict.between.size(); ++i) {
            const auto& side = conflict.between[i];
            const std::size_t place = i == 0 ? 0 : 1;
            ids[place] += (ids[place].empty() ? "" : "; ") + side.id;
            says[place] += (says[place].empty() ? "" : "; ") + side.says;
        }
        table.rows.push_back({number, std::string(to_string(conflict.type)), conflict.question, ids[0], says[0], ids[1],
                              says[1], conflict.explanation,
                              conflict.likely_cause.empty() ? Value() : Value(conflict.likely_cause),
                              conflict.pooled.empty() ? Value() : Value(conflict.pooled)});
    }
    return table;
}

std::string conflicts_written(const std::vector<NumberedConflict>& conflicts, const std::string& format,
                              const base::Screen& screen) {
    if (format == "text") {
        writers::Page page(screen);
        for (const auto& [number, conflict] : conflicts) {
            writers::add_conflict(page, conflict, number);
        }
        return page.text();
    }
    if (format == "json") {
        Json all = Json::array();
        for (const auto& conflict : conflicts) {
            all.push_back(writers::conflict_json(conflict));
        }
        return writers::dump(all);
    }
    if (format == "jsonl") {
        std::string lines;
        for (const auto& conflict : conflicts) {
            lines += writers::dump(writers::conflict_json(conflict), -1);
        }
        return lines;
    }
    return writers::write_table(conflict_table(conflicts), format, screen);
}

std::optional<std::string> if_given(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

ExitCode run_conflicts(Session& session, const ConflictsOptions& options) {
    const auto& db = session.database();
    ConflictFilter filter{if_given(options.type), if_given(options.source), if_given(options.question)};
    if (filter.source) {
        filter.source = side_named(db, *filter.source);
    }
    const auto conflicts = list_conflicts(db, filter);
    session.print(conflicts_written(conflicts, options.format, session.screen()));
    if (conflicts.empty()) {
        session.say("no conflicts found");
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_conflicts(CLI::App& command) {
    auto options = std::make_shared<ConflictsOptions>();
    const auto& words = Vocabulary<ConflictType>::words;
    command.add_option("--type", options->type, "Only of this type")
        ->check(CLI::IsMember(std::vector<std::string>(words.begin(), words.end())))
        ->type_name("TYPE");
    command
        .add_option("--source", options->source,
                    "Only with this source or study as a side (id, or the beginning of one)")
        ->type_name("ID");
    command.add_option("--question", options->question, "Only on this question")->type_name("ID");
    add_format(command, options->format, table_formats());
    return [options](Session& session) { return run_conflicts(session, *options); };
}

}  // namespace grounds::query
