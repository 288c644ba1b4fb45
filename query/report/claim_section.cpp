// SPDX-License-Identifier: MIT
#include "query/report/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "evidence/findings/text.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"

namespace grounds::report {
namespace {

using md::Document;
using md::Inline;
using md::text;

Inline label(const char* words) {
    return md::bold(text(words));
}

void write_statement(Document& document, const query::ClaimAnswer& answer, ReportContext&) {
    document.heading(3, text(claim_heading(answer.claim.id)));
    document.paragraph(md::bold(text(answer.claim.statement)));
    if (!answer.dossier->question.text.empty()) {
        document.paragraph("Question: " + text(answer.dossier->question.text));
    }
}

void write_verdict(Document& document, const query::ClaimAnswer& answer, ReportContext&) {
    const auto& assessment = answer.assessment;
    auto verdict = label("What the evidence says:") + " " + text(in_words(assessment.verdict)) + ".";
    if (!assessment.verdict_reason.empty()) {
        verdict += " " + text(as_sentence(assessment.verdict_reason));
    }
    document.paragraph(verdict);
}

std::string domain_text(Domain domain) {
    return domain == Domain::start ? "starting level" : writers::plain_words(domain);
}

std::string step_text(const Step& step) {
    auto domain = domain_text(step.domain);
    if (step.domain == Domain::start) {
        return domain;
    }
    if (!step.assessed) {
        return domain + " not assessed";
    }
    return step.change == 0 ? domain + " no change" : fmt::format("{} {:+d}", domain, step.change);
}

Inline step_note(const Step& step) {
    const auto note = md::bold(text(domain_text(step.domain))) + ": " + text(as_sentence(step.reason));
    return !step.assessed && step.worst != 0
               ? note + " " + text(fmt::format("(not assessed; could change the level by {})", step.worst))
               : note;
}

/// What could have raised the level and did not is left out; what could have lowered it is always said.
bool is_told(const Step& step) {
    const bool raises = step.domain == Domain::large_effect || step.domain == Domain::dose_response ||
                        step.domain == Domain::opposing_confounding;
    return !raises || !step.assessed || step.change != 0;
}

/// Signs and level, then each step with its reason in a footnote.
void write_certainty(Document& document, const query::ClaimAnswer& answer, ReportContext& context) {
    const auto& certainty = answer.assessment.certainty;
    std::vector<Inline> steps;
    std::vector<std::string> labels;
    std::vector<Step> told;
    std::copy_if(certainty.steps.begin(), certainty.steps.end(), std::back_inserter(told), is_told);
    const auto claim = context.labels.unique(answer.claim.id);  // no domain ends as another one: one label a claim is kept
    for (const auto& step : told) {
        labels.push_back(claim + "-" + std::string(to_string(step.domain)));
        steps.push_back(text(step_text(step)) + md::footnote_mark(labels.back()));
    }
    auto line = label("How sure one can be:") + " " +
                text(writers::certainty_phrase(answer.assessment.verdict, certainty.level, certainty.lowest,
                                               certainty.highest)) +
                ".";
    document.paragraph(steps.empty() ? line : line + " Steps: " + md::join(steps, ", ") + ".");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        document.footnote(labels[i], step_note(told[i]));
    }
    if (!certainty.would_narrow.empty()) {
        document.paragraph(label("What would narrow this most:") + " " + text(as_sentence(certainty.would_narrow)));
    }
}

void write_other_schemes(Document& document, const query::ClaimAnswer& answer, ReportContext&) {
    std::vector<Inline> ratings;
    for (const auto& rating : answer.assessment.other_schemes) {
        ratings.push_back(text(scheme_name(rating.scheme)) + ": " + text(rating.rating) +
                          (rating.reason.empty() ? Inline() : " (" + text(rating.reason) + ")"));
    }
    if (!ratings.empty()) {
        document.paragraph(label("On other scales:") + " " + md::join(ratings, "; ") + ".");
    }
}

void write_sayers(Document& document, const query::ClaimAnswer& answer, ReportContext& context) {
    document.paragraph(label("Who says it"));
    if (answer.appearances.empty()) {
        document.paragraph("No source on record says this.");
    }
    write_appearances(document, answer, context);
}

void write_evidence(Document& document, const query::ClaimAnswer& answer, ReportContext& context) {
    const auto table = evidence_table(answer, context);
    document.paragraph(label("Evidence for and against"));
    if (table.empty()) {
        document.paragraph("No study on record bears on this claim. That is not evidence against it.");
        return;
    }
    document.table(table);
}

/// What the trials say together. Nothing where nothing could be pooled.
void write_synthesis(Document& document, const query::ClaimAnswer& answer, ReportContext&) {
    if (!answer.synthesis || !answer.synthesis->pooled()) {
        return;
    }
    const auto& synthesis = *answer.synthesis;
    auto line = label("Trials pooled here:") + " " + text(writers::pooled_words(synthesis)) + ". " +
                text(as_sentence(writers::pooling_method(synthesis)));
    if (const auto left_out = writers::left_out_words(synthesis); !left_out.empty()) {
        line += " Left out: " + text(left_out) + ".";
    }
    document.paragraph(line + " The verdict does not rest on it.");
}

void write_plot(Document& document, const query::ClaimAnswer& answer, ReportContext& context) {
    const auto file = context.plots.file_for(answer);
    if (!file.empty()) {
        document.paragraph(md::image_beside("Forest plot: " + text(answer.dossier->question.text), file));
    }
}

void write_claim_conflicts(Document& document, const query::ClaimAnswer& answer, ReportContext&) {
    document.paragraph(label("Conflicts"));
    if (answer.conflicts.empty()) {
        document.paragraph("None found in the records.");
    }
    write_conflicts(document, answer.conflicts);
}

Inline left_out_finding(const std::string& id, const query::ClaimAnswer& answer, ReportContext& context) {
    for (const auto& item : answer.assessment.evidence) {
        if (item.study + "/" + item.finding == id) {
            return study_name(item.study, answer, context) + " (" + text(in_words(item.bearing)) + ")";
        }
    }
    return text(id);
}

/// Counted findings that do not support the claim and that a source making it does not cite anywhere.
void write_left_out(Document& document, const query::ClaimAnswer& answer, ReportContext& context) {
    if (answer.left_out_by.empty()) {
        return;
    }
    document.paragraph(label("What those who say it do not cite"));
    for (const auto& left_out : answer.left_out_by) {
        std::vector<Inline> findings;
        for (const auto& finding : left_out.findings) {
            findings.push_back(left_out_finding(finding, answer, context));
        }
        const auto source = answer.dossier->sources.find(left_out.source);
        const auto name = source == answer.dossier->sources.end() || source->second.publisher.empty()
                              ? left_out.source
                              : source->second.publisher;
        document.bullet(md::bold(text(name)) + ": " + md::join(findings, "; "));
    }
}

/// The claim_parts of a claim's section, in their order: a new part is a function and a line here.
using Part = void (*)(Document&, const query::ClaimAnswer&, ReportContext&);
constexpr Part claim_parts[] = {write_statement,       write_verdict,  write_certainty, write_other_schemes,
                                write_sayers,          write_evidence, write_synthesis, write_plot,
                                write_claim_conflicts, write_left_out};

}  // namespace

void write_claim(Document& document, const query::ClaimAnswer& answer, ReportContext& context) {
    for (const auto& part : claim_parts) {
        part(document, answer, context);
    }
}

}  // namespace grounds::report
