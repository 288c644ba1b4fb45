// SPDX-License-Identifier: MIT
// A dossier as it would be if something were otherwise: what assess() answers then is the answer to "what if".
#pragma once

#include <set>
#include <string>
#include <vector>

#include "schema/model/dossier.hpp"

namespace grounds::whatif {

/// Without the findings of these studies. What the works say stays known, so that citations are still checked on them.
Dossier without_studies(Dossier dossier, const std::set<std::string>& studies);

/// These works retracted: their state, and the findings of the studies that they report are gone.
Dossier retract(Dossier dossier, const std::set<std::string>& references);

/// Studies with a finding on the question or on one linked to it.
std::set<std::string> answering_studies(const Dossier& dossier);

/// Those of another design than these.
std::set<std::string> studies_of_other_designs(const Dossier& dossier, const std::set<Design>& designs);

/// Those whose main report is of a later year. Studies of unknown year are none of them.
std::set<std::string> studies_later_than(const Dossier& dossier, int year);
std::set<std::string> studies_of_unknown_year(const Dossier& dossier);

/// A review that keeps its vote while a trial inside it is taken out: its pooled result still holds that trial.
struct StillPooled {
    std::string review, trial;

    bool operator==(const StillPooled&) const = default;
};

/// By review and trial.
std::vector<StillPooled> still_pooled(const Dossier& dossier, const std::set<std::string>& removed);

}  // namespace grounds::whatif
