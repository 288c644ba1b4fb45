// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>

#include "query/answers/search_words.hpp"
#include "query/commands/command.hpp"
#include "query/commands/fields.hpp"
#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"

namespace grounds::query {

namespace {

struct SearchOptions {
    std::vector<std::string> words;
    std::string format;
    std::string fields;
    long limit = 20;
    bool raw = false;
};

std::string search_written(const db::Connection& db, const Hits& hits, const SearchOptions& options,
                           const base::Screen& screen) {
    const auto claims = hit_table(db, hits.best);
    if (options.format == "text" && options.fields.empty()) {
        return writers::claim_lines(claims, screen);
    }
    return writers::write_table(with_fields(claims, options.fields), options.format, screen);
}

ExitCode run_search(Session& session, const SearchOptions& options) {
    const auto text = fmt::format("{}", fmt::join(options.words, " "));
    const auto& db = session.database();
    const auto hits = options.raw ? search_claims_raw(db, text, options.limit) : search_claims(db, text, options.limit);
    if (hits.words_left_out > 0) {
        session.say(fmt::format("the first {} words are looked for, {} more are not", most_words, hits.words_left_out));
    }
    session.print(search_written(db, hits, options, session.screen()));
    if (const auto waiting = options.raw ? 0 : count_candidates(db, text); waiting > 0) {
        session.say(fmt::format("also {} unreviewed sentence{} match{}: grounds list candidates", waiting,
                                waiting == 1 ? "" : "s", waiting == 1 ? "es" : ""));
    }
    if (hits.best.empty()) {
        session.say(fmt::format("nothing found for '{}'", text));
        return ExitCode::nothing;
    }
    if (hits.best.front().match == Match::some_words) {
        session.say("no claim has all of these words; these have some of them");
    }
    if (const auto more = hits.total - static_cast<long>(hits.best.size()); more > 0) {
        session.say(fmt::format("{} more: --limit 0 shows all {}", more, hits.total));
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_search(CLI::App& command) {
    auto options = std::make_shared<SearchOptions>();
    command.add_option("words", options->words, "Words (all must match), a figure such as 43%, or an id")->required();
    command.add_option("-n,--limit", options->limit, "At most this many; 0 is all")
        ->check(CLI::Range(0L, 1'000'000'000L))
        ->type_name("N")
        ->capture_default_str();
    command.add_flag("--raw", options->raw, "WORDS are a query in FTS5's own syntax");
    add_fields(command, options->fields);
    add_format(command, options->format, table_formats());
    return [options](Session& session) { return run_search(session, *options); };
}

}  // namespace grounds::query
