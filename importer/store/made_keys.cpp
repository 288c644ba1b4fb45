// SPDX-License-Identifier: MIT
#include "importer/store/made_keys.hpp"

#include "works/keys.hpp"

namespace grounds::store {

void part_made_keys(Dataset& data, const Stored& stored, const std::function<bool(const std::string& file)>& covers) {
    for (auto& reference : data.references) {
        const auto* other = stored.find(Kind::reference, reference.key);
        const bool clashes = other != nullptr && other->file != reference.origin.file && !covers(other->file);
        if (clashes && data.made_keys.contains(reference.key)) {
            reference.key = works::parted_key(reference);
        }
    }
}

}  // namespace grounds::store
