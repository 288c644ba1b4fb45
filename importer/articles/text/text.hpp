// SPDX-License-Identifier: MIT
// The plain text of base/, by the names that the readers of articles use.
#pragma once

#include "base/plain_text.hpp"

namespace grounds::articles {

namespace stand_in = base::stand_in;

using base::is_digit;
using base::is_letter;
using base::is_lower;
using base::is_space;
using base::is_superscript;
using base::is_upper;
using base::plain_of;
using base::readable;
using base::shown;
using base::Span;
using base::Text;
using base::Token;
using base::tokens_of;
using base::trimmed;

}  // namespace grounds::articles
