// SPDX-License-Identifier: MIT
#include "importer/store/record_index.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>

namespace grounds::store {
namespace {

using Length = std::uint32_t;

constexpr auto none = std::numeric_limits<RecordIndex::Number>::max();
constexpr std::size_t head = 1 + sizeof(Length);
constexpr std::size_t fewest_slots = 64;

std::size_t hash_of(Kind kind, std::string_view id) {
    constexpr std::size_t odd = 0x9e3779b97f4a7c15;  // spreads the kinds
    return std::hash<std::string_view>()(id) + odd * static_cast<std::size_t>(kind);
}

}  // namespace

std::string_view RecordIndex::id(Number number) const {
    Length length = 0;
    std::memcpy(&length, texts_[number] + 1, sizeof length);
    return {texts_[number] + head, length};
}

std::size_t RecordIndex::slot_of(Kind kind, std::string_view id) const {
    const auto mask = slots_.size() - 1;
    auto slot = hash_of(kind, id) & mask;
    while (slots_[slot] != none && (this->kind(slots_[slot]) != kind || this->id(slots_[slot]) != id)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::optional<RecordIndex::Number> RecordIndex::find(Kind kind, std::string_view id) const {
    if (slots_.empty()) {
        return std::nullopt;
    }
    const auto number = slots_[slot_of(kind, id)];
    return number == none ? std::nullopt : std::optional(number);
}

void RecordIndex::make_slots(std::size_t count) {
    slots_.assign(count, none);
    slots_.shrink_to_fit();
    for (Number number = 0; number < texts_.size(); ++number) {
        auto& slot = slots_[slot_of(kind(number), id(number))];
        slot = std::min(slot, number);
    }
}

void RecordIndex::reserve(std::size_t count) {
    texts_.reserve(count);
    auto slots = std::max(slots_.size(), fewest_slots);
    while (4 * count > 3 * slots) {
        slots *= 2;
    }
    if (slots > slots_.size()) {
        make_slots(slots);
    }
}

RecordIndex::Number RecordIndex::add(Kind kind, std::string_view id) {
    if (texts_.size() >= none || id.size() > std::numeric_limits<Length>::max()) {
        throw std::length_error("RecordIndex");
    }
    if (4 * (texts_.size() + 1) > 3 * slots_.size()) {
        make_slots(std::max(fewest_slots, 2 * slots_.size()));
    }
    const auto number = static_cast<Number>(texts_.size());
    auto* const text = arena_.room(head + id.size());
    const auto length = static_cast<Length>(id.size());
    *text = static_cast<char>(kind);
    std::memcpy(text + 1, &length, sizeof length);
    std::copy(id.begin(), id.end(), text + head);
    texts_.push_back(text);
    auto& slot = slots_[slot_of(kind, id)];
    slot = std::min(slot, number);
    return number;
}

}  // namespace grounds::store
