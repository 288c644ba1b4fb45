// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>

#include "base/ascii.hpp"
#include "evidence/statements/consistency.hpp"
#include "importer/drafts/studies.hpp"

namespace grounds::drafts {

namespace {

using statements::Kind;
using statements::Number;
using statements::Span;
using statements::Statement;
using statements::Text;

bool has(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

class StudyReader {
public:
    StudyReader(const Text& text, std::string_view title, std::string_view types)
        : text_(text), study_(read_design(text, title, types)) {}

    DraftStudy run() {
        for (const auto& statement : statements::read_statements(text_)) {
            const auto words = slice(statement.span.start, statement.span.end);
            for (const auto& number : statement.numbers) {
                people(statement, words, number);
            }
            duration(statement, words);
            result(statement, words);
            for (const auto& found : statements::contradictions_in(text_, statement)) {
                study_.contradictions.push_back(found.what);
            }
        }
        if (!study_.randomised.value && !study_.enrolled.value && !study_.analysed.value) {
            study_.enrolled = some_;
        }
        return std::move(study_);
    }

private:
    [[nodiscard]] std::string_view slice(long start, long end) const {
        return std::string_view(text_.lower)
            .substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    }
    [[nodiscard]] std::string shown(const Span& span) const {
        return base::shown(text_, base::trimmed(text_, span), static_cast<std::size_t>(span.length()));
    }

    void people(const Statement& statement, std::string_view words, const Number& number) {
        const auto value = number.figure.quantity.value;
        if (!value || *value < 1 || number.decimals > 0) {
            return;
        }
        const auto count = static_cast<long>(*value);
        const auto by = shown(statement.span);
        if (number.kind == Kind::trials && !study_.trials.value) {
            study_.trials = {count, by};
        }
        if (is_assigned(statement.span, number)) {
            keep_most(study_.randomised, count, by);
            return;
        }
        if (to_arm(statement.span, words, number)) {
            return;
        }
        if (number.kind != Kind::people || was_only_asked(statement.span, number)) {
            return;
        }
        const auto before = slice(statement.span.start, number.span.start);
        if (before.ends_with("n = ") || before.ends_with("n=")) {
            const auto sign = text_.plain.rfind('N', static_cast<std::size_t>(number.span.start));
            if (sign != std::string::npos && number.span.start - static_cast<long>(sign) <= 4) {
                keep_most(study_.enrolled, count, by);  // "18 studies (N = 3,336)"
            } else {
                arm(number);
            }
            return;
        }
        const bool reviews = study_.design.value && (*study_.design.value == Design::systematic_review ||
                                                     *study_.design.value == Design::meta_analysis);
        if (!reviews && (has(words, "randomi") || has(words, "randomly") || has(words, "allocated"))) {
            keep_most(study_.randomised, count, by);
        } else if (has(words, "analy") || has(words, "completed")) {
            keep_most(study_.analysed, count, by);
        } else if (has(words, "enrolled") || has(words, "recruited") || has(words, "included") ||
                   has(words, "participants") || has(words, "took")) {
            keep_most(study_.enrolled, count, by);
        } else if (!some_.value) {
            some_ = {count, by};
        }
    }
    static void keep_most(Told<long>& told, long count, const std::string& by) {
        if (!told.value || *told.value < count) {
            told = {count, by};
        }
    }

    /// "701 were randomly assigned", whatever was counted before in the sentence.
    [[nodiscard]] bool is_assigned(const Span& sentence, const Number& number) const {
        const auto tokens = base::tokens_of(text_, {number.span.end, std::min(sentence.end, number.span.end + 40)});
        std::size_t at = 0;
        while (at < tokens.size() && (tokens[at].word == "were" || tokens[at].word == "underwent")) {
            ++at;
        }
        const bool people = number.kind == Kind::people || number.bare || number.kind == Kind::other;
        return people && at < tokens.size() && at <= 1 &&
               (tokens[at].word == "randomly" || tokens[at].word.starts_with("randomi"));
    }
    /// "3206 people were screened"
    [[nodiscard]] bool was_only_asked(const Span& sentence, const Number& number) const {
        const auto behind = slice(number.span.end, std::min(sentence.end, number.span.end + 60));
        const auto clause = behind.substr(0, behind.find_first_of(",;"));
        return has(clause, "screened") || has(clause, "assessed for eligib") || has(clause, "invited") ||
               has(clause, "approached") || has(clause, "eligible");
    }
    /// "(351 to the walking group and 350 to no treatment)", where people are assigned
    bool to_arm(const Span& sentence, std::string_view words, const Number& number) {
        const auto tokens = base::tokens_of(text_, {number.span.end, std::min(sentence.end, number.span.end + 80)});
        const bool assigned = has(words, "assigned") || has(words, "randomi") || has(words, "allocated");
        if (!assigned || tokens.size() < 2 || tokens.front().word != "to" ||
            tokens.front().span.start > number.span.end + 1) {
            return false;
        }
        std::size_t first = tokens[1].word == "the" || tokens[1].word == "a" ? 2 : 1;
        auto last = first;
        while (last < tokens.size() && last - first < 6 && tokens[last].word != "and" && tokens[last].word != "group" &&
               tokens[last].word != "or" && !base::is_digit(tokens[last].word.front()) &&
               slice(tokens[last - 1].span.end, tokens[last].span.start).find_first_of(",;:().") ==
                   std::string_view::npos) {
            ++last;
        }
        if (last == first) {
            return false;
        }
        study_.arms.push_back(
            {shown({tokens[first].span.start, tokens[last - 1].span.end}), number.figure.quantity.value, {}, {}, {}});
        return true;
    }

    /// "larkmoss tea (n = 59)": the words between the last comma, "to", "or", "and", "with" and the bracket.
    void arm(const Number& number) {
        const auto bracket = text_.lower.rfind('(', static_cast<std::size_t>(number.span.start));
        if (bracket == std::string::npos || number.span.start - static_cast<long>(bracket) > 12 ||
            slice(static_cast<long>(bracket) + 1, number.span.start).find_first_of("0123456789,;") !=
                std::string_view::npos) {
            return;
        }
        const auto end = static_cast<long>(bracket);
        const auto tokens = base::tokens_of(text_, {std::max(0L, end - 80), end});
        constexpr std::string_view ends =
            "|to|or|and|with|either|receive|received|versus|vs|against|than|took|of|into|from|";
        auto first = tokens.size();
        while (first > 0 && tokens.size() - first < 6 &&
               ends.find("|" + std::string(tokens[first - 1].word) + "|") == std::string_view::npos &&
               (first == tokens.size() ||
                slice(tokens[first - 1].span.end, tokens[first].span.start).find_first_of(",;:.()") ==
                    std::string_view::npos)) {
            --first;
        }
        if (first + 1 < tokens.size() && (tokens[first].word == "a" || tokens[first].word == "the")) {
            ++first;
        }
        if (first < tokens.size()) {
            study_.arms.push_back(
                {shown({tokens[first].span.start, tokens.back().span.end}), number.figure.quantity.value, {}, {}, {}});
        }
    }

    /// "22 of 42 people slept with larkmoss against": the words behind "with", before the next number; empty if nothing
    /// names the arm.
    [[nodiscard]] std::string arm_behind(const Span& sentence, long end) const {
        constexpr std::string_view before = "|with|receiving|taking|given|on|";
        constexpr std::string_view ends = "|and|or|against|versus|vs|compared|than|but|who|had|group|";
        const auto tokens = base::tokens_of(text_, {end, std::min(sentence.end, end + 90)});
        const auto in = [](std::string_view list, std::string_view word) {
            return list.find("|" + std::string(word) + "|") != std::string_view::npos;
        };
        for (std::size_t i = 0; i < tokens.size() && !base::is_digit(tokens[i].word.front()); ++i) {
            auto last = i + 1;
            while (in(before, tokens[i].word) && last < tokens.size() && last - i <= 4 &&
                   !in(ends, tokens[last].word) && tokens[last].span.start == tokens[last - 1].span.end + 1 &&
                   !base::is_digit(tokens[last].word.front())) {
                ++last;
            }
            if (last > i + 1) {
                return shown({tokens[i + 1].span.start, tokens[last - 1].span.end});
            }
        }
        return {};
    }

    /// The first time that the words give as how long something was done.
    void duration(const Statement& statement, std::string_view words) {
        const bool follow_up = has(words, "follow") || has(words, "history") || has(words, "after");
        for (const auto& number : statement.numbers) {
            const auto before = slice(std::max(statement.span.start, number.span.start - 5), number.span.start);
            const bool told = before.ends_with("for ") || before.ends_with("over ") || before.ends_with(" a ");
            const auto& quantity = number.figure.quantity;
            const bool long_enough = quantity.unit == "weeks" || quantity.unit == "months" || quantity.unit == "days";
            if (!study_.duration.value && number.kind == Kind::duration && told && long_enough && quantity.value &&
                !follow_up) {
                study_.duration = {quantity, shown(statement.span)};
            }
        }
    }

    void result(const Statement& statement, std::string_view words) {
        if (has(words, "primary outcome was") || has(words, "primary endpoint was") || has(words, "we aimed")) {
            return;
        }
        std::vector<DraftArm> arms;
        const Number* p = nullptr;
        const auto known = study_.findings.size();
        bool any = false;
        for (const auto& number : statement.numbers) {
            if (const auto measure = measure_of(number)) {
                effect(statement, number, *measure);
                any = true;
            } else if (number.kind == Kind::events && number.part && number.whole) {
                arms.push_back({arm_behind(statement.span, number.span.end), number.whole, number.part, {}, {}});
            } else if (number.kind == Kind::mean && number.spread && !number.spread_is_error) {
                arms.push_back(
                    {arm_behind(statement.span, number.span.end), {}, {}, number.figure.quantity.value, number.spread});
            } else if (number.kind == Kind::p_value) {
                p = p == nullptr ? &number : p;
            }
        }
        const bool none = statement.tone.tendency == statements::Tendency::no_difference;
        if (any && arms.size() == 2 && study_.findings.size() == known + 1) {
            study_.findings.back().arms = std::move(arms);
            return;
        }
        if (any || (arms.size() < 2 && !(none && p != nullptr))) {
            return;
        }
        auto found = finding(statement);
        found.arms = std::move(arms);
        if (p != nullptr) {
            found.measure = Measure::none;
            found.p = p->p;
        }
        study_.findings.push_back(std::move(found));
    }
    [[nodiscard]] DraftFinding finding(const Statement& statement) const {
        DraftFinding found;
        found.sentence = statement.span;
        found.outcome = outcome_of(text_, statement);
        found.no_effect = statement.tone.tendency == statements::Tendency::no_difference;
        return found;
    }

    void effect(const Statement& statement, const Number& number, Measure measure) {
        auto found = finding(statement);
        if (auto told = outcome_before_bracket(text_, statement, number); !told.empty()) {
            found.outcome = std::move(told);
        }
        found.measure = measure;
        found.one_group = is_of_one_group(text_, statement);
        found.value = number.figure.quantity.value;
        const bool ratio = measure == Measure::rr || measure == Measure::odds_ratio || measure == Measure::hr;
        found.unit = ratio || measure == Measure::smd ? "" : number.figure.quantity.unit;
        if (number.interval && !number.interval->range) {
            found.low = number.interval->low;
            found.high = number.interval->high;
            found.level = number.interval->level;
        }
        found.p = number.p;
        const bool fell = number.figure.change == Change::decrease && !ratio;
        if (fell && found.value && *found.value > 0 && (!found.low || *found.low + *found.high > 0)) {
            found.turned = true;
            found.value = -*found.value;
            const auto low = found.low;
            found.low = found.high ? std::optional(-*found.high) : std::nullopt;
            found.high = low ? std::optional(-*low) : std::nullopt;
        }
        study_.findings.push_back(std::move(found));
    }

    const Text& text_;
    DraftStudy study_;
    Told<long> some_;  ///< people of a sentence that does not say what became of them
};

}  // namespace

DraftStudy read_study(const Text& text, std::string_view title, std::string_view types) {
    return StudyReader(text, title, types).run();
}

}  // namespace grounds::drafts
