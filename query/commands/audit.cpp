// SPDX-License-Identifier: MIT
#include "query/load/audit.hpp"

#include <memory>

#include "query/commands/command.hpp"
#include "query/load/record.hpp"
#include "query/writers/check.hpp"
#include "query/writers/texts.hpp"

namespace grounds::query {

namespace {

struct AuditOptions {
    std::string source;
    std::string format;
    bool full = false;
};

ExitCode run_audit(Session& session, const AuditOptions& options) {
    const auto& db = session.database();
    const auto audit = load_audit(db, source_named(db, options.source));
    const auto check = load_check_of_texts(db, audit.source.source.id);
    if (options.format == "json") {
        auto json = writers::audit_json(audit);
        if (check) {
            json["check"] = {{"counts", check->counts}, {"worth_a_look", check->amiss_count()}};
        }
        session.print(writers::dump(json));
    } else {
        session.print(writers::audit_text(audit, session.screen(), options.full) +
                      (check ? writers::check_summary(*check, session.screen()) : ""));
    }
    return ExitCode::ok;
}

}  // namespace

Action setup_audit(CLI::App& command) {
    auto options = std::make_shared<AuditOptions>();
    command.add_option("source", options->source, "A source's id, or its beginning, such as 001")
        ->required()
        ->type_name("SOURCE");
    command.add_flag("--full", options->full, "Fold nothing");
    add_format(command, options->format, {"text", "json"});
    return [options](Session& session) { return run_audit(session, *options); };
}

}  // namespace grounds::query
