// SPDX-License-Identifier: MIT
#include "schema/load/dossier.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

namespace grounds::load {
namespace {

/// Follows references to studies, studies to reports, and works to their newer versions, until nothing is new.
class Works {
public:
    Works(RecordLoader& records, Dossier& dossier) : records_(records), dossier_(dossier) {}

    void want_reference(const std::string& key) {
        if (!key.empty() && !dossier_.references.contains(key)) {
            pending_.push_back(key);
        }
    }

    void add_study(const std::string& id) {
        if (dossier_.studies.contains(id)) {
            return;
        }
        if (auto study = records_.studies.find(id)) {
            const auto& added = dossier_.studies.emplace(id, std::move(*study)).first->second;
            std::for_each(added.reports.begin(), added.reports.end(), [this](const auto& key) { want_reference(key); });
        }
    }

    void follow() {
        while (!pending_.empty()) {
            const auto key = std::exchange(pending_.back(), {});
            pending_.pop_back();
            add_reference(key);
        }
    }

private:
    void add_reference(const std::string& key) {
        if (dossier_.references.contains(key)) {
            return;
        }
        auto found = records_.references.find(key);
        if (!found) {
            return;
        }
        const auto& reference = dossier_.references.emplace(key, std::move(*found)).first->second;
        if (const auto newer = records_.references.superseded_by(reference)) {
            dossier_.superseded_by.emplace(key, *newer);
            want_reference(*newer);
        }
        if (const auto study = records_.references.study_of(reference)) {
            dossier_.study_of_reference.emplace(key, *study);
            add_study(*study);
        }
    }

    RecordLoader& records_;
    Dossier& dossier_;
    std::vector<std::string> pending_;  // not recursion: a chain of versions may be long
};

template <class Act>
void for_each_cited(const std::vector<Appearance>& appearances, Act act) {
    for (const auto& appearance : appearances) {
        for (const auto& citation : appearance.citations) {
            act(citation.reference);
            for (const auto& candidate : citation.candidates) {
                act(candidate.reference);
            }
        }
    }
}

bool rests_on_a_work(const Appearance& appearance) {
    return std::any_of(appearance.citations.begin(), appearance.citations.end(),
                       [](const Citation& citation) { return !citation.reference.empty(); });
}

/// Sources that say one of the claims that advise to avoid something.
std::set<std::string> sources_that_advise_against(const Dossier& dossier) {
    std::set<std::string> avoiding;
    for (const auto& claim : dossier.claims) {
        if (claim.advice && claim.advice->kind == AdviceKind::avoid) {
            avoiding.insert(claim.id);
        }
    }
    std::set<std::string> sources;
    for (const auto& appearance : dossier.appearances) {
        if (avoiding.contains(appearance.claim)) {
            sources.insert(appearance.source);
        }
    }
    return sources;
}

bool names_a_dose(const Claim& claim) {
    return claim.dose.has_value();
}

}  // namespace

void DossierLoader::add_linked_questions(Dossier& dossier) {
    for (const auto& link : dossier.question.evidence_from) {
        if (auto linked = records_.questions.find(link.question)) {
            dossier.linked_questions.emplace(link.question, std::move(*linked));
            dossier.indirect_findings.emplace(link.question, records_.findings.on_question(link.question));
        }
    }
}

void DossierLoader::add_relied_on(Dossier& dossier) {
    for (const auto& source : sources_that_advise_against(dossier)) {
        auto all = records_.sources.appearances_of_source(source);
        std::copy_if(std::move_iterator(all.begin()), std::move_iterator(all.end()),
                     std::back_inserter(dossier.relied_on), rests_on_a_work);
    }
}

void DossierLoader::add_works(Dossier& dossier) {
    Works works(records_, dossier);
    const auto want = [&works](const std::string& key) { works.want_reference(key); };
    for_each_cited(dossier.appearances, want);
    for_each_cited(dossier.relied_on, want);
    for (const auto& finding : dossier.findings) {
        works.add_study(finding.study);
    }
    for (const auto& [question, findings] : dossier.indirect_findings) {
        for (const auto& finding : findings) {
            works.add_study(finding.study);
        }
    }
    for (const auto& finding : dossier.limits) {
        works.add_study(finding.study);
    }
    works.follow();
}

void DossierLoader::add_cited_findings(Dossier& dossier) {
    for_each_cited(dossier.appearances, [&](const std::string& key) {
        const auto study = dossier.study_of_reference.find(key);
        if (study != dossier.study_of_reference.end() && !dossier.cited_findings.contains(study->second)) {
            dossier.cited_findings.emplace(study->second, records_.findings.of_study(study->second));
        }
    });
}

void DossierLoader::add_sources(Dossier& dossier) {
    for (const auto& appearance : dossier.appearances) {
        if (!dossier.sources.contains(appearance.source)) {
            if (!source_ || source_->id != appearance.source) {
                source_ = records_.sources.find(appearance.source);
            }
            if (source_) {
                dossier.sources.emplace(appearance.source, *source_);
            }
        }
    }
}

/// Limits that answer the question itself, or one on the same substance.
std::vector<Finding> DossierLoader::limits_for(const Question& question) {
    if (!limits_) {
        limits_.emplace();
        for (auto& finding : records_.findings.limits()) {
            Limit limit{std::move(finding), {}};
            for (const auto& answered : limit.finding.questions) {
                const auto found = records_.questions.find(answered);
                limit.substances.insert(found ? found->intervention.substance : "");
            }
            limits_->push_back(std::move(limit));
        }
    }
    std::vector<Finding> fitting;
    for (const auto& [finding, substances] : *limits_) {
        const auto& asked = finding.questions;
        const bool same_question = std::find(asked.begin(), asked.end(), question.id) != asked.end();
        const auto& substance = question.intervention.substance;
        if (same_question || (!substance.empty() && substances.contains(substance))) {
            fitting.push_back(finding);
        }
    }
    return fitting;
}

Dossier DossierLoader::load(const std::string& question) {
    auto found = records_.questions.find(question);
    if (!found) {
        throw std::out_of_range("no question '" + question + "'");
    }
    Dossier dossier;
    dossier.question = std::move(*found);
    dossier.claims = records_.questions.claims_of(question);
    dossier.appearances = records_.sources.appearances_of_question(question);
    dossier.findings = records_.findings.on_question(question);
    if (std::any_of(dossier.claims.begin(), dossier.claims.end(), names_a_dose)) {
        dossier.limits = limits_for(dossier.question);
    }
    add_linked_questions(dossier);
    add_relied_on(dossier);
    add_works(dossier);
    add_cited_findings(dossier);
    add_sources(dossier);
    return dossier;
}

std::vector<std::string> question_ids(const db::Connection& db) {
    return QuestionLoader(db).ids();
}

Dossier load_dossier(const db::Connection& db, const std::string& question) {
    return DossierLoader(db).load(question);
}

}  // namespace grounds::load
