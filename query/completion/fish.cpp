// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "query/completion/completion.hpp"

namespace grounds::query {

namespace {

std::string fish_quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    }
    return out + "'";
}

std::string flags_of(const OptionWords& option) {
    std::string flags;
    for (const auto& name : option.names) {
        flags += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (option.takes_value) {
        flags += option.is_file ? " -r -F" : " -x";
    }
    if (!option.choices.empty()) {
        flags += fmt::format(" -a '{}'", fmt::join(option.choices, " "));
    }
    return flags;
}

std::string lines_of(const std::string& program, const CommandWords& command, const std::string& condition) {
    std::string lines;
    for (const auto& option : command.options) {
        if (option.names.empty() && option.choices.empty()) {
            continue;
        }
        const auto flags =
            option.names.empty() ? fmt::format(" -f -a '{}'", fmt::join(option.choices, " ")) : flags_of(option);
        lines += fmt::format("complete -c {}{}{} -d {}\n", program, condition, flags, fish_quoted(option.summary));
    }
    return lines;
}

}  // namespace

std::string fish_script(const CommandWords& program) {
    auto script = fmt::format("# fish completion for {0}: {0} completion fish | source\n", program.name);
    script += fmt::format("complete -c {} -f\n", program.name) + lines_of(program.name, program, "");
    for (const auto& command : program.commands) {
        script += fmt::format("complete -c {} -n __fish_use_subcommand -a {} -d {}\n", program.name, command.name,
                              fish_quoted(command.summary));
        script += lines_of(program.name, command, fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name));
    }
    return script;
}

}  // namespace grounds::query
