// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "query/mcp/protocol.hpp"
#include "query/mcp/tool.hpp"
#include "query/pages/address.hpp"

namespace grounds::mcp {

namespace {

constexpr std::size_t kib = 1024;
constexpr auto basis = "computed from the records by fixed rules, not a panel's judgement";

/// "digest-offset-arguments": it holds only for this content and these arguments.
std::string cursor_of(const Asked& asked, const Arguments& arguments, std::size_t offset) {
    return fmt::format("{}-{}-{}", asked.info.digest, offset, arguments.fingerprint());
}

std::size_t offset_of(const Asked& asked, const Arguments& arguments) {
    const auto cursor = arguments.text("cursor");
    if (cursor.empty()) {
        return 0;
    }
    const auto first = cursor.find('-');
    const auto last = cursor.rfind('-');
    if (first == std::string::npos || first == last || cursor.substr(last + 1) != arguments.fingerprint()) {
        throw BadArgument("cursor is not one of an answer to these arguments; leave it out to start again");
    }
    if (cursor.substr(0, first) != asked.info.digest) {
        throw BadArgument("the database has changed since this cursor was made; leave it out to start again");
    }
    std::size_t offset = 0;
    const auto [rest, failure] = std::from_chars(cursor.data() + first + 1, cursor.data() + last, offset);
    if (failure != std::errc() || rest != cursor.data() + last) {
        throw BadArgument("cursor is not one of ours; leave it out to start again");
    }
    return offset;
}

Json head_of(const Asked& asked, Json& answer) {
    Json whole = {{"summary", answer.contains("summary") ? answer["summary"] : Json("")},
                  {"as_of", {{"imported", asked.info.imported}, {"digest", asked.info.digest}}},
                  {"basis", basis}};
    for (const char* name : {"total", "returned"}) {
        whole[name] = answer.contains(name) ? answer[name] : Json(0);
    }
    whole["dropped"] = answer.contains("dropped") ? answer["dropped"] : Json::array();
    for (const auto& [name, value] : answer.items()) {
        if (!whole.contains(name)) {
            whole[name] = value;
        }
    }
    return whole;
}

/// Rows may have been dropped: the next page begins behind those that are there.
void correct_counts(Json& answer, const Asked& asked, const Arguments& arguments) {
    if (!answer.contains("items")) {
        return;
    }
    const auto shown = answer["items"].size();
    const auto offset = offset_of(asked, arguments);
    answer["returned"] = shown;
    if (offset + shown < answer["total"].get<std::size_t>() && shown > 0) {
        answer["next"] = cursor_of(asked, arguments, offset + shown);
    }
}

}  // namespace

std::span<const Tool> tools() {
    static const auto all = std::to_array<Tool>({
#define TOOL(name, title, description, usual, most) \
    {#name, title, description, name##_fields(), (usual)*kib, (most)*kib, run_##name},
#include "query/mcp/tools.def"
#undef TOOL
    });
    return all;
}

const Tool* find_tool(std::string_view name) {
    const auto all = tools();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Tool& tool) { return tool.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Json output_schema() {
    const Json text = {{"type", "string"}};
    const Json count = {{"type", "integer"}};
    return {{"type", "object"},
            {"properties",
             {{"summary", text},
              {"as_of", {{"type", "object"}}},
              {"basis", text},
              {"total", count},
              {"returned", count},
              {"dropped", {{"type", "array"}}},
              {"items", {{"type", "array"}}}}},
            {"required", Json::array({"summary", "as_of", "basis", "total", "returned", "dropped"})}};
}

Json call(const Tool& tool, const Asked& asked, const Json& given) {
    const Arguments arguments(given, tool.fields);
    auto answer = tool.run(asked, arguments);
    clean(answer);
    auto whole = head_of(asked, answer);
    constexpr std::size_t room_for_cursor = 120;
    const bool asked_for_more = arguments.has("limit") || arguments.text("detail") == "full";
    fit(whole, (asked_for_more ? tool.most_bytes : tool.usual_bytes) - room_for_cursor);
    correct_counts(whole, asked, arguments);
    return whole;
}

void add_rows(Json& answer, const Asked& asked, const Arguments& arguments, std::size_t total,
              const std::function<Json(std::size_t)>& row) {
    const auto offset = std::min(offset_of(asked, arguments), total);
    const auto end = std::min(total, offset + static_cast<std::size_t>(arguments.integer("limit")));
    answer["total"] = total;
    answer["items"] = Json::array();
    for (auto place = offset; place < end; ++place) {
        answer["items"].push_back(row(place));
    }
}

void add_address(Json& row, const Asked& asked, std::string_view kind, const std::string& id) {
    row["uri"] = fmt::format("grounds://{}/{}", kind, pages::file_name(id));
    row["page"] = asked.base_url + pages::record_path(kind == "reference" ? "work" : kind, id);
}

}  // namespace grounds::mcp
