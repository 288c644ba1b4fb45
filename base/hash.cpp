// SPDX-License-Identifier: MIT
#include "base/hash.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <charconv>

namespace grounds::base {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw Error("SHA-256", "the cryptographic library failed", "check the installation of OpenSSL");
    }
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        text += fmt::format("{:02x}", digest.at(i));
    }
    return text;
}

struct Sha256Matcher::Context {
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free};
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sha256Matcher::Sha256Matcher(std::string_view hex) : context_(std::make_shared<Context>()) {
    valid_ = hex.size() == 2 * wanted_.size();
    for (std::size_t i = 0; valid_ && i < wanted_.size(); ++i) {
        const auto* const digits = hex.data() + 2 * i;
        const auto [rest, failure] = std::from_chars(digits, digits + 2, wanted_.at(i), 16);
        valid_ = failure == std::errc() && rest == digits + 2;
    }
}

bool Sha256Matcher::operator()(std::string_view bytes) const {
    std::array<unsigned char, 32> digest{};
    auto* const state = context_->state.get();
    const bool done = EVP_DigestInit_ex2(state, context_->algorithm.get(), nullptr) == 1 &&
                      EVP_DigestUpdate(state, bytes.data(), bytes.size()) == 1 &&
                      EVP_DigestFinal_ex(state, digest.data(), nullptr) == 1;
    if (!done) {
        throw Error("SHA-256", "the cryptographic library failed", "check the installation of OpenSSL");
    }
    return valid_ && digest == wanted_;
}

}  // namespace grounds::base
