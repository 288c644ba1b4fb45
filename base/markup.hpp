// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace grounds::base {

/// A text without the tags of JATS or of a web page that abstracts come with; a paragraph and a title end a paragraph.
/// A "<" that begins no tag stays ("P < 0.05").
std::string without_markup(const std::string& text);

}  // namespace grounds::base
