// SPDX-License-Identifier: MIT
#include "evidence/citation_check/assertions.hpp"

#include <algorithm>

#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"

namespace grounds::citation_check {

namespace {

using List = std::string_view;

/// Nouns of direction: what they speak of stands behind "in" or "of", or before them ("weight loss").
constexpr List nouns =
    "|reduction|reductions|increase|increases|decrease|decreases|decline|declines|rise|fall|drop|gain|gains|loss|"
    "losses|improvement|improvements|elevation|growth|attenuation|prolongation|enhancement|increment|cut|worsening|"
    "deterioration|difference|differences|effect|effects|change|changes|benefit|benefits|association|impact|influence|"
    "advantage|evidence|";
/// They tell how much where another word tells which way: "a greater reduction".
constexpr List how_much = "|greater|larger|smaller|more|less|stronger|weaker|better|bigger|";
/// "A smaller increase than B" may be called less: nothing that is surely one or the other.
constexpr List lessening = "|smaller|less|lower|weaker|fewer|only|least|smallest|";
/// What they judge stands behind "in" or "for".
constexpr List judged = "|effective|efficacious|beneficial|superior|inferior|";
/// "more common": their subject went so.
constexpr List often = "|common|frequent|prevalent|often|frequently|likely|pronounced|severe|marked|commonly|";
/// From the first of these a clause without a difference denies.
constexpr List denials =
    "|no|not|without|neither|nor|didn't|wasn't|weren't|failed|fails|similar|comparable|unchanged|equivalent|"
    "nonsignificant|non-significant|insignificant|insignificantly|nonsignificantly|non-significantly|";
/// Words from a denial within which it speaks of a word: "the difference in pain was not ...".
constexpr std::size_t denial_reach = 6;
/// Before "to": what was shown to be so.
constexpr List showing = "|shown|found|demonstrated|proven|reported|failed|known|observed|seen|proved|";
constexpr List seen = "|seen|observed|found|reported|noted|detected|recorded|";

/// Stands for placebo, control or sham among the stems of a group; sorts before all letters.
const std::string control_group = "=control";
constexpr List control_words = "|placebo|control|controls|sham|untreated|";

void drop(std::vector<std::string>& terms, const std::vector<std::string>& known) {
    std::erase_if(terms, [&](const std::string& term) { return std::binary_search(known.begin(), known.end(), term); });
}

class AssertionReader {
public:
    AssertionReader(const statements::Text& text, const statements::Span& clause)
        : words_(text, clause),
          null_(statements::tone_of(text, clause, {}).tendency == statements::Tendency::no_difference),
          compared_(words_.comparison()),
          denied_from_(words_.first_of(denials)) {
        const auto lower = lower_of(text, clause);
        guessed_ = statements::tone_of(text, clause, {}).hedged ||
                   holds_any(lower, {"trend", "tended", "numerical", "hypothes", "aim", "whether", "objective",
                                     "purpose", " would ", " if ", "should", " will "});
    }

    std::vector<Assertion> run() {
        std::vector<Assertion> found;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const bool governs = words_[at].direction || (null_ && words_.is(at, nouns));
            if (governs && !is_governed(at)) {
                found.push_back(read(at));
            }
        }
        if (found.empty() && null_) {
            const auto verb = std::min({words_.first_of("|did|does|failed|differ|differed|"),
                                        words_.first_of("|was|were|is|are|be|been|being|remained|remains|")});
            found.push_back(finished(Course::no_difference, words_.subject_before(verb), !guessed_));
        }
        return found;
    }

private:
    /// "a greater reduction", "attenuated the increased loss": another word says which way, behind or before.
    [[nodiscard]] bool is_governed(std::size_t at) const {
        return (words_.is(at, how_much) && is_governed_behind(at)) || is_governed_before(at);
    }
    [[nodiscard]] bool is_governed_behind(std::size_t at) const {
        constexpr std::size_t reach = 3;
        for (auto next = at + 1; next <= at + reach && next < words_.size() && !words_[next].parted; ++next) {
            if (words_[next].direction) {
                return true;
            }
            if (words_.is_stop(next)) {
                return false;
            }
        }
        return false;
    }
    [[nodiscard]] bool is_governed_before(std::size_t at) const {
        constexpr std::size_t reach = 3;
        for (auto last = at; last > 0 && at - last <= reach && !words_[last].parted; --last) {
            if (words_[last - 1].direction && !words_.is(last - 1, how_much)) {
                return true;
            }
            if (words_.is(last - 1, "|and|or|") || words_.is_copula(last - 1) || words_.is_auxiliary(last - 1)) {
                return false;
            }
        }
        return false;
    }
    /// Whether the denial of the clause speaks of this word: near before it, and to the next comma behind it.
    [[nodiscard]] bool is_denied(std::size_t at) const {
        if (denied_from_ >= words_.size()) {
            return true;
        }
        if (at <= denied_from_ + denial_reach) {
            return at + denial_reach >= denied_from_;
        }
        for (auto between = denied_from_ + 1; between <= at; ++between) {
            if (words_[between].parted) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] Assertion read(std::size_t at) const {
        const auto outcome = words_.past_people(outcome_of(at));
        const bool lessened = at > 0 && (words_.is(at - 1, lessening) || (at > 1 && words_.is(at - 2, lessening)));
        const bool flat = !guessed_ && !lessened && !is_wish(at) && !is_cause(at, outcome);
        return finished(null_ && is_denied(at) ? Course::no_difference : words_[at].course, outcome, flat);
    }
    /// "to reduce", "reducing": no result, but for "was shown to reduce", "thereby reducing", "led to reduced pain".
    [[nodiscard]] bool is_wish(std::size_t at) const {
        const auto token = words_[at].word;
        const auto last = words_.before(at);
        const bool infinitive = !token.ends_with("ed") && !token.ends_with("er") &&
                                !words_.is(at, "|more|less|worse|") && !token.ends_with("ion") &&
                                !token.ends_with("ions") && !token.ends_with("ment");
        const bool to = words_.word(last) == "to" && infinitive && !(last > 0 && words_.is(last - 1, showing));
        const bool gerund = token.ends_with("ing") && !words_.is(at, nouns);
        return to || (gerund && !words_[at].parted && words_.word(last) != "by");
    }
    /// "Higher doses were associated with ..." tells nothing of doses; "fewer falls were seen" does of falls.
    [[nodiscard]] bool is_cause(std::size_t at, const Part& outcome) const {
        const bool first = at == 0 || words_[at].parted || words_.word(at - 1) == "that";
        return first && outcome.from > at && !words_.is(at, nouns) && words_.is_copula(outcome.to) &&
               !words_.is(outcome.to + 1, seen);
    }
    [[nodiscard]] Part outcome_of(std::size_t at) const {
        const auto last = words_.before(at);
        const bool noun = words_.is(at, nouns);
        if (noun && words_.is(at + 1, "|in|of|on|for|")) {
            return words_.object_behind(at + 2);
        }
        if (words_.is(at, judged) || (noun && words_.is(at + 1, "|between|"))) {
            return words_.object_of_preposition(at + 1);
        }
        if (words_.is_copula(last) && words_.is(at + 1, often)) {
            const bool likely = words_.is(at + 1, "|likely|") && words_.is(at + 2, "|to|");
            return likely ? words_.object_behind(at + 3) : words_.subject_before(at);
        }
        if (!words_.ends_behind(at)) {
            return words_.object_behind(at + 1);
        }
        const bool verb = words_.is_copula(last) || words_.is_auxiliary(last) || !noun;
        return verb ? words_.subject_before(at) : Part{at > 0 ? at - 1 : at, at};  // "weight loss"
    }

    [[nodiscard]] Assertion finished(Course course, const Part& outcome, bool flat) const {
        const Part before{0, compared_.from};
        Assertion made{course, flat, words_.terms({outcome}), words_.terms({before, {compared_.to, words_.size()}}),
                       words_.terms({compared_})};
        if (words_.holds(compared_, control_words)) {
            made.compared.insert(made.compared.begin(), control_group);
        } else if (words_.holds(before, control_words)) {
            made.actors.insert(made.actors.begin(), control_group);
        }
        drop(made.actors, made.outcome);
        drop(made.compared, made.outcome);
        const auto actors = made.actors;
        drop(made.actors, made.compared);
        drop(made.compared, actors);
        return made;
    }

    ClauseWords words_;
    bool null_;     ///< the clause says that nothing differed
    bool guessed_;  ///< or that it may have
    Part compared_;
    std::size_t denied_from_;
};

}  // namespace

std::vector<Assertion> assertions_in(const statements::Text& text, const statements::Span& clause) {
    return AssertionReader(text, clause).run();
}

}  // namespace grounds::citation_check
