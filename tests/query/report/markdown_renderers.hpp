// SPDX-License-Identifier: MIT
// The programs that a report must survive, as functions from Markdown to HTML, and a little reading of that HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::test {

struct Renderer {
    std::string program;
    std::string command;  ///< with the Markdown file's path to be appended
};

/// cmark-gfm (raw HTML let through) and pandoc (-f gfm, -f markdown): those that are installed. Says which are not.
std::vector<Renderer> renderers();

/// Standard output and standard error of `command` with the file `markdown` as its last argument.
std::string render(const Renderer& renderer, const std::string& markdown);
std::string run(const std::string& command);
bool installed(const std::string& program);

/// A directory that is removed with the object.
class TemporaryDirectory {
public:
    TemporaryDirectory();
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    /// Writes `content` to a file of this name and returns its path.
    [[nodiscard]] std::string write(const std::string& name, const std::string& content) const;
    [[nodiscard]] const std::string& path() const {
        return path_;
    }

private:
    std::string path_;
};

/// What stands between <name ...> and </name>, for each such element, outermost and in order. No nesting of one name.
std::vector<std::string> elements(const std::string& html, const std::string& name);

/// All tags: "p", "/p", "a href=...", ...
std::vector<std::string> tags(const std::string& html);

/// What is compared: a clean line, composed (NFC) and without U+FE0E, since pandoc composes what it reads and marks
/// arrows as text.
std::string comparable(std::string_view text);

/// Character references to characters, no-break spaces to spaces; then comparable().
std::string plain(std::string_view html);

}  // namespace grounds::test
