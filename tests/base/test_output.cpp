// SPDX-License-Identifier: MIT
// Files that are written for the user: what is there already is never lost by accident.
#include "base/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "base/error.hpp"
#include "tests/query/report/markdown_renderers.hpp"

using namespace grounds;
using namespace grounds::base;
using grounds::test::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("a file that is there keeps its mode, a new one follows the umask", "[file]") {
    const TemporaryDirectory folder;
    const auto path = folder.path() + "/x.md";
    const auto before = ::umask(027);
    write_file(path, "one");
    ::umask(before);
    CHECK(mode_of(path) == 0640);
    REQUIRE(::chmod(path.c_str(), 0600) == 0);
    write_file(path, "two");
    CHECK(content(path) == "two");
    CHECK(mode_of(path) == 0600);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a symbolic link is replaced only by force, and what it leads to is left alone", "[file]") {
    const TemporaryDirectory folder;
    const auto link = folder.path() + "/link";
    fs::create_symlink("real", link);
    CHECK_THROWS_AS(write_file(link, "one"), Error);
    write_file(folder.path() + "/real", "mine");
    CHECK_THROWS_AS(write_file(link, "one"), Error);
    CHECK(content(folder.path() + "/real") == "mine");
    write_file(link, "two", Links::replaced);
    CHECK_FALSE(fs::is_symlink(link));
    CHECK(content(link) == "two");
    CHECK(content(folder.path() + "/real") == "mine");
    CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a pipe is written into, not replaced", "[file]") {
    const TemporaryDirectory folder;
    const auto pipe = folder.path() + "/pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::string read;
    std::thread reader([&] { read = content(pipe); });
    write_file(pipe, "text");
    reader.join();
    CHECK(read == "text");
    CHECK(fs::is_fifo(pipe));
}

TEST_CASE("a neighbour called .part is left alone", "[file]") {
    const TemporaryDirectory folder;
    write_file(folder.path() + "/x.md.part", "mine");
    write_file(folder.path() + "/x.md", "text");
    CHECK(content(folder.path() + "/x.md.part") == "mine");
}

TEST_CASE("if one file cannot be written, none is", "[file]") {
    const TemporaryDirectory folder;
    const auto first = folder.path() + "/first";
    write_file(first, "old");
    CHECK_THROWS_AS(write_files({{first, "new"}, {folder.path() + "/no/second", "new"}}), Error);
    CHECK_THROWS_AS(write_files({{first, "new"}, {folder.path(), "new"}}), Error);
    CHECK(content(first) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("two outputs in one file, or an output in what is read, are refused", "[file]") {
    const TemporaryDirectory folder;
    const auto database = folder.write("x.db", "data");
    fs::create_symlink("x.db", folder.path() + "/alias");
    const auto a = folder.path() + "/a";
    const auto input = folder.write("article.md", "text");
    fs::create_hard_link(input, folder.path() + "/same.md");
    CHECK_THROWS_AS(refuse_losses({database}, {{}, database}), Error);
    CHECK_THROWS_AS(refuse_losses({database + "-journal"}, {{}, database}), Error);
    CHECK_THROWS_AS(refuse_losses({a, folder.path() + "/alias"}, {{}, database}), Error);
    CHECK_THROWS_AS(refuse_losses({a, folder.path() + "/./a"}, {{}, database}), Error);
    CHECK_THROWS_AS(refuse_losses({a, folder.path() + "/same.md"}, {{input}, database}), Error);
    CHECK_THROWS_AS(refuse_losses({folder.write("other.db", "SQLite format 3 and more")}, {}), Error);
    CHECK_NOTHROW(refuse_losses({a, folder.path() + "/b"}, {{input}, database}));
}

TEST_CASE("a file written piece by piece takes the old one's place only when it is whole", "[file]") {
    const TemporaryDirectory folder;
    const auto path = folder.write("x.csv", "old");
    {
        FileWriter unfinished(path);
        unfinished.write("half");
    }
    CHECK(content(path) == "old");
    FileWriter writer(path);
    writer.write("one ");
    writer.write("two");
    CHECK(content(path) == "old");
    writer.commit();
    CHECK(content(path) == "one two");
    CHECK(files_in(folder.path()) == 1);
    CHECK_THROWS_AS(FileWriter(folder.path() + "/none/x"), Error);
}
