// SPDX-License-Identifier: MIT
// An article: what it leaves out, then its passages in order with their claims and citations.
#include <fmt/format.h>

#include "query/check/check.hpp"
#include "query/load/answers.hpp"
#include "query/load/audit.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/check.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"
#include "schema/load/records.hpp"

namespace grounds::pages {

namespace {

std::string share(long part, long all) {
    return all == 0 ? "none"
                    : fmt::format("{} of {} ({:.0f}%)", part, all,
                                  100.0 * static_cast<double>(part) / static_cast<double>(all));
}

Html products(const Source& source) {
    std::vector<Html> all;
    for (const auto& product : source.products) {
        auto one = text(product.name);
        if (!product.forms.empty()) {
            one += text(fmt::format(" ({})", fmt::join(product.forms, ", ")));
        }
        all.push_back(product.elemental_mg ? one + text(fmt::format(", {} mg", *product.elemental_mg)) : one);
    }
    return join(all, "; ");
}

Html facts(const Source& source) {
    return element("dl", {{"class", "facts"}},
                   fact("Kind", text(report::in_words(source.kind))) + fact("Publisher", text(source.publisher)) +
                       fact("Authors", text(fmt::format("{}", fmt::join(source.authors, "; ")))) +
                       fact("Sells", source.sells.empty() ? "not known" : text(source.sells)) +
                       fact("Products", products(source)) + fact("Published", text(source.published)) +
                       fact("Changed", text(source.modified)) + fact("Address", outside(source.url, text(source.url))) +
                       fact("Id", element("code", text(source.id))));
}

Html counts(const query::Audit& audit) {
    const auto& of = audit.source.counts;
    const auto all = of.appearances;
    return element(
        "dl", {{"class", "facts"}},
        fact("Passages", text(fmt::format("{}, of {}", all,
                                          writers::counted(static_cast<long>(audit.source.claims.size()), "claim")))) +
            fact("Cite a work that was identified", text(share(of.bound, all))) +
            fact("Cite something that was not", text(share(of.unresolved, all))) +
            fact("Cite nothing", text(share(of.uncited, all))) + fact("Testimonials", number(audit.testimonials)) +
            fact("Findings in its favour that it cites",
                 text(share(audit.sum.supporting.cited, audit.sum.supporting.recorded))) +
            fact("Findings against it that it cites for what they found",
                 text(share(audit.sum.opposing.told(), audit.sum.opposing.recorded))));
}

Html against(const Links& links, const query::FindingAgainst& finding) {
    const auto slash = finding.finding.find('/');
    const auto bearing = parse_term<Bearing>(finding.bearing);
    const auto name = finding.finding.substr(0, slash);
    return element("li", (bearing ? bearing_chip(*bearing) : text(finding.bearing)) + " " +
                             links.to("study", name, text(name), finding.finding.substr(slash + 1)) + " (" +
                             text(writers::plain_words(finding.design)) + "): " + text(finding.effect));
}

/// Claim by claim, in the order of the article.
Html left_out(const Links& links, const query::Audit& audit) {
    Html all;
    Html items;
    std::string claim;
    const auto close = [&] {
        if (!items.empty()) {
            const auto known = audit.claims.find(claim);
            const auto statement = known == audit.claims.end() ? claim : known->second.statement;
            all += element("li", links.to("claim", claim, text(statement)) + element("ul", items)) + "\n";
        }
        items = {};
    };
    for (const auto& finding : audit.not_cited) {
        if (finding.claim != claim) {
            close();
            claim = finding.claim;
        }
        items += against(links, finding);
    }
    close();
    if (all.empty()) {
        return "<p>No counted finding on record speaks against what it says and is left out.</p>";
    }
    return text(fmt::format("{} that {} not support what it says, and that it cites nowhere:",
                            writers::counted(static_cast<long>(audit.not_cited.size()), "counted finding"),
                            audit.not_cited.size() == 1 ? "does" : "do")) +
           element("ul", {{"class", "left-out-list"}}, "\n" + all);
}

Html claim_line(const Links& links, const query::Audit& audit, const std::string& id) {
    const auto found = audit.claims.find(id);
    if (found == audit.claims.end()) {
        return {};
    }
    const auto& claim = found->second;
    const auto level = claim.certainty.value_or(Level::none);
    return element("p", {{"class", "standing"}},
                   "Claim: " + links.to("claim", id, text(claim.statement)) + " " +
                       verdict_chip(claim.verdict, claim.size) + " " +
                       element("span", {{"class", "certainty"}},
                               certainty_mark(claim.verdict.value_or(Verdict::no_evidence_recorded), level,
                                              claim.lowest.value_or(level), claim.highest.value_or(level))));
}

Html passage(const Links& links, const query::Audit& audit, const Appearance& appearance) {
    auto head = element("span", {{"class", "faint"}},
                        element("code", text(appearance.id)) + " " + text(report::in_words(appearance.stance)));
    if (appearance.kind != AppearanceKind::claim) {
        head += " " + chip("plain", report::in_words(appearance.kind));
    }
    return element("li", {{"id", place_of(appearance.id)}},
                   element("p", element("strong", text(appearance.says)) + " " + head) + quotation(appearance.passage) +
                       figures(appearance) + citations(links, appearance, audit.references, audit.fidelity) +
                       claim_line(links, audit, appearance.claim)) +
           "\n";
}

/// Passages in reading order, below the article's own headings.
Html passages(const Links& links, const query::Audit& audit) {
    Html all;
    Html items;
    std::string heading;
    const auto close = [&] {
        if (!items.empty()) {
            all += (heading.empty() ? Html() : element("h3", text(heading)) + "\n") +
                   element("ol", {{"class", "passages"}}, "\n" + items) + "\n";
        }
        items = {};
    };
    for (const auto& appearance : audit.source.appearances) {
        if (appearance.passage.section != heading) {
            close();
            heading = appearance.passage.section;
        }
        items += passage(links, audit, appearance);
    }
    close();
    return all;
}

Html not_reviewed(const query::Audit& audit) {
    Html items;
    for (const auto& candidate : audit.source.candidates) {
        items += element("li", text(candidate.says));
    }
    const auto count = static_cast<long>(audit.source.candidates.size());
    return items.empty() ? items
                         : element("p", text(writers::counted(count, "sentence")) +
                                            " taken from the text by a program; nothing on this page rests on them.") +
                               folded("Show them", element("ul", items));
}

Html checked_marker(const Links& links, const query::CheckedMarker& marker) {
    const auto& key = marker.citation.reference;
    auto line = text(writers::marker_words(marker));
    if (!key.empty()) {
        line += " (" + links.to("work", key, text(marker.work ? writers::phrase(*marker.work) : key)) + ")";
    }
    Html items;
    for (std::size_t i = 0; marker.check.text && i < marker.check.figures.size(); ++i) {
        const auto& figure = marker.check.figures[i];
        const bool sound = figure.state == citation_check::FigureState::in_source;
        items += element("li", chip(sound ? "good" : "warn", sound ? "in the source" : "look") + " " +
                                   text(writers::figure_words(figure)));
    }
    if (const auto words = writers::direction_words(marker.check); !words.empty()) {
        items += element("li", text(words));
    }
    for (const auto& words : writers::deciding_words(marker.check)) {
        items += element("li", {{"class", "faint"}}, text(words));
    }
    return element("li", line + (items.empty() ? items : element("ul", items)));
}

/// The program's own reading, apart from everything that was reviewed; empty without a text to compare with.
Html citation_check(const Links& links, const std::optional<query::SourceCheck>& check) {
    if (!check) {
        return {};
    }
    Html items;
    for (const auto& sentence : check->sentences) {
        if (sentence.badness < query::amiss) {
            continue;
        }
        Html markers;
        for (const auto& marker : sentence.citations) {
            markers += checked_marker(links, marker);
        }
        items += element("li", element("strong", text(sentence.text.empty() ? sentence.says : sentence.text)) +
                                   element("ul", markers)) +
                 "\n";
    }
    return element("p", text(writers::count_words(*check) + ".")) + element("p", text(writers::whose_reading)) +
           (items.empty() ? element("p", text("No sentence is worth a look.")) : element("ol", "\n" + items));
}

Html body(const Links& links, const query::Audit& audit, const std::optional<query::SourceCheck>& check) {
    return element("p", {{"class", "way"}}, links.list("sources", "Articles")) +
           element("h1", text(source_name(audit.source.source))) + "\n" +
           element("div", {{"class", "two"}}, facts(audit.source.source) + counts(audit)) + "\n" +
           section("left-out", "What it leaves out", left_out(links, audit)) +
           section("conflicts", "Conflicts", conflict_items(links, audit.conflicts)) +
           section("passages", "Passage by passage", passages(links, audit)) +
           section("citation-check", "Against the texts of the works that it cites", citation_check(links, check)) +
           section("not-reviewed", "Not reviewed", not_reviewed(audit));
}

}  // namespace

std::vector<std::string> source_ids(const View& view) {
    return column_of(query::list_records(view.db, "sources", {}), "id");
}

std::optional<Page> render_source(const View& view, const std::string& id) {
    if (!load::load_source_record(view.db, id)) {
        return std::nullopt;
    }
    const auto audit = query::load_audit(view.db, id, view.loaders->overviews());
    Page page{record_path("source", id), source_name(audit.source.source), {}, writers::audit_json(audit), {}};
    page.body = body(page.links(), audit, query::load_check_of_texts(view.db, id));
    return page;
}

}  // namespace grounds::pages
