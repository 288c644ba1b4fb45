// SPDX-License-Identifier: MIT
// Other rating schemes, shown beside GRADE. A new scheme is one file and one line in schemes.cpp.
#pragma once

#include <span>
#include <string_view>

#include "evidence/grade/grade.hpp"

namespace grounds::schemes {

/// What a scheme rates: the evidence on one claim, and what GRADE made of it.
struct SchemeInput {
    const grade::GradeInput* grade = nullptr;
    const Certainty* certainty = nullptr;
    const std::vector<evidence::Weighed>* evidence = nullptr;  ///< all pieces, counted or not
};

/// A line of the table of schemes.
struct Scheme {
    std::string_view name;
    SchemeRating (*rate)(const SchemeInput&);
};

std::span<const Scheme> schemes();

SchemeRating rate_cebm(const SchemeInput& input);
SchemeRating rate_sort(const SchemeInput& input);
SchemeRating rate_civic(const SchemeInput& input);

}  // namespace grounds::schemes
