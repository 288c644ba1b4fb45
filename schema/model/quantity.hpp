// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "schema/terms.hpp"

namespace grounds {

/// A number or a closed range with its unit, as somebody printed it. Exactly one of `value` and (`low`, `high`) is set
/// in a valid quantity; an unknown quantity is a missing std::optional<Quantity>, never a zero.
struct Quantity {
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
    std::string unit;
    std::optional<Qualifier> qualifier;

    bool operator==(const Quantity&) const = default;

    [[nodiscard]] bool is_range() const {
        return !value.has_value();
    }
    [[nodiscard]] double lowest() const {
        return value.value_or(low.value_or(0));
    }
    [[nodiscard]] double highest() const {
        return value.value_or(high.value_or(0));
    }
};

/// A printed figure: a quantity with what the words around it say.
struct Figure {
    Quantity quantity;
    std::optional<Change> change;    ///< "43% fewer" is a decrease
    std::optional<Quantity> within;  ///< "in 7 days"
    std::string per;                 ///< "day", "tablet"; empty if not said
    std::string printed;             ///< the figure's own characters, such as "25–40%"; empty if not recorded

    bool operator==(const Figure&) const = default;
};

/// How and where something was seen.
struct Seen {
    SeenHow how = SeenHow::abstract;
    std::string url;

    bool operator==(const Seen&) const = default;
};

}  // namespace grounds
