// SPDX-License-Identifier: MIT
#include "importer/sheets/records.hpp"

#include "base/hash.hpp"
#include "base/scalar.hpp"
#include "base/slug.hpp"

namespace grounds::sheets {

std::string record_name(std::string_view kind, const YamlNode& node) {
    const auto* id = node.find("id");
    const bool named = id != nullptr && id->kind == YamlNode::Kind::scalar && base::is_slug(id->scalar);
    return named ? fmt::format("{} {}", kind, id->scalar) : std::string(kind);
}

Origin origin_of(const YamlNode& node, const SheetContext& context, std::string_view content) {
    Origin origin;
    origin.file = context.file;
    origin.line = node.line;
    origin.sha256 = base::sha256_hex(content);
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

}  // namespace grounds::sheets
