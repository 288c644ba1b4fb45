// SPDX-License-Identifier: MIT
// The events of a YAML text, by libyaml.
#pragma once

#include <yaml.h>

#include <string>
#include <string_view>

namespace grounds::sheets {

/// Ends the reading of a file; becomes a Problem.
struct Refusal {
    long line;
    std::string message;
    std::string hint;
};

/// Counted from 1.
inline long line_of(const yaml_mark_t& mark) {
    return static_cast<long>(mark.line) + 1;
}

/// One event of the parser, as long as this object lives.
class YamlEvent {
public:
    /// Throws Refusal where the text is not YAML, and std::bad_alloc.
    explicit YamlEvent(yaml_parser_t& parser);
    YamlEvent(const YamlEvent&) = delete;
    YamlEvent& operator=(const YamlEvent&) = delete;
    ~YamlEvent();
    [[nodiscard]] const yaml_event_t& get() const {
        return event_;
    }

private:
    yaml_event_t event_{};
};

/// Of a text that outlives this.
class YamlEvents {
public:
    explicit YamlEvents(std::string_view text);
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;
    ~YamlEvents();
    YamlEvent next() {
        return YamlEvent(parser_);
    }

private:
    yaml_parser_t parser_{};
};

}  // namespace grounds::sheets
