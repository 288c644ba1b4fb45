// SPDX-License-Identifier: MIT
#include "query/serve/live_site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "base/clean.hpp"
#include "base/error.hpp"
#include "base/hash.hpp"
#include "query/load/kept_database.hpp"
#include "query/pages/site_files.hpp"
#include "schema/db/deadline.hpp"

namespace grounds::serve {

namespace {

constexpr std::size_t most_cached = 32U << 20U;
constexpr std::chrono::milliseconds time_of_an_answer{5000};
constexpr std::size_t longest_field = 1200;  ///< bytes: 300 characters of any script
constexpr auto known_fields = std::to_array<std::string_view>({"q", "verdict", "certainty", "topic"});

Answer plain(int status, const std::string& words) {
    return {status, "text/plain; charset=utf-8", std::make_shared<const std::string>(words + "\n"), {}};
}

/// Only the fields that pages know, and not endless: others would fill the cache with the same page.
pages::Fields usable(const pages::Fields& fields) {
    pages::Fields kept;
    for (const auto& [name, value] : fields) {
        const bool known = std::find(known_fields.begin(), known_fields.end(), name) != known_fields.end();
        if (known && !value.empty() && value.size() <= longest_field) {
            kept.emplace(name, value);
        }
    }
    return kept;
}

const pages::Asset* asset_at(const std::string& path) {
    constexpr std::string_view folder = "/assets/";
    for (const auto& asset : pages::assets()) {
        if (path.starts_with(folder) && path.substr(folder.size()) == asset.name) {
            return &asset;
        }
    }
    return nullptr;
}

/// "claim", "ID" and ".html" of "/claim/ID.html".
struct Parts {
    std::string folder, name, ending;
};

Parts parts_of(const std::string& path) {
    const auto whole = path == "/" ? std::string("/index.html") : path;
    const auto slash = whole.rfind('/');
    const auto dot = whole.rfind('.');
    if (dot == std::string::npos || dot < slash) {
        return {};
    }
    return {slash == 0 ? "" : whole.substr(1, slash - 1), whole.substr(slash + 1, dot - slash - 1), whole.substr(dot)};
}

/// The id that a file name stands for; one that was shortened is looked for among all.
std::optional<std::string> id_named(const pages::View& view, const pages::RecordPages& kind, const std::string& name) {
    if (auto id = pages::id_of(name)) {
        return pages::file_name(*id) == name ? id : std::nullopt;  // one page, one address
    }
    for (auto& id : kind.ids(view)) {
        if (pages::file_name(id) == name) {
            return id;
        }
    }
    return std::nullopt;
}

std::optional<pages::Page> page_at(const pages::View& view, const Parts& parts, const pages::Fields& fields) {
    if (parts.folder.empty()) {
        const auto all = pages::single_pages();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const pages::SinglePage& one) { return one.name == parts.name; });
        return found == all.end() ? std::nullopt : std::optional(found->render(view, fields));
    }
    for (const auto& kind : pages::record_pages()) {
        if (kind.kind == parts.folder) {
            const auto id = id_named(view, kind, parts.name);
            return id ? kind.render(view, *id) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::string not_found(const pages::View& view, const std::string& folder) {
    pages::Page page{folder.empty() ? "not-found.html" : "x/not-found.html", "Not on record", {}, {}, {}};
    page.body = "<h1>Not on record</h1><p>There is no such page. It may have been there before the last import.</p>" +
                pages::element("p", page.links().list("claims", "All claims"));
    return pages::document(view, page);
}

/// Changes with all that pages are made from.
std::string stamp_of(const query::DatabaseInfo& info) {
    return base::sha256_hex(fmt::format("{} {} {} {}", info.digest, info.imported, info.rule_set, GROUNDS_VERSION))
        .substr(0, 20);
}

}  // namespace

LiveSite::LiveSite(std::string database) : database_(std::move(database)), cache_(most_cached) {
    give_back(take());
}

std::unique_ptr<query::KeptDatabase> LiveSite::take() {
    std::unique_ptr<query::KeptDatabase> reader;
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            reader = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!reader || reader->is_moved()) {
        reader = std::make_unique<query::KeptDatabase>(database_);
    }
    return reader;
}

void LiveSite::give_back(std::unique_ptr<query::KeptDatabase> reader) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
}

Answer LiveSite::answer(query::KeptDatabase& reader, const std::string& path, const pages::Fields& fields) {
    const query::Snapshot snapshot(reader.db());
    const auto& info = reader.info(snapshot);
    const db::Deadline deadline(reader.db(), time_of_an_answer);
    if (path == "/digest") {
        return plain(200, info.digest);
    }
    const auto parts = parts_of(path);
    if (parts.ending != ".html" && parts.ending != ".json") {
        return plain(404, "not found");
    }
    const auto asked = parts.folder.empty() && parts.name == "claims" ? fields : pages::Fields{};
    const auto stamp = stamp_of(info);
    const auto key = stamp + " " + path + "?" + pages::query_text(asked);
    Answer answer;
    answer.type = parts.ending == ".json" ? "application/json" : answer.type;
    answer.etag = "\"" + stamp + "\"";
    answer.body = cache_.find(key);
    if (answer.body) {
        return answer;
    }
    const pages::View view{reader.db(), info, "", true};
    const auto page = page_at(view, parts, asked);
    if (!page) {
        return {
            404, "text/html; charset=utf-8", std::make_shared<const std::string>(not_found(view, parts.folder)), {}};
    }
    answer.body = std::make_shared<const std::string>(parts.ending == ".json" ? pages::twin(view, *page)
                                                                              : pages::document(view, *page));
    cache_.put(key, answer.body);
    return answer;
}

Answer LiveSite::get(const std::string& path, const pages::Fields& fields) {
    if (const auto* const asset = asset_at(path)) {
        auto body = std::make_shared<const std::string>(asset->text);
        return {200, std::string(asset->type), body, "\"" + base::sha256_hex(*body).substr(0, 20) + "\""};
    }
    try {
        auto reader = take();
        auto result = answer(*reader, path, usable(fields));
        give_back(std::move(reader));  // one that failed is not used again
        return result;
    } catch (const std::exception& fault) {
        fmt::print(stderr, "grounds serve: {}\n", base::printable(fault.what()));
        return plain(503, "The database can't answer now: it may be written, moved or damaged. Try again.");
    }
}

}  // namespace grounds::serve
