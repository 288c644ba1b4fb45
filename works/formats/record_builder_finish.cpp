// SPDX-License-Identifier: MIT
// What can be said only when all fields of a record are known.
#include <fmt/format.h>

#include "base/hash.hpp"
#include "works/formats/record_builder.hpp"
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
    for (const std::string_view dash : {"–", "—", "‐", "‑", "−"}) {
        for (auto at = page.find(dash); at != std::string::npos; at = page.find(dash, at)) {
            page.replace(at, dash.size(), "-");
        }
    }
}

/// The first date that names a year. Another that says the same more exactly, or names no year itself, may add to it.
void RecordBuilder::finish_date() {
    auto& issued = reference_.issued;
    std::array<works::WrittenDate, 3> read;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
        read.at(i) = works::read_date(dates_.at(i).value);
        if (read.at(i).issued.empty() && !issued.empty() && !dates_.at(i).value.empty()) {
            read.at(i) = works::read_date(issued.substr(0, 4) + " " + dates_.at(i).value);
        }
        if (read.at(i).issued.starts_with(issued)) {
            issued = read.at(i).issued;
        }
    }
    for (std::size_t i = 0; i < dates_.size(); ++i) {
        const bool said = read.at(i).whole && issued.starts_with(read.at(i).issued);
        if (!said && !dates_.at(i).value.empty()) {
            store(prefix_ + dates_.at(i).name, dates_.at(i).value);
        }
    }
}

void RecordBuilder::finish_roles() {
    for (const auto& [role, names] : roles_) {
        store(role, works::written_names(names), " and ");
    }
}

bool RecordBuilder::names_no_work() const {
    const auto& r = reference_;
    return r.title.empty() && r.container_title.empty() && r.authors.empty() && r.editors.empty() && r.doi.empty() &&
           r.pmid.empty() && r.pmcid.empty() && r.isbn.empty() && r.url.empty();
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
    if (names_no_work() && reference_.key.empty()) {  // with a key something may cite it
        problems_.push_back({origin.file, origin.line, "the record that starts here has no title, people or identifier",
                             "complete it or remove it"});
        return std::nullopt;
    }
    if (reference_.title.empty()) {
        warn(origin.line, "the record that starts here has no title", "add a title");
    }
    origin.sha256 = base::sha256_hex(fmt::format("{}{{{}\n{}{} {}", reference_.type, reference_.key, canonical_,
                                                 to_string(reference_.state), reference_.more_authors));
    return std::move(reference_);
}

}  // namespace grounds::formats
