// SPDX-License-Identifier: MIT
// The Model Context Protocol, message by message: the stateless revision and the handshake of older ones (docs/mcp.md).
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "query/mcp/tool.hpp"

namespace grounds::mcp {

/// Calls its argument with one state of the database. Throws Error if it can't be opened or takes too long.
using WithDatabase = std::function<void(const std::function<void(const Asked&)>&)>;

/// The JSON-RPC of the Model Context Protocol without its transport: a line in, a line out.
class Protocol {
public:
    explicit Protocol(WithDatabase with_database) : with_database_(std::move(with_database)) {}

    /// The answer to one line, without a line break; "" where none is due. Never throws for what comes in.
    std::string answer(std::string_view line);
    /// The answer to a line that was too long to be read.
    static std::string too_long();

private:
    struct Request {
        Json id;
        std::string method;
        Json params;
        bool modern = false;
    };
    Json handle(const Json& message);
    Json dispatch(const Request& request);
    Json call_tool(const Request& request);
    Json read_resource(const Request& request);
    Json list_resources(const Request& request);

    WithDatabase with_database_;
    bool legacy_open_ = false;
};

/// The stateless revision that is spoken.
inline constexpr auto modern_version = "2026-07-28";

Json server_info();
/// The result of server/discover.
Json discover();
/// The result of initialize; a version that is not ours is answered with our newest.
Json initialize(const Json& params);
/// The result of tools/list.
Json tool_list();

/// Reads lines from standard input and writes an answer to each to what was standard output, until the input ends or
/// nobody reads. Anything else that is printed meanwhile goes to standard error.
void serve_standard_streams(Protocol& protocol);

/// As one line of UTF-8; every character that a line reader might break at is escaped.
std::string one_line(const Json& json);

/// Control characters, direction marks and what nobody sees are removed from every text of it.
void clean(Json& json);

/// Cuts until one_line() has at most `most` bytes: first whole rows from the end of the lists, the longest list first
/// but `items` last, then long texts. What was cut is named in "dropped". A list at the top that has a length in
/// "returned" has it corrected.
void fit(Json& answer, std::size_t most);

}  // namespace grounds::mcp
