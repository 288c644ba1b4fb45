// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace grounds::base {

/// SHA-256 of the bytes, as 64 lower-case hex digits. Throws Error when the library fails.
std::string sha256_hex(std::string_view bytes);

/// Whether bytes have a given SHA-256; for many tries against one hash, without making text of each digest.
class Sha256Matcher {
public:
    /// `hex` is as sha256_hex() gives it; anything else matches nothing.
    explicit Sha256Matcher(std::string_view hex);

    bool operator()(std::string_view bytes) const;

private:
    struct Context;
    std::shared_ptr<Context> context_;
    std::array<unsigned char, 32> wanted_{};
    bool valid_ = false;
};

}  // namespace grounds::base
