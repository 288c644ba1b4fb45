// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <cstddef>
#include <string_view>

namespace grounds::base {

/// Calls write_some(rest, how much is done), which returns what write() does, until all is written. Returns the errno
/// of a failure, else 0.
template <class WriteSome>
int write_all(std::string_view text, const WriteSome& write_some) {
    for (std::size_t done = 0; done < text.size();) {
        const auto written = write_some(text.substr(done), done);
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        done += written < 0 ? 0 : static_cast<std::size_t>(written);
    }
    return 0;
}

}  // namespace grounds::base
