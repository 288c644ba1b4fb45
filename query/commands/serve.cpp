// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <csignal>
#include <memory>

#include "query/commands/command.hpp"
#include "query/serve/server.hpp"

namespace grounds::query {

namespace {

/// Signals that end the program are waited for by one thread and by no other: nothing has to happen in a handler.
class EndSignals {
public:
    EndSignals() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        sigaddset(&signals_, SIGHUP);
        pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    }
    ~EndSignals() {
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    void wait() const {
        int signal = 0;
        sigwait(&signals_, &signal);
    }

private:
    sigset_t signals_{};
    sigset_t before_{};
};

ExitCode run_serve(Session& session, const serve::Address& address) {
    const EndSignals signals;  // before any thread is made, so that all inherit the mask
    serve::LiveSite site(session.path());
    const serve::Server server(site, address);
    const auto host = address.host.find(':') == std::string::npos ? address.host : "[" + address.host + "]";
    session.print(fmt::format("http://{}:{}/\n", host, server.port()));
    session.say("open it in a browser; Ctrl-C ends it");
    signals.wait();
    return ExitCode::ok;
}

}  // namespace

Action setup_serve(CLI::App& command) {
    auto address = std::make_shared<serve::Address>();
    command.add_option("--port", address->port, "Port; 0 is any that is free")
        ->check(CLI::Range(0, 65535))
        ->type_name("PORT")
        ->capture_default_str();
    command.add_option("--host", address->host, "Address to listen on; others than this machine can reach 0.0.0.0")
        ->check(fault_if_empty)
        ->type_name("ADDRESS")
        ->capture_default_str();
    return [address](Session& session) { return run_serve(session, *address); };
}

}  // namespace grounds::query
