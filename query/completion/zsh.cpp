// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "query/completion/completion.hpp"

namespace grounds::query {

namespace {

/// Text inside '...[...]': quotes, brackets and colons would end it.
std::string zsh_quoted(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else if (c == '[' || c == ']' || c == ':') {
            out += std::string("\\") + c;
        } else {
            out += c;
        }
    }
    return out;
}

std::string action_of(const OptionWords& option) {
    if (option.is_file) {
        return "_files";
    }
    return option.choices.empty() ? " " : fmt::format("({})", fmt::join(option.choices, " "));
}

std::string arguments_of(const CommandWords& command) {
    std::string lines;
    for (const auto& option : command.options) {
        for (const auto& name : option.names) {
            lines += fmt::format(" \\\n            '{}[{}]{}'", name, zsh_quoted(option.summary),
                                 option.takes_value ? ":value:" + action_of(option) : "");
        }
        if (option.names.empty()) {
            lines += fmt::format(" \\\n            '*:word:{}'", action_of(option));
        }
    }
    return lines;
}

}  // namespace

std::string zsh_script(const CommandWords& program) {
    std::string names, cases;
    for (const auto& command : program.commands) {
        names += fmt::format("            '{}:{}'\n", command.name, zsh_quoted(command.summary));
        cases +=
            fmt::format("        {})\n            _arguments{}\n            ;;\n", command.name, arguments_of(command));
    }
    return fmt::format(R"(#compdef {0}
# zsh completion for {0}: source <({0} completion zsh), or a file _{0} in a folder of fpath
_{0}() {{
    local line state
    local -a names
    _arguments -C{1} \
        '1:command:->command' '*::argument:->argument'
    case $state in
    command)
        names=(
{2}        )
        _describe command names
        ;;
    argument)
        case $line[1] in
{3}        esac
        ;;
    esac
}}
if [ "$funcstack[1]" = _{0} ]; then _{0} "$@"; else compdef _{0} {0}; fi
)",
                       program.name, arguments_of(program), names, cases);
}

}  // namespace grounds::query
