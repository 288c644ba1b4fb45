// SPDX-License-Identifier: MIT
// Fields of bibliographic records that are too long to be any: sheets and tables know that when they are read.
#include "base/file.hpp"
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace grounds::check {

namespace {

constexpr std::array<std::pair<const char*, std::string Reference::*>, 19> fields = {
    {{"key", &Reference::key},
     {"title", &Reference::title},
     {"container-title", &Reference::container_title},
     {"container-title-short", &Reference::container_title_short},
     {"publisher", &Reference::publisher},
     {"publisher-place", &Reference::publisher_place},
     {"issued", &Reference::issued},
     {"volume", &Reference::volume},
     {"issue", &Reference::issue},
     {"page", &Reference::page},
     {"edition", &Reference::edition},
     {"doi", &Reference::doi},
     {"pmid", &Reference::pmid},
     {"pmcid", &Reference::pmcid},
     {"isbn", &Reference::isbn},
     {"url", &Reference::url},
     {"language", &Reference::language},
     {"note", &Reference::note},
     {"supersedes", &Reference::supersedes}}};

void check_length(CheckContext& context, const Reference& reference, const std::string& name, std::size_t bytes) {
    if (bytes > base::most_field_bytes) {
        context.error(reference.origin,
                      fmt::format("reference {}: the field '{}' is longer than 1 MB", reference.key, name),
                      "shorten it");
    }
}

void check_names(CheckContext& context, const Reference& reference, const char* role, const std::vector<Name>& names) {
    for (const auto& name : names) {
        const auto bytes =
            name.family.size() + name.given.size() + name.particle.size() + name.suffix.size() + name.literal.size();
        check_length(context, reference, role, bytes);
    }
}

}  // namespace

void check_sizes(CheckContext& context) {
    for (const auto& reference : context.data.references) {
        for (const auto& [name, member] : fields) {
            check_length(context, reference, name, (reference.*member).size());
        }
        for (const auto& [name, value] : reference.extra) {
            check_length(context, reference, name, name.size() + value.size());
        }
        check_names(context, reference, "author", reference.authors);
        check_names(context, reference, "editor", reference.editors);
    }
}

}  // namespace grounds::check
