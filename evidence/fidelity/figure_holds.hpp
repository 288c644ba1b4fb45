// SPDX-License-Identifier: MIT
#pragma once

#include "evidence/fidelity/fidelity.hpp"
#include "evidence/figures/trace.hpp"

namespace grounds::fidelity {

/// True if a match is an answer to the claim's question: printed, or worked out between arms.
bool holds(const figures::FigureTrace& trace, const CitationInput& input);

/// True if the figure stands in the cited work as an answer to the claim's question: printed, or worked out between
/// arms.
bool holds_in(const Figure& figure, const CitationInput& input);

/// True if the figure is how many people the cited study screened, randomised, enrolled, analysed or kept to its end.
bool is_its_people(const Figure& figure, const CitationInput& input);

/// The sentence of the cited work's stored abstract that prints the number in the same unit, whole; empty if none does.
std::string sentence_of_abstract(const Figure& figure, const CitationInput& input);

}  // namespace grounds::fidelity
