// SPDX-License-Identifier: MIT
#include "query/answers/change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/error.hpp"
#include "evidence/assess.hpp"
#include "evidence/findings/tier.hpp"
#include "evidence/whatif/whatif.hpp"
#include "query/answers/answer.hpp"

namespace grounds::query {

namespace {

using Names = std::set<std::string>;

template <class Chosen>
void add_designs(std::set<Design>& designs, Chosen chosen) {
    for (const auto word : Vocabulary<Design>::words) {
        if (const auto design = parse_term<Design>(word); design && chosen(*design)) {
            designs.insert(*design);
        }
    }
}

std::set<Design> designs_of(const std::vector<std::string>& words) {
    std::set<Design> designs;
    for (const auto& word : words) {
        if (word == "rct") {
            add_designs(designs, evidence::is_randomised);
        } else if (word == "review") {
            add_designs(designs, evidence::is_review);
        } else if (const auto design = parse_term<Design>(word)) {
            designs.insert(*design);
        } else {
            throw Error("--only-design", fmt::format("no design '{}'", word),
                        fmt::format("rct, review or one of: {}", fmt::join(Vocabulary<Design>::words, " ")));
        }
    }
    return designs;
}

/// The study that the user names by its id or by a report of it.
std::string study_named(const Dossier& dossier, const Names& answering, const std::string& name) {
    if (answering.contains(name)) {
        return name;
    }
    if (const auto study = dossier.study_of_reference.find(name);
        study != dossier.study_of_reference.end() && answering.contains(study->second)) {
        return study->second;
    }
    auto near = near_ids(name, {answering.begin(), answering.end()});
    if (near.empty()) {
        near.assign(answering.begin(), answering.end());
    }
    throw Error("--without", fmt::format("no study '{}' answers the claim's question", name),
                near.empty() ? "no study does" : fmt::format("one of: {}", fmt::join(near, " ")));
}

void take_out(Names& removed, const Names& more) {
    removed.insert(more.begin(), more.end());
}

Names named_studies(const Dossier& dossier, const std::vector<std::string>& names) {
    const auto answering = whatif::answering_studies(dossier);
    Names studies;
    for (const auto& name : names) {
        studies.insert(study_named(dossier, answering, name));
    }
    return studies;
}

Names removed_by(const Dossier& dossier, const Names& named, const Hypothesis& hypothesis) {
    auto removed = named;
    if (!hypothesis.only_designs.empty()) {
        take_out(removed, whatif::studies_of_other_designs(dossier, designs_of(hypothesis.only_designs)));
    }
    if (hypothesis.as_of) {
        take_out(removed, whatif::studies_later_than(dossier, *hypothesis.as_of));
    }
    return removed;
}

std::vector<std::string> conditions_of(const Names& named, const Hypothesis& hypothesis) {
    std::vector<std::string> conditions;
    for (const auto& study : named) {
        conditions.push_back("without " + study);
    }
    if (!hypothesis.only_designs.empty()) {
        conditions.push_back(fmt::format("only designs: {}", fmt::join(hypothesis.only_designs, ", ")));
    }
    if (hypothesis.as_of) {
        conditions.push_back(fmt::format("as of {}", *hypothesis.as_of));
    }
    return conditions;
}

/// A trial that is taken out by its design or year is meant to be seen through the reviews that hold it.
std::vector<std::string> caveats_of(const Dossier& dossier, const Names& named, const Names& removed, bool by_year) {
    std::vector<std::string> caveats;
    for (const auto& [review, trial] : whatif::still_pooled(dossier, removed)) {
        if (named.contains(trial)) {
            caveats.push_back(fmt::format("the pooled result of {} still holds {}", review, trial));
        }
    }
    auto undated = by_year ? whatif::studies_of_unknown_year(dossier) : Names{};
    std::erase_if(undated, [&](const std::string& id) { return removed.contains(id); });
    if (!undated.empty()) {
        caveats.push_back(fmt::format("kept, since their year is not known: {}", fmt::join(undated, ", ")));
    }
    return caveats;
}

}  // namespace

Assessment assess_only(const Dossier& dossier, const std::string& claim) {
    auto all = evidence::assess(dossier).claims;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Assessment& one) { return one.claim == claim; });
    if (found == all.end()) {
        throw std::out_of_range("no claim '" + claim + "' in its dossier");
    }
    return std::move(*found);
}

WhatIf what_if(const Dossier& dossier, const std::string& claim, const Hypothesis& hypothesis) {
    WhatIf result;
    const auto named = named_studies(dossier, hypothesis.without);
    const auto removed = removed_by(dossier, named, hypothesis);
    result.conditions = conditions_of(named, hypothesis);
    result.removed.assign(removed.begin(), removed.end());
    result.caveats = caveats_of(dossier, named, removed, hypothesis.as_of.has_value());
    result.dossier = whatif::without_studies(dossier, removed);
    result.before = assess_only(dossier, claim);
    result.after = assess_only(result.dossier, claim);
    return result;
}

}  // namespace grounds::query
