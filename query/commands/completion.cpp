// SPDX-License-Identifier: MIT
// Completion scripts, made from the same tree of options that parses the command line.
#include <memory>

#include "query/commands/program.hpp"

namespace grounds::query {

namespace {

/// CLI11 shows the words of IsMember only as "FORMAT:{text,json}" in the option's type name.
std::vector<std::string> choices_of(const CLI::Option& option) {
    const auto type = option.get_type_name();
    const auto open = type.find('{');
    const auto close = type.find('}', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) {
        return {};
    }
    return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

OptionWords completion_words_of(const CLI::Option& option) {
    OptionWords words;
    for (const auto& name : option.get_snames()) {
        words.names.push_back("-" + name);
    }
    for (const auto& name : option.get_lnames()) {
        words.names.push_back("--" + name);
    }
    words.choices = choices_of(option);
    words.takes_value = option.get_items_expected_max() > 0;
    words.is_file = option.get_type_name().find("FILE") != std::string::npos;
    words.summary = option.get_description();
    return words;
}

}  // namespace

CommandWords command_tree(const CLI::App& app) {
    CommandWords tree{app.get_name(), app.get_description(), {}, {}};
    for (const auto* option : app.get_options()) {
        tree.options.push_back(completion_words_of(*option));
    }
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        auto branch = command_tree(*command);
        if (branch.name.empty()) {  // a group of options is a nameless command to CLI11
            tree.options.insert(tree.options.end(), branch.options.begin(), branch.options.end());
        } else {
            tree.commands.push_back(std::move(branch));
        }
    }
    return tree;
}

Action setup_completion(CLI::App& command) {
    auto shell = std::make_shared<std::string>();
    std::vector<std::string> names;
    for (const auto& known : shells()) {
        names.emplace_back(known.name);
    }
    command.add_option("shell", *shell, "Shell to write for")
        ->required()
        ->check(CLI::IsMember(names))
        ->type_name("SHELL");
    const auto* root = command.get_parent();
    return [shell, root](Session& session) {
        session.print(completion_script(command_tree(*root), *shell));
        return ExitCode::ok;
    };
}

}  // namespace grounds::query
