// SPDX-License-Identifier: MIT
#include "query/mcp/resources.hpp"

#include <fmt/format.h>

#include <array>

#include "query/load/answers.hpp"
#include "query/load/record.hpp"
#include "query/mcp/protocol.hpp"
#include "query/pages/parts.hpp"
#include "query/pages/site_files.hpp"
#include "query/writers/texts.hpp"

namespace grounds::mcp {

namespace {

constexpr std::string_view scheme = "grounds://";
constexpr auto json_type = "application/json";

struct Kind {
    std::string_view name;
    const char* about;
};

constexpr auto kinds = std::to_array<Kind>({
    {"claim", "One claim with its assessment and appearances."},
    {"source", "One article with its passages."},
    {"study", "One study with its findings."},
    {"reference", "One work: how it is cited and what became of it."},
});

std::string uri_of(std::string_view kind, const std::string& id) {
    return fmt::format("{}{}/{}", scheme, kind, pages::file_name(id));
}

/// The record of a kind that an address names.
std::optional<Json> record_at(const Asked& asked, std::string_view kind, std::string_view name) {
    const auto id = pages::id_of(name);
    const auto records = id ? query::find_records(asked.db, kind, *id) : std::vector<query::Record>{};
    return records.empty() ? std::nullopt : std::optional(writers::record_json(records.front()));
}

}  // namespace

Json resource_templates() {
    Json all = Json::array();
    for (const auto& [name, about] : kinds) {
        all.push_back({{"uriTemplate", fmt::format("{}{}/{{id}}", scheme, name)},
                       {"name", std::string(name)},
                       {"description", about},
                       {"mimeType", json_type}});
    }
    return all;
}

Json resource_list(const Asked& asked) {
    Json all = Json::array();
    all.push_back({{"uri", "grounds://glossary"},
                   {"name", "glossary"},
                   {"title", "What the words mean"},
                   {"mimeType", "text/markdown"}});
    const auto sources = query::list_records(asked.db, "sources", {});
    for (std::size_t row = 0; row < sources.rows.size(); ++row) {
        const auto id = pages::cell(sources, row, "id");
        all.push_back({{"uri", uri_of("source", id)},
                       {"name", id},
                       {"title", pages::cell(sources, row, "title")},
                       {"mimeType", json_type}});
    }
    clean(all);
    return all;
}

std::optional<Resource> read_resource(const Asked& asked, const std::string& uri) {
    if (uri == "grounds://glossary") {
        return Resource{"text/markdown", std::string(pages::glossary())};
    }
    if (!uri.starts_with(scheme)) {
        return std::nullopt;
    }
    const auto rest = std::string_view(uri).substr(scheme.size());
    const auto slash = rest.find('/');
    for (const auto& kind : kinds) {
        if (slash == std::string_view::npos || rest.substr(0, slash) != kind.name) {
            continue;
        }
        auto record = record_at(asked, kind.name, rest.substr(slash + 1));
        if (!record) {
            return std::nullopt;
        }
        clean(*record);
        fit(*record, most_resource_bytes);
        return Resource{json_type, one_line(*record)};
    }
    return std::nullopt;
}

}  // namespace grounds::mcp
