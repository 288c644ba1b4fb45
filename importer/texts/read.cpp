// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/clean.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "importer/articles/blocks/blocks.hpp"
#include "importer/texts/texts.hpp"

namespace grounds::texts {

namespace {

constexpr std::size_t longest = 8U << 20U;  ///< bytes of a PDF's words

std::string extension_of(const std::filesystem::path& path) {
    return base::lower_ascii(path.extension().string());
}

/// Without a shell, so that no character of the path means anything.
void run_pdftotext(const std::filesystem::path& path, int out) {
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    const std::string file = std::filesystem::absolute(path).string();
    execlp("pdftotext", "pdftotext", "-enc", "UTF-8", "-nopgbrk", file.c_str(), "-", static_cast<char*>(nullptr));
    _exit(127);
}

/// All is read, so that the writer ends by itself; what is too much is dropped.
Words read_all(int from) {
    Words words;
    std::array<char, 1U << 16U> part{};
    for (ssize_t size = read(from, part.data(), part.size()); size > 0; size = read(from, part.data(), part.size())) {
        const auto room = longest - words.text.size();
        words.cut = words.cut || static_cast<std::size_t>(size) > room;
        words.text.append(part.data(), std::min(static_cast<std::size_t>(size), room));
    }
    if (words.cut) {  // behind a word, not within a character
        words.text.resize(words.text.find_last_of(" \n") + 1);
    }
    return words;
}

Words read_pdf(const std::filesystem::path& path) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw Error(path.string(), "no pipe for pdftotext");
    }
    const auto child = fork();
    if (child == 0) {
        run_pdftotext(path, ends[1]);
    }
    close(ends[1]);
    auto words = child > 0 ? read_all(ends[0]) : Words();
    close(ends[0]);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw Error(path.string(), "its words could not be taken out",
                    "install pdftotext (package poppler-utils), or save the paper as text");
    }
    words.text = base::without_controls(words.text);
    return words;
}

}  // namespace

bool may_hold_text(const std::filesystem::path& path) {
    static constexpr auto all = std::to_array<std::string_view>({".txt", ".md", ".markdown", ".html", ".htm", ".pdf"});
    return std::find(all.begin(), all.end(), extension_of(path)) != all.end();
}

Words read_text(const std::filesystem::path& path) {
    if (extension_of(path) == ".pdf") {
        return read_pdf(path);
    }
    const auto* format = articles::format_of(path.filename().string());
    if (format == nullptr) {
        throw Error(path.string(), "the format of this text is not known");
    }
    const auto document = format->read(base::read_file(path));
    std::string text;
    for (const auto& block : document.blocks) {
        text += text.empty() ? "" : "\n\n";
        text += base::shown(document.text, block.span, static_cast<std::size_t>(block.span.length()));
    }
    return {std::move(text), false};
}

}  // namespace grounds::texts
