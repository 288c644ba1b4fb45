// SPDX-License-Identifier: MIT
// What LaTeX commands print. Both directions walk these tables; of several commands for one text the first is written.
#pragma once

#include <array>
#include <string_view>

namespace grounds::formats::latex {

/// \"o, \v{c}: a command and the combining character that it puts on its argument.
struct Accent {
    std::string_view command;
    char32_t combining;
};

inline constexpr std::array accents{
    Accent{"`", 0x300}, Accent{"'", 0x301}, Accent{"^", 0x302}, Accent{"~", 0x303}, Accent{"\"", 0x308},
    Accent{"=", 0x304}, Accent{".", 0x307}, Accent{"u", 0x306}, Accent{"v", 0x30C}, Accent{"H", 0x30B},
    Accent{"c", 0x327}, Accent{"k", 0x328}, Accent{"r", 0x30A}, Accent{"d", 0x323}, Accent{"b", 0x331},
};

struct Symbol {
    std::string_view command;
    std::string_view text;
};

inline constexpr std::array symbols{
    // letters
    Symbol{"ss", "ß"},
    Symbol{"o", "ø"},
    Symbol{"O", "Ø"},
    Symbol{"l", "ł"},
    Symbol{"L", "Ł"},
    Symbol{"ae", "æ"},
    Symbol{"AE", "Æ"},
    Symbol{"oe", "œ"},
    Symbol{"OE", "Œ"},
    Symbol{"aa", "å"},
    Symbol{"AA", "Å"},
    Symbol{"i", "ı"},
    Symbol{"j", "ȷ"},
    Symbol{"dh", "ð"},
    Symbol{"DH", "Ð"},
    Symbol{"th", "þ"},
    Symbol{"TH", "Þ"},
    Symbol{"dj", "đ"},
    Symbol{"DJ", "Đ"},
    Symbol{"ng", "ŋ"},
    Symbol{"NG", "Ŋ"},
    // characters that LaTeX reserves
    Symbol{"&", "&"},
    Symbol{"%", "%"},
    Symbol{"_", "_"},
    Symbol{"$", "$"},
    Symbol{"#", "#"},
    Symbol{"{", "{"},
    Symbol{"}", "}"},
    Symbol{"textbackslash", "\\"},
    Symbol{"textasciitilde", "~"},
    Symbol{"textasciicircum", "^"},
    Symbol{"textasciigrave", "`"},
    Symbol{"textquotesingle", "'"},
    Symbol{"textless", "<"},
    Symbol{"textgreater", ">"},
    Symbol{"textbar", "|"},
    Symbol{"backslash", "\\"},
    Symbol{"textbraceleft", "{"},
    Symbol{"textbraceright", "}"},
    Symbol{"lbrace", "{"},
    Symbol{"rbrace", "}"},
    // punctuation and signs
    Symbol{"textendash", "–"},
    Symbol{"textemdash", "—"},
    Symbol{"textquoteleft", "‘"},
    Symbol{"textquoteright", "’"},
    Symbol{"textquotedblleft", "“"},
    Symbol{"textquotedblright", "”"},
    Symbol{"dots", "…"},
    Symbol{"ldots", "…"},
    Symbol{"textellipsis", "…"},
    Symbol{"S", "§"},
    Symbol{"P", "¶"},
    Symbol{"dag", "†"},
    Symbol{"ddag", "‡"},
    Symbol{"copyright", "©"},
    Symbol{"textcopyright", "©"},
    Symbol{"textregistered", "®"},
    Symbol{"texttrademark", "™"},
    Symbol{"pounds", "£"},
    Symbol{"euro", "€"},
    Symbol{"texteuro", "€"},
    Symbol{"textdegree", "°"},
    Symbol{"degree", "°"},
    Symbol{"textmu", "µ"},
    Symbol{"textbullet", "•"},
    Symbol{"guillemotleft", "«"},
    Symbol{"guillemotright", "»"},
    Symbol{"textonehalf", "½"},
    // maths
    Symbol{"pm", "±"},
    Symbol{"times", "×"},
    Symbol{"div", "÷"},
    Symbol{"cdot", "·"},
    Symbol{"leq", "≤"},
    Symbol{"le", "≤"},
    Symbol{"geq", "≥"},
    Symbol{"ge", "≥"},
    Symbol{"neq", "≠"},
    Symbol{"ne", "≠"},
    Symbol{"approx", "≈"},
    Symbol{"sim", "∼"},
    Symbol{"equiv", "≡"},
    Symbol{"infty", "∞"},
    Symbol{"to", "→"},
    Symbol{"rightarrow", "→"},
    Symbol{"leftarrow", "←"},
    Symbol{"uparrow", "↑"},
    Symbol{"downarrow", "↓"},
    Symbol{"sum", "∑"},
    Symbol{"partial", "∂"},
    Symbol{"in", "∈"},
    Symbol{"circ", "∘"},
    // Greek
    Symbol{"alpha", "α"},
    Symbol{"beta", "β"},
    Symbol{"gamma", "γ"},
    Symbol{"delta", "δ"},
    Symbol{"epsilon", "ε"},
    Symbol{"varepsilon", "ε"},
    Symbol{"zeta", "ζ"},
    Symbol{"eta", "η"},
    Symbol{"theta", "θ"},
    Symbol{"iota", "ι"},
    Symbol{"kappa", "κ"},
    Symbol{"lambda", "λ"},
    Symbol{"mu", "μ"},
    Symbol{"nu", "ν"},
    Symbol{"xi", "ξ"},
    Symbol{"pi", "π"},
    Symbol{"rho", "ρ"},
    Symbol{"sigma", "σ"},
    Symbol{"tau", "τ"},
    Symbol{"upsilon", "υ"},
    Symbol{"phi", "φ"},
    Symbol{"varphi", "φ"},
    Symbol{"chi", "χ"},
    Symbol{"psi", "ψ"},
    Symbol{"omega", "ω"},
    Symbol{"Gamma", "Γ"},
    Symbol{"Delta", "Δ"},
    Symbol{"Theta", "Θ"},
    Symbol{"Lambda", "Λ"},
    Symbol{"Xi", "Ξ"},
    Symbol{"Pi", "Π"},
    Symbol{"Sigma", "Σ"},
    Symbol{"Phi", "Φ"},
    Symbol{"Psi", "Ψ"},
    Symbol{"Omega", "Ω"},
    // spaces and marks that print nothing
    Symbol{" ", " "},
    Symbol{",", " "},
    Symbol{";", " "},
    Symbol{":", " "},
    Symbol{"\\", " "},
    Symbol{"\n", " "},
    Symbol{"quad", " "},
    Symbol{"newline", " "},
    Symbol{"space", " "},
    Symbol{"-", ""},
    Symbol{"/", ""},
    Symbol{"!", ""},
    Symbol{"relax", ""},
    Symbol{"protect", ""},
    Symbol{"noopsort", ""},
};

/// Commands that only change how their argument looks.
inline constexpr std::array<std::string_view, 31> plain{
    "textit",     "textbf",    "textsc",  "texttt", "textrm",    "textsf",    "textsl",  "textup",
    "textnormal", "emph",      "mathrm",  "mathit", "mathbf",    "mathsf",    "mathcal", "ensuremath",
    "mbox",       "text",      "it",      "em",     "bf",        "sc",        "tt",      "rm",
    "sl",         "uppercase", "enquote", "url",    "underline", "bibstring", "hbox"};

/// The digits and signs that have a raised and a lowered form.
struct Shifted {
    std::string_view plain;
    std::string_view raised;
    std::string_view lowered;
};

inline constexpr std::array shifted{
    Shifted{"0", "⁰", "₀"}, Shifted{"1", "¹", "₁"}, Shifted{"2", "²", "₂"}, Shifted{"3", "³", "₃"},
    Shifted{"4", "⁴", "₄"}, Shifted{"5", "⁵", "₅"}, Shifted{"6", "⁶", "₆"}, Shifted{"7", "⁷", "₇"},
    Shifted{"8", "⁸", "₈"}, Shifted{"9", "⁹", "₉"}, Shifted{"+", "⁺", "₊"}, Shifted{"-", "⁻", "₋"},
    Shifted{"n", "ⁿ", "ₙ"},
};

}  // namespace grounds::formats::latex
