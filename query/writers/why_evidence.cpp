// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "evidence/findings/tier.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

struct Group {
    Bearing bearing;
    std::string_view name;
    std::string_view sign;
    Style style;
};

constexpr auto groups = std::to_array<Group>({
    {Bearing::supports, "for", "+", Style::good},
    {Bearing::opposes, "against", "-", Style::bad},
    {Bearing::no_effect, "without important effect", "=", Style::bad},
    {Bearing::inconclusive, "open", "?", Style::warn},
});

const Group& group_of(Bearing bearing) {
    return *std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.bearing == bearing; });
}

std::string tally(const std::vector<EvidenceItem>& evidence) {
    std::string text;
    for (const auto& group : groups) {
        const auto count = std::count_if(evidence.begin(), evidence.end(), [&](const EvidenceItem& item) {
            return item.counted && item.bearing == group.bearing;
        });
        if (count > 0) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, group.name);
        }
    }
    text = text.empty() ? "none counted" : text;
    const auto left_out =
        std::count_if(evidence.begin(), evidence.end(), [](const auto& item) { return !item.counted; });
    return left_out == 0 ? text : text + fmt::format("; {} not counted", left_out);
}

/// As the rules stored them: what counts first, by tier, then what a reader wants next.
std::vector<const EvidenceItem*> in_order(const std::vector<EvidenceItem>& evidence) {
    std::vector<const EvidenceItem*> order;
    for (const auto& item : evidence) {
        order.push_back(&item);
    }
    return order;
}

/// A statement, a book or a dish has no number of people that could be missing.
bool studies_people(Design design) {
    return !evidence::is_authority(design) && !evidence::is_laboratory(design) && design != Design::narrative_review &&
           design != Design::opinion;
}

std::string size_of(const query::ClaimAnswer& answer, const EvidenceItem& item, const Study& study) {
    const auto finding = answer.findings.find(item.finding_row);
    const auto of_finding = finding == answer.findings.end() ? std::nullopt : finding->second.n;
    const auto people = of_finding ? of_finding : study.n.people();
    if (people) {
        return fmt::format(" n {}", *people);
    }
    return studies_people(study.design) ? " n unknown" : "";
}

std::string design_and_size(const query::ClaimAnswer& answer, const EvidenceItem& item, bool brief) {
    const auto study = answer.dossier->studies.find(item.study);
    if (study == answer.dossier->studies.end()) {
        return {};
    }
    const auto design = study->second.design;
    return fmt::format(" {}{}", brief ? short_design(design) : std::string(to_string(design)),
                       size_of(answer, item, study->second));
}

std::string mismatches(const EvidenceItem& item) {
    std::string text;
    for (const auto mismatch : item.indirect) {
        text += fmt::format("{}{}", text.empty() ? "; indirect: " : ", ", to_string(mismatch));
    }
    return text;
}

/// What it found; of what is not counted also why not, as far as one line of a folded screen holds it.
void add_item(Page& page, const query::ClaimAnswer& answer, const EvidenceItem& item, const Folds& folds) {
    const auto& group = group_of(item.bearing);
    const bool brief = !folds.full();
    Styled line(group.sign, item.counted ? group.style : Style::faint);
    line.add(" ").add(item.study, item.counted ? Style::strong : Style::faint);
    const auto& effect = item.reading.effect.empty() ? item.reading.reason : item.reading.effect;
    const auto study = answer.dossier->studies.find(item.study);
    if (item.counted || !brief) {
        line.add(design_and_size(answer, item, brief));
    }
    line.add(": " + (brief ? short_effect(item.reading) : effect) + mismatches(item));
    if (!item.counted) {
        line.add("; not counted: " + item.why_not);
    }
    if (!brief && study != answer.dossier->studies.end() && is_trial(study->second.design)) {
        line.add("; " + conduct(study->second));
    }
    page.paragraph(line, 2, 4);
}

/// The counted ones and the others are folded apart, so that many of one kind do not hide the other.
std::size_t add_some(Page& page, const query::ClaimAnswer& answer, const std::vector<const EvidenceItem*>& items,
                     std::size_t most, const Folds& folds) {
    const auto shown = fold(items.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        add_item(page, answer, *items[i], folds);
    }
    return shown;
}

}  // namespace

void add_evidence(Page& page, const query::ClaimAnswer& answer, const Folds& folds) {
    const auto& evidence = answer.assessment.evidence;
    if (evidence.empty()) {
        page.section("EVIDENCE: none is recorded on this question");
        return;
    }
    page.section("EVIDENCE: " + tally(evidence));
    page.paragraph(
        Styled("signs: + for, - against, = no important effect, ? open; what is not counted stands below, with why",
               Style::faint),
        2, 4);
    auto counted = in_order(evidence);
    const auto first_left_out =
        std::find_if(counted.begin(), counted.end(), [](const auto* item) { return !item->counted; });
    const std::vector<const EvidenceItem*> left_out(first_left_out, counted.end());
    counted.erase(first_left_out, counted.end());
    const auto shown = add_some(page, answer, counted, folds.evidence, folds) +
                       add_some(page, answer, left_out, folds.not_counted, folds);
    add_rest(page, evidence.size(), shown, "finding", 2);
}

}  // namespace grounds::writers
