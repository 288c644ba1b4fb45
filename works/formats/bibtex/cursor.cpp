// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/cursor.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.hpp"

namespace grounds::formats {

namespace {

bool is_token(char c) {
    constexpr std::string_view special = "\"#%'(),={}\\~@";
    return !base::is_space(c) && c != '\0' && special.find(c) == std::string_view::npos;
}

}  // namespace

void BibCursor::next() {
    if (done()) {
        return;
    }
    if (text_[offset_] == '\n') {
        ++line_;
    }
    ++offset_;
}

void BibCursor::skip_space() {
    while (base::is_space(peek())) {
        next();
    }
}

void BibCursor::skip_blank() {
    for (skip_space(); peek() == '%'; skip_space()) {
        while (!done() && peek() != '\n') {
            next();
        }
    }
}

bool BibCursor::at_line_start() const {
    const auto last = text_.substr(0, offset_).find_last_not_of(" \t");
    return last == std::string_view::npos || text_[last] == '\n';
}

bool BibCursor::in_comment(const BibCursor& from) const {
    const auto before = text_.substr(0, offset_);
    const auto line = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto percent = before.find('%', std::max(line, from.offset_));
    return percent != std::string_view::npos;
}

bool BibCursor::at_field() const {
    auto ahead = *this;
    const auto name = ahead.token();
    ahead.skip_space();
    return !name.empty() && ahead.peek() == '=';
}

std::string BibCursor::key(char close) {
    std::string found;
    long depth = 0;
    const auto ends = [&](char c) { return depth == 0 && (c == ',' || c == '=' || c == close || c == '\n'); };
    for (; !done() && !ends(peek()); next()) {
        depth += peek() == '{' ? 1 : peek() == '}' ? -1 : 0;
        found += peek();
        if (depth < 0 || peek() == '@') {
            break;
        }
    }
    const auto last = found.find_last_not_of(" \t\r");
    return last == std::string::npos ? std::string() : found.substr(0, last + 1);
}

bool BibCursor::skip_to(char wanted) {
    while (!done() && peek() != wanted) {
        next();
    }
    return !done();
}

void BibCursor::skip_to_entry() {
    while (!done() && !(peek() == '@' && at_line_start() && text_.substr(offset_ + 1, 1) != "@")) {
        next();
    }
}

bool BibCursor::skip_balanced() {
    long depth = 0;
    while (!done()) {
        const char c = peek();
        next();
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0) {
            return true;
        }
    }
    return false;
}

std::string BibCursor::word() {
    std::string found;
    for (; base::is_letter(peek()); next()) {
        found += peek();
    }
    return found;
}

std::string BibCursor::token() {
    std::string found;
    for (; is_token(peek()); next()) {
        found += peek();
    }
    return found;
}

bool BibCursor::at_entry() const {
    if (peek() != '@' || !at_line_start()) {
        return false;
    }
    auto ahead = *this;
    ahead.next();
    ahead.skip_space();
    const auto type = ahead.word();
    ahead.skip_space();
    const char open = ahead.peek();
    ahead.next();
    ahead.skip_space();
    const auto key = ahead.token();
    ahead.skip_space();
    return !type.empty() && (open == '{' || open == '(') && !key.empty() &&
           (ahead.peek() == ',' || ahead.peek() == '=');
}

std::string BibCursor::delimited(std::size_t most_bytes) {
    const auto start = line_;
    const char close = peek() == '{' ? '}' : '"';
    std::string found;
    long depth = 0;
    for (next(); !done() && !at_entry(); next()) {
        const char c = peek();
        if (c == close && depth == 0) {
            next();
            return found;
        }
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth < 0 || found.size() >= most_bytes) {
            break;
        }
        found += c;
    }
    if (depth < 0) {
        throw BibFault{line_, fmt::format("a '}}' too many in the value that starts in line {}", start),
                       "balance the braces"};
    }
    if (found.size() >= most_bytes) {
        throw BibFault{start, "the value that starts here is longer than 1 MB", "close or shorten it"};
    }
    throw BibFault{start, "the value that starts here is never closed", fmt::format("add the missing {}", close)};
}

std::string BibCursor::shown() const {
    if (done()) {
        return "the end of the file";
    }
    const auto rest = text_.substr(offset_, 20);
    std::string ascii;
    for (const char c : rest.substr(0, rest.find('\n'))) {
        ascii += base::is_printable(c) ? c : '?';
    }
    return ascii.empty() ? "the end of the line" : "'" + ascii + "'";
}

}  // namespace grounds::formats
