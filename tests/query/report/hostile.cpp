// SPDX-License-Identifier: MIT
#include "tests/query/report/hostile.hpp"

namespace grounds::test {

const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> all{
        "a | b || c |",
        "|---|---|",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b>bold</b> <!-- comment --> <!-- open",
        "[x](javascript:alert(1))",
        "![x](http://evil.example/x.png)",
        "[x]: http://evil.example \"title\"",
        "] [ ][ ]( ](x)",
        "[^1] and [^1]: note",
        "`code` ``double`` ```",
        "```\nfence\n```",
        "~~~ raw",
        "~~struck~~ ~sub~ ^sup^ ^[note]",
        "*emphasis* **strong** _under_ __dunder__ a*b*c",
        "$x^2$ $$y$$ \\(z\\) \\begin{x}",
        "&lt;b&gt; &amp; &#60; &copy; R&D",
        "]]> <![CDATA[ x ]]> <?php ?>",
        "::: {.warning}\ntext\n:::",
        "# heading\n## another",
        "heading ###",
        "trailing # signs ##",
        "1. list\n2. list",
        "2017) trial",
        "iv. roman",
        "(a) fancy",
        "(@) example",
        "#. list",
        "- item\n- item",
        "+ item",
        "> quotation",
        "=1+1|cmd",
        "===",
        "---",
        "- - -",
        ": definition",
        "Table: caption",
        "Magnesium\n\n    indented code",
        "\tindented",
        "https://evil.example/a?b=1&c=2 and www.evil.example and ftp://x.example",
        "someone@example.com @mention [@cite] -@cite @{x}",
        "mailto:someone@example.com xmpp:a@b.example",
        "\x1B[31mred\x1B[0m\x07 bell \x1B]8;;http://evil.example\x07link",
        "\xE2\x80\xAEoverride\xE2\x80\xAC \xE2\x81\xA6isolate\xE2\x81\xA9",
        "zero\xE2\x80\x8Bwidth \xEF\xBB\xBFmark",
        "line\xE2\x80\xA8separator\xE2\x80\xA9paragraph\xC2\x85next",
        "invalid \xC3\x28 \xFF\xFE \xED\xA0\x80 utf-8",
        std::string("nul \0 inside", 12),
        "ends with backslash \\",
        "\\| \\\\| \\`",
        "{#id .class} {=html} {{< include x >}}",
        ":smile: :+1: ::",
        "[ ] task [x] done",
        "% title",
        "- \\ [x]\\",
        "<https://evil.example> <someone@example.com>",
        std::string(10000, 'x'),
        "",
    };
    return all;
}

rc::Gen<std::string> any_text() {
    using rc::gen::element;
    using rc::gen::weightedOneOf;
    const auto markup = element<std::string>(
        "|", "`", "``", "*", "**", "_", "[", "]", "](", ")", "(", "<", ">", "</", "<!--", "-->", "&", "&#", "&lt;", ";",
        "\\", "~", "~~", "^", "^[", "$", "$$", "@", "#", "##", "-", "--", "---", "+", "=", "==", ":", ":::", "!", "![",
        "{", "}", "{.", "%", "\"", "'", "...", "1.", "2)", "i.", "(a)", "www.", "http://", "https://", "ftp://",
        "mailto:", ".com", "\n", "\n\n", " ", "  ", "\t", "    ", "\r", "\x1B[", "\xC2\x85", "\xE2\x80\xAE", "\xFF",
        "[^1]", "[^1]:", "Table:", "/", ",", ".");
    const auto word =
        element<std::string>("a", "b", "x1", "magnesium", "43", "w", "www", "h", "http", "e", "I", "p", "x@y");
    const auto character = rc::gen::map(rc::gen::inRange<int>(0x20, 0x30000), [](int code) {
        std::string bytes;
        const auto put = [&bytes](int byte) { bytes += static_cast<char>(byte); };
        if (code < 0x80) {
            put(code);
        } else if (code < 0x800) {
            put(0xC0 | (code >> 6));
            put(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            put(0xE0 | (code >> 12));
            put(0x80 | ((code >> 6) & 0x3F));
            put(0x80 | (code & 0x3F));
        } else {
            put(0xF0 | (code >> 18));
            put(0x80 | ((code >> 12) & 0x3F));
            put(0x80 | ((code >> 6) & 0x3F));
            put(0x80 | (code & 0x3F));
        }
        return bytes;
    });
    const auto ascii =
        rc::gen::map(rc::gen::inRange<int>(1, 0x7F), [](int c) { return std::string(1, static_cast<char>(c)); });
    const auto piece = weightedOneOf<std::string>({{6, markup}, {3, word}, {2, ascii}, {1, character}});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string all;
                            for (const auto& each : pieces) {
                                all += each;
                            }
                            return all;
                        });
}

std::vector<std::string> random_texts(std::size_t count, std::uint64_t seed) {
    rc::Random random(seed);
    const auto generator = any_text();
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(generator(random.split(), static_cast<int>(3 + i % 20)).value());
    }
    return all;
}

}  // namespace grounds::test
