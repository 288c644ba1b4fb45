// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace grounds {

/// A fault in the data: a value, not an exception, so that one run reports all of them.
/// Printed as "file:line: message; hint".
struct Problem {
    /// An error: nothing of the run is stored. A rejection: one record (or one bibliography that can't be read at all)
    /// is left out, the rest is stored. A warning: nothing is left out.
    enum class Severity { error, rejection, warning };
    std::string file;
    long line = 0;        ///< 1-based; 0 if the whole file is meant
    std::string message;  ///< what is wrong, naming the record and the value
    std::string hint;     ///< what to do
    Severity severity = Severity::error;
};

using Problems = std::vector<Problem>;

/// The problem that says why one record is left out: exactly one for each.
inline Problem rejection(std::string file, long line, std::string message, std::string hint) {
    return {std::move(file), line, std::move(message), std::move(hint), Problem::Severity::rejection};
}

inline Problem warning(std::string file, long line, std::string message, std::string hint) {
    return {std::move(file), line, std::move(message), std::move(hint), Problem::Severity::warning};
}

}  // namespace grounds
