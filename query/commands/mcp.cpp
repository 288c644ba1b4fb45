// SPDX-License-Identifier: MIT
#include <chrono>
#include <memory>

#include "query/commands/command.hpp"
#include "query/load/answers.hpp"
#include "query/load/snapshot.hpp"
#include "query/mcp/protocol.hpp"
#include "schema/db/database.hpp"
#include "schema/db/deadline.hpp"

namespace grounds::query {

namespace {

constexpr std::chrono::milliseconds time_of_an_answer{2000};

/// Opens the database for each answer: it may come, go and change while the server runs.
mcp::WithDatabase opener(const std::string& path, const std::string& base_url) {
    return [path, base_url](const std::function<void(const mcp::Asked&)>& use) {
        const auto db = db::open_for_query(path);
        const db::Deadline deadline(db, time_of_an_answer);
        try {
            const Snapshot snapshot(db);
            use({db, load_info(db), base_url});
        } catch (const db::Failure&) {
            if (deadline.passed()) {
                throw Error(path, "the question took longer than 2 seconds", "ask for less at a time");
            }
            throw;
        }
    };
}

}  // namespace

Action setup_mcp(CLI::App& command) {
    auto base_url = std::make_shared<std::string>();
    command.add_option("--base-url", *base_url, "Where the site stands that answers link to")->type_name("URL");
    return [base_url](Session& session) {
        const auto base = base_url->empty() || base_url->ends_with('/') ? *base_url : *base_url + "/";
        mcp::Protocol protocol(opener(session.path(), base));
        mcp::serve_standard_streams(protocol);
        return ExitCode::ok;
    };
}

}  // namespace grounds::query
