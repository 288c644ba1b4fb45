// SPDX-License-Identifier: MIT
#include "base/json_scanner.hpp"

#include <charconv>
#include <system_error>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

constexpr int deepest = 100;
constexpr auto unknown_size = static_cast<std::size_t>(-1);

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Stands for itself in a string.
bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= ' ' && c != '"' && c != '\\';
}

/// Whether all of a text is the number, and it is one that the type can hold.
template <class Number>
bool parse(std::string_view text, Number& number) {
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && rest == text.data() + text.size();
}

}  // namespace

JsonScanner::JsonScanner(std::string_view text, JsonEvents& events)
    : at_(text.data()), end_(text.data() + text.size()), events_(events) {}

bool JsonScanner::all() {
    const std::string_view text(at_, static_cast<std::size_t>(end_ - at_));
    if (!is_utf8(text) || !value(0)) {
        return false;
    }
    skip_blanks();
    return at_ == end_;
}

bool JsonScanner::value(int level) {
    skip_blanks();
    if (at_ == end_ || level > deepest) {
        return false;
    }
    switch (*at_) {
        case '{':
            return object(level + 1);
        case '[':
            return array(level + 1);
        case '"':
            return string() && events_.string(text_);
        case 't':
            return word("true") && events_.boolean(true);
        case 'f':
            return word("false") && events_.boolean(false);
        case 'n':
            return word("null") && events_.null();
        default:
            return number();
    }
}

bool JsonScanner::object(int level) {
    ++at_;
    if (!events_.start_object(unknown_size)) {
        return false;
    }
    if (take('}')) {
        return events_.end_object();
    }
    do {
        skip_blanks();
        if (!string() || !events_.key(text_) || !take(':') || !value(level)) {
            return false;
        }
    } while (take(','));
    return take('}') && events_.end_object();
}

bool JsonScanner::array(int level) {
    ++at_;
    if (!events_.start_array(unknown_size)) {
        return false;
    }
    if (take(']')) {
        return events_.end_array();
    }
    do {
        if (!value(level)) {
            return false;
        }
    } while (take(','));
    return take(']') && events_.end_array();
}

bool JsonScanner::string() {
    if (!skip('"')) {
        return false;
    }
    for (text_.clear();;) {
        const auto* const start = at_;
        while (at_ != end_ && is_plain(*at_)) {
            ++at_;
        }
        text_.append(start, static_cast<std::size_t>(at_ - start));
        if (at_ == end_ || *at_ != '\\') {
            break;
        }
        if (!escape()) {
            return false;
        }
    }
    return skip('"');
}

bool JsonScanner::escape() {
    constexpr std::string_view written = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    if (++at_ == end_) {
        return false;
    }
    const char c = *at_++;
    if (c == 'u') {
        return code_point();
    }
    const auto which = written.find(c);
    if (which == std::string_view::npos) {
        return false;
    }
    text_ += meant[which];
    return true;
}

/// Four digits; halves of a pair are rare.
bool JsonScanner::code_point() {
    constexpr std::ptrdiff_t length = 4;
    unsigned code = 0;
    if (end_ - at_ < length || std::from_chars(at_, at_ + length, code, 16).ptr != at_ + length || is_surrogate(code)) {
        return false;
    }
    at_ += length;
    text_ += utf8_of(code);
    return true;
}

bool JsonScanner::number() {
    const auto* const start = at_;
    const bool negative = skip('-');
    const bool zero_first = skip('0');
    const bool more = digits();
    if (zero_first == more) {
        return false;
    }
    const bool fraction = skip('.');
    if (fraction && !digits()) {
        return false;
    }
    const bool exponent = skip('e') || skip('E');
    if (exponent && !skip('+')) {
        skip('-');
    }
    if (exponent && !digits()) {
        return false;
    }
    text_.assign(start, at_);
    return fraction || exponent ? rounded() : negative ? integer() : natural();
}

bool JsonScanner::rounded() {
    double value = 0;
    return parse(text_, value) && events_.number_float(value, text_);
}

bool JsonScanner::integer() {
    JsonEvents::number_integer_t value = 0;
    return parse(text_, value) && events_.number_integer(value);
}

bool JsonScanner::natural() {
    JsonEvents::number_unsigned_t value = 0;
    return parse(text_, value) && events_.number_unsigned(value);
}

bool JsonScanner::digits() {
    const auto* const start = at_;
    while (at_ != end_ && is_digit(*at_)) {
        ++at_;
    }
    return at_ != start;
}

bool JsonScanner::word(std::string_view expected) {
    const bool found = std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(expected);
    at_ += found ? expected.size() : 0;
    return found;
}

bool JsonScanner::take(char expected) {
    skip_blanks();
    return skip(expected);
}

bool JsonScanner::skip(char expected) {
    const bool found = at_ != end_ && *at_ == expected;
    at_ += found ? 1 : 0;
    return found;
}

void JsonScanner::skip_blanks() {
    while (at_ != end_ && is_blank(*at_)) {
        ++at_;
    }
}

}  // namespace grounds::base
