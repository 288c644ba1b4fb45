// SPDX-License-Identifier: MIT
#include "evidence/citation_check/support.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace grounds::citation_check {

namespace {

constexpr auto words = std::to_array<std::string_view>({"no-info", "evidence", "inconclusive"});

/// Weights of the traits for each answer, in the order of Trait, the constant first: a multinomial logistic regression
/// on the training part of CliniFact (docs/check.md).
constexpr std::size_t answers = 3;
using Weights = std::array<std::array<double, trait_count + 1>, answers>;

constexpr Weights by_words{{
    {2.21,  -0.78, -0.8, -0.51, -0.51, -0.29, -0.32, 0.3,  0.44,  0.23, -0.03, -0.51, -0.28, -0.46, -0.3,
     -0.42, -0.04, 0.2,  -0.02, 0.12,  0.12,  0.07,  0.21, -0.12, 0.11, -0.06, 0,     0,     0,     0},
    {-1.25, 0.64,  0.65, 0.3,  0.36, 0.09,  0.08,  -0.15, -0.31, -0.22, -0.01, 0.14, -0.24, 0.23, 0.06,
     0.37,  -0.16, 0.22, 0.07, 0.08, -0.28, -0.13, -0.37, 0.19,  0.26,  -0.09, 0,    0,     0,    0},
    {-0.97, 0.14, 0.15,  0.21,  0.15, 0.2,  0.24, -0.16, -0.13, -0.01, 0.04, 0.37, 0.52, 0.22, 0.24,
     0.05,  0.2,  -0.41, -0.05, -0.2, 0.16, 0.06, 0.16,  -0.07, -0.37, 0.15, 0,    0,    0,    0},
}};
constexpr Weights by_words_and_registration{{
    {0.99,  -0.49, -0.56, -0.17, -0.42, -0.21, -0.03, 0.27, 0.44,  0.29, 0.04,  -0.45, -0.12, -0.29, -0.06,
     -0.26, 0.05,  0.11,  -0.03, 0.17,  0.1,   0.02,  0.11, -0.16, 0.07, -0.04, 1.58,  0.22,  -0.35, 0.29},
    {-0.6, 0.46,  0.51, 0.14, 0.32, 0.05,  -0.06, -0.12, -0.31, -0.27, -0.05, 0.1,   -0.32, 0.16, -0.06,
     0.27, -0.21, 0.27, 0.08, 0.04, -0.28, -0.1,  -0.32, 0.19,  0.28,  -0.1,  -0.84, 0.01,  0.14, -0.15},
    {-0.39, 0.02, 0.05,  0.03,  0.1,  0.17, 0.08, -0.15, -0.13, -0.01, 0.01, 0.34,  0.44,  0.13, 0.12,
     -0.01, 0.16, -0.37, -0.05, -0.2, 0.17, 0.08, 0.21,  -0.04, -0.35, 0.15, -0.74, -0.23, 0.21, -0.14},
}};

}  // namespace

std::string_view to_string(Support support) {
    return words[static_cast<std::size_t>(support)];
}

Support support_of(std::string_view claim, std::string_view title, const SourceText& abstract,
                   const Registration& registration) {
    const auto traits = traits_of(claim, title, abstract, registration);
    const auto& weights = registration.number.empty() ? by_words : by_words_and_registration;
    std::array<double, answers> scores{};
    for (std::size_t answer = 0; answer < answers; ++answer) {
        scores[answer] = weights[answer][0];
        for (std::size_t i = 0; i < traits.size(); ++i) {
            scores[answer] += weights[answer][i + 1] * traits[i];
        }
    }
    return static_cast<Support>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace grounds::citation_check
