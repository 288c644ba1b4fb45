// SPDX-License-Identifier: MIT
// The terms of RDF 1.1 Turtle. Data can neither end a term nor begin another.
#pragma once

#include <string>
#include <string_view>

namespace grounds::exports::turtle {

/// <iri>; what an IRIREF may not hold is percent-encoded.
std::string iri(std::string_view text);

/// "data", with quotes, backslashes and line breaks escaped.
std::string literal(std::string_view data);

}  // namespace grounds::exports::turtle
