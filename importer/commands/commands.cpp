// SPDX-License-Identifier: MIT
#include <array>
#include <cstdlib>

#include "importer/commands/command.hpp"

namespace grounds::importer {

#define GROUNDS_COMMAND(name, summary) Action setup_##name(CLI::App& app, const CommonOptions& common);
#include "importer/commands/commands.def"
#undef GROUNDS_COMMAND

std::span<const Command> commands() {
#define GROUNDS_COMMAND(name, summary) Command{#name, summary, setup_##name},
    static constexpr Command all[] = {
#include "importer/commands/commands.def"
    };
#undef GROUNDS_COMMAND
    return all;
}

std::string database_path(const CommonOptions& common) {
    if (!common.db.empty()) {
        return common.db;
    }
    const char* const named = std::getenv("GROUNDS_DB");
    return named != nullptr && *named != '\0' ? named : "grounds.db";
}

}  // namespace grounds::importer
