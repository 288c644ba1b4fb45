// SPDX-License-Identifier: MIT
// What the keys of CSL-JSON and of Crossref mean here.
#pragma once

#include <array>
#include <string_view>

namespace grounds::formats::work_tables {

/// A key of CSL-JSON or Crossref, and the field that a RecordBuilder has for it.
struct Row {
    std::string_view from;
    std::string_view to;
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
    Row{"annote", "annote"},
    Row{"call-number", "call-number"},
};

constexpr std::array dates{
    Row{"issued", "issued"},        Row{"published", "issued-2"},     Row{"accessed", "urldate"},
    Row{"event-date", "eventdate"}, Row{"original-date", "origdate"},
};

}  // namespace grounds::formats::work_tables
