// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace grounds::test {

/// Why this is not well-formed XML, as far as our own SVG can go wrong: tags that do not match, a bare & or <, an
/// attribute that does not end, characters that XML 1.0 does not allow. Empty if nothing is wrong.
std::string fault_in_xml(const std::string& xml);

}  // namespace grounds::test
