// SPDX-License-Identifier: MIT
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <thread>

#include "base/error.hpp"
#include "query/serve/server.hpp"
#include "schema/db/database.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::serve;
using Catch::Contains;
using grounds::test::FixtureFile;

namespace {

constexpr auto claim_page = "/claim/mg-cuts-cramps-43-percent.html";

/// What a server answers to these bytes, until it closes.
std::string exchange(int port, const std::string& request) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);  // NOLINT
    REQUIRE(::send(socket, request.data(), request.size(), MSG_NOSIGNAL) > 0);
    std::string answer;
    std::array<char, 4096> buffer{};
    for (auto read = ::recv(socket, buffer.data(), buffer.size(), 0); read > 0;
         read = ::recv(socket, buffer.data(), buffer.size(), 0)) {
        answer.append(buffer.data(), static_cast<std::size_t>(read));
    }
    ::close(socket);
    return answer;
}

std::string request(const std::string& method, const std::string& path, const std::string& host = "localhost",
                    const std::string& more = {}) {
    return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
}

}  // namespace

TEST_CASE("every address of a site is answered from the database, and no other") {
    const FixtureFile file;
    LiveSite site(file.path());
    for (const char* path : {"/", "/index.html", "/claims.html", "/claims.json", "/help.html", "/assets/site.css",
                             "/assets/site.js", "/digest", claim_page}) {
        INFO(path);
        const auto answer = site.get(path, {});
        CHECK(answer.status == 200);
        CHECK_FALSE(answer.body->empty());
    }
    for (const char* path :
         {"/claim/nothing.html", "/nothing.html", "/claim/", "/claim", "/../etc/passwd", "/assets/../x",
          "/claim/%6dg.html", "//", "/venue/x.html", "/claim/~41.html", "/assets/search.js"}) {
        INFO(path);
        CHECK(site.get(path, {}).status == 404);
    }
}

TEST_CASE("the tag of a page changes with the content, and so does the page") {
    const FixtureFile file;
    LiveSite site(file.path());
    const auto before = site.get(claim_page, {});
    CHECK(site.get(claim_page, {}).etag == before.etag);
    CHECK(site.get(claim_page, {{"utm", "x"}}).body == before.body);  // from the cache
    {
        auto db = db::open_for_import(file.path());
        db.exec("UPDATE claim SET statement = 'Said anew.'; UPDATE origin SET sha256 = replace(sha256, 'c', 'd')");
    }
    const auto after = site.get(claim_page, {});
    CHECK(after.etag != before.etag);
    CHECK_THAT(*after.body, Contains("Said anew."));
}

TEST_CASE("a database that was replaced is seen") {
    const FixtureFile file;
    LiveSite site(file.path());
    const auto before = site.get("/digest", {});
    const auto other = file.path() + ".new";
    {
        auto db = test::fixture(other);
        db.exec("UPDATE origin SET sha256 = replace(sha256, 'c', 'd')");
    }
    std::filesystem::rename(other, file.path());
    CHECK(*site.get("/digest", {}).body != *before.body);
    std::filesystem::remove(file.path());
    CHECK(site.get("/digest", {}).status == 503);
}

TEST_CASE("a program's search needs no script") {
    const FixtureFile file;
    LiveSite site(file.path());
    const auto found = site.get("/claims.html", {{"q", "43%"}});
    CHECK_THAT(*found.body, Contains("1 claim") && Contains("data-live"));
    CHECK(site.get("/claims.html", {{"q", std::string(5000, 'x')}}).status == 200);
    CHECK_THAT(*site.get("/claims.html", {{"q", "\"'><script>x()</script>"}}).body, !Contains("<script>x"));
}

TEST_CASE("many ask at once") {
    const FixtureFile file;
    LiveSite site(file.path());
    const auto wanted = *site.get(claim_page, {}).body;
    std::vector<std::thread> readers;
    std::array<int, 8> wrong{};
    for (auto& count : wrong) {
        readers.emplace_back([&] {
            for (int i = 0; i < 50; ++i) {
                count += *site.get(claim_page, {}).body == wanted && site.get("/works.html", {}).status == 200 ? 0 : 1;
            }
        });
    }
    for (auto& reader : readers) {
        reader.join();
    }
    CHECK(wrong == std::array<int, 8>{});
}

TEST_CASE("the cache stays within its size and keeps what was asked for last") {
    Cache cache(100);
    const auto body = std::make_shared<const std::string>(39, 'x');
    cache.put("a", body);
    cache.put("b", body);
    CHECK(cache.find("a") == body);
    cache.put("c", body);
    CHECK(cache.find("b") == nullptr);
    CHECK(cache.find("a") == body);
    CHECK(cache.bytes() == 80);
    cache.put("d", std::make_shared<const std::string>(200, 'x'));
    CHECK(cache.find("d") == nullptr);
}

TEST_CASE("only hosts that can't be a trick are answered") {
    for (const char* host : {"127.0.0.1:8080", "localhost", "localhost:80", "[::1]:8080", "192.168.1.2:8080"}) {
        INFO(host);
        CHECK(is_our_host(host, "127.0.0.1"));
    }
    for (const char* host : {"", "evil.example", "127.0.0.1.evil.example:8080", "localhost.evil.example", "[::1",
                             "[evil]", ":8080", "127.0.0.1@evil.example"}) {
        INFO(host);
        CHECK_FALSE(is_our_host(host, "127.0.0.1"));
    }
}

TEST_CASE("over HTTP: reading only, with a strict policy") {
    const FixtureFile file;
    LiveSite site(file.path());
    const Server server(site, {"127.0.0.1", 0});
    REQUIRE(server.port() > 0);
    const auto say = [&](const std::string& bytes) { return exchange(server.port(), bytes); };
    const auto page = say(request("GET", claim_page));
    CHECK_THAT(page, Catch::StartsWith("HTTP/1.1 200") && Contains("default-src 'none'") && Contains("</html>"));
    CHECK_THAT(page, !Contains("unsafe-inline"));
    CHECK_THAT(say(request("HEAD", claim_page)), Catch::StartsWith("HTTP/1.1 200") && !Contains("</html>"));
    const auto tag = site.get(claim_page, {}).etag;
    CHECK_THAT(say(request("GET", claim_page, "localhost", "If-None-Match: " + tag + "\r\n")),
               Catch::StartsWith("HTTP/1.1 304"));
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
        CHECK_THAT(say(request(method, "/")), Catch::StartsWith("HTTP/1.1 405") && Contains("Allow: GET, HEAD"));
    }
    CHECK_THAT(say(request("POST", "/", "localhost", "Content-Length: 3\r\n") + "abc"),
               Catch::StartsWith("HTTP/1.1 405"));
    CHECK_THAT(say(request("GET", "/", "evil.example")), Catch::StartsWith("HTTP/1.1 421"));
    CHECK_THAT(say(request("GET", "/claims.html?q=" + std::string(100'000, 'x'))), Catch::StartsWith("HTTP/1.1 4"));
    CHECK_THAT(say("\r\n\r\nnonsense\r\n\r\n"), !Contains("200"));
    CHECK_THAT(say(request("GET", claim_page)), Catch::StartsWith("HTTP/1.1 200"));
}

TEST_CASE("a port that is taken, or an address that is none, is an error") {
    const FixtureFile file;
    LiveSite site(file.path());
    const Server server(site, {"127.0.0.1", 0});
    CHECK_THROWS_AS(Server(site, {"127.0.0.1", server.port()}), Error);
    CHECK_THROWS_AS(Server(site, {"somewhere.example", 0}), Error);
    CHECK_THROWS_AS(LiveSite("/nowhere/grounds.db"), Error);
}
