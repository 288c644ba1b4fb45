// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "query/commands/command.hpp"
#include "query/load/answers.hpp"
#include "schema/db/database.hpp"

namespace grounds::query {

namespace {

ExitCode run_verify(Session& session) {
    const auto& db = session.database();
    const auto faults = db::faults_of_content(db);
    if (!faults.empty()) {
        throw Error(db.file(), fmt::format("is damaged: {}", fmt::join(faults, "; ")),
                    "delete it and run grounds-import again");
    }
    const auto claims = read_everything(db);
    const auto info = load_info(db);
    session.print(fmt::format("{}: nothing is damaged; {} claims, digest {}\n", db.file(), claims, info.digest));
    return ExitCode::ok;
}

}  // namespace

Action setup_verify(CLI::App& /*no options*/) {
    return [](Session& session) { return run_verify(session); };
}

}  // namespace grounds::query
