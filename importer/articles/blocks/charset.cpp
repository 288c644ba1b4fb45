// SPDX-License-Identifier: MIT
#include "importer/articles/blocks/blocks.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/scalar.hpp"
#include "base/utf8.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t declared_within = 4096;  ///< browsers look no further than 1024 bytes

std::string declared(std::string_view bytes) {
    const auto head = base::lower_ascii(bytes.substr(0, declared_within));
    const auto at = head.find("charset=");
    if (at == std::string::npos) {
        return "windows-1252";
    }
    const auto start = head.find_first_not_of("\"' ", at + 8);
    const auto end = head.find_first_of("\"' ;>/", start);
    return start == std::string::npos ? "windows-1252" : head.substr(start, std::min(end, start + 40) - start);
}

std::string converted(const std::string& bytes, const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &status),
                                                                       ucnv_close);
    if (U_FAILURE(status)) {
        throw Error("", "is neither UTF-8 nor in a known encoding ('" + encoding + "')", "convert it with iconv");
    }
    const icu::UnicodeString unicode(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
    std::string utf8;
    unicode.toUTF8String(utf8);
    return utf8;
}

}  // namespace

std::string html_as_utf8(const std::string& bytes) {
    std::string utf8;
    if (bytes.starts_with("\xFF\xFE")) {
        utf8 = converted(bytes, "UTF-16LE");
    } else if (bytes.starts_with("\xFE\xFF")) {
        utf8 = converted(bytes, "UTF-16BE");
    } else if (base::is_utf8(bytes)) {
        utf8 = bytes;
    } else {
        const auto encoding = declared(bytes);
        utf8 = converted(bytes, encoding.starts_with("utf") || encoding == "iso-8859-1" ? "windows-1252" : encoding);
    }
    std::replace(utf8.begin(), utf8.end(), '\0', ' ');
    return utf8;
}

}  // namespace grounds::articles
