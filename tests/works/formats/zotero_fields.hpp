// SPDX-License-Identifier: MIT
// A record of Zotero's and one of ours, as fields that can be compared: letters and digits, people and years alike.
#pragma once

#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "schema/model/reference.hpp"

namespace grounds::test {

/// Name of a field, and what it says.
using Fields = std::map<std::string, std::string>;

/// The first of these members that is a text and not empty.
std::string member(const nlohmann::json& item, std::initializer_list<const char*> names);

Fields of_zotero(const nlohmann::json& item);

/// `format` is the reader's name: what counts as a keyword differs.
Fields of_ours(const Reference& reference, const std::string& format);

}  // namespace grounds::test
