// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/terminal.hpp"
#include "query/commands/command.hpp"
#include "query/writers/writer.hpp"
#include "schema/db/database.hpp"

namespace grounds::query {

#define COMMAND(name, summary) Action setup_##name(CLI::App&);
#include "query/commands/commands.def"
#undef COMMAND

std::span<const Command> commands() {
    static const auto all = std::to_array<Command>({
#define COMMAND(name, summary) {#name, summary, setup_##name},
#include "query/commands/commands.def"
#undef COMMAND
    });
    return all;
}

const db::Connection& Session::database() {
    if (!database_) {
        database_.emplace(db::open_for_query(path_));
        one_state_.emplace(*database_, db::Transaction::For::reading);
    }
    return *database_;
}

void Session::print(std::string_view text) const {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (written) {
        return;
    }
    if (errno == EPIPE) {
        throw BrokenPipe{};
    }
    throw Error("standard output", std::strerror(errno));
}

void Session::say(std::string_view text) const {
    base::say(text);
}

CLI::Option* add_format(CLI::App& command, std::string& format, const std::vector<std::string>& supported) {
    format = supported.front();
    return command.add_option("-f,--format", format, "Output format")
        ->check(CLI::IsMember(supported))
        ->type_name("FORMAT")
        ->capture_default_str();
}

void add_force(CLI::App& command, base::Links& links) {
    command.add_flag_callback(
        "--force", [&links] { links = base::Links::replaced; },
        "Replace a symbolic link in the place of a file to write");
}

std::string fault_if_empty(const std::string& value) {
    return value.empty() ? "the value is empty" : "";
}

std::vector<std::string> table_formats() {
    std::vector<std::string> names;
    for (const auto& writer : writers::table_writers()) {
        names.emplace_back(writer.name);
    }
    return names;
}

}  // namespace grounds::query
