// SPDX-License-Identifier: MIT
#include "query/report/sections.hpp"

#include <algorithm>
#include <cctype>

#include "base/hash.hpp"
#include "evidence/findings/text.hpp"
#include "query/report/context.hpp"
#include "query/report/words.hpp"
#include "query/writers/texts.hpp"

namespace grounds::report {
namespace {

bool cites_nothing(const Appearance& appearance) {
    return std::all_of(appearance.citations.begin(), appearance.citations.end(),
                       [](const Citation& citation) { return citation.resolution == Resolution::none_given; });
}

md::Inline claim_link(const Claim& claim) {
    return md::link_within(md::text(claim.statement.empty() ? claim.id : claim.statement),
                           md::slug(claim_heading(claim.id)));
}

/// Publishers (or titles) of the sources that say it, each once, by source id; those that deny it are marked.
std::vector<std::string> sayers(const query::ClaimAnswer& answer) {
    std::map<std::string, bool> denies;
    for (const auto& appearance : answer.appearances) {
        const auto known = denies.emplace(appearance.source, true).first;
        known->second = known->second && appearance.stance == Stance::denies;
    }
    std::vector<std::string> names;
    for (const auto& [id, denied] : denies) {
        const auto found = answer.dossier->sources.find(id);
        std::string name = id;
        if (found != answer.dossier->sources.end()) {
            name = found->second.publisher.empty() ? found->second.title : found->second.publisher;
        }
        names.push_back(denied ? name + " (denies it)" : name);
    }
    return names;
}

std::string sayers_cell(const query::ClaimAnswer& answer) {
    constexpr std::size_t most = 4;
    auto names = sayers(answer);
    if (names.empty()) {
        return "nobody on record";
    }
    if (names.size() > most) {
        const auto more = names.size() - (most - 1);
        names.resize(most - 1);
        names.push_back(std::to_string(more) + " more");
    }
    return evidence::list_text(names);
}

/// "Supported" alone would vouch for the size of a claim that is judged on its direction.
std::string verdict_text(const query::ClaimAnswer& answer) {
    const auto& size = answer.assessment.size;
    auto words = size ? writers::verdict_phrase(answer.assessment.verdict, size->found)
                      : std::string(in_words(answer.assessment.verdict));
    words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
    return words;
}

/// Conflicts have no id in an answer; two may differ in their sides only.
std::string identity(const Conflict& conflict) {
    auto text = std::string(to_string(conflict.type)) + "\n" + conflict.question + "\n" + conflict.explanation;
    for (const auto& side : conflict.between) {
        text += "\n" + side.kind + " " + side.id;
    }
    return text;
}

}  // namespace

void Summary::add(const query::ClaimAnswer& answer) {
    const auto& assessment = answer.assessment;
    const auto& certainty = assessment.certainty;
    ++claims_;
    rows_.write(md::PipeTable::line_of(
        {claim_link(answer.claim), md::text(verdict_text(answer)),
         md::text(writers::certainty_phrase(assessment.verdict, certainty.level, certainty.lowest, certainty.highest)),
         md::text(body_text(answer)), md::text(sayers_cell(answer)),
         md::text(std::to_string(answer.conflicts.size()))}));
    ++verdicts_[assessment.verdict];
    const auto silent = std::count_if(answer.appearances.begin(), answer.appearances.end(), cites_nothing);
    places_ += answer.appearances.size();
    uncited_places_ += static_cast<std::size_t>(silent);
    if (silent > 0 && static_cast<std::size_t>(silent) == answer.appearances.size()) {
        md::Document item;
        item.bullet(claim_link(answer.claim));
        uncited_.write(item.markdown());
    }
    for (const auto& appearance : answer.appearances) {
        sources_.insert(appearance.source);
    }
    for (const auto& conflict : answer.conflicts) {  // two claims on one question share its conflicts
        conflicts_.insert(base::sha256_hex(identity(conflict)).substr(0, 16));  // a clash of 64 bits is as good as none
    }
}

void Summary::write_table(const base::Sink& sink) const {
    const md::PipeTable table({{"Claim"},
                               {"What the evidence says"},
                               {"How sure one can be"},
                               {"Studies behind the verdict"},
                               {"Who says it"},
                               {"Conflicts", md::PipeTable::Align::right}});
    sink(table.head());
    rows_.read(sink);
}

std::string Summary::counts(std::optional<long> conflicts) const {
    std::vector<std::string> verdicts;
    for (const auto& [verdict, count] : verdicts_) {
        std::string words(in_words(verdict));
        words.front() = static_cast<char>(words.front() - 'A' + 'a');
        verdicts.push_back(std::to_string(count) + " " + words);
    }
    std::string all = evidence::count_text(claims_, "claim", "claims");
    all += verdicts.empty() ? "." : ": " + evidence::list_text(verdicts) + ".";
    all += " Made by " + evidence::count_text(sources_.size(), "source", "sources") + " in " +
           evidence::count_text(places_, "place", "places") +
           "; places that cite nothing: " + std::to_string(uncited_places_) + ".";
    const auto told = static_cast<long>(conflicts_.size());
    const auto total = std::max(conflicts.value_or(0), told);
    all += " Conflicts found: " + std::to_string(total);
    const auto aside = total - told;
    return all + (aside == 0 ? "." : "; of these, not about any claim: " + std::to_string(aside) + ".");
}

}  // namespace grounds::report
