// SPDX-License-Identifier: MIT
#include "evidence/schemes/scheme.hpp"

#include <array>

namespace grounds::schemes {

std::span<const Scheme> schemes() {
    static constexpr std::array<Scheme, 3> all{{
        {"cebm", rate_cebm},
        {"sort", rate_sort},
        {"civic", rate_civic},
    }};
    return all;
}

}  // namespace grounds::schemes
