// SPDX-License-Identifier: MIT
#include "importer/sheets/yaml_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>

namespace grounds::sheets {

namespace {

/// Where the thing began that the parser was in.
std::string since(std::string_view context, long line) {
    struct Words {
        std::string_view parser, ours;
    };
    constexpr auto words = std::to_array<Words>({{"while parsing a flow sequence", "the [ ] that opens"},
                                                 {"while parsing a flow mapping", "the { } that opens"},
                                                 {"while parsing a block collection", "the list that starts"},
                                                 {"while parsing a block mapping", "the keys that start"}});
    const auto* const found =
        std::find_if(words.begin(), words.end(), [&](const Words& each) { return each.parser == context; });
    return found == words.end() ? std::string() : fmt::format(", in {} in line {}", found->ours, line);
}

/// What the parser could not read, in its words and with where the thing began that it was in.
Refusal syntax_fault(const yaml_parser_t& parser) {
    const std::string_view problem = parser.problem == nullptr ? "nothing is known of it" : parser.problem;
    const std::string_view context = parser.context == nullptr ? "" : parser.context;
    const bool in_quotes = context == "while scanning a quoted scalar";
    if (in_quotes && problem.starts_with("found unexpected")) {
        return {line_of(parser.context_mark), "not valid YAML: the quote that opens here is never closed",
                "add the missing quote"};
    }
    const bool in_flow = context.find("flow") != std::string_view::npos;
    return {line_of(parser.problem_mark),
            fmt::format("not valid YAML: {}{}", problem, since(context, line_of(parser.context_mark))),
            in_flow ? "inside { } and [ ] a text with a comma, ': ' or a bracket needs quotes"
                    : "a text with ': ', ' #' or a leading special character needs quotes"};
}

}  // namespace

YamlEvent::YamlEvent(yaml_parser_t& parser) {
    if (yaml_parser_parse(&parser, &event_) == 0) {
        if (parser.error == YAML_MEMORY_ERROR) {
            throw std::bad_alloc();
        }
        throw syntax_fault(parser);
    }
}

YamlEvent::~YamlEvent() {
    yaml_event_delete(&event_);
}

YamlEvents::YamlEvents(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) {
        throw std::bad_alloc();
    }
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

YamlEvents::~YamlEvents() {
    yaml_parser_delete(&parser_);
}

}  // namespace grounds::sheets
