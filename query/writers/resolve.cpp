// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <fmt/format.h>

#include <cmath>

#include "query/writers/page.hpp"

namespace grounds::writers {

namespace {

/// Points to a tenth; they are estimates, and more digits would say more than is known.
double rounded(double points) {
    const double tenth = std::round(points * 10) / 10;
    return tenth == 0 ? 0 : tenth;
}

Json candidate_json(const Candidate& candidate, const std::string& name) {
    Json features = Json::array();
    for (const auto& feature : candidate.features) {
        features.push_back(
            {{"feature", feature.feature}, {"points", rounded(feature.points)}, {"because", feature.because}});
    }
    return {{"reference", candidate.reference},
            {"name", name},
            {"score", rounded(candidate.score.value_or(0))},
            {"features", std::move(features)}};
}

query::Value text_or_unknown(const std::string& text) {
    return text.empty() ? query::Value() : query::Value(text);
}

}  // namespace

Json resolve_json(const query::MarkerAnswer& answer) {
    Json candidates = Json::array();
    for (std::size_t i = 0; i < answer.resolved.candidates.size(); ++i) {
        candidates.push_back(candidate_json(answer.resolved.candidates[i], answer.names[i]));
    }
    return {{"marker", answer.marker},
            {"resolution", word(answer.resolved.state)},
            {"reference", known(answer.resolved.reference)},
            {"because", answer.resolved.because},
            {"candidates", std::move(candidates)}};
}

std::string resolve_text(const query::MarkerAnswer& answer, const base::Screen& screen) {
    Page page(screen);
    const auto& resolved = answer.resolved;
    page.heading(fmt::format("\"{}\": {}{}{}", answer.marker, to_string(resolved.state),
                             resolved.reference.empty() ? "" : ", ", resolved.reference));
    page.field("because", resolved.because);
    for (std::size_t i = 0; i < resolved.candidates.size(); ++i) {
        const auto& candidate = resolved.candidates[i];
        page.blank();
        Styled head(fmt::format("{}. ", i + 1));
        head.add(candidate.reference, Style::strong);
        head.add(fmt::format("  {:.1f} points  {}", rounded(candidate.score.value_or(0)), answer.names[i]));
        page.paragraph(head, 0, 3);
        for (const auto& feature : candidate.features) {
            page.paragraph(fmt::format("{:+.1f} {}: {}", rounded(feature.points), feature.feature, feature.because), 3,
                           8);
        }
    }
    return page.text();
}

query::Table candidate_table(const query::MarkerAnswer& answer) {
    query::Table table{{"rank", "reference", "name", "score", "because"}, {}};
    for (std::size_t i = 0; i < answer.resolved.candidates.size(); ++i) {
        const auto& candidate = answer.resolved.candidates[i];
        table.rows.push_back({static_cast<long>(i + 1), candidate.reference, answer.names[i],
                              rounded(candidate.score.value_or(0)), candidate.because});
    }
    return table;
}

query::Table comparison_table(const std::vector<query::ComparedCitation>& citations) {
    query::Table table{{"appearance", "marker", "decided_by", "stored", "reference", "program", "program_reference",
                        "agreement", "program_because"},
                       {}};
    for (const auto& citation : citations) {
        table.rows.push_back(
            {citation.appearance, citation.stored.marker, std::string(to_string(citation.stored.decided_by)),
             std::string(to_string(citation.stored.resolution)), text_or_unknown(citation.stored.reference),
             std::string(to_string(citation.program.state)), text_or_unknown(citation.program.reference),
             std::string(query::agreement(citation)), citation.program.because});
    }
    return table;
}

}  // namespace grounds::writers
