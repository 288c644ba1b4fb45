// SPDX-License-Identifier: MIT
#include "query/exports/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "query/answers/answer.hpp"
#include "query/commands/command.hpp"
#include "query/exports/iri.hpp"
#include "query/load/record.hpp"

namespace grounds::query {

namespace {

struct ExportOptions {
    exports::ExportRequest request;
    std::string output;  ///< empty or "-": standard output
    base::Links links = base::Links::refused;
};

/// Gathers small pieces, so that an export is not a system call a line, and so that nothing of it is out yet when a
/// damaged page is met; of one that is larger the parts before may be.
class Buffer {
public:
    explicit Buffer(exports::Sink sink) : sink_(std::move(sink)) {}

    void add(std::string_view text) {
        constexpr std::size_t enough = 32U << 20U;
        text_ += text;
        if (text_.size() >= enough) {
            flush();
        }
    }
    void flush() {
        sink_(text_);
        text_.clear();
    }

private:
    exports::Sink sink_;
    std::string text_;
};

std::string format_of(const exports::Export& chosen, const std::string& given) {
    if (given.empty()) {
        return chosen.formats.front();
    }
    if (std::find(chosen.formats.begin(), chosen.formats.end(), given) == chosen.formats.end()) {
        throw Error("--format", fmt::format("{} has no format '{}'", chosen.name, given),
                    fmt::format("one of: {}", fmt::join(chosen.formats, " ")));
    }
    return given;
}

/// The source may be named by its beginning; one that is not there gives an empty document, as every filter does.
std::string source_meant(const db::Connection& db, const std::string& given) {
    try {
        return given.empty() ? given : source_named(db, given);
    } catch (const NotFound&) {
        return given;
    }
}

std::size_t write(const exports::Export& chosen, const db::Connection& db, const exports::ExportRequest& request,
                  const exports::Sink& sink) {
    Buffer buffer(sink);
    const auto count = chosen.write(db, request, [&buffer](std::string_view text) { buffer.add(text); });
    buffer.flush();
    return count;
}

void refuse_without_use(const exports::ExportRequest& request) {
    const auto& scope = request.scope;
    if (request.what == "records" && !(scope.source.empty() && scope.claim.empty() && scope.topic.empty())) {
        throw Error("--source, --claim, --topic", "records are all of the database", "leave them out");
    }
    const bool has_author = request.what == "claim-review";
    if (!has_author && !(request.author.empty() && request.author_url.empty())) {
        throw Error("--author", request.what + " has no author", "only claim-review has one");
    }
    const bool has_identifiers = has_author || request.what == "annotations" || request.what == "citations";
    if (!has_identifiers && !request.base_url.empty()) {
        throw Error("--base-url", request.what + " has no identifiers to complete", "leave it out");
    }
}

ExitCode run_export(Session& session, const ExportOptions& options) {
    const auto& chosen = exports::find_export(options.request.what);
    auto request = options.request;
    request.format = format_of(chosen, request.format);
    refuse_without_use(request);
    request.note = [&session](const std::string& sentence) { session.say(sentence); };
    const auto& db = session.database();
    request.scope.source = source_meant(db, request.scope.source);
    std::size_t count = 0;
    if (options.output.empty() || options.output == "-") {
        count = write(chosen, db, request, [&session](std::string_view text) { session.print(text); });
    } else {
        base::refuse_losses({options.output}, {{}, db.file()});
        base::FileWriter file(options.output, options.links);
        count = write(chosen, db, request, [&file](std::string_view text) { file.write(text); });
        file.commit();
    }
    if (count == 0) {
        session.say(fmt::format("nothing found for {}", chosen.name));
        return ExitCode::nothing;
    }
    return ExitCode::ok;
}

std::string fault_if_no_address(const std::string& value) {
    const bool plain =
        !exports::web_iri(value).empty() && exports::web_iri(value) == value && value.find('#') == std::string::npos;
    return plain ? "" : "'" + value + "' is not an http or https address without a fragment";
}

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const auto& known : exports::all_exports()) {
        all.push_back(known.name);
    }
    return all;
}

std::vector<std::string> formats() {
    std::vector<std::string> all;
    for (const auto& known : exports::all_exports()) {
        for (const auto& format : known.formats) {
            if (std::find(all.begin(), all.end(), format) == all.end()) {
                all.push_back(format);
            }
        }
    }
    return all;
}

std::string table() {
    std::string lines = "What there is, and in which formats (the first is the default):\n";
    for (const auto& known : exports::all_exports()) {
        const auto formats = fmt::format("{}", fmt::join(known.formats, " "));
        lines += fmt::format("  {:<17} {:<20} {}\n", known.name, formats, known.summary);
    }
    lines.pop_back();
    return lines;
}

void add_filters(CLI::App& command, ExportScope& scope) {
    command.add_option("--source", scope.source, "Only of this source (id, or the beginning of one)")
        ->check(fault_if_empty)
        ->type_name("ID");
    command.add_option("--claim", scope.claim, "Only of this claim")->check(fault_if_empty)->type_name("ID");
    command.add_option("--topic", scope.topic, "Only of this topic")->check(fault_if_empty)->type_name("TOPIC");
}

}  // namespace

Action setup_export(CLI::App& command) {
    auto options = std::make_shared<ExportOptions>();
    auto& request = options->request;
    command.add_option("what", request.what, "What to export")
        ->required()
        ->check(CLI::IsMember(names()))
        ->type_name("WHAT");
    command.add_option("-f,--format", request.format, "Output format")
        ->check(CLI::IsMember(formats()))
        ->type_name("FORMAT");
    command.add_option("-o,--output", options->output, "File to write; - is standard output")
        ->check(fault_if_empty)
        ->type_name("FILE");
    add_filters(command, request.scope);
    command.add_option("--author", request.author, "Who answers for the reviews (claim-review)")
        ->check(fault_if_empty)
        ->type_name("NAME");
    command.add_option("--author-url", request.author_url, "Their address")
        ->check(fault_if_no_address)
        ->type_name("URL");
    command.add_option("--base-url", request.base_url, "Where the report or the export will stand, for identifiers")
        ->check(fault_if_no_address)
        ->type_name("URL");
    command.footer(table());
    add_force(command, options->links);
    return [options](Session& session) { return run_export(session, *options); };
}

}  // namespace grounds::query
