// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/text_index.hpp"
#include "importer/store/kind.hpp"

namespace grounds::store {

/// Numbers for the records of a run by their kinds and ids.
class RecordIndex {
public:
    using Number = base::TextIndex::Number;

    /// Always a new number; of equal ids find() gives the first.
    Number add(Kind kind, std::string_view id) {
        return ids_.add(id, static_cast<base::TextIndex::Kind>(kind));
    }
    [[nodiscard]] std::optional<Number> find(Kind kind, std::string_view id) const {
        return ids_.find(id, static_cast<base::TextIndex::Kind>(kind));
    }
    [[nodiscard]] Kind kind(Number number) const {
        return static_cast<Kind>(ids_.kind(number));
    }
    [[nodiscard]] std::string_view id(Number number) const {
        return ids_.text(number);
    }
    void reserve(std::size_t count) {
        ids_.reserve(count);
    }

private:
    base::TextIndex ids_;
};

}  // namespace grounds::store
