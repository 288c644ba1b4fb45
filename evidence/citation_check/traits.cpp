// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/citation_check/support.hpp"

namespace grounds::citation_check {

namespace {

double share_in(const std::vector<std::string>& wanted, const std::vector<std::string>& have) {
    return wanted.empty() ? 0.5 : static_cast<double>(shared(wanted, have)) / static_cast<double>(wanted.size());
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

double yes(bool told) {
    return told ? 1 : 0;
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
        : claim_(claim), parts_(parts_of_claim(claim)), title_(std::string(title)), abstract_(abstract) {}

    Traits run(const Registration& registration) {
        read_words();
        read_design();
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
        const auto text = sorted_terms(title_.plain + ". " + abstract_.text.plain);
        set(Trait::claim_in_text, share_in(sorted_terms(claim_), text));
        set(Trait::outcome_in_text, share_in(sorted_terms(parts_.outcome), text));
        set(Trait::same_time, same_time(claim_, abstract_));
    }
    void read_design() {
        const auto& lower = abstract_.text.lower;
        const auto& title = title_.lower;
        const bool randomised = holds_any(lower, {"randomi", "randomly"});
        set(Trait::trial,
            yes(randomised ||
                holds_any(lower, {"placebo", "double-blind", "double blind", "open-label", "controlled trial"}) ||
                holds_any(title, {"trial", "randomi", "placebo", "phase "})));
        set(Trait::trial_in_title, yes(holds_any(title, {"trial", "randomi"})));
        set(Trait::primary, yes(holds_any(lower, {"primary"})));
        set(Trait::registered, yes(holds_any(lower, {"nct0", "clinicaltrials", "trial registration", "isrctn"})));
        set(Trait::review, yes(holds_any(title, {"review", "meta-analys", "guideline", "recommend", "overview",
                                                 "consensus", "systematic"})));
        set(Trait::protocol,
            yes(holds_any(title, {"protocol", "design and", "rationale", "study design", "design of"}) ||
                holds_any(lower, {" will be ", " will receive", " will assess", " will compare", " will evaluate"})));
        const auto beginning = title + " " + lower.substr(0, 600);
        set(Trait::observed,
            yes(!randomised &&
                holds_any(beginning, {"retrospective", "cross-sectional", "case-control", "prevalence", "epidemiolog",
                                      "risk factor", "incidence of", "validity", "reliability", "psychometric",
                                      "validation", "predict", "registry", "cohort", "survey", "prognos"})));
        constexpr long short_abstract = 700;
        set(Trait::brief, yes(abstract_.text.size() < short_abstract));
        set(Trait::pilot, yes(holds_any(lower, {"pilot", "feasib", "phase i ", "phase ii ", "phase 1 ", "phase 2 ",
                                                "exploratory", "proof"})));
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
        set(Trait::superior_or_other, yes(parts_.superior_or_other));
        set(Trait::safety, yes(tells_of_harm(base::lower_ascii(parts_.outcome))));
    }
    void read_results() {
        auto clauses = result_clauses(parts_, abstract_);
        double with = 0, without = 0, with_p = 0, all_p = 0, primary = 0;
        bool last_with = false, last_without = false;
        double first_p = 0;
        for (const auto& clause : clauses) {
            with += yes(clause.words > 0);
            without += yes(clause.words < 0);
            last_with = last_with || (clause.last && clause.words > 0);
            last_without = last_without || (clause.last && clause.words < 0);
            primary += clause.primary ? clause.verdict() : 0;
            if (clause.numbers != 0) {
                all_p += 1;
                with_p += yes(clause.numbers > 0);
                first_p = first_p == 0 ? clause.numbers : first_p;
            }
        }
        std::erase_if(clauses, [](const ResultClause& clause) { return clause.verdict() == 0; });
        std::stable_sort(clauses.begin(), clauses.end(),
                         [](const auto& a, const auto& b) { return a.relevance > b.relevance; });
        double sum = 0, weights = 0, others = 0;
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            const double weight = std::exp(3 * clauses[i].relevance);
            sum += weight * clauses[i].verdict();
            weights += weight;
            others += i == 1 || i == 2 ? clauses[i].verdict() / 2 : 0;
        }
        set(Trait::result, weights > 0 ? sum / weights : 0);
        set(Trait::other_results, others);
        set(Trait::primary_result, primary);
        set(Trait::conclusion_with, yes(last_with));
        set(Trait::conclusion_without, yes(last_without));
        set(Trait::without, without / 4);
        set(Trait::significant, all_p > 0 ? with_p / all_p : 0.5);
        set(Trait::first_p, first_p);
        const statements::Span whole{0, title_.size()};
        set(Trait::title_without,
            yes(statements::tone_of(title_, whole, {}).tendency == statements::Tendency::no_difference));
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
    statements::Text title_;
    const SourceText& abstract_;
    Traits traits_{};
};

}  // namespace

Traits traits_of(std::string_view claim, std::string_view title, const SourceText& abstract,
                 const Registration& registration) {
    return TraitReader(claim, title, abstract).run(registration);
}

std::optional<double> registration_year(std::string_view number) {
    struct Known {
        double number, year;
    };
    /// The first number of each half million, and when it was given.
    constexpr auto known = std::to_array<Known>({{0, 2004.0},
                                                 {500000, 2007.5},
                                                 {1000000, 2009.8},
                                                 {1500000, 2011.9},
                                                 {2000000, 2013.9},
                                                 {2500000, 2015.5},
                                                 {3000000, 2016.9},
                                                 {3500000, 2018.3},
                                                 {4000000, 2019.5},
                                                 {4500000, 2020.6},
                                                 {5000000, 2021.6},
                                                 {5500000, 2022.6},
                                                 {6000000, 2023.6}});
    constexpr std::size_t digits = 8;
    long value = 0;
    if (number.size() != digits + 3 || base::lower_ascii(number.substr(0, 3)) != "nct" ||
        std::from_chars(number.data() + 3, number.data() + number.size(), value).ptr != number.data() + number.size()) {
        return std::nullopt;
    }
    std::size_t at = 0;
    while (at + 2 < known.size() && static_cast<double>(value) >= known[at + 1].number) {
        ++at;
    }
    const auto& from = known[at];
    const auto& to = known[at + 1];
    return from.year + (static_cast<double>(value) - from.number) / (to.number - from.number) * (to.year - from.year);
}

}  // namespace grounds::citation_check
