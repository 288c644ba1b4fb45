// SPDX-License-Identifier: MIT
// The bibliographic formats: one folder a format, one line in formats.def.
#pragma once

#include <string_view>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::formats {

#define GROUNDS_BIBLIOGRAPHY(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES) \
    void FUNCTION(const base::Input&, Dataset&, Problems&);                   \
    bool RECOGNISES(std::string_view head);
#include "works/formats/formats.def"
#undef GROUNDS_BIBLIOGRAPHY

}  // namespace grounds::formats
