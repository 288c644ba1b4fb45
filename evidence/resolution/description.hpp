// SPDX-License-Identifier: MIT
// What a marker says of how the work was done: "a double-blind trial", "a Cochrane review".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/model/work.hpp"
#include "works/marker.hpp"

namespace grounds::resolution {

/// One thing that a marker says of a study.
struct Description {
    std::string_view words;  ///< folded, as they stand in the marker
    std::string_view what;   ///< for readers: "a randomised trial"
    enum class Fit { yes, no, unknown };
    Fit (*fits)(const CitableWork&);
};

/// Those of the table whose words stand in the marker; of several that tell the same thing the first.
std::vector<const Description*> descriptions_in(const works::Marker& marker);

}  // namespace grounds::resolution
