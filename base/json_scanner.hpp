// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/json_text.hpp"

namespace grounds::base {

/// Reads the JSON that programs write. What is rare in it, and every fault, is left to the library, which takes several
/// times as long and says what is wrong.
class JsonScanner {
public:
    JsonScanner(std::string_view text, JsonEvents& events);

    /// Whether the text was read to its end; if not, a part of it may have gone to the handler.
    bool all();

private:
    bool value(int level);
    bool object(int level);
    bool array(int level);
    bool string();
    bool escape();
    bool code_point();
    bool number();
    bool rounded();
    bool integer();
    bool natural();
    bool digits();
    bool word(std::string_view expected);
    bool take(char expected);  ///< behind blanks
    bool skip(char expected);
    void skip_blanks();

    const char* at_;
    const char* end_;
    JsonEvents& events_;
    std::string text_;  ///< of the string or number that was read last
};

}  // namespace grounds::base
