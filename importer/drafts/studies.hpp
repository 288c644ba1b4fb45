// SPDX-License-Identifier: MIT
// Studies as their abstracts tell of them: a sheet to edit, in which everything has its place in the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/statements/statements.hpp"
#include "schema/model/dataset.hpp"
#include "schema/model/study.hpp"

namespace grounds::drafts {

/// Something that words tell, and the words; no words: nothing tells it.
template <class T>
struct Told {
    std::optional<T> value;
    std::string by;  ///< "publication type Randomized Controlled Trial", "double-blind"
};

/// A group of a trial as its abstract tells of it; what is empty a person has to fill in.
struct DraftArm {
    std::string name;  ///< empty where the words do not tell
    std::optional<double> n, events, mean, sd;
};

/// A result with its place in the text.
struct DraftFinding {
    statements::Span sentence;  ///< code points of the text
    std::string outcome;        ///< empty where the words do not tell
    std::string unit;
    std::optional<Measure> measure;
    std::optional<double> value, low, high;
    double level = 95;
    std::optional<statements::PValue> p;
    bool turned = false;     ///< printed as a size, made negative because the words say that it fell
    bool one_group = false;  ///< may be the change within one group, for all that the words tell
    bool no_effect = false;  ///< the words say that nothing differed
    std::vector<DraftArm> arms;
};

/// What one abstract tells of the study behind it.
struct DraftStudy {
    Told<Design> design;
    Told<Blinding> blinding;
    Told<long> randomised, enrolled, analysed, trials;
    Told<Quantity> duration;
    std::string registration;
    std::vector<DraftArm> arms;
    std::vector<DraftFinding> findings;
    std::vector<std::string> contradictions;  ///< numbers that cannot all be right
};

/// Design, blinding and registration alone, as read_study() tells them.
DraftStudy read_design(const statements::Text& text, std::string_view title, std::string_view types);

/// As what measure a study reports a number; nothing if it is no effect.
std::optional<Measure> measure_of(const statements::Number& number);

/// Of what a statement's result is; empty where the words do not tell.
std::string outcome_of(const statements::Text& text, const statements::Statement& statement);

/// Where a sentence has several results, each in brackets behind what it is of: that; else empty.
std::string outcome_before_bracket(const statements::Text& text, const statements::Statement& statement,
                                   const statements::Number& number);

/// Whether it tells what became of one group, and compares it with no other.
bool is_of_one_group(const statements::Text& text, const statements::Statement& statement);

/// `types`: the publication types of the record, as they were given; may be empty. Pure.
DraftStudy read_study(const statements::Text& text, std::string_view title, std::string_view types);

/// A sheet of one study a reference; what could not be read is marked TODO.
std::string study_sheet(const std::vector<Reference>& references);

}  // namespace grounds::drafts
