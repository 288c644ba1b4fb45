// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "base/date.hpp"

namespace grounds::base {

/// 64 hexadecimal digits.
bool is_sha256(std::string_view text);
/// A finite decimal number: -0.38, 12, 1e-4. No leading plus, no hexadecimal, no inf or nan.
std::optional<double> parse_number(std::string_view text);

}  // namespace grounds::base
