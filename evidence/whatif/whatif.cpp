// SPDX-License-Identifier: MIT
#include "evidence/whatif/whatif.hpp"

#include <algorithm>

#include "evidence/findings/body.hpp"

namespace grounds::whatif {

namespace {

void erase_findings(std::vector<Finding>& findings, const std::set<std::string>& studies) {
    std::erase_if(findings, [&](const Finding& finding) { return studies.contains(finding.study); });
}

/// Answering studies that the dossier holds and for which `wanted` is true.
template <class Wanted>
std::set<std::string> answering(const Dossier& dossier, Wanted wanted) {
    std::set<std::string> chosen;
    for (const auto& id : answering_studies(dossier)) {
        const auto study = dossier.studies.find(id);
        if (study != dossier.studies.end() && wanted(study->second)) {
            chosen.insert(id);
        }
    }
    return chosen;
}

}  // namespace

Dossier without_studies(Dossier dossier, const std::set<std::string>& studies) {
    erase_findings(dossier.findings, studies);
    erase_findings(dossier.limits, studies);
    for (auto& [question, findings] : dossier.indirect_findings) {
        erase_findings(findings, studies);
    }
    return dossier;
}

Dossier retract(Dossier dossier, const std::set<std::string>& references) {
    std::set<std::string> studies;
    for (const auto& key : references) {
        if (const auto reference = dossier.references.find(key); reference != dossier.references.end()) {
            reference->second.state = ReferenceState::retracted;
        }
        if (const auto study = dossier.study_of_reference.find(key); study != dossier.study_of_reference.end()) {
            studies.insert(study->second);
        }
    }
    return without_studies(std::move(dossier), studies);
}

std::set<std::string> answering_studies(const Dossier& dossier) {
    std::set<std::string> studies;
    const auto add = [&](const std::vector<Finding>& findings) {
        for (const auto& finding : findings) {
            studies.insert(finding.study);
        }
    };
    add(dossier.findings);
    for (const auto& [question, findings] : dossier.indirect_findings) {
        add(findings);
    }
    return studies;
}

std::set<std::string> studies_of_other_designs(const Dossier& dossier, const std::set<Design>& designs) {
    return answering(dossier, [&](const Study& study) { return !designs.contains(study.design); });
}

std::set<std::string> studies_later_than(const Dossier& dossier, int year) {
    return answering(dossier, [&](const Study& study) {
        const auto known = evidence::year_of(study, dossier);
        return known && *known > year;
    });
}

std::set<std::string> studies_of_unknown_year(const Dossier& dossier) {
    return answering(dossier, [&](const Study& study) { return !evidence::year_of(study, dossier); });
}

std::vector<StillPooled> still_pooled(const Dossier& dossier, const std::set<std::string>& removed) {
    std::vector<StillPooled> all;
    for (const auto& id : answering(dossier, [&](const Study& study) { return !removed.contains(study.id); })) {
        const auto& included = dossier.studies.at(id).includes;
        const std::set<std::string> trials(included.begin(), included.end());
        for (const auto& trial : trials) {
            if (removed.contains(trial)) {
                all.push_back({id, trial});
            }
        }
    }
    return all;
}

}  // namespace grounds::whatif
