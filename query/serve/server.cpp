// SPDX-License-Identifier: MIT
#include "query/serve/server.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "base/error.hpp"
#include "query/load/answers.hpp"

namespace grounds::serve {

/// What a request is answered with: the site, and the name that the server was told to listen on.
struct Listener {
    LiveSite& site;
    std::string host;
};

namespace {

constexpr unsigned threads = 4;
constexpr unsigned most_connections = 500;
constexpr unsigned idle_seconds = 15;
constexpr std::size_t memory_of_a_connection = 32U << 10U;  ///< with its headers: a longer request is refused

constexpr auto policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

struct Headers {
    const char* name;
    const char* value;
};

constexpr Headers always[] = {{"Content-Security-Policy", policy},
                              {"X-Content-Type-Options", "nosniff"},
                              {"Referrer-Policy", "no-referrer"},
                              {"Cross-Origin-Resource-Policy", "same-origin"},
                              {"Cross-Origin-Opener-Policy", "same-origin"}};

std::string header_of(MHD_Connection* connection, const char* name) {
    const auto* const value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value == nullptr ? "" : value;
}

MHD_Result add_field(void* fields, MHD_ValueKind, const char* name, const char* value) {
    constexpr std::size_t most_fields = 16;
    auto& all = *static_cast<pages::Fields*>(fields);
    if (all.size() < most_fields) {
        all.emplace(name, value == nullptr ? "" : value);
    }
    return MHD_YES;
}

pages::Fields fields_of(MHD_Connection* connection) {
    pages::Fields fields;
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, add_field, &fields);
    return fields;
}

Answer words(int status, const char* text) {
    return {status, "text/plain; charset=utf-8", std::make_shared<const std::string>(std::string(text) + "\n"), {}};
}

/// Weak comparison of a list of tags (RFC 9110, 13.1.2).
bool names_etag(const std::string& header, const std::string& etag) {
    return !etag.empty() && (header == "*" || header.find(etag) != std::string::npos);
}

MHD_Result send(MHD_Connection* connection, const Answer& answer) {
    auto* const response =
        MHD_create_response_from_buffer(answer.body->size(), const_cast<char*>(answer.body->data()),  // NOLINT
                                        MHD_RESPMEM_MUST_COPY);
    if (response == nullptr) {
        return MHD_NO;
    }
    MHD_add_response_header(response, "Content-Type", answer.type.c_str());
    for (const auto& [name, value] : always) {
        MHD_add_response_header(response, name, value);
    }
    MHD_add_response_header(response, "Cache-Control", answer.etag.empty() ? "no-store" : "no-cache");
    if (!answer.etag.empty()) {
        MHD_add_response_header(response, "ETag", answer.etag.c_str());
    }
    if (answer.status == MHD_HTTP_METHOD_NOT_ALLOWED) {
        MHD_add_response_header(response, "Allow", "GET, HEAD");
    }
    if (answer.status == MHD_HTTP_SERVICE_UNAVAILABLE) {
        MHD_add_response_header(response, "Retry-After", "2");
    }
    const auto queued = MHD_queue_response(connection, static_cast<unsigned>(answer.status), response);
    MHD_destroy_response(response);
    return queued;
}

Answer answer_to(const Listener& listener, MHD_Connection* connection, const char* url, std::string_view method) {
    if (method != MHD_HTTP_METHOD_GET && method != MHD_HTTP_METHOD_HEAD) {
        return words(MHD_HTTP_METHOD_NOT_ALLOWED, "Nothing here can be written: GET and HEAD only.");
    }
    if (!is_our_host(header_of(connection, "Host"), listener.host)) {
        return words(MHD_HTTP_MISDIRECTED_REQUEST, "This host is not served here.");
    }
    auto answer = listener.site.get(url, fields_of(connection));
    if (names_etag(header_of(connection, "If-None-Match"), answer.etag)) {
        answer.status = MHD_HTTP_NOT_MODIFIED;
        answer.body = std::make_shared<const std::string>();
    }
    return answer;
}

/// libmicrohttpd asks first when the headers are there, then for each piece of a body, which we take none of.
MHD_Result on_request(void* context, MHD_Connection* connection, const char* url, const char* method, const char*,
                      const char*, std::size_t* upload_size, void** state) {
    static int seen = 0;
    if (*state == nullptr) {
        *state = &seen;
        return MHD_YES;
    }
    if (*upload_size != 0) {
        *upload_size = 0;  // read and forgotten; its length is bounded by the time of a connection
        return MHD_YES;
    }
    try {
        return send(connection, answer_to(*static_cast<const Listener*>(context), connection, url, method));
    } catch (const std::exception&) {  // out of memory: this connection ends, the others go on
        return MHD_NO;
    }
}

std::string numeric(const std::string& host) {
    return host == "localhost" ? "127.0.0.1" : host;
}

/// The socket address; `is_ipv6` says of which kind.
sockaddr_storage socket_address(const Address& address, bool& is_ipv6) {
    sockaddr_storage storage{};
    const auto host = numeric(address.host);
    const auto port = htons(static_cast<std::uint16_t>(address.port));
    auto* const v4 = reinterpret_cast<sockaddr_in*>(&storage);   // NOLINT: sockets are made so
    auto* const v6 = reinterpret_cast<sockaddr_in6*>(&storage);  // NOLINT
    is_ipv6 = inet_pton(AF_INET6, host.c_str(), &v6->sin6_addr) == 1;
    if (is_ipv6) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = port;
        return storage;
    }
    storage = {};
    if (inet_pton(AF_INET, host.c_str(), &v4->sin_addr) != 1) {
        throw Error("--host", "'" + address.host + "' is no IP address", "127.0.0.1 is this machine alone");
    }
    v4->sin_family = AF_INET;
    v4->sin_port = port;
    return storage;
}

bool is_ip(const std::string& host) {
    in6_addr any{};
    return inet_pton(AF_INET, host.c_str(), &any) == 1 || inet_pton(AF_INET6, host.c_str(), &any) == 1;
}

}  // namespace

bool is_our_host(const std::string& header, const std::string& listened_on) {
    std::string host = header;
    if (host.starts_with('[')) {
        const auto end = host.find(']');
        host = end == std::string::npos ? "" : host.substr(1, end - 1);
    } else {
        host = host.substr(0, host.find(':'));
    }
    return host == "localhost" || (!host.empty() && (host == listened_on || is_ip(host)));
}

struct Server::Daemon {
    Listener listener;
    MHD_Daemon* daemon = nullptr;
};

Server::Server(LiveSite& site, const Address& address)
    : daemon_(std::make_unique<Daemon>(Daemon{{site, address.host}, nullptr})) {
    bool is_ipv6 = false;
    const auto storage = socket_address(address, is_ipv6);
    const unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | (is_ipv6 ? MHD_USE_IPv6 : MHD_NO_FLAG);
    errno = 0;
    daemon_->daemon = MHD_start_daemon(flags, 0, nullptr, nullptr, on_request, &daemon_->listener, MHD_OPTION_SOCK_ADDR,
                                       &storage, MHD_OPTION_THREAD_POOL_SIZE, threads, MHD_OPTION_CONNECTION_LIMIT,
                                       most_connections, MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds,
                                       MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory_of_a_connection, MHD_OPTION_END);
    if (daemon_->daemon == nullptr) {
        throw Error(fmt::format("{}:{}", address.host, address.port),
                    errno == 0 ? "can't be listened on" : std::strerror(errno),
                    "name another port with --port; 0 takes any that is free");
    }
}

Server::~Server() {
    MHD_stop_daemon(daemon_->daemon);
}

int Server::port() const {
    const auto* const info = MHD_get_daemon_info(daemon_->daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info == nullptr ? 0 : info->port;
}

}  // namespace grounds::serve
