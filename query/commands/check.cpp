// SPDX-License-Identifier: MIT
#include <memory>

#include "base/error.hpp"
#include "query/check/check.hpp"
#include "query/commands/command.hpp"
#include "query/load/record.hpp"
#include "query/report/sections.hpp"
#include "query/writers/check.hpp"
#include "query/writers/writer.hpp"

namespace grounds::query {

namespace {

struct Options {
    std::string source;
    std::string format;
    bool full = false;
    bool works = false;
};

ExitCode check_works(Session& session, const Options& options) {
    const auto table = contradictions_in_works(session.database());
    const bool known = options.format == "json" || options.format == "csv";
    session.print(writers::write_table(table, known ? options.format : "text", session.screen()));
    if (table.rows.empty()) {
        session.say("no number of the stored texts contradicts itself");
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

ExitCode run(Session& session, const Options& options) {
    if (options.works) {
        return check_works(session, options);
    }
    if (options.source.empty()) {
        throw Error("check", "a source is missing", "name one (grounds list sources), or say --works");
    }
    const auto& db = session.database();
    const auto check = load_check(db, source_named(db, options.source));
    if (options.format == "json") {
        session.print(writers::dump(writers::check_json(check)));
    } else if (options.format == "csv") {
        session.print(writers::write_table(writers::check_table(check), "csv", session.screen()));
    } else if (options.format == "markdown") {
        session.print(report::check_markdown(check));
    } else {
        session.print(writers::check_text(check, session.screen(), options.full));
    }
    if (check.sentences.empty()) {
        session.say("no sentence of it cites a work or prints a figure");
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_check(CLI::App& command) {
    auto options = std::make_shared<Options>();
    command.add_option("source", options->source, "A source's id, or its beginning, such as 001")->type_name("SOURCE");
    command.add_flag("--works", options->works, "Numbers of the stored texts of works that contradict themselves");
    command.add_flag("--full", options->full, "Also the sentences where nothing is amiss");
    add_format(command, options->format, {"text", "markdown", "json", "csv"});
    return [options](Session& session) { return run(session, *options); };
}

}  // namespace grounds::query
