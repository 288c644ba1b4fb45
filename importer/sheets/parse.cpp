// SPDX-License-Identifier: MIT
// YAML to our tree.
#include "base/clean.hpp"
#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "base/utf8.hpp"
#include "importer/sheets/node.hpp"
#include "importer/sheets/yaml_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

namespace grounds::sheets {

namespace {

constexpr std::size_t most_bytes = 16U << 20U;

std::string_view text_of(const yaml_char_t* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// A plain scalar that stands for no value.
bool is_null(std::string_view plain) {
    return plain.empty() || plain == "~" || plain == "null" || plain == "Null" || plain == "NULL";
}

class TreeBuilder {
public:
    TreeBuilder(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

    [[nodiscard]] YamlNode take() {
        return std::move(root_);
    }

    /// Throws Refusal.
    void take_event(const yaml_event_t& event) {
        switch (event.type) {
            case YAML_DOCUMENT_START_EVENT:
                root_ = YamlNode{};
                root_.line = line_of(event.start_mark);
                break;
            case YAML_ALIAS_EVENT:
                refuse_sharing(event);
            case YAML_SCALAR_EVENT:
                take_scalar(event);
                break;
            case YAML_SEQUENCE_START_EVENT:
                open(start(event, event.data.sequence_start.anchor, event.data.sequence_start.tag),
                     YamlNode::Kind::list);
                break;
            case YAML_MAPPING_START_EVENT:
                open(start(event, event.data.mapping_start.anchor, event.data.mapping_start.tag), YamlNode::Kind::map);
                break;
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT:
                close();
                break;
            default:
                break;
        }
    }

private:
    struct Level {
        YamlNode node;
        std::optional<YamlNode> key;  ///< read, its value not yet
    };

    [[noreturn]] static void refuse_sharing(const yaml_event_t& event) {
        throw Refusal{line_of(event.start_mark), "anchors and aliases (& and *) are not allowed in sheets",
                      "write the value out"};
    }

    static YamlNode start(const yaml_event_t& event, const yaml_char_t* anchor, const yaml_char_t* tag) {
        if (anchor != nullptr) {
            refuse_sharing(event);
        }
        if (tag != nullptr && text_of(tag) != "!") {
            throw Refusal{line_of(event.start_mark), fmt::format("the tag {} is not allowed in sheets", text_of(tag)),
                          "remove it"};
        }
        YamlNode node;
        node.line = line_of(event.start_mark);
        return node;
    }

    void take_scalar(const yaml_event_t& event) {
        const auto& scalar = event.data.scalar;
        auto node = start(event, scalar.anchor, scalar.tag);
        if (scalar.length > base::most_field_bytes) {
            throw Refusal{node.line, "a text is larger than 1 MB", "shorten it"};
        }
        const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        node.quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
        if (node.quoted || !is_null(text)) {
            node.kind = YamlNode::Kind::scalar;
            node.scalar = text;
        }
        add(std::move(node));
    }

    void open(YamlNode node, YamlNode::Kind kind) {
        if (open_.size() >= most_levels) {
            throw Refusal{node.line, fmt::format("nested deeper than {} levels", most_levels), "flatten the sheet"};
        }
        node.kind = kind;
        open_.push_back({std::move(node), std::nullopt});
    }

    void close() {
        auto done = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(done));
    }

    void add(YamlNode node) {
        base::stop_if_interrupted();
        if (open_.empty()) {
            root_ = std::move(node);
        } else if (open_.back().node.kind == YamlNode::Kind::list) {
            open_.back().node.items.push_back(std::move(node));
        } else {
            add_to_map(open_.back(), std::move(node));
        }
    }

    void add_to_map(Level& level, YamlNode node) {
        if (level.key) {
            level.node.entries.push_back({std::move(*level.key), std::move(node)});
            level.key.reset();
            return;
        }
        if (node.kind != YamlNode::Kind::scalar) {
            throw Refusal{node.line, fmt::format("a key is {}", describe(node)), "a key is one word"};
        }
        if (level.node.entries.size() >= most_keys) {
            throw Refusal{node.line, fmt::format("more than {} keys in one map", most_keys), "write a list"};
        }
        if (const auto* first = level.node.find(node.scalar)) {
            problems_.push_back({file_, node.line,
                                 fmt::format("the key '{}' stands twice, first in line {}", node.scalar, first->line),
                                 "keep one of them"});
        }
        level.key = std::move(node);
    }

    const std::string& file_;
    Problems& problems_;
    YamlNode root_;
    std::vector<Level> open_;
};

bool readable(const base::Input& input, Problems& problems) {
    if (input.text.size() > most_bytes) {
        problems.push_back({input.name, 0, "the file is larger than 16 MB", "split it into several sheets"});
        return false;
    }
    if (const auto fault = base::text_fault(input.text)) {
        const auto until = input.text.begin() + static_cast<std::ptrdiff_t>(fault->offset);
        const auto line = 1 + std::count(input.text.begin(), until, '\n');
        problems.push_back({input.name, line, "the file " + fault->what, "save it as plain UTF-8 text"});
        return false;
    }
    return true;
}

/// Documents before a fault are taken. Returns whether there is none.
bool parse_text(const std::string& file, std::string_view text, const TakeDocument& take, Problems& problems) {
    try {
        YamlEvents events(text);
        TreeBuilder builder(file, problems);
        for (auto type = YAML_NO_EVENT; type != YAML_STREAM_END_EVENT;) {
            const auto event = events.next();
            type = event.get().type;
            builder.take_event(event.get());
            if (type == YAML_DOCUMENT_END_EVENT) {
                take(builder.take());
            }
        }
    } catch (const Refusal& refusal) {
        problems.push_back({file, refusal.line, refusal.message, refusal.hint});
        return false;
    }
    return true;
}

/// YAML 1.1 counts the separators of lines and paragraphs as ends of lines; here they are blanks within a text, as they
/// are to the cleaning of texts.
std::string without_separators(std::string text) {
    for (const std::string_view separator : {"\u2028", "\u2029"}) {
        for (auto at = text.find(separator); at != std::string::npos; at = text.find(separator, at)) {
            text.replace(at, separator.size(), separator.size(), ' ');
        }
    }
    return text;
}

}  // namespace

bool each_yaml_document(const base::Input& input, Problems& problems, const TakeDocument& take) {
    return readable(input, problems) && parse_text(input.name, without_separators(input.text), take, problems);
}

std::vector<YamlNode> parse_yaml(const base::Input& input, Problems& problems) {
    std::vector<YamlNode> documents;
    each_yaml_document(input, problems, [&](YamlNode document) { documents.push_back(std::move(document)); });
    return documents;
}

}  // namespace grounds::sheets
