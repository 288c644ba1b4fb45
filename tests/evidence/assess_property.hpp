// SPDX-License-Identifier: MIT
// What the properties of assess() share.
#pragma once

#include <rapidcheck.h>

#include <string>

#include "evidence/assess.hpp"
#include "tests/evidence/any_dossier.hpp"

namespace grounds::any {

/// rapidcheck tries 100 cases; five dossiers in each are 500.
template <class Property>
bool holds(Property property, const Limits& limits = {}) {
    return rc::check([&] {
        for (int i = 0; i < 5; ++i) {
            property(dossier(limits));
        }
    });
}

/// Every byte of an assessment that a reader could see.
std::string told(const Assessment& one);
std::string told(const evidence::QuestionAssessment& assessed);

/// The steps of every claim's verdict, as `why --explain` tells them.
std::string explained(const Dossier& dossier);

const Assessment& of_claim(const evidence::QuestionAssessment& all, const std::string& claim);

/// Asserts, within rc::check, that the level and its bounds are the same.
void same_level(const Certainty& a, const Certainty& b);

/// Asserts that the evidence answers the same, as surely, and that the trials give the same together.
void same_answers(const evidence::QuestionAssessment& a, const evidence::QuestionAssessment& b);

}  // namespace grounds::any
