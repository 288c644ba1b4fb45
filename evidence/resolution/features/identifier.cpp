// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/ascii.hpp"
#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

struct Pair {
    std::string_view kind;
    const std::string& printed;
    const std::string& recorded;
};

void compare(const Pair& pair, std::vector<Observation>& observations) {
    if (pair.printed.empty() || pair.recorded.empty()) {
        return;
    }
    if (pair.printed == pair.recorded) {
        observations.push_back(
            {weight::identifier, fmt::format("{} {} is this work's", pair.kind, pair.printed), true, false});
    } else {
        observations.push_back(
            {-weight::identifier, fmt::format("its {} is {}", pair.kind, pair.recorded), false, true});
    }
}

}  // namespace

/// A web address is compared only where nothing better is printed: works have many.
void look_at_identifier(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& marker = input.marker();
    const auto& work = input.work();
    compare({"DOI", marker.doi, works::known_doi(work.doi, work.url)}, observations);
    compare({"PMID", marker.pmid, work.pmid}, observations);
    compare({"PMCID", marker.pmcid, work.pmcid}, observations);
    if (!marker.key.empty() && marker.key == base::lower_ascii(work.key)) {
        observations.push_back({weight::identifier, fmt::format("{} is its key", marker.key), true, false});
    }
    if (!marker.isbn.empty() &&
        works::isbn_13(marker.isbn) == works::isbn_13(work.isbn)) {  // another ISBN may be another edition
        observations.push_back({weight::identifier, fmt::format("ISBN {} is this work's", marker.isbn), true, false});
    }
    if (!marker.arxiv.empty() && marker.arxiv == works::arxiv_in(work.doi + " " + work.url)) {
        observations.push_back({weight::identifier, fmt::format("arXiv {} is this work's", marker.arxiv), true, false});
    }
    if (!marker.url.empty() && marker.url == works::plain_url(work.url)) {
        observations.push_back(
            {weight::identifier, fmt::format("the address {} is this work's", marker.url), true, false});
    }
}

}  // namespace grounds::resolution
