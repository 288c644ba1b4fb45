// SPDX-License-Identifier: MIT
// Our own small tree of a YAML document: every node knows its line, and nothing is shared or guessed.
#pragma once

#include "base/file.hpp"
#include "base/problem.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::sheets {

inline constexpr std::size_t most_levels = 32;  ///< of a document
inline constexpr std::size_t most_keys = 1000;  ///< of one map: looking for double keys is quadratic in YAML

struct YamlEntry;

/// A YAML value with its line, apart from the parser that read it.
struct YamlNode {
    enum class Kind { null, scalar, list, map };
    Kind kind = Kind::null;
    long line = 0;  ///< 1-based
    std::string scalar;
    bool quoted = false;  ///< a quoted or block scalar is text, whatever it looks like
    std::vector<YamlNode> items;
    std::vector<YamlEntry> entries;  ///< keys are scalars, each once

    /// The value of a key, or nullptr.
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

/// A key of a map, which is a node so that it has a line too.
struct YamlEntry {
    YamlNode key;
    YamlNode value;
};

/// "a list", "text", ... for messages.
std::string_view describe(const YamlNode& node);

/// The node in one spelling: keys sorted, all scalars quoted. Two spellings of the same content have the same text.
std::string canonical(const YamlNode& node);

using TakeDocument = std::function<void(YamlNode)>;

/// The documents of a file, one after the other: the tree of a document takes ten times its text. Refused, each as a
/// Problem: more than 16 MB, text that is not clean UTF-8, nesting beyond 32 levels, anchors, aliases and tags, keys
/// that are not words or stand twice. A fault of syntax ends the reading; documents well before it are taken.
/// Returns whether the file was read to its end.
bool each_yaml_document(const base::Input& input, Problems& problems, const TakeDocument& take);

/// All documents of a file that is known to be small.
std::vector<YamlNode> parse_yaml(const base::Input& input, Problems& problems);

}  // namespace grounds::sheets
