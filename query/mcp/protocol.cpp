// SPDX-License-Identifier: MIT
#include "query/mcp/protocol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/clean.hpp"
#include "base/error.hpp"
#include "query/answers/answer.hpp"
#include "query/mcp/resources.hpp"

namespace grounds::mcp {

namespace {

constexpr auto version_key = "io.modelcontextprotocol/protocolVersion";
constexpr auto abilities_key = "io.modelcontextprotocol/clientCapabilities";
constexpr int deepest = 64;
constexpr std::size_t page_size = 50;
constexpr long an_hour = 3'600'000;
constexpr long a_minute = 60'000;

/// What a message can't be answered for.
struct Refused {
    int code;
    std::string message;
    Json data = {};
};

Json error_of(const Json& id, const Refused& refused) {
    Json error = {{"code", refused.code}, {"message", refused.message}};
    if (!refused.data.is_null()) {
        error["data"] = refused.data;
    }
    Json answer = {{"jsonrpc", "2.0"}};
    if (!id.is_null()) {
        answer["id"] = id;
    }
    answer["error"] = std::move(error);
    return answer;
}

bool is_id(const Json& value) {
    return value.is_string() || value.is_number_integer();
}

/// Refuses what is nested too deep while it is read: writing it again would not end well.
Json parse(std::string_view line) {
    bool too_deep = false;
    const auto watch = [&](int depth, Json::parse_event_t, Json&) {
        too_deep = too_deep || depth > deepest;
        return depth <= deepest;
    };
    auto message = Json::parse(line, watch, false);
    if (too_deep) {
        throw Refused{-32600, "Invalid request: nested too deep"};
    }
    if (message.is_discarded()) {
        throw Refused{-32700, "Parse error"};
    }
    return message;
}

Json usable_id(const Json& message) {
    return message.is_object() && message.contains("id") && is_id(message["id"]) ? message["id"] : Json();
}

/// Throws Refused for a modern request that does not say what it must.
void check_modern(const Json& meta) {
    if (!meta.contains(version_key) || !meta[version_key].is_string()) {
        throw Refused{-32602, std::string("_meta lacks ") + version_key + " (a string)"};
    }
    if (!meta.contains(abilities_key) || !meta[abilities_key].is_object()) {
        throw Refused{-32602, std::string("_meta lacks ") + abilities_key + " (an object)"};
    }
    const auto asked = meta[version_key].get<std::string>();
    if (asked != modern_version) {
        throw Refused{
            -32022,
            "Unsupported protocol version",
            {{"supported", Json::array({modern_version})}, {"requested", base::clean_line(asked.substr(0, 60))}}};
    }
}

/// Whether another page than the first is asked for.
bool has_cursor(const Json& params) {
    return params.contains("cursor") && !params["cursor"].is_null() && params["cursor"] != Json("");
}

/// The only page there is has no cursor.
void refuse_cursor(const Json& params) {
    if (has_cursor(params)) {
        throw Refused{-32602, "Unknown cursor"};
    }
}

Json result_of(const Json& structured) {
    const auto text = one_line(structured);
    return {{"content", Json::array({Json{{"type", "text"}, {"text", text}}})},
            {"structuredContent", structured},
            {"isError", false}};
}

Json fault_of(const std::string& sentence) {
    return {{"content", Json::array({Json{{"type", "text"}, {"text", base::clean_line(sentence)}}})},
            {"isError", true}};
}

/// A fault without the names of files: they are nobody's business there.
std::string sentence_of(const Error& error) {
    return std::string("The database can't answer: ") + error.what() +
           (error.hint().empty() ? "" : "; " + error.hint());
}

std::string text_param(const Json& params, const char* name) {
    if (!params.contains(name) || !params[name].is_string()) {
        throw Refused{-32602, std::string(name) + " must be a string"};
    }
    return params[name].get<std::string>();
}

}  // namespace

Json Protocol::call_tool(const Request& request) {
    const auto name = text_param(request.params, "name");
    const auto* const tool = find_tool(name);
    if (tool == nullptr) {
        throw Refused{-32602, "Unknown tool: " + base::clean_line(name.substr(0, 60))};
    }
    const bool given = request.params.contains("arguments") && !request.params["arguments"].is_null();
    const auto arguments = given ? request.params["arguments"] : Json::object();
    if (!arguments.is_object()) {
        throw Refused{-32602, "arguments must be an object"};
    }
    Json result;
    try {
        with_database_([&](const Asked& asked) { result = result_of(call(*tool, asked, arguments)); });
    } catch (const BadArgument& fault) {
        result = fault_of(fault.what());
    } catch (const query::NotFound& missing) {
        result = fault_of(missing.what());
    } catch (const Error& error) {
        result = fault_of(sentence_of(error));
    }
    return result;
}

Json Protocol::list_resources(const Request& request) {
    Json all;
    try {
        with_database_([&](const Asked& asked) { all = resource_list(asked); });
    } catch (const Error& error) {
        throw Refused{-32603, sentence_of(error)};
    }
    std::size_t offset = 0;
    const auto& params = request.params;
    if (has_cursor(params)) {
        const auto cursor = text_param(params, "cursor");
        if (cursor.empty() || cursor.size() > 9 || cursor.find_first_not_of("0123456789") != std::string::npos ||
            std::stoul(cursor) >= all.size()) {
            throw Refused{-32602, "Unknown cursor"};
        }
        offset = std::stoul(cursor);
    }
    Json result = {{"resources", Json::array()}};
    for (auto i = offset; i < all.size() && i < offset + page_size; ++i) {
        result["resources"].push_back(all[i]);
    }
    if (offset + page_size < all.size()) {
        result["nextCursor"] = std::to_string(offset + page_size);
    }
    return result;
}

Json Protocol::read_resource(const Request& request) {
    const auto uri = text_param(request.params, "uri");
    std::optional<Resource> resource;
    try {
        with_database_([&](const Asked& asked) { resource = mcp::read_resource(asked, uri); });
    } catch (const Error& error) {
        throw Refused{-32603, sentence_of(error)};
    }
    if (!resource) {
        throw Refused{
            request.modern ? -32602 : -32002, "Resource not found", {{"uri", base::clean_line(uri.substr(0, 300))}}};
    }
    return {{"contents", Json::array({Json{{"uri", uri}, {"mimeType", resource->type}, {"text", resource->text}}})}};
}

Json Protocol::dispatch(const Request& request) {
    struct Cached {
        long milliseconds;
        const char* scope;
    };
    std::optional<Cached> cached;
    Json result;
    const auto& method = request.method;
    if (method == "server/discover") {
        result = discover();
        cached = {an_hour, "public"};
    } else if (method == "tools/list") {
        refuse_cursor(request.params);
        result = tool_list();
        cached = {an_hour, "public"};
    } else if (method == "tools/call") {
        result = call_tool(request);
    } else if (method == "resources/list") {
        result = list_resources(request);
        cached = {a_minute, "private"};
    } else if (method == "resources/templates/list") {
        refuse_cursor(request.params);
        result = {{"resourceTemplates", resource_templates()}};
        cached = {an_hour, "public"};
    } else if (method == "resources/read") {
        result = read_resource(request);
        cached = {a_minute, "private"};
    } else {
        throw Refused{-32601, "Method not found"};
    }
    if (!request.modern) {
        return result;
    }
    Json whole = {{"resultType", "complete"}};
    whole.update(result);
    if (cached) {
        whole["ttlMs"] = cached->milliseconds;
        whole["cacheScope"] = cached->scope;
    }
    whole["_meta"] = {{"io.modelcontextprotocol/serverInfo", server_info()}};
    return whole;
}

Json Protocol::handle(const Json& message) {
    if (!message.is_object()) {
        throw Refused{-32600, "Invalid request"};
    }
    const bool has_method = message.contains("method");
    if (!has_method && (message.contains("result") || message.contains("error"))) {
        return nullptr;  // an answer to nothing
    }
    const bool has_id = message.contains("id");
    if (message.value("jsonrpc", Json()) != "2.0" || !has_method || !message["method"].is_string() ||
        (has_id && !is_id(message["id"]))) {
        throw Refused{-32600, "Invalid request"};
    }
    if (!has_id) {
        return nullptr;  // a notification is never answered
    }
    Request request{message["id"], message["method"], message.value("params", Json::object()), false};
    if (!request.params.is_object()) {
        throw Refused{-32602, "params must be an object"};
    }
    const auto meta = request.params.value("_meta", Json::object());
    if (!meta.is_object()) {
        throw Refused{-32602, "_meta must be an object"};
    }
    request.modern = meta.contains(version_key) || meta.contains(abilities_key) || request.method == "server/discover";
    Json result;
    if (request.modern) {
        check_modern(meta);
        result = dispatch(request);
    } else if (request.method == "initialize") {
        legacy_open_ = true;
        result = initialize(request.params);
    } else if (request.method == "ping") {
        result = Json::object();
    } else if (!legacy_open_) {
        throw Refused{-32602,
                      fmt::format("Send initialize first, or _meta with {} and {}", version_key, abilities_key)};
    } else {
        result = dispatch(request);
    }
    return {{"jsonrpc", "2.0"}, {"id", request.id}, {"result", std::move(result)}};
}

std::string Protocol::too_long() {
    return one_line(error_of({}, {-32600, "Invalid request: the line is too long"}));
}

std::string Protocol::answer(std::string_view line) {
    Json id;
    try {
        const auto message = parse(line);
        id = usable_id(message);
        const auto answer = handle(message);
        return answer.is_null() ? "" : one_line(answer);
    } catch (const Refused& refused) {
        return one_line(error_of(id, refused));
    } catch (const std::exception& fault) {
        fmt::print(stderr, "grounds mcp: {}\n", base::printable(fault.what()));
        return one_line(error_of(id, {-32603, "Internal error"}));
    }
}

}  // namespace grounds::mcp
