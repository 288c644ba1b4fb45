// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>

#include "query/answers/answer.hpp"
#include "query/commands/command.hpp"
#include "query/load/record.hpp"
#include "query/writers/texts.hpp"

namespace grounds::query {

namespace {

struct ShowOptions {
    std::vector<std::string> name;  ///< ID, or KIND ID
    std::string format;
};

/// Exactly this id, or the only one that begins so.
std::vector<Record> find(const db::Connection& db, const std::string& kind, const std::string& id) {
    auto found = find_records(db, kind, id);
    if (!found.empty() || id.empty()) {
        return found;
    }
    const auto names = names_with_prefix(db, kind, id, 10);
    if (names.size() == 1) {
        return find_records(db, names.front().kind, names.front().id);
    }
    if (names.empty()) {
        return {};
    }
    std::string several;
    for (const auto& name : names) {
        several += fmt::format("{}{} {}", several.empty() ? "" : ", ", name.kind, name.id);
    }
    throw Error(id, "several records begin so", "one of: " + several);
}

std::string show_written(const std::vector<Record>& records, const std::string& format, const base::Screen& screen) {
    std::string out;
    for (const auto& record : records) {
        if (format == "json") {
            out += writers::dump(writers::record_json(record));
        } else {
            out += (out.empty() ? "" : "\n") + writers::record_text(record, screen);
        }
    }
    return out;
}

ExitCode run_show(Session& session, const ShowOptions& options) {
    const auto kind = options.name.size() > 1 ? options.name.front() : "";
    const auto& id = options.name.back();
    if (const auto kinds = record_kinds();
        !kind.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
        throw Error("show", fmt::format("no kind '{}'", kind), fmt::format("one of: {}", fmt::join(kinds, " ")));
    }
    auto records = find(session.database(), kind, id);
    if (records.empty()) {
        throw NotFound(fmt::format("no record '{}'; conflicts and citations go by number: show conflict N", id));
    }
    if (options.format == "json") {
        if (records.size() > 1) {
            session.say(fmt::format("'{}' is also a {}: show {} {}", id, records[1].kind, records[1].kind, id));
        }
        records.resize(1);  // one object, as documented
    }
    session.print(show_written(records, options.format, session.screen()));
    return ExitCode::ok;
}

}  // namespace

Action setup_show(CLI::App& command) {
    auto options = std::make_shared<ShowOptions>();
    command
        .add_option(
            "id", options->name,
            fmt::format("An id, the beginning of one, or KIND and ID; kinds: {}", fmt::join(record_kinds(), " ")))
        ->required()
        ->expected(1, 2)
        ->type_name("[KIND] ID");
    add_format(command, options->format, {"text", "json"});
    return [options](Session& session) { return run_show(session, *options); };
}

}  // namespace grounds::query
