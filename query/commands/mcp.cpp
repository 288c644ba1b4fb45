// SPDX-License-Identifier: MIT
#include <chrono>
#include <memory>

#include "query/commands/command.hpp"
#include "query/load/kept_database.hpp"
#include "query/mcp/protocol.hpp"
#include "schema/db/deadline.hpp"

namespace grounds::query {

namespace {

constexpr std::chrono::milliseconds time_of_an_answer{2000};

void answer(KeptDatabase& database, const std::string& path, const std::string& base_url,
            const std::function<void(const mcp::Asked&)>& use) {
    const Snapshot snapshot(database.db());
    const auto& info = database.info(snapshot);
    const db::Deadline deadline(database.db(), time_of_an_answer);
    try {
        use({database.db(), info, base_url});
    } catch (const db::Failure&) {
        if (deadline.passed()) {
            throw Error(path, "the question took longer than 2 seconds", "ask for less at a time");
        }
        throw;
    }
}

/// The database may come, go and change while the server runs. One that failed is opened again.
mcp::WithDatabase opener(const std::string& path, const std::string& base_url) {
    const auto kept = std::make_shared<std::unique_ptr<KeptDatabase>>();
    return [path, base_url, kept](const std::function<void(const mcp::Asked&)>& use) {
        if (!*kept || (*kept)->is_moved()) {
            kept->reset();
            *kept = std::make_unique<KeptDatabase>(path);
        }
        try {
            answer(**kept, path, base_url, use);
        } catch (const db::Failure&) {
            kept->reset();
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
