// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace grounds {

/// What ends a run: thrown anywhere, caught once in main, printed as "program: where: what; hint".
/// Faults in data are values (base/problem.hpp), not Errors.
class Error : public std::runtime_error {
public:
    Error(std::string where, const std::string& what, std::string hint = {})
        : std::runtime_error(what), where_(std::move(where)), hint_(std::move(hint)) {}

    [[nodiscard]] const std::string& where() const {
        return where_;
    }  ///< file or option; may be empty
    [[nodiscard]] const std::string& hint() const {
        return hint_;
    }  ///< what to do; may be empty

private:
    std::string where_;
    std::string hint_;
};

/// Exit codes of both programs (docs/exit-codes.md).
enum class ExitCode : int {
    ok = 0,       ///< done, or something was found
    nothing = 1,  ///< nothing was found, or the data has problems
    error = 2     ///< wrong usage or a failure
};

}  // namespace grounds
