// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "query/commands/command.hpp"
#include "query/load/answers.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"
#include "schema/db/database.hpp"

namespace grounds::query {

namespace {

struct DiffOptions {
    std::string before, after, format;
};

struct Side {
    db::Connection db;
    db::Transaction one_state;
    ClaimStates claims;

    explicit Side(const std::string& path)
        : db(db::open_for_query(path)), one_state(db, db::Transaction::For::reading), claims(load_claim_states(db)) {}
};

void add(std::vector<std::string>& because, const std::vector<std::string>& more) {
    for (const auto& text : more) {
        if (std::find(because.begin(), because.end(), text) == because.end()) {
            because.push_back(text);
        }
    }
}

/// Of a claim that came or went: itself and its question. Else every record behind what changed, and the rules.
std::vector<std::string> because_of(const ClaimChange& change, const Side& before, const Side& after) {
    const auto& claim = change.claim;
    if (change.how != "changed") {
        return {"claim " + claim + " " + change.how};
    }
    std::vector<std::string> because;
    if (change.is_judged_otherwise()) {
        add(because, differing(records_behind_verdict(before.db, claim), records_behind_verdict(after.db, claim)));
    }
    if (!change.fidelity.empty()) {
        add(because, differing(records_behind_fidelity(before.db, claim), records_behind_fidelity(after.db, claim)));
    }
    const auto& was = before.claims.at(claim).rule_set;
    const auto& is = after.claims.at(claim).rule_set;
    if (was != is) {
        because.push_back(fmt::format("rule set {} → {}", was.empty() ? "none" : was, is.empty() ? "none" : is));
    }
    if (because.empty()) {
        because.emplace_back("no record behind it differs");
    }
    return because;
}

ExitCode run_diff(const Session& session, const DiffOptions& options) {
    const Side before(options.before);
    const Side after(options.after);
    auto changes = changes_between(before.claims, after.claims);
    for (auto& change : changes) {
        change.because = because_of(change, before, after);
    }
    session.print(options.format == "text"
                      ? writers::change_lines(changes, session.screen())
                      : writers::write_table(change_table(changes), options.format, session.screen()));
    if (changes.empty()) {
        session.say("no claim differs");
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_diff(CLI::App& command) {
    auto options = std::make_shared<DiffOptions>();
    command.add_option("old", options->before, "The database as it was")->required()->type_name("OLD.db");
    command.add_option("new", options->after, "The database as it is")->required()->type_name("NEW.db");
    add_format(command, options->format, table_formats());
    return [options](const Session& session) { return run_diff(session, *options); };
}

}  // namespace grounds::query
