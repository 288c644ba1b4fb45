// SPDX-License-Identifier: MIT
#include "query/forest/plot.hpp"

#include <fmt/format.h>

#include <memory>

#include "query/answers/answer.hpp"
#include "query/commands/command.hpp"
#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

constexpr long forest_most_others = 5;

struct ForestOptions {
    std::vector<std::string> words;
    std::string output;  ///< empty or "-": standard output
    base::Links links = base::Links::refused;
};

/// The claim whose question is drawn; any claim of a question does.
std::string claim_meant(const db::Connection& db, const std::string& text) {
    const auto claims = load::QuestionLoader(db).claims_of(text);
    if (!claims.empty()) {
        return claims.front().id;
    }
    const auto found = find_claim(db, text, forest_most_others);
    if (!found.chosen.empty()) {
        return found.chosen;
    }
    if (found.total == 0) {
        throw NotFound(fmt::format("no question or claim found for '{}'", text));
    }
    std::string ids;
    for (const auto& other : found.others) {
        ids += (ids.empty() ? "" : ", ") + other.claim;
    }
    throw NotFound(fmt::format("several claims match '{}'; name one: {}", text, ids));
}

ExitCode run_forest(Session& session, const ForestOptions& options) {
    const auto& db = session.database();
    const auto answer = load_claim(db, claim_meant(db, fmt::format("{}", fmt::join(options.words, " "))));
    const auto plot = forest::forest_plot(answer);
    if (!plot) {
        throw NotFound("no counted finding with an interval on question " + answer.dossier->question.id);
    }
    if (options.output.empty() || options.output == "-") {
        session.print(forest::forest_svg(*plot));
    } else {
        base::refuse_losses({options.output}, {{}, db.file()});
        base::write_file(options.output, forest::forest_svg(*plot), options.links);
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_forest(CLI::App& command) {
    auto options = std::make_shared<ForestOptions>();
    command.add_option("claim", options->words, "A question's id, or a claim as for why")
        ->required()
        ->type_name("CLAIM|QUESTION");
    command.add_option("-o,--output", options->output, "File to write; - is standard output")->type_name("FILE");
    add_force(command, options->links);
    return [options](Session& session) { return run_forest(session, *options); };
}

}  // namespace grounds::query
