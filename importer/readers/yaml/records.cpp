// SPDX-License-Identifier: MIT
#include "importer/readers/yaml/records.hpp"

#include "importer/hash.hpp"
#include "importer/scalar.hpp"

namespace grounds {

std::string record_name(std::string_view kind, const YamlNode& node) {
    const auto* id = node.find("id");
    const bool named = id != nullptr && id->kind == YamlNode::Kind::scalar && is_slug(id->scalar);
    return named ? fmt::format("{} {}", kind, id->scalar) : std::string(kind);
}

Origin origin_of(const YamlNode& node, const SheetContext& context, std::string_view content) {
    Origin origin;
    origin.file = context.file;
    origin.line = node.line;
    origin.sha256 = sha256_hex(content);
    return origin;
}

RecordGuard::RecordGuard(const SheetContext& context, Dataset& data, std::string name)
    : context_(context), data_(data), name_(std::move(name)), before_(context.problems.size()) {}

bool RecordGuard::clean() const {
    if (context_.problems.size() == before_) {
        return true;
    }
    data_.rejected.insert(name_);
    return false;
}

}  // namespace grounds
