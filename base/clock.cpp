// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <fmt/chrono.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "base/error.hpp"

namespace grounds::base {
namespace {

constexpr std::time_t year_10000 = 253402300800;  // the database keeps four digits

std::time_t parse_epoch(std::string_view text) {
    std::time_t seconds = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, seconds);
    if (failure != std::errc() || rest != end || seconds < 0 || seconds >= year_10000) {
        throw Error("SOURCE_DATE_EPOCH", "is not a number of seconds since 1970", "set it to digits only, or unset it");
    }
    return seconds;
}

/// "" if nothing stands in for the clock.
std::string_view given_epoch() {
    const char* const epoch = std::getenv("SOURCE_DATE_EPOCH");
    return epoch == nullptr ? "" : epoch;
}

}  // namespace

bool is_clock_replaced() {
    return !given_epoch().empty();
}

std::string utc_now() {
    const std::time_t seconds = is_clock_replaced() ? parse_epoch(given_epoch()) : std::time(nullptr);
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

}  // namespace grounds::base
