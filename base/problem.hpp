// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace grounds {

/// A fault in the data: a value, not an exception, so that one run reports all of them.
/// Printed as "file:line: message; hint".
struct Problem {
    enum class Severity { error, warning };  ///< a warning is printed but does not stop the import
    std::string file;
    long line = 0;        ///< 1-based; 0 if the whole file is meant
    std::string message;  ///< what is wrong, naming the record and the value
    std::string hint;     ///< what to do
    Severity severity = Severity::error;
};

using Problems = std::vector<Problem>;

}  // namespace grounds
