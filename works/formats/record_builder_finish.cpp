// SPDX-License-Identifier: MIT
// What can be said only when all fields of a record are known.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/edtf.hpp"
#include "base/hash.hpp"
#include "works/formats/record_builder.hpp"
#include "works/identifiers.hpp"
#include "works/keys.hpp"
#include "works/names.hpp"

namespace grounds::formats {

void RecordBuilder::finish_pages() {
    auto& page = reference_.page;
    const auto& first = first_page_.value;
    const auto& last = last_page_.value;
    const bool range = !last.empty() && last != first && first.find('-') == std::string::npos;
    const auto written = first.empty() || !range ? (first.empty() ? last : first) : first + "-" + last;
    if (page.empty()) {
        page = written;
    } else if (!written.empty() && page != written) {
        store(prefix_ + first_page_.name, written);
    }
    for (const std::string_view dash : {"–", "—", "‐", "‑", "−", "--"}) {
        for (auto at = page.find(dash); at != std::string::npos; at = page.find(dash, at)) {
            page.replace(at, dash.size(), "-");
        }
    }
}

namespace {

/// A written date, and whether `issued` alone says it.
struct ReadDate {
    std::string issued;
    bool whole = false;
    bool edtf = false;
    bool of_other_year = false;  ///< the year is that of another field
};

ReadDate read_date(const std::string& text) {
    if (text.empty()) {
        return {};
    }
    if (const auto date = base::read_edtf(text)) {
        const auto issued = base::edtf_start(*date);
        return {issued, issued == text, true, false};
    }
    const auto written = base::read_date(text);
    return {written.issued, written.whole, false, false};
}

}  // namespace

/// The first date that names a year. Another that says the same more exactly, or names no year itself, may add to it.
/// A date that YYYY-MM-DD can't hold stays as it was written: as "issued" if it is the one that holds.
void RecordBuilder::finish_date() {
    auto& issued = reference_.issued;
    std::array<ReadDate, 3> read;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
        const auto& text = dates_.at(i).value;
        auto& date = read.at(i);
        date = read_date(text);
        if (date.issued.starts_with(issued)) {
            issued = date.issued;
        }
    }
    for (std::size_t i = 0; i < dates_.size(); ++i) {
        const auto& text = dates_.at(i).value;
        auto& date = read.at(i);
        if (!date.issued.empty() || issued.empty() || text.empty() || date.edtf) {
            continue;
        }
        const auto with_year = base::read_date(issued.substr(0, 4) + " " + text);
        date = {with_year.issued, with_year.whole, false, true};
        if (date.issued.starts_with(issued)) {
            issued = date.issued;
        }
    }
    for (std::size_t i = 0; i < dates_.size(); ++i) {
        const auto& text = dates_.at(i).value;
        const auto& date = read.at(i);
        if (text.empty() || (date.whole && issued.starts_with(date.issued))) {
            continue;
        }
        const bool holds = date.issued == issued && !date.of_other_year;
        const bool of_any_format = date.edtf || issued.empty() || dates_.at(i).name == "issued";
        const bool own_place = holds && of_any_format && !reference_.extra.contains("issued");
        store(own_place ? "issued" : prefix_ + dates_.at(i).name, text);
    }
}

void RecordBuilder::finish_roles() {
    for (const auto& [role, names] : roles_) {
        store(role, works::written_names(names), " and ");
    }
}

/// A type, and what a program numbers its records with, say nothing of a work; a note or an abstract does.
bool RecordBuilder::says_nothing() const {
    static constexpr std::array of_records{
        "TY",        "ID",    "PT",         "type",     "ref-type",   "publication-type", "id",
        "entrytype", "label", "rec-number", "database", "source-app", "foreign-keys"};
    const auto& r = reference_;
    const bool nothing = r.title.empty() && r.container_title.empty() && r.authors.empty() && r.editors.empty() &&
                         r.doi.empty() && r.pmid.empty() && r.pmcid.empty() && r.isbn.empty() && r.url.empty() &&
                         r.note.empty();
    return nothing && std::all_of(r.extra.begin(), r.extra.end(), [](const auto& field) {
               const auto name = std::string_view(field.first).substr(field.first.find(':') + 1);
               return std::find(of_records.begin(), of_records.end(), name) != of_records.end();
           });
}

std::optional<Reference> RecordBuilder::finish() {
    finish_pages();
    finish_date();
    finish_roles();
    auto& origin = reference_.origin;
    if (!subtitle_.value.empty() && reference_.title.find(subtitle_.value) == std::string::npos) {
        reference_.title += (reference_.title.empty() ? "" : ": ") + subtitle_.value;
    }
    if (reference_.container_title.empty()) {
        reference_.container_title = reference_.container_title_short;
    }
    if (const auto& url = reference_.url; reference_.doi.empty() && url.find("doi.org/10.") != std::string::npos) {
        reference_.doi = works::normal_doi(url).value_or("");
    }
    if (says_nothing() && reference_.key.empty()) {  // with a key something may cite it
        problems_.push_back(rejection(origin.file, origin.line, "the record that starts here says nothing of a work",
                                      "complete it or remove it"));
        return std::nullopt;
    }
    if (reference_.title.empty()) {
        warn(origin.line, "the record that starts here has no title", "add a title");
    }
    origin.sha256 = base::sha256_hex(works::content_of(reference_));
    return std::move(reference_);
}

}  // namespace grounds::formats
