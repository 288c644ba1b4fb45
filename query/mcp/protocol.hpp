// SPDX-License-Identifier: MIT
// The Model Context Protocol, message by message: the stateless revision and the handshake of older ones (docs/mcp.md).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "query/mcp/tool.hpp"

namespace grounds::mcp {

/// Calls its argument with one state of the database. Throws Error if it can't be opened or takes too long.
using WithDatabase = std::function<void(const std::function<void(const Asked&)>&)>;

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

}  // namespace grounds::mcp
