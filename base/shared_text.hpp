// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace grounds::base {

/// A text that very many things have, such as the name of the file that they came from: each is kept once, for as long
/// as the program runs, and takes the room of a pointer.
class SharedText {
public:
    SharedText() : SharedText(std::string()) {}
    SharedText(const std::string& text);
    SharedText(const char* text) : SharedText(std::string(text)) {}

    [[nodiscard]] const std::string& text() const {
        return *text_;
    }
    operator const std::string&() const {
        return *text_;
    }
    bool operator==(const SharedText& other) const = default;
    bool operator==(const std::string& other) const {
        return *text_ == other;
    }
    bool operator==(const char* other) const {
        return *text_ == other;
    }
    bool operator<(const SharedText& other) const {
        return *text_ < *other.text_;
    }

private:
    const std::string* text_;
};

}  // namespace grounds::base
