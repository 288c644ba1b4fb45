// SPDX-License-Identifier: MIT
#include "base/clean.hpp"
#include "base/nearest.hpp"
#include "works/formats/bibtex/bibtex.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::base;
using namespace grounds::formats;

TEST_CASE("LaTeX to Unicode") {
    struct Case {
        std::string latex;
        std::string text;
    };
    const auto c = GENERATE(values<Case>({
        {R"({\"o} \'e \'{e} {\'{e}} \ss{} \o \aa)", "ö é é é ß øå"},
        {R"(\v{c} \c{c} \c c \H{o} \u g \^{\i} \'\i)", "č ç ç ő ğ î í"},
        {R"(\r{a} \k{a} \d{s} \=a \.z \~n \`a)", "å ą ṣ ā ż ñ à"},
        {R"(Hjortkj{\ae}r {\O}land \L{}ód\'z)", "Hjortkjær Øland Łódź"},
        {R"(1--2 --- a-b)", "1–2 — a-b"},
        {R"(R\&D 5\% a\_b \$1 \#2 \{x\})", "R&D 5% a_b $1 #2 {x}"},
        {R"(J.~R. \textit{in vitro} \emph{x} {\it y} {CKD})", "J. R. in vitro x y CKD"},
        {R"(``a'' `b)", "“a” ‘b"},
        {R"($\mu$g $\alpha$-tocopherol $P<0.05$ $x^2$ H$_{2}$O $10^{-3}$)", "μg α-tocopherol P<0.05 x² H₂O 10⁻³"},
        {R"(Mg\textsuperscript{2+} 1\textsuperscript{st} CO\textsubscript{2})", "Mg²⁺ 1st CO₂"},
        {R"(\href{https://x.org}{text} \url{https://x.org})", "text https://x.org"},
        {R"(a\ b\\c\,d hy\-phen)", "a b c d hyphen"},
        {R"(\foo{bar} \foo baz)", R"(\foo{bar} \foo baz)"},
        {R"(\textbackslash \textasciitilde{})", R"(\~)"},
        {R"(\`{}a\`{} \^{} \~{}b {\`{}}c)", "`a` ^ ~b `c"},
        {R"(\textbraceleft{}a \textbraceright{} b)", "{a } b"},
        {R"(Nguy{\~\^e}n Th{\'\u a}ng Tr\`{\^a}n H{\~{\u{a}}}u Ph{\d{\^o}})", "Nguyễn Thắng Trần Hẵu Phộ"},
        {R"({\normalfont A} \TeX{} {\bfseries b} $2^k$ $x_{i+1}$ $\frac{1}{2}$)", "A TeX b 2^k x_(i+1) 1/2"},
        {R"(\noopsort{1973b}1973)", "1973"},
        {"\\", "\\"},
        {"\\'", "\xCC\x81"},
        {"{{{", ""},
        {"a\n  b\tc", "a b c"},
    }));
    CHECK(to_unicode(c.latex) == c.text);
}

TEST_CASE("Unicode to LaTeX") {
    CHECK(to_latex("öß 5% – “x”") == "öß 5\\% – “x”");
    CHECK(to_latex("a--b don't '' ~^\\") == "a-{}-b don't '{}' \\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
    CHECK(to_latex("中文") == "中文");
}

TEST_CASE("LaTeX round trip") {
    const std::vector<std::string> alphabet{"a", "z",  "i", "O", "S", "0",  "9", " ", "-", "-", "'", "`", "\"", "~",
                                            "^", "\\", "{", "}", "$", "%",  "&", "#", "_", "!", "?", "<", ">",  "|",
                                            "ä", "é",  "í", "ñ", "č", "ç",  "ő", "å", "Å", "ß", "ø", "Ł", "æ",  "ı",
                                            "ż", "ğ",  "–", "—", "“", "”",  "‘", "’", "…", "±", "µ", "μ", "α",  "Ω",
                                            "≤", "°",  "²", "₂", "½", "中", "Ж", "😀", "@", ",", "="};
    CHECK(rc::check("to_unicode undoes to_latex", [&] {
        const auto picks =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, alphabet.size()));
        std::string text;
        for (const auto pick : picks) {
            text += alphabet[pick];
        }
        text = clean(text);
        RC_ASSERT(to_unicode(to_latex(text)) == text);
    }));
}

TEST_CASE("hostile LaTeX ends") {
    std::string deep;
    for (int i = 0; i < 20000; ++i) {
        deep += "\\'{";
    }
    CHECK_FALSE(to_unicode(deep).empty());
    CHECK(rc::check("any bytes of LaTeX", [](const std::string& tail) { to_unicode("\\\"" + tail); }));
}

TEST_CASE("clean texts") {
    CHECK(clean("  a \r\n\t b\n") == "a b");
    CHECK(clean("e\xCC\x81") == "é");
    CHECK_FALSE(text_fault("ok é\t\r\n"));
    CHECK(text_fault("ab\x07")->offset == 2);
    CHECK(text_fault("\xC2\x9B")->what == "holds the control character U+009B");
    CHECK(text_fault("\xED\xA0\x80")->what == "is not valid UTF-8");
    const std::vector<std::string> pieces{" ", "\n", "\t", "a", "e", "\xCC\x81", "\xCC\xA7", "é", "\xE2\x84\xAB", "中"};
    CHECK(rc::check("clean twice is clean once", [&] {
        const auto picks =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
        std::string text;
        for (const auto pick : picks) {
            text += pieces[pick];
        }
        RC_ASSERT(!text_fault(text));
        RC_ASSERT(clean(clean(text)) == clean(text));
    }));
}

TEST_CASE("suggestions") {
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("titel", "title") == 1);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(did_you_mean("stanse", {"stance", "state"}) == "did you mean 'stance'?");
    CHECK(did_you_mean("xyz", {"stance"}).empty());
    CHECK(rc::check("a distance is symmetric and zero for equals", [](const std::string& a, const std::string& b) {
        RC_ASSERT(edit_distance(a, b) == edit_distance(b, a));
        RC_ASSERT((edit_distance(a, b) == 0) == (a == b));
    }));
}
