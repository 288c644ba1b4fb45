// SPDX-License-Identifier: MIT
#include "query/report/sections.hpp"

#include "evidence/findings/text.hpp"
#include "query/report/context.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::report {
namespace {

using md::Inline;
using md::text;

/// "Title. Publisher; vendor page; by A and B; published 2023-04-13; https://..."
Inline description(const Source& source) {
    std::vector<Inline> parts{md::bold(text(source.title)), text(source.publisher), text(in_words(source.kind))};
    if (!source.authors.empty()) {
        parts.push_back("by " + text(evidence::list_text(source.authors)));
    }
    parts.push_back(source.published.empty() ? Inline("date of publication not recorded")
                                             : "published " + text(source.published));
    if (!source.modified.empty() && source.modified != source.published) {
        parts.push_back("changed " + text(source.modified));
    }
    if (!source.url.empty()) {
        parts.push_back(md::link(text(source.url), source.url));
    }
    return md::join(parts, "; ");
}

Inline product_text(const Product& product) {
    std::vector<Inline> details{text(evidence::list_text(product.forms))};
    if (product.elemental_mg) {
        details.push_back(text(evidence::number_text(*product.elemental_mg) + " mg elemental"));
    }
    const auto inside = md::join(details, ", together ");
    return inside.empty() ? text(product.name) : text(product.name) + " (" + inside + ")";
}

Inline sells(const Source& source) {
    auto line = md::bold("Sells:") + " ";
    line += source.sells.empty() ? Inline("not recorded") : text(source.sells);
    std::vector<Inline> products;
    for (const auto& product : source.products) {
        products.push_back(product_text(product));
    }
    return products.empty() ? line + "." : line + ". Products named: " + md::join(products, "; ") + ".";
}

/// How often it cites, over the whole source and not only this report's claims.
std::string citing(const query::SourceCounts& counts) {
    const auto all = static_cast<std::size_t>(counts.appearances);
    return "Of its " + evidence::count_text(all, "statement", "statements") + " on record, " +
           std::to_string(counts.bound) + " cite a work that was identified, " + std::to_string(counts.unresolved) +
           " cite something that was not, " + std::to_string(counts.uncited) + " cite nothing.";
}

std::string passages(const query::SourceCounts& counts) {
    std::vector<std::string> parts;
    for (const auto& [state, count] : counts.anchors) {
        parts.push_back(std::to_string(count) + " " + writers::plain_words(state));
    }
    return parts.empty() ? "" : "Passages compared with the source's text: " + evidence::list_text(parts) + ".";
}

}  // namespace

void write_source(md::Document& document, const query::SourceSummary& summary) {
    document.heading(3, text(source_heading(summary.source.id)));
    document.paragraph(description(summary.source));
    document.paragraph(sells(summary.source));
    document.paragraph(text(citing(summary.counts)));
    document.paragraph(text(passages(summary.counts)));
    if (summary.counts.candidates > 0) {
        const auto waiting = static_cast<std::size_t>(summary.counts.candidates);
        document.paragraph(text(evidence::count_text(waiting, "sentence", "sentences") +
                                " of it nobody has reviewed; nothing in this report rests on them."));
    }
}

}  // namespace grounds::report
