// SPDX-License-Identifier: MIT
#include "tests/query/report/markdown_renderers.hpp"

#include <stdlib.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "base/clean.hpp"

namespace grounds::test {

using namespace grounds::base;
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// pandoc composes what it reads (NFC).
std::string composed(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return out;
}

}  // namespace

std::string comparable(std::string_view text) {
    return composed(clean_line(replaced(std::string(text), "\xEF\xB8\x8E", "")));
}

bool installed(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

std::vector<Renderer> renderers() {
    const std::vector<Renderer> all{
        {"cmark-gfm", "cmark-gfm --unsafe -e table -e strikethrough -e autolink -e footnotes -e tasklist"},
        {"pandoc", "pandoc --wrap=none -f gfm -t html5"},
        {"pandoc", "pandoc --wrap=none -f markdown-smart -t html5"},
    };
    std::vector<Renderer> found;
    for (const auto& renderer : all) {
        if (installed(renderer.program)) {
            found.push_back(renderer);
        } else {
            WARN("skipped: " << renderer.command << ": " << renderer.program << " is not installed");
        }
    }
    return found;
}

std::string run(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1").c_str(), "r"), pclose);
    std::string output;
    std::array<char, 65536> buffer{};
    for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) {
        output.append(buffer.data(), got);
    }
    return output;
}

std::string render(const Renderer& renderer, const std::string& markdown) {
    const TemporaryDirectory directory;
    return run(renderer.command + " '" + directory.write("document.md", markdown) + "'");
}

TemporaryDirectory::TemporaryDirectory()
    : path_((std::filesystem::temp_directory_path() / "grounds-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) {
        throw std::runtime_error("cannot make " + path_);
    }
}

TemporaryDirectory::~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryDirectory::write(const std::string& name, const std::string& content) const {
    const auto file = path_ + "/" + name;
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

std::vector<std::string> elements(const std::string& html, const std::string& name) {
    std::vector<std::string> all;
    const auto opening = "<" + name;
    const auto closing = "</" + name + ">";
    for (auto at = html.find(opening); at != std::string::npos; at = html.find(opening, at)) {
        const auto after = at + opening.size();
        const auto begin = html.find('>', at);
        const auto end = html.find(closing, at);
        if (begin == std::string::npos || end == std::string::npos) {
            break;
        }
        if (html[after] == '>' || html[after] == ' ') {
            all.push_back(html.substr(begin + 1, end - begin - 1));
            at = end;
        } else {
            at = after;
        }
    }
    return all;
}

std::vector<std::string> tags(const std::string& html) {
    std::vector<std::string> all;
    for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        all.push_back(html.substr(at + 1, html.find('>', at) - at - 1));
    }
    return all;
}

std::string plain(std::string_view html) {
    auto text = replaced(std::string(html), "&lt;", "<");
    text = replaced(text, "&gt;", ">");
    text = replaced(text, "&quot;", "\"");
    text = replaced(text, "&#39;", "'");
    text = replaced(text, "\xC2\xA0", " ");
    text = replaced(text, "&nbsp;", " ");
    return comparable(replaced(text, "&amp;", "&"));
}

}  // namespace grounds::test
