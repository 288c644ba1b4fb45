// SPDX-License-Identifier: MIT
#include <array>

#include "base/error.hpp"
#include "query/completion/completion.hpp"

namespace grounds::query {

namespace {

constexpr auto all = std::to_array<Shell>({{"bash", bash_script}, {"zsh", zsh_script}, {"fish", fish_script}});

}  // namespace

std::span<const Shell> shells() {
    return all;
}

std::string completion_script(const CommandWords& program, std::string_view shell) {
    for (const auto& known : all) {
        if (known.name == shell) {
            return known.script(program);
        }
    }
    throw Error("completion", "no shell '" + std::string(shell) + "'");
}

}  // namespace grounds::query
