// SPDX-License-Identifier: MIT
#include "base/decode.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "base/clean.hpp"
#include "base/scalar.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

std::string from_charset(std::string_view bytes, const char* charset) {
    std::string utf8;
    icu::UnicodeString(bytes.data(), static_cast<int32_t>(bytes.size()), charset).toUTF8String(utf8);
    return utf8;
}

/// A charset that the first lines name: "% Encoding: ISO8859_1", <?xml ... encoding="GBK"?>; "" if ICU knows none.
std::string declared_charset(std::string_view bytes) {
    constexpr std::size_t first_lines = 1000;
    const auto head = lower_ascii(bytes.substr(0, first_lines));
    const auto at = head.find("encoding");
    const auto start = at == std::string::npos ? at : head.find_first_not_of(": =\"'\t", at + 8);
    if (start == std::string::npos) {
        return {};
    }
    const auto name = head.substr(start, head.find_first_of(" \t\r\n\"'?>", start) - start);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(name.c_str(), &status), ucnv_close);
    const bool known =
        U_SUCCESS(status) && !name.empty() && name.find("utf") == std::string::npos && name != "us-ascii";
    return known ? std::string(ucnv_getName(converter.get(), &status)) : std::string();
}

/// Whether bytes above ASCII come in pairs, as in encodings of Chinese, Japanese and Korean; in Western ones they stand
/// alone.
bool comes_in_pairs(std::string_view bytes) {
    long paired = 0;
    long all = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto start = at;
        while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80) {
            ++at;
        }
        const auto run = static_cast<long>(at - start);
        all += run;
        paired += run % 2 == 0 ? run : 0;
        at += run == 0 ? 1 : 0;
    }
    constexpr long fewest = 8;
    return all >= fewest && paired * 10 >= all * 9;
}

/// The most likely encoding of such a text, as ICU finds it.
std::string east_asian_charset(std::string_view bytes) {
    constexpr std::array known{"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&status), ucsdet_close);
    if (U_FAILURE(status)) {
        return {};
    }
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    int32_t count = 0;
    const auto* matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        std::string name = ucsdet_getName(matches[i], &status);
        if (std::find(known.begin(), known.end(), name) != known.end()) {
            return name;
        }
    }
    return "GB18030";
}

/// Each line that is not UTF-8 from the charset: files are pasted together from several.
std::string lines_to_utf8(std::string_view bytes, const char* charset) {
    std::string text;
    for (std::size_t start = 0; start < bytes.size();) {
        const auto end = std::min(bytes.find('\n', start), bytes.size() - 1) + 1;
        const auto line = bytes.substr(start, end - start);
        text += is_utf8(line) ? std::string(line) : from_charset(line, charset);
        start = end;
    }
    return text;
}

std::string to_utf8(const Input& input, Problems& problems) {
    const std::string_view bytes = input.text;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return from_charset(bytes, "UTF-16");
    }
    if (bytes.starts_with(byte_order_mark)) {
        return std::string(bytes.substr(byte_order_mark.size()));
    }
    if (is_utf8(bytes)) {
        return input.text;
    }
    auto charset = declared_charset(bytes);
    const bool pairs = charset.empty() && comes_in_pairs(bytes);
    charset = pairs ? east_asian_charset(bytes) : charset;
    const auto shown = charset.empty() ? std::string("Windows-1252") : charset;
    problems.push_back(warning(input.name, 0, "is not UTF-8: read as " + shown, "look at its accented letters"));
    return pairs ? from_charset(bytes, charset.c_str()) : lines_to_utf8(bytes, shown.c_str());
}

std::string with_plain_line_ends(std::string text) {
    if (text.find('\r') == std::string::npos) {
        return text;
    }
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
        const bool pair = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
        if (!pair) {
            text[to++] = text[from] == '\r' ? '\n' : text[from];
        }
    }
    text.resize(to);
    return text;
}

/// The text without what text_fault() finds in it.
std::string without_controls(const std::string& text, const std::string& file, Problems& problems) {
    std::string kept;
    long found = 0;
    std::string first;
    for (std::size_t next = 0; next < text.size();) {
        const auto start = next;
        const auto c = next_code_point(text, next);
        const bool control = c < 0 || (u_charType(c) == U_CONTROL_CHAR && c != '\n' && c != '\t');
        if (!control && !is_deceptive(c)) {
            kept.append(text, start, next - start);
            continue;
        }
        kept += control ? " " : "";
        first = ++found == 1 ? fmt::format("U+{:04X}", static_cast<unsigned>(std::max(c, 0))) : first;
    }
    problems.push_back({file, 0,
                        fmt::format("{} control or direction characters left out, the first is {}", found, first),
                        "nothing to do, unless a name or title looks wrong", Problem::Severity::warning});
    return kept;
}

}  // namespace

std::string decode(const Input& input, Problems& problems) {
    auto text = with_plain_line_ends(to_utf8(input, problems));
    return text_fault(text) ? without_controls(text, input.name, problems) : text;
}

}  // namespace grounds::base
