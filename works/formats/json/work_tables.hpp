// SPDX-License-Identifier: MIT
// What the types and keys of CSL-JSON and of Crossref mean here.
#pragma once

#include <array>
#include <string_view>

namespace grounds::formats::work_tables {

constexpr std::array<std::string_view, 45> csl_types{"article",
                                                     "article-journal",
                                                     "article-magazine",
                                                     "article-newspaper",
                                                     "bill",
                                                     "book",
                                                     "broadcast",
                                                     "chapter",
                                                     "classic",
                                                     "collection",
                                                     "dataset",
                                                     "document",
                                                     "entry",
                                                     "entry-dictionary",
                                                     "entry-encyclopedia",
                                                     "event",
                                                     "figure",
                                                     "graphic",
                                                     "hearing",
                                                     "interview",
                                                     "legal_case",
                                                     "legislation",
                                                     "manuscript",
                                                     "map",
                                                     "motion_picture",
                                                     "musical_score",
                                                     "pamphlet",
                                                     "paper-conference",
                                                     "patent",
                                                     "performance",
                                                     "periodical",
                                                     "personal_communication",
                                                     "post",
                                                     "post-weblog",
                                                     "regulation",
                                                     "report",
                                                     "review",
                                                     "review-book",
                                                     "software",
                                                     "song",
                                                     "speech",
                                                     "standard",
                                                     "thesis",
                                                     "treaty",
                                                     "webpage"};

struct Row {
    std::string_view from;
    std::string_view to;
};

/// Crossref's types. The first row of a CSL type is the one that it stands for; another is kept as it was.
constexpr std::array crossref_types{
    Row{"journal-article", "article-journal"},
    Row{"proceedings-article", "paper-conference"},
    Row{"book-chapter", "chapter"},
    Row{"book-section", "chapter"},
    Row{"book-part", "chapter"},
    Row{"reference-entry", "entry"},
    Row{"book", "book"},
    Row{"monograph", "book"},
    Row{"edited-book", "book"},
    Row{"reference-book", "book"},
    Row{"book-set", "book"},
    Row{"book-series", "book"},
    Row{"proceedings", "book"},
    Row{"report", "report"},
    Row{"report-component", "report"},
    Row{"report-series", "report"},
    Row{"dissertation", "thesis"},
    Row{"posted-content", "article"},
    Row{"dataset", "dataset"},
    Row{"database", "dataset"},
    Row{"standard", "standard"},
    Row{"peer-review", "review"},
    Row{"journal", "periodical"},
    Row{"journal-issue", "periodical"},
    Row{"component", "document"},
    Row{"other", "document"},
    Row{"grant", "document"},
};

constexpr std::array rows{
    Row{"title", "title"},
    Row{"container-title", "container-title"},
    Row{"container-title-short", "container-title-short"},
    Row{"journalAbbreviation", "container-title-short"},
    Row{"short-container-title", "container-title-short"},
    Row{"title-short", "shorttitle"},
    Row{"shortTitle", "shorttitle"},
    Row{"short-title", "shorttitle"},
    Row{"original-title", "origtitle"},
    Row{"collection-title", "series"},
    Row{"publisher", "publisher"},
    Row{"publisher-place", "publisher-place"},
    Row{"publisher-location", "publisher-place"},
    Row{"volume", "volume"},
    Row{"issue", "issue"},
    Row{"page", "page"},
    Row{"edition", "edition"},
    Row{"edition-number", "edition"},
    Row{"language", "language"},
    Row{"DOI", "DOI"},
    Row{"PMID", "PMID"},
    Row{"PMCID", "PMCID"},
    Row{"ISBN", "serial"},
    Row{"ISSN", "serial"},
    Row{"URL", "URL"},
    Row{"note", "note"},
    Row{"abstract", "abstract"},
    Row{"keyword", "keyword"},
    Row{"subject", "keyword"},
    Row{"genre", "type"},
    Row{"number-of-pages", "pagetotal"},
    Row{"number-of-volumes", "volumes"},
    Row{"event-title", "eventtitle"},
    Row{"event-place", "venue"},
    Row{"annote", "annotation"},
    Row{"call-number", "call-number"},
};

constexpr std::array dates{
    Row{"issued", "issued"},        Row{"published", "issued-2"},     Row{"accessed", "urldate"},
    Row{"event-date", "eventdate"}, Row{"original-date", "origdate"},
};

}  // namespace grounds::formats::work_tables
