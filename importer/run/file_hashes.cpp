// SPDX-License-Identifier: MIT
#include "importer/run/file_hashes.hpp"

#include <string_view>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "importer/run/walk.hpp"

namespace grounds::importer {

std::string FileHashes::of(const std::filesystem::path& path) {
    const auto state = state_of_(path);
    if (const auto known = known_.find(state); known != known_.end()) {
        return used_[state] = known->second;
    }
    return of(path, [&path] {
        base::Sha256 hash;
        base::read_pieces(path, most_input_bytes, [&hash](std::string_view piece) { hash.add(piece); });
        return hash.hex();
    });
}

}  // namespace grounds::importer
