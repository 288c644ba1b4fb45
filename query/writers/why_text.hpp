// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/terminal.hpp"
#include "query/answers/answer.hpp"

namespace grounds::writers {

/// A claim that a query also matches.
struct OtherClaim {
    std::string id;
    std::string statement;
};

struct WhyLayout {
    base::Screen screen;
    bool full = false;  ///< fold nothing
};

/// What a claim stands on, on one screen: about 50 lines unless `full`.
std::string why_text(const query::ClaimAnswer& answer, const std::vector<OtherClaim>& others, const WhyLayout& layout);

}  // namespace grounds::writers
