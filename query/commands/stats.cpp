// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <memory>
#include <utility>

#include "query/commands/command.hpp"
#include "query/load/answers.hpp"
#include "query/writers/json.hpp"
#include "query/writers/page.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::query {

namespace {

/// Table and the word for many of it.
constexpr auto plurals = std::to_array<std::pair<const char*, const char*>>({
    {"source", "sources"},
    {"appearance", "appearances"},
    {"claim", "claims"},
    {"question", "questions"},
    {"study", "studies"},
    {"finding", "findings"},
    {"reference", "references"},
    {"citation", "citations"},
    {"conflict", "conflicts"},
    {"candidate", "candidates"},
    {"loose finding", "loose_findings"},
});

using Counts = std::map<std::string, long>;

Json stats_json(const DatabaseInfo& info, const Counts& counts, const std::vector<Distribution>& distributions) {
    Json json = {{"schema", 1}};
    for (const auto& [table, plural] : plurals) {
        json[plural] = counts.at(table);
    }
    for (const auto& distribution : distributions) {
        auto& object = json[distribution.name] = Json::object();
        for (const auto& [word, number] : distribution.counts) {
            object[word] = number;
        }
    }
    json["imported"] = writers::known(info.imported);
    json["tool_version"] = writers::known(info.tool_version);
    json["rule_set"] = writers::known(info.rule_set);
    json["digest"] = info.digest;
    json["retractions"] = writers::known(info.retractions);
    return json;
}

std::string present(const Distribution& distribution) {
    std::string line;
    for (const auto& [word, number] : distribution.counts) {
        if (number > 0) {
            line += fmt::format("{}{} {}", line.empty() ? "" : ", ", writers::plain_words(word), number);
        }
    }
    return line.empty() ? "none" : line;
}

std::string stats_text(const DatabaseInfo& info, const Counts& counts, const std::vector<Distribution>& distributions,
                       const base::Screen& screen) {
    constexpr int column = 18;
    writers::Page page(screen);
    page.field("imported", info.imported.empty() ? "nothing imported yet" : info.imported, column);
    page.field("program, rules", fmt::format("grounds {}, rules {}", info.tool_version, info.rule_set), column);
    page.field("digest", info.digest, column);
    page.field("retractions",
               info.retractions.empty() ? "not checked: no snapshot of Retraction Watch is loaded" : info.retractions,
               column);
    page.blank();
    for (const auto& [table, plural] : plurals) {
        page.field(writers::plain_words(plural), fmt::format("{:>6}", counts.at(table)), column);
    }
    page.blank();
    for (const auto& distribution : distributions) {
        page.field(writers::plain_words(distribution.name), present(distribution), column);
    }
    return page.text();
}

ExitCode run_stats(Session& session, const std::string& format) {
    const auto& db = session.database();
    const auto info = load_info(db);
    const auto counts = load_counts(db);
    const auto distributions = load_distributions(db);
    session.print(format == "json" ? writers::dump(stats_json(info, counts, distributions))
                                   : stats_text(info, counts, distributions, session.screen()));
    return ExitCode::ok;
}

}  // namespace

Action setup_stats(CLI::App& command) {
    auto format = std::make_shared<std::string>();
    add_format(command, *format, {"text", "json"});
    return [format](Session& session) { return run_stats(session, *format); };
}

}  // namespace grounds::query
