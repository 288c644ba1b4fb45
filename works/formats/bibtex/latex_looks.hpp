// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace grounds::formats::latex {

// clang-format off

/// Commands that only change how their argument looks, so that it is read as if they were not there.
inline constexpr auto plain = std::to_array<std::string_view>({
    "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl", "textup", "textnormal",
    "emph", "mathrm", "mathit", "mathbf", "mathsf", "mathcal", "ensuremath", "mbox", "text", "it",
    "em", "bf", "sc", "tt", "rm", "sl", "uppercase", "enquote", "url", "underline", "bibstring",
    "hbox", "normalfont", "bfseries", "mdseries", "itshape", "slshape", "scshape", "upshape",
    "rmfamily", "sffamily", "ttfamily", "selectfont", "textmd", "textin", "mathbb", "mathscr",
    "mathfrak", "boldsymbol", "bm", "operatorname", "mathop", "mathbin", "mathord", "displaystyle",
    "textstyle", "left", "right", "bigl", "bigr", "big", "Big", "tiny", "small", "large",
    "footnotesize", "normalsize", "MakeUppercase", "MakeLowercase", "NoCaseChange", "path",
    "nolinkurl", "mkbibquote", "mkbibemph", "mkbibbold", "mkbibitalic", "enquote*", "textquote",
    "uline", "cal", "sf", "nobreak", "allowbreak", "bibnamedelima"});

// clang-format on

}  // namespace grounds::formats::latex
