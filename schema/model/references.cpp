// SPDX-License-Identifier: MIT
#include "schema/model/references.hpp"

namespace grounds {
namespace {

/// Numbers as groups of seven bits, texts behind their length: one byte for what a record lacks.
class Packer {
public:
    void number(std::uint64_t value) {
        for (; value > 0x7F; value >>= 7U) {
            text_ += static_cast<char>(value | 0x80U);
        }
        text_ += static_cast<char>(value);
    }
    void text(std::string_view value) {
        number(value.size());
        text_ += value;
    }
    void names(const std::vector<Name>& names) {
        number(names.size());
        for (const auto& name : names) {
            for (const auto* part : {&name.family, &name.given, &name.particle, &name.suffix, &name.literal}) {
                text(*part);
            }
        }
    }
    /// Of just its size.
    [[nodiscard]] std::string whole() const {
        return {text_.data(), text_.size()};
    }

private:
    std::string text_;
};

/// What a Packer wrote, in the same order.
class Unpacker {
public:
    explicit Unpacker(std::string_view text) : rest_(text) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte <= 0x7F) {
                return value;
            }
        }
    }
    std::string text() {
        const auto size = number();
        std::string value(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return value;
    }
    std::vector<Name> names() {
        std::vector<Name> names(number());
        for (auto& name : names) {
            for (auto* part : {&name.family, &name.given, &name.particle, &name.suffix, &name.literal}) {
                *part = text();
            }
        }
        return names;
    }

private:
    std::string_view rest_;
};

}  // namespace

std::uint64_t References::number_of_file(const std::string& file) {
    const auto [place, added] = numbers_.try_emplace(file, files_.size());
    if (added) {
        files_.push_back(file);
    }
    return place->second;
}

std::string References::packed(const Reference& reference) {
    Packer packer;
    for (const auto& [name, member] : reference_texts) {
        packer.text(reference.*member);
    }
    packer.text(reference.type);
    packer.names(reference.authors);
    packer.names(reference.editors);
    packer.number(reference.extra.size());
    for (const auto& [name, value] : reference.extra) {
        packer.text(name);
        packer.text(value);
    }
    packer.number(reference.key_is_made ? 1 : 0);
    packer.number(reference.more_authors ? 1 : 0);
    packer.number(static_cast<std::uint64_t>(reference.state));
    packer.number(number_of_file(reference.origin.file));
    packer.number(static_cast<std::uint64_t>(reference.origin.line));
    packer.text(reference.origin.sha256);
    return packer.whole();
}

Reference References::unpacked(std::string_view text) const {
    Unpacker unpacker(text);
    Reference reference;
    for (const auto& [name, member] : reference_texts) {
        reference.*member = unpacker.text();
    }
    reference.type = unpacker.text();
    reference.authors = unpacker.names();
    reference.editors = unpacker.names();
    for (auto count = unpacker.number(); count > 0; --count) {
        auto name = unpacker.text();
        reference.extra.emplace_hint(reference.extra.end(), std::move(name), unpacker.text());
    }
    reference.key_is_made = unpacker.number() != 0;
    reference.more_authors = unpacker.number() != 0;
    reference.state = static_cast<ReferenceState>(unpacker.number());
    reference.origin.file = files_[unpacker.number()];
    reference.origin.line = static_cast<long>(unpacker.number());
    reference.origin.sha256 = unpacker.text();
    return reference;
}

void References::append(References&& others) {
    if (empty()) {
        *this = std::move(others);
        return;
    }
    for (auto& text : others.packed_) {
        push_back(others.unpacked(text));
        std::string().swap(text);  // a large file is held once
    }
    others = {};
}

std::vector<Reference> References::list() const {
    return {begin(), end()};
}

}  // namespace grounds
