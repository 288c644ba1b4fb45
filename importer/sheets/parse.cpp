// SPDX-License-Identifier: MIT
// yaml-cpp's events to our tree. Its own tree is not used: it follows aliases, merges double keys and loses lines.
#include "base/clean.hpp"
#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "base/utf8.hpp"
#include "importer/sheets/node.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace grounds::sheets {

namespace {

constexpr std::size_t most_bytes = 16U << 20U;
constexpr std::size_t most_levels = 32;
constexpr std::size_t most_keys = 1000;  // of one map: looking for double keys is quadratic

/// Ends the reading of a file; becomes a Problem.
struct Refusal {
    long line;
    std::string message;
    std::string hint;
};

long line_of(const YAML::Mark& mark) {
    return mark.line + 1L;
}

/// Whether a text that starts with a quote lacks the one that closes it; false for any other text.
bool is_unclosed(std::string_view text) {
    const char quote = text.empty() ? '\0' : text.front();
    if (quote != '"' && quote != '\'') {
        return false;
    }
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool doubled = quote == '\'' && text.substr(at, 2) == "''";
        if (doubled || (quote == '"' && text[at] == '\\')) {
            ++at;
        } else if (text[at] == quote) {
            return false;
        }
    }
    return true;
}

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const std::string& file, std::string_view text, Problems& problems)
        : file_(file), text_(text), problems_(problems) {}

    [[nodiscard]] YamlNode take() {
        return std::move(root_);
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        // yaml-cpp hands out empty documents without end at some stray brackets (found by mutation).
        if (mark.pos == last_start_) {
            throw Refusal{line_of(mark), "not valid YAML: a bracket or sign that belongs to nothing", "remove it"};
        }
        last_start_ = mark.pos;
        root_ = YamlNode{};
        root_.line = line_of(mark);
        open_.clear();
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add(start(mark, anchor, {}));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse_sharing(mark);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        auto node = start(mark, anchor, tag);
        if (value.size() > base::most_field_bytes) {
            throw Refusal{node.line, "a text is larger than 1 MB", "shorten it"};
        }
        node.kind = YamlNode::Kind::scalar;
        node.scalar = value;
        node.quoted = tag == "!";
        if (node.quoted) {
            check_closed(mark);
        }
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(start(mark, anchor, tag), YamlNode::Kind::list);
    }
    void OnSequenceEnd() override {
        close();
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(start(mark, anchor, tag), YamlNode::Kind::map);
    }
    void OnMapEnd() override {
        close();
    }

private:
    struct Level {
        YamlNode node;
        std::optional<YamlNode> key;  ///< read, its value not yet
    };

    [[noreturn]] static void refuse_sharing(const YAML::Mark& mark) {
        throw Refusal{line_of(mark), "anchors and aliases (& and *) are not allowed in sheets", "write the value out"};
    }

    static YamlNode start(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag) {
        if (anchor != 0) {
            refuse_sharing(mark);
        }
        if (!tag.empty() && tag != "?" && tag != "!") {
            throw Refusal{line_of(mark), fmt::format("the tag {} is not allowed in sheets", tag), "remove it"};
        }
        YamlNode node;
        node.line = line_of(mark);
        return node;
    }

    /// yaml-cpp takes the end of the file for a closing quote, and all before it for the text.
    void check_closed(const YAML::Mark& mark) const {
        if (is_unclosed(text_.substr(std::min(static_cast<std::size_t>(mark.pos), text_.size())))) {
            throw Refusal{line_of(mark), "not valid YAML: the quote that opens here is never closed",
                          "add the missing quote"};
        }
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
    std::string_view text_;
    Problems& problems_;
    YamlNode root_;
    std::vector<Level> open_;
    int last_start_ = -1;
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

/// Throws what ends the reading.
void build(const std::string& file, std::string_view text, const TakeDocument& take, Problems& problems) {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    TreeBuilder builder(file, text, problems);
    while (parser.HandleNextDocument(builder)) {
        take(builder.take());
    }
}

/// Whether a line holds a question mark behind an opening brace or bracket: yaml-cpp takes it for the sign of a key.
bool has_loose_question(std::string_view text, long line) {
    for (long at = 1; at < line && !text.empty(); ++at) {
        text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
    }
    text = text.substr(0, text.find('\n'));
    const auto brace = text.find_first_of("{[");
    return brace != std::string_view::npos && text.find('?', brace) != std::string_view::npos;
}

/// yaml-cpp tells where a text ran into the next document; where it starts comes from reading up to there.
Problem syntax_fault(const std::string& file, std::string_view text, const YAML::Exception& fault) {
    if (fault.msg == YAML::ErrorMsg::DOC_IN_SCALAR) {
        try {
            Problems told;
            build(
                file, text.substr(0, static_cast<std::size_t>(std::max(fault.mark.pos, 0))),
                [](const YamlNode& /*was read before*/) {}, told);
        } catch (const Refusal& refusal) {
            return {file, refusal.line, refusal.message, refusal.hint};
        } catch (const YAML::Exception&) {  // then the first fault says all
        }
    }
    const auto* hint = has_loose_question(text, line_of(fault.mark))
                           ? "inside { } and [ ] a text with a question mark needs quotes"
                           : "a text with ': ', ' #' or a leading special character needs quotes";
    return {file, line_of(fault.mark), "not valid YAML: " + fault.msg, hint};
}

void parse_text(const std::string& file, std::string_view text, const TakeDocument& take, Problems& problems) {
    try {
        build(file, text, take, problems);
    } catch (const Refusal& refusal) {
        problems.push_back({file, refusal.line, refusal.message, refusal.hint});
    } catch (const YAML::Exception& fault) {
        problems.push_back(syntax_fault(file, text, fault));
    }
}

/// The places that yaml-cpp tells do not count a byte order mark.
std::string_view without_mark(std::string_view text) {
    return text.substr(text.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0);
}

}  // namespace

void each_yaml_document(const base::Input& input, Problems& problems, const TakeDocument& take) {
    if (readable(input, problems)) {
        parse_text(input.name, without_mark(input.text), take, problems);
    }
}

std::vector<YamlNode> parse_yaml(const base::Input& input, Problems& problems) {
    std::vector<YamlNode> documents;
    each_yaml_document(input, problems, [&](YamlNode document) { documents.push_back(std::move(document)); });
    return documents;
}

}  // namespace grounds::sheets
