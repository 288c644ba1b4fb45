// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "query/answers/search_words.hpp"
#include "query/commands/command.hpp"
#include "query/commands/fields.hpp"
#include "query/load/record.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"

namespace grounds::query {

namespace {

struct ResolveOptions {
    std::string marker, words, claim, source, format, fields;
    std::vector<std::string> figures;
};

Figure figure_of(const std::string& text) {
    const auto wanted = parse_search(text).figure;
    if (!wanted) {
        throw Error("--figure", fmt::format("'{}' is not a figure", text), "such as 43%, 25-40% or 300mg");
    }
    Figure figure;
    figure.quantity.unit = wanted->unit;
    if (wanted->low == wanted->high) {
        figure.quantity.value = wanted->low;
    } else {
        figure.quantity.low = wanted->low;
        figure.quantity.high = wanted->high;
    }
    return figure;
}

std::string resolve_written(const MarkerAnswer& answer, const ResolveOptions& options, const base::Screen& screen) {
    if (options.format == "text" && options.fields.empty()) {
        return writers::resolve_text(answer, screen);
    }
    if (options.format == "json" && options.fields.empty()) {
        return writers::dump(writers::resolve_json(answer));
    }
    return writers::write_table(with_fields(writers::candidate_table(answer), options.fields), options.format, screen);
}

ExitCode resolve_one(Session& session, const ResolveOptions& options) {
    MarkerQuestion asked;
    asked.marker = options.marker;
    asked.words = options.words;
    asked.claim = options.claim;
    std::transform(options.figures.begin(), options.figures.end(), std::back_inserter(asked.figures), figure_of);
    const auto& db = session.database();
    if (!options.source.empty()) {
        asked.source = source_named(db, options.source);
    }
    const auto answer = resolve_marker(db, asked);
    session.print(resolve_written(answer, options, session.screen()));
    return answer.resolved.state == Resolution::unresolvable ? ExitCode::nothing : ExitCode::ok;
}

ExitCode compare_all(Session& session, const ResolveOptions& options) {
    if (!options.words.empty() || !options.figures.empty() || !options.claim.empty()) {
        throw Error("resolve", "--words, --figure and --claim belong to one marker", "name the marker");
    }
    const auto& db = session.database();
    const auto source = options.source.empty() ? std::string() : source_named(db, options.source);
    const auto citations = compare_resolutions(db, source);
    const auto table = with_fields(writers::comparison_table(citations), options.fields);
    session.print(writers::write_table(table, options.format, session.screen()));
    const auto same = std::count_if(citations.begin(), citations.end(),
                                    [](const auto& citation) { return agreement(citation) != "differs"; });
    session.say(fmt::format("{} of {} stored decisions are also the program's", same, citations.size()));
    return citations.empty() ? ExitCode::nothing : ExitCode::ok;
}

}  // namespace

Action setup_resolve(CLI::App& command) {
    auto options = std::make_shared<ResolveOptions>();
    command
        .add_option(
            "marker", options->marker,
            "A citation marker as printed; without one, every stored citation is compared with what the program "
            "would decide")
        ->type_name("MARKER");
    command.add_option("--words", options->words, "What it is cited for")->type_name("WORDS");
    command.add_option("--figure", options->figures, "A figure printed beside it, such as 43% (may be repeated)")
        ->type_name("FIGURE");
    command.add_option("--claim", options->claim, "The claim that it is cited for")
        ->check(fault_if_empty)
        ->type_name("ID");
    command
        .add_option(
            "--source", options->source,
            "The article that prints it: its list of references and its date count (id, or the beginning of one)")
        ->check(fault_if_empty)
        ->type_name("ID");
    add_fields(command, options->fields);
    add_format(command, options->format, table_formats());
    command.footer("Exit codes: 0 one work or several fit, 1 none does, 2 error.");
    return [options](Session& session) {
        return options->marker.empty() ? compare_all(session, *options) : resolve_one(session, *options);
    };
}

}  // namespace grounds::query
