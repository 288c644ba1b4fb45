// SPDX-License-Identifier: MIT
#include "query/answers/change.hpp"
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <memory>

#include "query/commands/command.hpp"
#include "query/writers/page.hpp"
#include "query/writers/texts.hpp"
#include "query/writers/writer.hpp"
#include "schema/load/dossier.hpp"

namespace grounds::query {

namespace {

struct RippleOptions {
    std::string work, format;
};

Ripple ripple_through(const db::Connection& db, const Work& work) {
    load::DossierLoader loader(db);
    Ripple all;
    std::set<std::string> caveats;
    for (const auto& question : questions_of(db, work)) {
        auto one = ripple_of(loader.load(question), work);
        all.claims += one.claims;
        all.changes.insert(all.changes.end(), one.changes.begin(), one.changes.end());
        caveats.insert(one.caveats.begin(), one.caveats.end());
    }
    all.caveats.assign(caveats.begin(), caveats.end());
    return all;
}

std::string text_of(const Ripple& ripple, const Work& work, const base::Screen& screen) {
    writers::Page page(screen);
    page.heading(fmt::format("If {} were retracted", work.name));
    const auto all = fmt::format("{} claim{}", ripple.claims, ripple.claims == 1 ? "" : "s");
    page.paragraph(ripple.changes.empty()
                       ? fmt::format("nothing changes, of {} that it reaches", all)
                       : fmt::format("{} of {} that it reaches would change", ripple.changes.size(), all));
    if (!work.study.empty()) {
        page.paragraph("without the findings of " + work.study);
    }
    for (const auto& caveat : ripple.caveats) {
        page.paragraph("but " + caveat);
    }
    return page.text() + writers::change_lines(ripple.changes, screen);
}

ExitCode run_ripple(Session& session, const RippleOptions& options) {
    const auto& db = session.database();
    const auto work = work_named(db, options.work);
    const auto ripple = ripple_through(db, work);
    if (options.format == "text") {
        session.print(text_of(ripple, work, session.screen()));
    } else {
        session.print(writers::write_table(change_table(ripple.changes), options.format, session.screen()));
        for (const auto& caveat : ripple.caveats) {
            session.say(caveat);
        }
    }
    if (ripple.changes.empty() && options.format != "text") {
        session.say("nothing changes");
    }
    return ripple.changes.empty() ? ExitCode::nothing : ExitCode::ok;
}

}  // namespace

Action setup_ripple(CLI::App& command) {
    auto options = std::make_shared<RippleOptions>();
    command.add_option("work", options->work, "A reference's key or a study's id, or the beginning of one")
        ->required()
        ->type_name("REFERENCE|STUDY");
    add_format(command, options->format, table_formats());
    return [options](Session& session) { return run_ripple(session, *options); };
}

}  // namespace grounds::query
