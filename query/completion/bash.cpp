// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "query/completion/completion.hpp"

namespace grounds::query {

namespace {

std::string option_names(const CommandWords& command) {
    std::string names;
    for (const auto& option : command.options) {
        names += fmt::format("{}{}", names.empty() || option.names.empty() ? "" : " ", fmt::join(option.names, " "));
    }
    return names;
}

std::string positional_choices(const CommandWords& command) {
    for (const auto& option : command.options) {
        if (option.names.empty() && !option.choices.empty()) {
            return fmt::format("{}", fmt::join(option.choices, " "));
        }
    }
    return {};
}

/// A case of `$command:$prev` for each option that takes a value.
std::string value_cases(const CommandWords& command, const std::string& pattern) {
    std::string cases;
    for (const auto& option : command.options) {
        for (const auto& name : option.names) {
            if (!option.takes_value) {
                continue;
            }
            const auto reply = option.is_file ? std::string("compgen -f")
                                              : fmt::format("compgen -W '{}'", fmt::join(option.choices, " "));
            cases += fmt::format("        {}:{}) mapfile -t COMPREPLY < <({} -- \"$cur\"); return ;;\n", pattern, name,
                                 reply);
        }
    }
    return cases;
}

}  // namespace

std::string bash_script(const CommandWords& program) {
    std::string names, values = value_cases(program, "*"), words;
    for (const auto& command : program.commands) {
        names += (names.empty() ? "" : " ") + command.name;
        values += value_cases(command, command.name);
        words += fmt::format("        {}) words='{} {}' ;;\n", command.name, option_names(command),
                             positional_choices(command));
    }
    return fmt::format(R"(# bash completion for {0}: source <({0} completion bash)
_{0}() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command='' words='' word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case " {1} " in *" $word "*) command=$word; break ;; esac
    done
    case $command:$prev in
{2}    esac
    case $command in
{3}        *) words='{4} {1}' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}}
complete -F _{0} {0}
)",
                       program.name, names, values, words, option_names(program));
}

}  // namespace grounds::query
