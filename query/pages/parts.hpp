// SPDX-License-Identifier: MIT
// What several kinds of pages show. Each part is empty where it has nothing to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/load/answers.hpp"
#include "query/pages/address.hpp"
#include "query/pages/html.hpp"
#include "query/text/table.hpp"

namespace grounds::pages {

/// A word in a coloured frame; the colour only repeats what the word says. `tone`: good, bad, warn or plain.
Html chip(std::string_view tone, std::string_view word);
Html verdict_chip(std::optional<Verdict> verdict, std::optional<SizeFound> size = std::nullopt);
Html fidelity_chip(FidelityVerdict verdict);
Html bearing_chip(Bearing bearing);
/// "⊕⊕⊕◯ moderate (could be low to high)".
Html certainty_mark(Verdict verdict, Level level, Level lowest, Level highest);
/// A work's state, if a reader must know it before anything else.
Html state_chip(const Reference& reference);

/// What a source is called: its title, and its publisher in brackets.
std::string source_name(const Source& source);
/// A study by its first report's author and year, else its id.
std::string study_name(const query::ClaimAnswer& answer, const std::string& study);

/// Claims of a table of list_records(): one item each, with verdict, certainty, who says it and conflicts.
Html claim_items(const Links& links, const query::Table& claims, const std::string& list_id = {});

/// Citations of an appearance: marker, work, how it was bound, and whether the work says so.
Html citations(const Links& links, const Appearance& appearance, const std::map<std::string, Reference>& references,
               const std::map<long, std::vector<Fidelity>>& fidelity);
/// "printed “43%”: 43% decrease within 7 days".
Html figures(const Appearance& appearance);
/// The article's own words, where its text was there and held them.
Html quotation(const Passage& passage);

Html conflict_items(const Links& links, const std::vector<Conflict>& conflicts);
Html conflict_items(const Links& links, const std::vector<query::NumberedConflict>& conflicts);

/// The steps of a certainty, each reason one click away; then what would narrow it and the other scales.
Html certainty_steps(const Assessment& assessment);
/// All findings on a claim's question, counted ones first.
Html evidence_table(const Links& links, const query::ClaimAnswer& answer);
/// One row: outcome, studies, effect, effect in absolute numbers, certainty.
Html findings_summary(const Links& links, const query::ClaimAnswer& answer);
/// The forest plot and its numbers as a table.
Html plot_part(const query::ClaimAnswer& answer);
/// The trials pooled, in words.
Html synthesis_part(const query::ClaimAnswer& answer);

/// The cell of a table by the name of its column; "" if there is no such column.
std::string cell(const query::Table& table, std::size_t row, std::string_view column);
/// A cell that is a whole number; 0 if it is none.
long count_in(const query::Table& table, std::size_t row, std::string_view column);
/// All cells of a column.
std::vector<std::string> column_of(const query::Table& table, std::string_view column);

}  // namespace grounds::pages
