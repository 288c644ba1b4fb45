// SPDX-License-Identifier: MIT
#include "query/report/report.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <system_error>

#include "query/commands/command.hpp"
#include "query/load/answers.hpp"
#include "query/load/record.hpp"
#include "query/report/sections.hpp"

namespace grounds::query {

namespace {

struct ReportOptions {
    std::string claim, source, topic;
    bool all = false;
    std::string output;        ///< empty or "-": standard output
    std::string bibliography;  ///< empty: beside the output
    std::string citations = "vancouver";
    base::Links links = base::Links::refused;
};

ReportScope scope_of(const db::Connection& db, const ReportOptions& options) {
    using Kind = ReportScope::Kind;
    if (!options.claim.empty()) {
        return {Kind::claim, options.claim};
    }
    if (!options.source.empty()) {
        return {Kind::source, source_named(db, options.source)};
    }
    return options.topic.empty() ? ReportScope{} : ReportScope{Kind::topic, options.topic};
}

bool to_standard_output(const ReportOptions& options) {
    return options.output.empty() || options.output == "-";
}

/// Where the bibliography goes: a usage error if that is not known, before any work is done.
std::string bibliography_path(const ReportOptions& options) {
    if (!options.bibliography.empty()) {
        return options.bibliography;
    }
    if (to_standard_output(options)) {
        throw Error("--citations pandoc",
                    "a .bib file is written beside the report, and the report goes to standard output",
                    "name the report with -o, or the bibliography with --bibliography");
    }
    return std::filesystem::path(options.output).replace_extension(".bib").string();
}

/// What is written to a device or a pipe goes away as what is printed does.
bool to_file(const ReportOptions& options) {
    std::error_code failure;
    const auto kind = std::filesystem::status(options.output, failure).type();
    return !to_standard_output(options) &&
           (kind == std::filesystem::file_type::not_found || kind == std::filesystem::file_type::regular);
}

/// Plots stand beside a report in a file: "report" for report.md.
std::string plot_stem(const ReportOptions& options) {
    return to_file(options) ? std::filesystem::path(options.output).stem().string() : "";
}

/// The bibliography, and the report with its plots beside it: all of them or none.
void write_report_files(const ReportOptions& options, const report::Report& report, const std::string& bibliography) {
    std::vector<base::NewFile> files;
    if (!bibliography.empty()) {
        files.emplace_back(bibliography, [&report](const base::Sink& sink) { report.bibliography.read(sink); });
    }
    if (!to_standard_output(options)) {
        const auto folder = std::filesystem::path(options.output).parent_path();
        for (auto& [name, content] : report.plots.all()) {
            files.emplace_back((folder / name).string(), content);
        }
        files.emplace_back(options.output, [&report](const base::Sink& sink) { report.write(sink); });
    }
    base::write_files(files, options.links);
}

void refuse_lost_work(const ReportOptions& options, const std::string& bibliography, const std::string& database) {
    std::vector<std::string> paths;
    if (!to_standard_output(options)) {
        paths.push_back(options.output);
    }
    if (!bibliography.empty()) {
        paths.push_back(bibliography);
    }
    base::refuse_losses(paths, {{}, database});
}

/// Of each source in the report that cites a work with a text. Returns whether there was one.
bool add_citation_checks(const db::Connection& db, const ReportData& data, report::Report& report) {
    std::vector<std::string> sources;
    if (data.scope.kind == ReportScope::Kind::all) {
        sources = sources_to_check(db);
    } else if (data.scope.kind == ReportScope::Kind::source) {
        sources = {data.scope.id};
    }
    bool added = false;
    for (const auto& id : sources) {
        if (const auto check = load_check_of_texts(db, id)) {
            report.body.write("\n" + report::check_markdown(*check));
            added = true;
        }
    }
    return added;
}

ExitCode run_report(Session& session, const ReportOptions& options) {
    const bool pandoc = options.citations == "pandoc";
    if (!pandoc && !options.bibliography.empty()) {
        throw Error("--bibliography", "only --citations pandoc writes a .bib file", "add --citations pandoc");
    }
    const auto bibliography = pandoc ? bibliography_path(options) : "";
    const auto& db = session.database();
    refuse_lost_work(options, bibliography, db.file());
    const auto data = load_report(db, scope_of(db, options));
    const auto style = pandoc ? report::CitationStyle::pandoc : report::CitationStyle::vancouver;
    auto report = report::build_report(data, style, plot_stem(options));
    const bool checked = add_citation_checks(db, data, report);
    write_report_files(options, report, bibliography);
    if (to_standard_output(options)) {
        report.write([&session](std::string_view text) { session.print(text); });
    }
    if (data.claims.empty() && !checked) {
        session.say("no claims found");
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_report(CLI::App& command) {
    auto options = std::make_shared<ReportOptions>();
    auto* scope = command.add_option_group("scope", "What the report is about (default: all)");
    scope->add_option("--claim", options->claim, "One claim")->check(fault_if_empty)->type_name("ID");
    scope->add_option("--source", options->source, "One source (id, or the beginning of one)")
        ->check(fault_if_empty)
        ->type_name("ID");
    scope->add_option("--topic", options->topic, "All claims of a topic")->check(fault_if_empty)->type_name("TOPIC");
    scope->add_flag("--all", options->all, "All claims");
    scope->require_option(0, 1);
    command.add_option("-o,--output", options->output, "File to write; - is standard output")
        ->check(fault_if_empty)
        ->type_name("FILE");
    command.add_option("--citations", options->citations, "Numbered references, or [@keys] and a .bib file for pandoc")
        ->check(CLI::IsMember({"vancouver", "pandoc"}))
        ->type_name("STYLE")
        ->capture_default_str();
    command.add_option("--bibliography", options->bibliography, "The .bib file (default: beside the report)")
        ->check(fault_if_empty)
        ->type_name("FILE");
    add_force(command, options->links);
    return [options](Session& session) { return run_report(session, *options); };
}

}  // namespace grounds::query
