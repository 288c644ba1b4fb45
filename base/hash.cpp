// SPDX-License-Identifier: MIT
#include "base/hash.hpp"

#include "base/error.hpp"

#include <openssl/evp.h>

#include <array>
#include <charconv>

namespace grounds::base {

namespace {

[[noreturn]] void fail_hashing() {
    throw Error("SHA-256", "the cryptographic library failed", "check the installation of OpenSSL");
}

/// Looked up once: the library searches its providers each time.
const EVP_MD* algorithm() {
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> found(EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                       EVP_MD_free);
    return found.get();
}

}  // namespace

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sha256::Sha256() : context_(std::make_shared<Context>()) {
    restart();
}

void Sha256::restart() {
    if (EVP_DigestInit_ex2(context_->state.get(), algorithm(), nullptr) != 1) {
        fail_hashing();
    }
}

void Sha256::add(std::string_view bytes) {
    if (EVP_DigestUpdate(context_->state.get(), bytes.data(), bytes.size()) != 1) {
        fail_hashing();
    }
}

Sha256::Digest Sha256::finish() {
    Digest digest{};
    if (EVP_DigestFinal_ex(context_->state.get(), digest.data(), nullptr) != 1) {
        fail_hashing();
    }
    restart();
    return digest;
}

std::string Sha256::hex() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * Digest().size());
    for (const auto byte : finish()) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    thread_local Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

Sha256Matcher::Sha256Matcher(std::string_view hex) {
    valid_ = hex.size() == 2 * wanted_.size();
    for (std::size_t i = 0; valid_ && i < wanted_.size(); ++i) {
        const auto* const digits = hex.data() + 2 * i;
        const auto [rest, failure] = std::from_chars(digits, digits + 2, wanted_.at(i), 16);
        valid_ = failure == std::errc() && rest == digits + 2;
    }
}

bool Sha256Matcher::operator()(std::string_view bytes) const {
    hash_.add(bytes);
    return hash_.finish() == wanted_ && valid_;
}

}  // namespace grounds::base
