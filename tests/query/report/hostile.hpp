// SPDX-License-Identifier: MIT
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace grounds::test {

/// Texts that try to be markup, code, links, formulas, terminal commands, or to break a table row.
const std::vector<std::string>& hostile_texts();

/// Random texts: pieces of markup, punctuation, words and any Unicode, in any order.
rc::Gen<std::string> any_text();

/// `count` random texts; the same ones for the same seed.
std::vector<std::string> random_texts(std::size_t count, std::uint64_t seed);

}  // namespace grounds::test
