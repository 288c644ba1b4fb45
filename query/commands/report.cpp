// SPDX-License-Identifier: MIT
#include "query/report/report.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "query/commands/command.hpp"
#include "query/load/names.hpp"

namespace grounds {

namespace {

struct Options {
    std::string claim, source, topic;
    bool all = false;
    std::string output;        ///< empty or "-": standard output
    std::string bibliography;  ///< empty: beside the output
    std::string citations = "vancouver";
};

ReportScope scope_of(const SQLite::Database& db, const Options& options) {
    using Kind = ReportScope::Kind;
    if (!options.claim.empty()) {
        return {Kind::claim, options.claim};
    }
    if (!options.source.empty()) {
        return {Kind::source, source_named(db, options.source)};
    }
    return options.topic.empty() ? ReportScope{} : ReportScope{Kind::topic, options.topic};
}

bool to_standard_output(const Options& options) {
    return options.output.empty() || options.output == "-";
}

/// Where the bibliography goes: a usage error if that is not known, before any work is done.
std::string bibliography_path(const Options& options) {
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

/// Writes beside the file and renames, so that a run that fails leaves the old file as it was.
void write_file(const std::string& path, const std::string& content) {
    const auto part = path + ".part";
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file << content;
    file.close();
    std::error_code failed;
    if (file) {
        std::filesystem::rename(part, path, failed);
    }
    if (!file || failed) {
        const std::string why = failed ? failed.message() : std::strerror(errno);
        std::filesystem::remove(part, failed);
        throw Error(path, why, "choose another place with -o");
    }
}

ExitCode run(Session& session, const Options& options) {
    const bool pandoc = options.citations == "pandoc";
    const auto bibliography = pandoc ? bibliography_path(options) : "";
    const auto& db = session.database();
    const auto data = load_report(db, scope_of(db, options));
    const auto report = build_report(data, pandoc ? CitationStyle::pandoc : CitationStyle::vancouver);
    if (pandoc) {
        write_file(bibliography, report.bibliography);
    }
    if (to_standard_output(options)) {
        session.print(report.markdown);
    } else {
        write_file(options.output, report.markdown);
    }
    if (data.claims.empty()) {
        session.say("no claims found");
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_report(CLI::App& command) {
    auto options = std::make_shared<Options>();
    auto* scope = command.add_option_group("scope", "What the report is about (default: all)");
    scope->add_option("--claim", options->claim, "One claim")->type_name("ID");
    scope->add_option("--source", options->source, "One source (id, or the beginning of one)")->type_name("ID");
    scope->add_option("--topic", options->topic, "All claims of a topic")->type_name("TOPIC");
    scope->add_flag("--all", options->all, "All claims");
    scope->require_option(0, 1);
    command.add_option("-o,--output", options->output, "File to write; - is standard output")->type_name("FILE");
    command.add_option("--citations", options->citations, "Numbered references, or [@keys] and a .bib file for pandoc")
        ->check(CLI::IsMember({"vancouver", "pandoc"}))
        ->type_name("STYLE")
        ->capture_default_str();
    command.add_option("--bibliography", options->bibliography, "The .bib file (default: beside the report)")
        ->type_name("FILE");
    return [options](Session& session) { return run(session, *options); };
}

}  // namespace grounds
