// SPDX-License-Identifier: MIT
#include "base/text_index.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>

namespace grounds::base {
namespace {

using Length = std::uint32_t;

constexpr auto none = std::numeric_limits<TextIndex::Number>::max();
constexpr std::size_t head = 1 + sizeof(Length);
constexpr std::size_t fewest_slots = 64;

std::size_t hash_of(std::string_view text, TextIndex::Kind kind) {
    constexpr std::size_t odd = 0x9e3779b97f4a7c15;  // spreads the kinds
    return std::hash<std::string_view>()(text) + odd * kind;
}

}  // namespace

std::string_view TextIndex::text(Number number) const {
    Length length = 0;
    std::memcpy(&length, texts_[number] + 1, sizeof length);
    return {texts_[number] + head, length};
}

std::size_t TextIndex::slot_of(std::string_view text, Kind kind) const {
    const auto mask = slots_.size() - 1;
    auto slot = hash_of(text, kind) & mask;
    while (slots_[slot] != none && (this->kind(slots_[slot]) != kind || this->text(slots_[slot]) != text)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::optional<TextIndex::Number> TextIndex::find(std::string_view text, Kind kind) const {
    if (slots_.empty()) {
        return std::nullopt;
    }
    const auto number = slots_[slot_of(text, kind)];
    return number == none ? std::nullopt : std::optional(number);
}

void TextIndex::make_slots(std::size_t count) {
    slots_.assign(count, none);
    slots_.shrink_to_fit();
    for (Number number = 0; number < texts_.size(); ++number) {
        auto& slot = slots_[slot_of(text(number), kind(number))];
        slot = std::min(slot, number);
    }
}

void TextIndex::reserve(std::size_t count) {
    texts_.reserve(count);
    auto slots = std::max(slots_.size(), fewest_slots);
    while (4 * count > 3 * slots) {
        slots *= 2;
    }
    if (slots > slots_.size()) {
        make_slots(slots);
    }
}

TextIndex::Number TextIndex::add(std::string_view text, Kind kind) {
    if (texts_.size() >= none || text.size() > std::numeric_limits<Length>::max()) {
        throw std::length_error("TextIndex");
    }
    if (4 * (texts_.size() + 1) > 3 * slots_.size()) {
        make_slots(std::max(fewest_slots, 2 * slots_.size()));
    }
    const auto number = static_cast<Number>(texts_.size());
    auto* const kept = arena_.room(head + text.size());
    const auto length = static_cast<Length>(text.size());
    *kept = static_cast<char>(kind);
    std::memcpy(kept + 1, &length, sizeof length);
    std::copy(text.begin(), text.end(), kept + head);
    texts_.push_back(kept);
    auto& slot = slots_[slot_of(text, kind)];
    slot = std::min(slot, number);
    return number;
}

std::pair<TextIndex::Number, bool> TextIndex::insert(std::string_view text, Kind kind) {
    const auto known = find(text, kind);
    return known ? std::pair(*known, false) : std::pair(add(text, kind), true);
}

}  // namespace grounds::base
