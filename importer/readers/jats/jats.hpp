// SPDX-License-Identifier: MIT
// What the parts of the JATS reader share.
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "importer/readers/reader.hpp"

namespace grounds {

/// True if the text holds an <article> element: tells JATS from other XML.
bool is_jats(const Input& input);

/// From a place in a file to its line.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    [[nodiscard]] long at(std::size_t byte) const;
    [[nodiscard]] long of(const pugi::xml_node& node) const;

private:
    std::vector<std::size_t> breaks_;
};

/// The byte at which a text stops being UTF-8; nothing if it is.
std::optional<std::size_t> invalid_utf8(std::string_view text);

/// All text in an element in one line, cleaned.
std::string text_in(const pugi::xml_node& node);

/// The element as XML.
std::string xml_of(const pugi::xml_node& node);

/// True if the element has this name.
inline bool is(const pugi::xml_node& node, std::string_view name) {
    return name == node.name();
}

/// A text as records may hold it: control characters and those that deceive are left out, white space is one space.
std::string harmless(std::string_view text);

}  // namespace grounds
