// SPDX-License-Identifier: MIT
#pragma once

#include <catch2/catch.hpp>

#include "tests/importer/readers/reading.hpp"
#include "works/formats/csl_json/write.hpp"

namespace grounds::test {

/// The first record of a text as CSL-JSON.
inline nlohmann::json first_item(std::string_view format, const std::string& text) {
    const auto read = read_as(format, text);
    REQUIRE_FALSE(read.data.references.empty());
    return nlohmann::json::parse(formats::csl_json(read.data.references[0]).dump());
}

}  // namespace grounds::test
