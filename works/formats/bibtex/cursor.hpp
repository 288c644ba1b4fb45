// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds::formats {

/// A fault of syntax: ends the entry, becomes a Problem.
struct BibFault {
    long line;
    std::string message;
    std::string hint;
};

/// A place in a BibTeX text that knows its line.
class BibCursor {
public:
    explicit BibCursor(std::string_view text) : text_(text) {}

    [[nodiscard]] char peek() const {
        return offset_ < text_.size() ? text_[offset_] : '\0';
    }
    [[nodiscard]] long line() const {
        return line_;
    }
    [[nodiscard]] bool done() const {
        return offset_ >= text_.size();
    }
    void next();
    void skip_space();
    /// Past white space and comments: "%" to the end of its line, as biber has them between fields.
    void skip_blank();
    /// A comment begins on this line, at or behind `from`, and goes on here.
    [[nodiscard]] bool in_comment(const BibCursor& from) const;
    /// A name and "=" stand here: a field begins.
    [[nodiscard]] bool at_field() const;
    /// What is written for a key: to a comma, "=", the closing character or the end of the line, without spaces around.
    std::string key(char close);
    /// To the next such character; false if there is none.
    bool skip_to(char wanted);
    /// To the next line that starts an entry or another command, or the end.
    void skip_to_entry();
    /// "@name{key," at the start of a line, with spaces anywhere between.
    [[nodiscard]] bool at_entry() const;
    /// Past a balanced {...}; to the end, and false, if it is never closed.
    bool skip_balanced();
    std::string word();   ///< letters; may be empty
    std::string token();  ///< a key, field name, abbreviation or number; may be empty
    /// The inside of {...} or "...". Throws BibFault if it is not closed before a line that starts a new entry, or too
    /// long.
    std::string delimited(std::size_t most_bytes);
    /// What stands here, for messages.
    [[nodiscard]] std::string shown() const;

private:
    /// Nothing but blanks before it on its line.
    [[nodiscard]] bool at_line_start() const;

    std::string_view text_;
    std::size_t offset_ = 0;
    long line_ = 1;
};

}  // namespace grounds::formats
