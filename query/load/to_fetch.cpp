// SPDX-License-Identifier: MIT
#include "query/load/rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "works/identifiers.hpp"

namespace grounds::query {

namespace {

/// Columns of the rows that come in.
enum Cited { reference, title, doi, pmid, pmcid, isbn, url, source, citations };

struct CitedWork {
    works::Linked found_by;
    std::vector<Value> shown;  ///< reference, title, address
    std::set<std::string> sources;
    long citations = 0;
};

works::Linked identifiers_of(const std::vector<Value>& row) {
    auto linked = works::work_at(value_text(row[Cited::url]));
    const auto stored = [&](std::string& field, Cited column) {
        const auto value = value_text(row[column]);
        field = value.empty() ? field : value;
    };
    stored(linked.doi, Cited::doi);
    stored(linked.pmid, Cited::pmid);
    stored(linked.pmcid, Cited::pmcid);
    stored(linked.isbn, Cited::isbn);
    stored(linked.url, Cited::url);  // as printed: to be opened, not compared
    return linked;
}

std::string address_of(const works::Linked& work) {
    return work.url.empty() ? works::identifier_address(work.doi, work.pmid, work.pmcid) : work.url;
}

int kind_of(const works::Linked& work) {
    return !work.doi.empty() ? 0 : !work.pmid.empty() ? 1 : !work.pmcid.empty() ? 2 : !work.isbn.empty() ? 3 : 4;
}

Value text_or_unknown(std::string text) {
    return text.empty() ? Value() : Value(std::move(text));
}

}  // namespace

Table works_to_fetch(const Table& cited) {
    std::map<std::string, CitedWork> found;
    for (const auto& row : cited.rows) {
        auto linked = identifiers_of(row);
        auto& work = found[linked.text()];
        if (work.shown.empty()) {
            work.shown = {row[Cited::reference], row[Cited::title], text_or_unknown(address_of(linked))};
            work.found_by = std::move(linked);
        }
        work.sources.insert(value_text(row[Cited::source]));
        work.citations += std::get<long>(row[Cited::citations]);
    }
    std::vector<std::pair<std::string, CitedWork>> ordered(found.begin(), found.end());
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return std::tuple(kind_of(a.second.found_by), -a.second.citations) <
               std::tuple(kind_of(b.second.found_by), -b.second.citations);
    });
    Table table{{"id", "reference", "title", "url", "sources", "citations"}, {}};
    for (auto& [id, work] : ordered) {
        if (!id.empty()) {
            table.rows.push_back({id, work.shown[0], work.shown[1], work.shown[2],
                                  static_cast<long>(work.sources.size()), work.citations});
        }
    }
    return table;
}

}  // namespace grounds::query
