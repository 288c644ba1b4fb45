// SPDX-License-Identifier: MIT
#include "query/report/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::report {
namespace {

using md::Inline;

template <class Map, class Key>
const typename Map::mapped_type* look_up(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

std::string design_cell(const Study& study) {
    std::vector<std::string> parts{std::string(evidence::design_text(study.design))};
    if (study.blinding) {
        parts.emplace_back(in_words(*study.blinding));
    }
    if (study.funding) {
        parts.emplace_back(in_words(*study.funding));
    }
    if (study.species != "human") {
        parts.push_back("in " + writers::plain_words(study.species));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string people_cell(const Finding& finding, const Study& study) {
    const auto people = people_in(finding, study);
    std::string cell = people ? std::to_string(*people) : study.species == "human" ? "not recorded" : "none";
    if (finding.k) {
        cell += " in " + evidence::count_text(static_cast<std::size_t>(*finding.k), "study", "studies");
    }
    return cell;
}

/// The outcome, and the effect with its interval; an interval that was worked out says so.
std::string result_cell(const EvidenceItem& item, const Finding& finding) {
    const auto& reading = item.reading;
    std::string cell = finding.outcome.empty() ? "" : finding.outcome + ": ";
    cell += reading.effect.empty() ? reading.reason : reading.effect;
    return reading.approximate ? cell + " (interval worked out here)" : cell;
}

std::string counted_cell(const EvidenceItem& item) {
    std::string cell = item.counted ? "yes" : item.why_not.empty() ? "no" : "no: " + item.why_not;
    const auto add = [&cell](const char* label, const std::vector<Mismatch>& mismatches) {
        std::vector<std::string> words;
        for (const auto mismatch : mismatches) {
            words.push_back(writers::plain_words(mismatch));
        }
        cell += words.empty() ? "" : label + evidence::list_text(words);
    };
    add("; indirect in ", item.indirect);
    add("; not known to be direct in ", item.unknown);
    return cell;
}

std::string seen_words(const std::optional<Seen>& seen, const Study& study) {
    const std::string words(seen ? in_words(seen->how) : "not recorded");
    return seen && study.low_trust ? words + "; low trust" : words;
}

EvidenceRow row_of(const EvidenceItem& item, const query::ClaimAnswer& answer) {
    const auto* found = look_up(answer.findings, item.finding_row);
    const auto* known = look_up(answer.dossier->studies, item.study);
    static const Finding no_finding;
    static const Study no_study;
    const auto& finding = found == nullptr ? no_finding : *found;
    const auto& study = known == nullptr ? no_study : *known;
    const auto& seen = finding.seen ? finding.seen : study.seen;
    return {item,
            known == nullptr ? "not recorded" : design_cell(study),
            people_cell(finding, study),
            result_cell(item, finding),
            counted_cell(item),
            seen_words(seen, study),
            seen ? seen->url : ""};
}

std::vector<EvidenceItem> in_order(std::vector<EvidenceItem> items) {
    const auto rank = [](const EvidenceItem& item) {
        return std::tuple(!item.counted, item.tier, item.bearing, item.study, item.finding);
    };
    std::sort(items.begin(), items.end(),
              [&](const EvidenceItem& a, const EvidenceItem& b) { return rank(a) < rank(b); });
    return items;
}

}  // namespace

std::optional<long> people_in(const Finding& finding, const Study& study) {
    if (study.species != "human") {
        return std::nullopt;
    }
    return finding.n ? finding.n : study.n.people();
}

std::string body_text(const query::ClaimAnswer& answer) {
    std::map<std::string, std::optional<long>> studies;  // a study counts once, with its largest result
    for (const auto& item : answer.assessment.evidence) {
        if (!item.counted || item.tier != answer.assessment.tier) {
            continue;
        }
        const auto* finding = look_up(answer.findings, item.finding_row);
        const auto* study = look_up(answer.dossier->studies, item.study);
        auto& people = studies[item.study];
        people = std::max(people, finding && study ? people_in(*finding, *study) : std::nullopt);
    }
    if (studies.empty()) {
        return "none";
    }
    long total = 0;
    std::size_t unknown = 0;
    for (const auto& [id, people] : studies) {
        total += people.value_or(0);
        unknown += people ? 0 : 1;
    }
    auto number = evidence::count_text(studies.size(), "study", "studies");
    const auto reviews = std::count_if(studies.begin(), studies.end(), [&](const auto& entry) {
        const auto* study = look_up(answer.dossier->studies, entry.first);
        return study != nullptr &&
               (study->design == Design::systematic_review || study->design == Design::meta_analysis);
    });
    if (unknown == studies.size() || reviews > 1) {  // people of a trial in two reviews would be counted twice
        return number;
    }
    return number + (unknown > 0 ? ", at least " : ", ") +
           evidence::count_text(static_cast<std::size_t>(total), "person", "people");
}

Inline study_name(const std::string& study, const query::ClaimAnswer& answer, ReportContext& context) {
    const auto* record = look_up(answer.dossier->studies, study);
    const bool reported = record != nullptr && !record->reports.empty();
    const auto* report = reported ? look_up(answer.dossier->references, record->reports.front()) : nullptr;
    return report == nullptr ? md::text(study) : context.citations.cite(*report);
}

std::vector<EvidenceRow> evidence_rows(const query::ClaimAnswer& answer) {
    std::vector<EvidenceRow> rows;
    for (const auto& item : in_order(answer.assessment.evidence)) {
        rows.push_back(row_of(item, answer));
    }
    return rows;
}

md::PipeTable evidence_table(const query::ClaimAnswer& answer, ReportContext& context) {
    md::PipeTable table(
        {{"Bears on the claim"}, {"Study"}, {"Design"}, {"People"}, {"Result"}, {"Counted?"}, {"Seen in"}});
    for (const auto& row : evidence_rows(answer)) {
        table.add({md::text(in_words(row.item.bearing)), study_name(row.item.study, answer, context),
                   md::text(row.design), md::text(row.people), md::text(row.result), md::text(row.counted),
                   md::link(md::text(row.seen), row.seen_url)});
    }
    return table;
}

}  // namespace grounds::report
