// SPDX-License-Identifier: MIT
// The small report with hostile texts in place of its own.
#include <memory>

#include "tests/query/report/hostile.hpp"
#include "tests/query/report/report_fixture.hpp"

namespace grounds::test {

using namespace grounds::query;

namespace {

/// Deals out hostile texts, one after the other, each with a mark so that ids differ.
class Dealer {
public:
    explicit Dealer(std::size_t start) : next_(start) {}
    template <class... Text>
    void fill(Text&... texts) {
        ((texts = hostile_texts().at(next_++ % hostile_texts().size())), ...);
    }
    std::string id() {
        ++next_;
        return hostile_texts().at(next_ % hostile_texts().size()) + std::to_string(next_);
    }

private:
    std::size_t next_;
};

void poison(Reference& reference, Dealer& deal) {
    deal.fill(reference.title, reference.container_title, reference.container_title_short, reference.publisher,
              reference.publisher_place, reference.volume, reference.issue, reference.page, reference.doi,
              reference.pmid, reference.url, reference.edition, reference.type);
    for (auto& author : reference.authors) {
        deal.fill(author.family, author.given, author.particle, author.suffix);
    }
}

void poison(Source& source, Dealer& deal) {
    deal.fill(source.title, source.publisher, source.sells, source.url, source.published, source.modified);
    source.authors = {deal.id(), deal.id()};
    source.products = {{deal.id(), {deal.id()}, 1, deal.id()}};
}

void poison(Appearance& appearance, Dealer& deal) {
    deal.fill(appearance.id, appearance.says, appearance.passage.section, appearance.passage.exact,
              appearance.figures.front().printed, appearance.figures.front().per,
              appearance.figures.front().quantity.unit);
    auto& citation = appearance.citations.front();
    deal.fill(citation.marker, citation.because, citation.candidates.front().because);
}

void poison(Assessment& assessment, Dealer& deal) {
    deal.fill(assessment.verdict_reason, assessment.certainty.would_narrow);
    for (auto& item : assessment.evidence) {
        deal.fill(item.why_not, item.reading.effect, item.reading.reason);
    }
    for (auto& step : assessment.certainty.steps) {
        deal.fill(step.reason);
    }
    for (auto& scheme : assessment.other_schemes) {
        deal.fill(scheme.scheme, scheme.rating, scheme.reason);
    }
}

ClaimAnswer hostile_answer(std::size_t start) {
    Dealer deal(start);
    auto poisoned = small_report().claim("mg-cuts-cramps");
    poison(poisoned.appearances.front(), deal);
    poisoned.claim.id = poisoned.assessment.claim = deal.id();
    poisoned.claim.statement = deal.id();
    auto dossier = *poisoned.dossier;
    deal.fill(dossier.question.text);
    poison(poisoned.assessment, deal);
    for (auto& [key, reference] : dossier.references) {
        poison(reference, deal);
    }
    for (auto& [id, source] : dossier.sources) {
        poison(source, deal);
    }
    for (auto& [row, finding] : poisoned.findings) {
        deal.fill(finding.outcome, finding.seen->url);
    }
    for (auto& [id, study] : dossier.studies) {
        deal.fill(study.species);
    }
    poisoned.dossier = std::make_shared<const Dossier>(std::move(dossier));
    auto& conflict = poisoned.conflicts.front();
    deal.fill(conflict.explanation, conflict.likely_cause, conflict.pooled, conflict.between[0].says,
              conflict.between[0].source, conflict.between[1].id);
    for (auto& check : poisoned.fidelity.at(1)) {
        deal.fill(check.explanation);
    }
    poisoned.left_out_by.push_back({deal.id(), {deal.id()}});
    return poisoned;
}

}  // namespace

ReportData hostile_report() {
    std::vector<ClaimAnswer> answers;
    for (std::size_t i = 0; i < hostile_claims; ++i) {
        answers.push_back(hostile_answer(i * 13));
    }
    auto source = small_report().source("003-vendor");
    Dealer deal(5);
    poison(source.source, deal);
    source.source.id = "] | <b>\n# 003";
    auto data = report_of(std::move(answers), source);
    deal.fill(data.info.imported, data.info.digest, data.info.rule_set);
    data.scope = {ReportScope::Kind::topic, "*cramps* | <i>\n\n# x"};
    return data;
}

}  // namespace grounds::test
