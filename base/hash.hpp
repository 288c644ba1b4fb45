// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace grounds::base {

/// SHA-256 of the bytes, as 64 lower-case hex digits. Throws Error when the library fails.
std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    /// Of all that was added since the last time, as sha256_hex().
    [[nodiscard]] std::string hex();
    using Digest = std::array<unsigned char, 32>;
    [[nodiscard]] Digest finish();

private:
    struct Context;
    void restart();

    std::shared_ptr<Context> context_;
};

/// Whether bytes have a given SHA-256; for many tries against one hash, without making text of each digest.
class Sha256Matcher {
public:
    /// `hex` is as sha256_hex() gives it; anything else matches nothing.
    explicit Sha256Matcher(std::string_view hex);

    bool operator()(std::string_view bytes) const;

private:
    mutable Sha256 hash_;
    Sha256::Digest wanted_{};
    bool valid_ = false;
};

}  // namespace grounds::base
