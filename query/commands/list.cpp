// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <memory>

#include "base/clean.hpp"
#include "query/commands/command.hpp"
#include "query/commands/fields.hpp"
#include "query/load/record.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"
#include "schema/terms.hpp"

namespace grounds::query {

namespace {

struct ListOptions {
    std::string kind;
    std::string format;
    std::string fields;
    Filters filters;  ///< "" where an option was not given
    bool uncited = false;
};

Filters given(const ListOptions& options, const db::Connection& db) {
    Filters filters;
    for (const auto& [name, value] : options.filters) {
        if (!value.empty()) {
            filters[name] = name == "source" ? source_named(db, value) : value;
        }
    }
    if (options.uncited) {
        filters["uncited"] = "yes";
    }
    return filters;
}

/// Nothing but identifiers, so that the whole can be pasted where identifiers are asked for.
std::string identifier_lines(const Table& works) {
    std::string lines;
    for (const auto& row : works.rows) {
        lines += base::without_controls(value_text(row.front())) + "\n";
    }
    return lines;
}

ExitCode run_list(Session& session, const ListOptions& options) {
    const auto& db = session.database();
    const auto table = list_records(db, options.kind, given(options, db));
    const bool plain = options.format == "text" && options.fields.empty();
    session.print(plain && options.kind == "claims" ? writers::claim_lines(table, session.screen())
                  : plain && options.kind == "missing"
                      ? identifier_lines(table)
                      : writers::write_table(with_fields(table, options.fields), options.format, session.screen()));
    if (table.rows.empty()) {
        session.say(options.kind == "missing"
                        ? "nothing to fetch: each cited work has a text, or nothing that identifies it"
                        : fmt::format("no {} found", options.kind));
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

template <Term E>
std::vector<std::string> list_words_of() {
    const auto& words = Vocabulary<E>::words;
    return {words.begin(), words.end()};
}

}  // namespace

Action setup_list(CLI::App& command) {
    auto options = std::make_shared<ListOptions>();
    command.add_option("kind", options->kind, "What to list")
        ->required()
        ->check(CLI::IsMember(list_kinds()))
        ->type_name("KIND");
    const auto filter = [&](const char* name, const char* help) {
        return command.add_option(std::string("--") + name, options->filters[name], help);
    };
    filter("verdict", "Only with this verdict")->check(CLI::IsMember(list_words_of<Verdict>()))->type_name("VERDICT");
    filter("certainty", "Only with this certainty")->check(CLI::IsMember(list_words_of<Level>()))->type_name("LEVEL");
    filter("topic", "Only of this topic")->check(fault_if_empty)->type_name("TOPIC");
    filter("source", "Only of this source (id, or the beginning of one)")->check(fault_if_empty)->type_name("SOURCE");
    filter("resolution", "Only with a citation resolved so")
        ->check(CLI::IsMember(list_words_of<Resolution>()))
        ->type_name("WORD");
    filter("state", "Only duplicates in this state")
        ->check(CLI::IsMember(list_words_of<DuplicateState>()))
        ->type_name("STATE");
    command.add_flag("--uncited", options->uncited, "Only what cites nothing (references: what nothing cites)");
    add_fields(command, options->fields);
    add_format(command, options->format, table_formats());
    return [options](Session& session) { return run_list(session, *options); };
}

}  // namespace grounds::query
