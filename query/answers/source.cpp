// SPDX-License-Identifier: MIT
#include "query/answers/answer.hpp"

namespace grounds::query {

std::vector<const Appearance*> SourceAnswer::appearances_of(const std::string& claim) const {
    std::vector<const Appearance*> all;
    if (const auto found = places.find(claim); found != places.end()) {
        for (const auto place : found->second) {
            all.push_back(&appearances[place]);
        }
    }
    return all;
}

}  // namespace grounds::query
