// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "importer/store/stored.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::store {

/// Exports of bibliographies overlap: where a reader made the same key for a reference as one had made that is stored
/// from a file which this run does not speak for (`covers` is false for it), the new one gets a suffix, so that neither
/// is refused or lost; if they are one work, they are merged as duplicates. Keys that a file gave are left alone.
void part_made_keys(Dataset& data, const Stored& stored, const std::function<bool(const std::string& file)>& covers);

/// Two articles whose files have one name ("a/page.html", "b/page.html") would have one id: the later one is named by its
/// folder too ("b-page"), with its passages and the entries of its reference list.
void separate_made_source_ids(Dataset& data, const Stored& stored,
                              const std::function<bool(const std::string& file)>& covers);

}  // namespace grounds::store
