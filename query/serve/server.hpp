// SPDX-License-Identifier: MIT
// HTTP around a LiveSite, by libmicrohttpd: GET and HEAD only.
#pragma once

#include <memory>
#include <string>

#include "query/serve/live_site.hpp"

namespace grounds::serve {

/// Where to listen.
struct Address {
    std::string host = "127.0.0.1";  ///< to listen on: an IPv4 or IPv6 address, or localhost
    int port = 8080;                 ///< 0: any that is free
};

/// Answers HTTP requests with the pages of a site, until it is destroyed.
class Server {
public:
    /// Listens as soon as it is there. Throws Error if that can't be. `site` must outlive it.
    Server(LiveSite& site, const Address& address);
    /// Answers what has been asked, then ends.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] int port() const;

private:
    struct Daemon;
    std::unique_ptr<Daemon> daemon_;
};

/// Whether a request for this host (the header, with or without a port) is meant for us. A name other than localhost
/// and the one listened on may be a trick to let a web page read what is served (DNS rebinding).
bool is_our_host(const std::string& header, const std::string& listened_on);

}  // namespace grounds::serve
