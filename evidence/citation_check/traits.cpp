// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <set>
#include <string>

#include "base/ascii.hpp"
#include "base/fold.hpp"
#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/citation_check/support.hpp"

namespace grounds::citation_check {

namespace {

using Parts = std::initializer_list<std::string_view>;

double share_in(const std::vector<std::string>& wanted, const std::vector<std::string>& have) {
    return wanted.empty() ? 0.5 : static_cast<double>(shared(wanted, have)) / static_cast<double>(wanted.size());
}

double times_in(std::string_view text, Parts parts) {
    double times = 0;
    for (const auto part : parts) {
        for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
            ++times;
        }
    }
    return times;
}

double yes(bool told) {
    return told ? 1 : 0;
}

std::set<std::string> neighbours_in(std::string_view text) {
    const auto terms = base::terms_of(text);
    std::set<std::string> pairs;
    for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
        pairs.insert(terms[i] + " " + terms[i + 1]);
    }
    return pairs;
}

/// Share of the neighbouring words of a phrase that stand so in a text; one word has none.
double phrases_in(std::string_view phrase, const std::set<std::string>& text) {
    constexpr double unknown = 0.3;
    const auto wanted = neighbours_in(phrase);
    const auto found =
        std::count_if(wanted.begin(), wanted.end(), [&](const std::string& pair) { return text.contains(pair); });
    return wanted.empty() ? unknown : static_cast<double>(found) / static_cast<double>(wanted.size());
}

double same_time(std::string_view claim, const SourceText& text) {
    const Said said{std::string(claim)};
    for (const auto& figure : said.figures) {
        for (const auto& sentence : text.sentences) {
            for (const auto& number : sentence.statement.numbers) {
                if (figure.is_time() && number.is_time() && likeness(figure, number) == Likeness::same) {
                    return 1;
                }
            }
        }
    }
    return 0;
}

class TraitReader {
public:
    TraitReader(std::string_view claim, std::string_view title, const SourceText& abstract)
        : claim_(claim),
          parts_(parts_of_claim(claim)),
          title_(base::lower_ascii(base::plain_of(title))),
          whole_(std::string(title) + ". " + abstract.text.plain),
          abstract_(abstract) {}

    Traits run(const Registration& registration) {
        read_words();
        read_design();
        read_outcome();
        read_arms();
        read_results();
        read_registration(registration);
        return traits_;
    }

private:
    void set(Trait trait, double value) {
        traits_[static_cast<std::size_t>(trait)] = std::clamp(value, -1.0, 1.0);
    }

    void read_words() {
        const auto have = sorted_terms(whole_);
        const auto neighbours = neighbours_in(whole_);
        const double claim = share_in(sorted_terms(claim_), have);
        const bool trial = holds_any(base::lower_ascii(whole_), {"randomi", "placebo", "double-blind"});
        set(Trait::claim_in_text, claim);
        set(Trait::claim_in_trial, trial ? claim : 0);
        const auto outcome = sorted_terms(parts_.outcome);
        set(Trait::outcome_in_text, share_in(outcome, have));
        double most = 0;
        for (const auto& sentence : abstract_.sentences) {
            most = std::max(most, share_in(outcome, sentence.terms));
        }
        set(Trait::outcome_sentence, most);
        set(Trait::outcome_phrases, phrases_in(parts_.outcome, neighbours));
        set(Trait::first_arm_in_text, share_in(sorted_terms(parts_.first), have));
        set(Trait::first_arm_phrases, phrases_in(parts_.first, neighbours));
        set(Trait::same_time, same_time(claim_, abstract_));
    }
    void read_design() {
        const auto& lower = abstract_.text.lower;
        const auto says = [&](Trait trait, Parts parts) { set(trait, yes(holds_any(lower, parts))); };
        says(Trait::registered, {"nct0", "clinicaltrials", "trial registration", "isrctn"});
        says(Trait::pilot,
             {"pilot", "feasib", "phase i ", "phase ii ", "phase 1 ", "phase 2 ", "exploratory", "proof"});
        says(Trait::endpoint, {"endpoint", "end point", "end-point"});
        says(Trait::harms_told, {"adverse event", "adverse effect", "side effect", "safety"});
        says(Trait::assigned, {"were randomly assigned", "were randomized", "were randomised", "randomly allocated",
                               "we randomly", "randomized to", "randomised to", "assigned to"});
        set(Trait::trial_in_title, yes(holds_any(title_, {"trial", "randomi"})));
        const bool protocol = holds_any(title_, {"protocol", "design and", "rationale", "study design", "design of"});
        set(Trait::protocol_in_title, yes(protocol));
        set(Trait::protocol, yes(protocol || holds_any(lower, {" will be ", " will receive", " will assess",
                                                               " will compare", " will evaluate"})));
        set(Trait::secondary_report,
            yes(holds_any(title_,
                          {"post hoc",  "post-hoc",  "pooled",  "subanaly",      "secondary analys", "subgroup",
                           "associat",  "predict",   "model",   "baseline char", "moderat",          "mediat",
                           "correlat",  "mechanis",  "genetic", "cost",          "econom",           "long-term",
                           "extension", "rationale", "design",  "measure",       "assessment",       "qualit"})));
        set(Trait::schedule, times_in(lower, {"mg", "daily", "weekly", " dose", "titrat"}) / 8);
        set(Trait::other_studies, times_in(lower, {"trials", "studies"}) / 4);
    }
    void read_outcome() {
        const auto outcome = base::lower_ascii(parts_.outcome);
        set(Trait::superior_or_other, yes(parts_.superior_or_other));
        set(Trait::counts_people, yes(holds_any(outcome, {"number of", "percent", "proportion", "rate", "incidence"})));
        set(Trait::scored, yes(holds_any(outcome, {"score", "scale", "index", "questionnaire", "inventory"})));
        set(Trait::safety, yes(tells_of_harm(outcome)));
    }
    void read_arms() {
        const auto first = sorted_terms(parts_.first);
        const auto second = sorted_terms(parts_.second);
        const auto both = sorted_terms(parts_.first + " " + parts_.second);
        std::vector<std::string> only_first;
        std::vector<std::string> only_second;
        std::set_difference(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(only_first));
        std::set_difference(second.begin(), second.end(), first.begin(), first.end(), std::back_inserter(only_second));
        double named = 0;
        double assigned = 0;
        for (const auto& sentence : abstract_.sentences) {
            named += yes(shared(only_first, sentence.terms) > 0 && shared(only_second, sentence.terms) > 0);
            const auto lower = abstract_.text.lower.substr(static_cast<std::size_t>(sentence.statement.span.start),
                                                           static_cast<std::size_t>(sentence.statement.span.length()));
            if (!both.empty() && holds_any(lower, {"randomi", "randomly", "assigned", "allocated", "received"})) {
                assigned = std::max(assigned, share_in(both, sentence.terms));
            }
        }
        set(Trait::both_arms, named / 3);
        set(Trait::arms_where_assigned, assigned);
    }
    void read_results() {
        auto clauses = result_clauses(parts_, abstract_);
        set(Trait::many_results, static_cast<double>(clauses.size()) / 10);
        std::erase_if(clauses, [](const ResultClause& clause) { return clause.verdict() == 0; });
        double without = 0;
        bool last_without = false;
        double first_p = 0;
        double primary = 0;
        int primaries = 0;
        for (const auto& clause : clauses) {
            without += yes(clause.words < 0);
            last_without = last_without || (clause.last && clause.words < 0);
            first_p = first_p == 0 ? clause.numbers : first_p;
            if (clause.primary && clause.numbers != 0) {
                primary += clause.numbers;
                ++primaries;
            }
        }
        set(Trait::without, without / 4);
        set(Trait::conclusion_without, yes(last_without));
        set(Trait::first_p, first_p);
        set(Trait::primary_p, primaries > 0 ? primary / primaries : 0);
        const double first = clauses.empty() ? 0 : clauses.front().verdict();
        set(Trait::first_told, first);
        set(Trait::first_two_told, (first + (clauses.size() > 1 ? clauses[1].verdict() : 0)) / 2);
        read_relevant(clauses);
    }
    void read_relevant(const std::vector<ResultClause>& telling) {
        double sum = 0;
        double all = 0;
        for (const auto& clause : telling) {
            const double weight = std::exp(4 * clause.relevance);
            sum += weight * clause.verdict();
            all += weight;
        }
        set(Trait::result, all > 0 ? sum / all : 0);
        const auto most = std::max_element(telling.begin(), telling.end(),
                                           [](const auto& a, const auto& b) { return a.relevance < b.relevance; });
        set(Trait::significant_result, yes(most != telling.end() && most->numbers > 0));
    }
    void read_registration(const Registration& registration) {
        const auto year = registration_year(registration.number);
        double published = 0;
        const auto& date = registration.published;
        if (std::from_chars(date.data(), date.data() + date.size(), published).ec == std::errc() && year) {
            const auto month = date.size() >= 7 ? std::atoi(date.c_str() + 5) : 7;
            const double gap = std::floor(published) + (month - 1) / 12.0 - *year;
            set(Trait::before_registration, yes(gap < 0));
            set(Trait::first_year, yes(gap >= 0 && gap < 1));
        }
        if (registration.number.empty()) {
            return;
        }
        const auto& lower = abstract_.text.lower;
        const bool same = lower.find(base::lower_ascii(registration.number)) != std::string::npos;
        set(Trait::same_number, yes(same));
        set(Trait::other_number, yes(!same && lower.find("nct0") != std::string::npos));
    }

    std::string_view claim_;
    ComparedClaim parts_;
    std::string title_;  ///< in small letters
    std::string whole_;  ///< title and abstract
    const SourceText& abstract_;
    Traits traits_{};
};

}  // namespace

Traits traits_of(std::string_view claim, std::string_view title, const SourceText& abstract,
                 const Registration& registration) {
    return TraitReader(claim, title, abstract).run(registration);
}

}  // namespace grounds::citation_check
