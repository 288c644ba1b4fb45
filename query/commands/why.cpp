// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>

#include "query/answer.hpp"
#include "query/commands/command.hpp"
#include "query/load/find_claim.hpp"
#include "query/load/hit_table.hpp"
#include "query/report/report.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/claim_lines.hpp"
#include "query/writers/why_text.hpp"

namespace grounds {

namespace {

constexpr long most_others = 20;

struct Options {
    std::vector<std::string> words;
    std::string format;
    bool full = false;
};

std::vector<OtherClaim> others_of(const SQLite::Database& db, const FoundClaim& found) {
    std::vector<OtherClaim> others;
    for (const auto& row : hit_table(db, found.others).rows) {
        others.push_back({value_text(row[0]), value_text(row[1])});
    }
    return others;
}

ExitCode show_one(const Session& session, const SQLite::Database& db, const FoundClaim& found, const Options& options) {
    const auto answer = load_claim(db, found.chosen);
    if (options.format == "json") {
        session.print(dump(why_json(answer)));
    } else if (options.format == "markdown") {
        session.print(claim_markdown(answer));
    } else {
        session.print(why_text(answer, others_of(db, found), {session.screen(), options.full}));
    }
    return ExitCode::ok;
}

/// Nothing is clearly the best: the user chooses.
ExitCode show_all(const Session& session, const SQLite::Database& db, const FoundClaim& found, const Options& options) {
    const auto table = hit_table(db, found.others);
    session.print(options.format == "json" ? dump(to_json(table)) : claim_lines(table, session.screen()));
    const auto hidden = found.total - static_cast<long>(found.others.size());
    if (found.others.front().match == Match::some_words) {
        session.say("no claim has all of these words; these have some of them");
    }
    session.say(fmt::format("several claims match{}: grounds why ID shows one of them",
                            hidden > 0 ? fmt::format(" ({} more are not listed)", hidden) : ""));
    return ExitCode::ok;
}

ExitCode run(Session& session, const Options& options) {
    const auto text = fmt::format("{}", fmt::join(options.words, " "));
    const auto& db = session.database();
    const auto found = find_claim(db, text, most_others);
    if (found.total == 0) {
        if (options.format == "json") {
            session.print("[]\n");
        }
        session.say(fmt::format("no claim found for '{}'", text));
        return ExitCode::nothing;
    }
    return found.chosen.empty() ? show_all(session, db, found, options) : show_one(session, db, found, options);
}

}  // namespace

Action setup_why(CLI::App& command) {
    auto options = std::make_shared<Options>();
    command
        .add_option("claim", options->words,
                    "A claim's id or its beginning, an appearance's id, a figure such as 43%, or words")
        ->required();
    command.add_flag("--full", options->full, "Fold nothing: all evidence, all conflicts, whole explanations");
    add_format(command, options->format, {"text", "markdown", "json"});
    return [options](Session& session) { return run(session, *options); };
}

}  // namespace grounds
