// SPDX-License-Identifier: MIT
// ISBNs and ISSNs as people put them into one field: "978-3-16-148410-0 (print); 978-0-306-40615-7", "0146-1672,
// 1552-7433".
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "works/formats/record_builder.hpp"
#include "works/identifiers.hpp"

namespace grounds::formats {

namespace {

struct Serial {
    std::string number;  ///< as written, without what stands in brackets
    std::string remark;  ///< "(print)"
};

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return base::is_digit(c) || c == 'X' || c == 'x'; });
    return digits;
}

bool is_isbn_length(std::string_view digits) {
    return digits.size() == 10 || digits.size() == 13;
}

/// At a separator, and behind a remark.
std::vector<Serial> pieces(std::string_view text) {
    std::vector<Serial> all;
    if (const auto path = text.rfind('/'); text.starts_with("http") && path != std::string_view::npos) {
        text.remove_prefix(path + 1);  // "http://id.crossref.org/isbn/9783161484100"
    }
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(",;/("), text.size());
        Serial one{std::string(base::trimmed(text.substr(0, end), " ,;/:")), {}};
        text.remove_prefix(end);
        if (text.starts_with('(')) {
            const auto close = std::min(text.find(')'), text.size() - 1);
            one.remark = std::string(text.substr(0, close + 1));
            text.remove_prefix(close + 1);
        } else {
            text.remove_prefix(std::min<std::size_t>(1, text.size()));
        }
        if (!one.number.empty() || !one.remark.empty()) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

/// A number may be written with spaces; several may stand side by side.
std::vector<Serial> serials(std::string_view text) {
    std::vector<Serial> all;
    for (auto& piece : pieces(text)) {
        const auto digits = digits_of(piece.number);
        if (is_isbn_length(digits) || digits.size() == 8 || piece.number.find(' ') == std::string::npos) {
            all.push_back(std::move(piece));
            continue;
        }
        for (std::size_t start = 0; start < piece.number.size();) {
            const auto end = std::min(piece.number.find(' ', start), piece.number.size());
            if (end > start) {
                all.push_back(
                    {piece.number.substr(start, end - start), end == piece.number.size() ? piece.remark : ""});
            }
            start = end + 1;
        }
    }
    return all;
}

}  // namespace

/// Further ISBNs stand in the extra field "isbn", which then holds the first too.
void RecordBuilder::put_isbn(const std::string& isbn) {
    auto& first = reference_.isbn;
    if (first.empty()) {
        first = isbn;
    }
    if (first != isbn) {
        put_number("isbn", first, "; ");
    }
    if (first != isbn || reference_.extra.contains("isbn")) {
        put_number("isbn", isbn, "; ");
    }
}

/// Numbers are numbers; where remarks stand beside them ("0028-0836 (print)"), what was written is kept too.
void RecordBuilder::put_serial(const RawField& field) {
    const auto all = serials(field.value);
    const bool remarks = std::any_of(all.begin(), all.end(), [](const Serial& one) { return !one.remark.empty(); });
    if (remarks) {
        store(name_as_written(field), field.value);
    }
    for (const auto& serial : all) {
        auto digits = digits_of(serial.number);
        std::replace(digits.begin(), digits.end(), 'x', 'X');
        if (const auto isbn = works::normal_isbn(serial.number)) {
            put_isbn(*isbn);
        } else if (is_isbn_length(digits)) {
            store(prefix_ + (prefix_.empty() ? "isbn" : field.name), remarks ? "" : serial.number, "; ");
            warn(field.line, fmt::format("'{}' is not an ISBN: its check digit is wrong", serial.number),
                 fmt::format("mend it; it is kept as {}{}", prefix_, field.name));
        } else {
            const bool issn = digits.size() == 8;
            const bool of_books = base::lower_ascii(field.name) == "isbn" && (!issn || prefix_.empty());
            put_number(of_books ? "isbn" : "issn", issn ? digits.substr(0, 4) + "-" + digits.substr(4) : serial.number,
                       of_books ? "; " : "\n");
        }
    }
}

/// Once, however often it is said.
void RecordBuilder::put_number(const std::string& name, const std::string& number, std::string_view separator) {
    const auto known = reference_.extra.find(name);
    const auto all = known == reference_.extra.end() ? std::string() : known->second;
    const auto between = std::string(separator);
    if ((between + all + between).find(between + number + between) == std::string::npos) {
        store(name, number, separator);
    }
}

}  // namespace grounds::formats
