// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/terminal.hpp"
#include "evidence/explain/explain.hpp"
#include "query/answers/answer.hpp"
#include "query/answers/change.hpp"
#include "query/load/audit.hpp"
#include "query/load/record.hpp"
#include "query/load/resolve.hpp"
#include "query/pool/synthesis.hpp"
#include "query/text/table.hpp"
#include "query/writers/json.hpp"
#include "query/writers/page.hpp"
#include "query/writers/styled.hpp"
#include "schema/model/assessment.hpp"
#include "schema/model/reference.hpp"
#include "schema/terms.hpp"

namespace grounds::writers {

/// The screen that `why` is written for.
struct WhyLayout {
    base::Screen screen;
    bool full = false;  ///< fold nothing
};

/// "3 trials, 307 people, MD -0.38 cramps/week (95% CI -2.12 to 1.36), P = 0.67; I2 23%; prediction interval -4 to 3";
/// why there is no number where nothing was pooled.
std::string pooled_words(const Synthesis& synthesis);

/// "random effects (REML), Hartung-Knapp interval".
std::string pooling_method(const Synthesis& synthesis);

/// "a-2017 (it has no interval); b-2018 (...)"; empty if nothing was left out.
std::string left_out_words(const Synthesis& synthesis);

/// `grounds why --explain`: each rule with its result and reason, findings and citations each under their name.
std::string trace_text(const std::string& heading, const std::vector<explain::TraceStep>& trace,
                       const base::Screen& screen);

/// The key "trace" of docs/why.schema.json.
Json trace_json(const std::vector<explain::TraceStep>& trace);

/// A source claim by claim, for reading. Folds long lists unless `full`.
std::string audit_text(const query::Audit& audit, const base::Screen& screen, bool full);

/// `grounds audit --format json` (docs/audit.schema.json).
Json audit_json(const query::Audit& audit);

/// The object of docs/synthesis.md; numbers that there are not are null.
Json pool_json(const pooling::PoolReport& report);

/// One page; ratios are shown on their own scale too.
std::string pool_text(const pooling::PoolReport& report, const base::Screen& screen);

/// "random-effects" or "fixed-effect".
std::string_view model_word(const pooling::PoolRequest& request);

/// With a leading apostrophe where a spreadsheet would run the text as a formula; numbers stay numbers.
std::string without_formula(const std::string& text);

std::string csv_line(const std::vector<query::Value>& cells);
std::string tsv_line(const std::vector<query::Value>& cells);
std::string jsonl_line(const std::vector<std::string>& columns, const std::vector<query::Value>& cells);

/// A record's known fields, then its parts, for reading.
std::string record_text(const query::Record& record, const base::Screen& screen);

/// {"record": its kind, fields..., "<part>": [...], "origin": {...} or null}; spaces in part names become "_".
Json record_json(const query::Record& record);

/// Claims for reading: id, statement, verdict with certainty, how many sources and conflicts. `claims` has the columns
/// id, statement, verdict, certainty, certainty_lowest, certainty_highest, sources, conflicts, and size.
std::string claim_lines(const query::Table& claims, const base::Screen& screen);

/// Before and after: the verdict, the certainty, the steps and votes that differ, and the evidence that is left.
std::string what_if_text(const query::ClaimAnswer& answer, const query::WhatIf& what_if, const WhyLayout& layout);

/// The key "what_if" of docs/why.schema.json.
Json what_if_json(const query::ClaimAnswer& answer, const query::WhatIf& what_if);

/// The works that an answer names by key: how they are cited, where they are, and what became of them. One that no
/// snapshot of Retraction Watch was loaded for is "unchecked".
Json works_json(const std::map<std::string, Reference>& references);

/// docs/resolve.schema.json.
Json resolve_json(const query::MarkerAnswer& answer);
std::string resolve_text(const query::MarkerAnswer& answer, const base::Screen& screen);
/// One row a candidate.
query::Table candidate_table(const query::MarkerAnswer& answer);
/// One row a citation: the stored decision and the program's.
query::Table comparison_table(const std::vector<query::ComparedCitation>& citations);

/// "mixed → supported"; one word where it stays.
Styled verdict_change(const std::optional<query::Judged>& before, const std::optional<query::Judged>& after);

/// "⊕⊕◯◯ low → ⊕⊕⊕◯ moderate (could be low to high)"; one phrase where it stays.
std::string certainty_change(const std::optional<query::Judged>& before, const std::optional<query::Judged>& after);

/// Claims that changed, for reading: what it was, what it is, and why.
std::string change_lines(const std::vector<query::ClaimChange>& changes, const base::Screen& screen);

/// A conflict: its type, both sides with what they say, the explanation, the likely cause. `number` 0 is left out;
/// without `sides` what each side says is left
/// to the explanation.
void add_conflict(Page& page, const Conflict& conflict, long number = 0, bool sides = true);

/// "no effect shown ⊕⊕⊕◯ moderate (very low to moderate)": verdict, signs, level, and bounds where they are wider.
Styled judgement(Verdict verdict, Level level, Level lowest, Level highest,
                 std::optional<SizeFound> size = std::nullopt);

/// The verdict in words: "nothing recorded here". Of a claim that names a size both judgements, and first that the size
/// was found nowhere: "size found nowhere; direction supported".
std::string verdict_phrase(Verdict verdict, std::optional<SizeFound> size = std::nullopt);

/// What became of the size: "size found nowhere".
std::string size_phrase(SizeFound size);

/// "⊕⊕⊕◯ moderate (very low to moderate)"; "not graded" where a verdict rests on what nobody grades, "no evidence"
/// where there is none.
std::string certainty_phrase(Verdict verdict, Level level, Level lowest, Level highest);

/// A claim that a query also matches.
struct OtherClaim {
    std::string id;
    std::string statement;
};

/// What a claim stands on, on one screen: about 50 lines unless `full`.
std::string why_text(const query::ClaimAnswer& answer, const std::vector<OtherClaim>& others, const WhyLayout& layout);

}  // namespace grounds::writers
