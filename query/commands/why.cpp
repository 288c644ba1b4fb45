// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>

#include "evidence/explain/explain.hpp"
#include "query/answers/change.hpp"
#include "query/commands/command.hpp"
#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "query/report/report.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/texts.hpp"

namespace grounds::query {

namespace {

constexpr long why_most_others = 20;

struct WhyOptions {
    std::vector<std::string> words;
    std::string format;
    Hypothesis hypothesis;
    bool full = false;
    bool explain = false;

    [[nodiscard]] bool anew() const {
        return explain || !hypothesis.empty();
    }
};

std::vector<writers::OtherClaim> others_of(const db::Connection& db, const FoundClaim& found) {
    std::vector<writers::OtherClaim> others;
    for (const auto& row : hit_table(db, found.others).rows) {
        others.push_back({value_text(row[0]), value_text(row[1])});
    }
    return others;
}

/// The claim assessed anew: what if, and rule by rule.
std::string assessed_anew(const ClaimAnswer& answer, const WhyOptions& options, const base::Screen& screen) {
    const auto result = what_if(*answer.dossier, answer.claim.id, options.hypothesis);
    const auto trace =
        options.explain ? explain::explain(result.dossier, answer.claim.id) : std::vector<explain::TraceStep>{};
    if (options.format == "json") {
        auto json = writers::why_json(answer);
        if (!options.hypothesis.empty()) {
            json["what_if"] = writers::what_if_json(answer, result);
        }
        if (options.explain) {
            json["trace"] = writers::trace_json(trace);
        }
        return writers::dump(json);
    }
    auto text =
        options.hypothesis.empty() ? std::string() : writers::what_if_text(answer, result, {screen, options.full});
    return options.explain ? text + writers::trace_text(answer.claim.statement, trace, screen) : text;
}

ExitCode show_one(const Session& session, const db::Connection& db, const FoundClaim& found,
                  const WhyOptions& options) {
    const auto answer = load_claim(db, found.chosen);
    if (options.anew()) {
        session.print(assessed_anew(answer, options, session.screen()));
    } else if (options.format == "json") {
        session.print(writers::dump(writers::why_json(answer)));
    } else if (options.format == "markdown") {
        session.print(report::claim_markdown(answer));
    } else {
        session.print(writers::why_text(answer, others_of(db, found), {session.screen(), options.full}));
    }
    return ExitCode::ok;
}

/// Nothing is clearly the best: the user chooses.
ExitCode show_all(const Session& session, const db::Connection& db, const FoundClaim& found,
                  const WhyOptions& options) {
    const auto table = hit_table(db, found.others);
    session.print(options.format == "json" ? writers::dump(writers::to_json(table))
                                           : writers::claim_lines(table, session.screen()));
    const auto hidden = found.total - static_cast<long>(found.others.size());
    if (found.others.front().match == Match::some_words) {
        session.say("no claim has all of these words; these have some of them");
    }
    session.say(fmt::format("several claims match{}: grounds why ID shows one of them",
                            hidden > 0 ? fmt::format(" ({} more are not listed)", hidden) : ""));
    return ExitCode::ok;
}

ExitCode run_why(Session& session, const WhyOptions& options) {
    if (options.format == "markdown" && options.anew()) {
        throw Error("why", "Markdown shows a claim only as it stands", "use --format text or json");
    }
    const auto text = fmt::format("{}", fmt::join(options.words, " "));
    const auto& db = session.database();
    const auto found = find_claim(db, text, why_most_others);
    if (found.total == 0) {
        if (options.format == "json") {
            session.print("[]\n");
        }
        session.say(fmt::format("no claim found for '{}'", text));
        return ExitCode::nothing;
    }
    return found.chosen.empty() ? show_all(session, db, found, options) : show_one(session, db, found, options);
}

void add_hypothesis(CLI::App& command, Hypothesis& hypothesis) {
    const auto list = [&](const char* name, std::vector<std::string>& words, const char* help) {
        return command.add_option(name, words, help)->delimiter(',')->allow_extra_args(false);
    };
    list("--without", hypothesis.without, "What if without this study")->type_name("STUDY,...");
    list("--only-design", hypothesis.only_designs, "What if with studies of these designs only; also rct, review")
        ->type_name("DESIGN,...");
    command.add_option("--as-of", hypothesis.as_of, "What if without studies published after this year")
        ->check(CLI::Range(1, 9999))
        ->type_name("YEAR");
}

}  // namespace

Action setup_why(CLI::App& command) {
    auto options = std::make_shared<WhyOptions>();
    command
        .add_option("claim", options->words,
                    "A claim's id or its beginning, an appearance's id, a figure such as 43%, or words")
        ->required();
    command.add_flag("--full", options->full, "Fold nothing: all evidence, all conflicts, whole explanations");
    command.add_flag("--explain", options->explain, "Show every rule applied: its inputs, its result and the reason");
    add_hypothesis(command, options->hypothesis);
    add_format(command, options->format, {"text", "markdown", "json"});
    return [options](Session& session) { return run_why(session, *options); };
}

}  // namespace grounds::query
