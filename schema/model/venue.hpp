// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "schema/model/origin.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// Where works are published or kept, and who publishes them: a journal, a family of journals, a publisher, an
/// organisation that writes reports, a host that keeps other people's works.
struct Venue {
    std::string id;
    VenueKind kind = VenueKind::journal;
    std::string name;
    std::vector<std::string> abbreviations;  ///< NLM or ISO 4 titles: "JAMA Intern Med"
    std::vector<std::string> also;           ///< initialisms, former and other names: "AJOG"
    std::vector<std::string> within;         ///< venue ids: a journal's family and publisher, an office's institute
    std::vector<std::string> holds;          ///< how its works are known: "pmid", a web domain, the beginning of a DOI
    std::string seen;                        ///< where this was looked up; empty if it is common knowledge
    std::string note;
    Origin origin;
};

}  // namespace grounds
