// SPDX-License-Identifier: MIT
#include "query/report/report.hpp"

#include "base/text_index.hpp"
#include "evidence/findings/text.hpp"
#include "query/report/context.hpp"
#include "query/report/sections.hpp"
#include "query/report/words.hpp"
#include "works/formats/formats.hpp"

namespace grounds::report {
namespace {

using md::Document;
using md::Inline;
using md::text;

Inline title(const query::ReportData& data) {
    switch (data.scope.kind) {
        case query::ReportScope::Kind::claim:
            return "What does this claim stand on?";
        case query::ReportScope::Kind::source:
            return "What does “" + text(data.source(data.scope.id).source.title) + "” stand on?";
        case query::ReportScope::Kind::topic:
            return "What do the claims about " + text(data.scope.id) + " stand on?";
        case query::ReportScope::Kind::all:
            break;
    }
    return "What do these claims stand on?";
}

Inline as_of(const query::DatabaseInfo& info) {
    const auto known = [](const std::string& value) {
        return value.empty() ? Inline("not recorded") : md::code(value);
    };
    return "As of the import of " + known(info.imported) + "; content digest " + known(info.digest) + "; rules " +
           known(info.rule_set) + "; importer " + known(info.tool_version) + ".";
}

std::string works_text(const Citations& citations) {
    return evidence::count_text(citations.count(), "work is", "works are") +
           " named: " + std::to_string(citations.in_state(ReferenceState::unchecked)) +
           " not checked for retraction, " + std::to_string(citations.in_state(ReferenceState::retracted)) +
           " known to be retracted.";
}

void write_head(Document& document, const query::ReportData& data, const Summary& summary, const Citations& citations) {
    document.heading(1, title(data));
    document.paragraph(as_of(data.info));
    document.paragraph(
        "Verdicts and certainty were worked out from the records by fixed rules. A computed GRADE is not a panel's "
        "judgement.");
    document.paragraph(text(summary.counts(data.conflicts) + " " + works_text(citations)));
    if (data.candidates > 0) {
        document.paragraph(
            text(evidence::count_text(static_cast<std::size_t>(data.candidates), "sentence", "sentences") +
                 " of articles nobody has reviewed; nothing in this report rests on them."));
    }
    document.heading(2, "Summary of findings");
}

/// Puts a block that lies ready behind the document.
void append(Document& document, const base::Spool& block, base::Spool& out) {
    document.foreign_block();
    out.write(document.take());
    block.read([&out](std::string_view text) { out.write(text); });
}

void write_uncited(Document& document, const Summary& summary, base::Spool& out) {
    document.heading(2, "Claims without any citation");
    if (summary.uncited().size() == 0) {
        document.paragraph(
            "None in this report: wherever somebody makes one of its claims, at least one place cites something.");
    } else {
        append(document, summary.uncited(), out);
    }
}

void write_guide(Document& document) {
    document.heading(2, "How to read this");
    document.bullet("The verdict comes from studies only. What a page says, and testimonials, are not evidence.");
    document.bullet(
        "Certainty follows GRADE: ⊕⊕⊕⊕ high, ⊕⊕⊕◯ moderate, ⊕⊕◯◯ low, ⊕◯◯◯ very low. “Could be” gives the "
        "range that judgements nobody has made yet leave open.");
    document.bullet(
        "“No effect shown” is a precise result close to nothing. “Inconclusive” means that the studies cannot "
        "tell. “Untested” means that no study on record asked.");
    document.bullet("“For” and “against” are about the claim as worded, not about whether something is good for you.");
    document.bullet(
        "Effects are treatment minus comparison. MD: difference between averages; SMD: the same in standard "
        "deviations; RR, OR, HR: ratios, 1 is no difference; RD: difference in risk; CI: confidence interval.");
    document.bullet(
        "A study marked “no” under “Counted?” is shown but left out of the verdict, so that nobody counts twice.");
    document.bullet("“Not checked”, “not assessed” and “not recorded” mean just that. None of them means fine.");
    document.bullet(
        "Statements are in our words. Only text in quotation marks after “In its words” is the source's own.");
}

/// Numbered, or for pandoc the heading alone: citeproc puts its list at the end of the document.
void write_references(Document& document, const Citations& citations, base::Spool& out) {
    document.heading(2, "References");
    if (citations.count() == 0) {
        document.paragraph("No work is named.");
    } else if (citations.style() == CitationStyle::vancouver) {
        append(document, citations.list(), out);
    }
}

void write_tail(Document& document, const Citations& citations, base::Spool& out) {
    if (citations.style() == CitationStyle::vancouver) {
        write_references(document, citations, out);
        write_guide(document);
    } else {
        write_guide(document);
        write_references(document, citations, out);
    }
    out.write(document.take());
}

/// The works as a BibLaTeX file, under the keys that the document cites; each is read again.
void write_bibliography(const Citations& citations, const query::ReportData& data, base::Spool& out) {
    base::TextIndex keys;
    for (std::size_t work = 0; work < citations.count(); ++work) {
        keys.insert(citations.cited_as(work));
    }
    const formats::Works works{[&](const auto& visit) {
                                   for (std::size_t work = 0; work < citations.count(); ++work) {
                                       auto reference = data.reference(citations.key(work));
                                       reference.key = citations.cited_as(work);
                                       visit(reference);
                                   }
                               },
                               [&](const std::string& key) { return keys.find(key).has_value(); }};
    formats::format_named("bibtex")->write(works, [&out](std::string_view text) { out.write(text); });
}

}  // namespace

std::string claim_markdown(const query::ClaimAnswer& answer) {
    ReportContext context(CitationStyle::vancouver);
    context.has_sources = false;
    Document document;
    base::Spool out;
    write_claim(document, answer, context);
    write_references(document, context.citations, out);
    out.write(document.take());
    return out.text();
}

Report build_report(const query::ReportData& data, CitationStyle style, const std::string& plot_stem) {
    ReportContext context(style);
    context.plots = Plots(plot_stem);
    Summary summary;
    Report report;
    Document body;
    report.body.write("\n");
    body.heading(2, "Claims");
    for (const auto& id : data.claims) {
        const auto answer = data.claim(id);
        summary.add(answer);
        write_claim(body, answer, context);
        report.body.write(body.take());
    }
    body.heading(2, "Sources");
    for (const auto& id : data.sources) {
        write_source(body, data.source(id));
        report.body.write(body.take());
    }
    write_uncited(body, summary, report.body);
    write_tail(body, context.citations, report.body);
    Document head;
    write_head(head, data, summary, context.citations);
    head.foreign_block();
    report.head.write(head.take());
    summary.write_table([&report](std::string_view text) { report.head.write(text); });
    if (style == CitationStyle::pandoc) {
        write_bibliography(context.citations, data, report.bibliography);
    }
    report.plots = context.plots.take();
    return report;
}

}  // namespace grounds::report
