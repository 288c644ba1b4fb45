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

std::string read_all(int from) {
    std::string text;
    std::array<char, 1U << 16U> part{};
    for (ssize_t size = read(from, part.data(), part.size()); size > 0; size = read(from, part.data(), part.size())) {
        if (text.size() < longest) {
            text.append(part.data(), static_cast<std::size_t>(size));
        }
    }
    return text;
}

std::string read_pdf(const std::filesystem::path& path) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw Error(path.string(), "no pipe for pdftotext");
    }
    const auto child = fork();
    if (child == 0) {
        run_pdftotext(path, ends[1]);
    }
    close(ends[1]);
    auto text = child > 0 ? read_all(ends[0]) : std::string();
    close(ends[0]);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw Error(path.string(), "its words could not be taken out",
                    "install pdftotext (package poppler-utils), or save the paper as text");
    }
    return base::without_controls(text);
}

}  // namespace

bool may_hold_text(const std::filesystem::path& path) {
    static constexpr auto all = std::to_array<std::string_view>({".txt", ".md", ".markdown", ".html", ".htm", ".pdf"});
    return std::find(all.begin(), all.end(), extension_of(path)) != all.end();
}

std::string read_text(const std::filesystem::path& path) {
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
    return text;
}

}  // namespace grounds::texts
