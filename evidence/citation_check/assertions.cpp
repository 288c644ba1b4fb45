// SPDX-License-Identifier: MIT
#include "evidence/citation_check/assertions.hpp"

#include <algorithm>

#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::citation_check {

namespace {

using List = std::string_view;
using statements::in_words;

/// Nouns of direction: what they speak of stands behind "in" or "of", or before them ("weight loss").
constexpr List nouns =
    "|reduction|reductions|increase|increases|decrease|decreases|decline|declines|rise|fall|drop|gain|gains|loss|"
    "losses|improvement|improvements|elevation|growth|attenuation|prolongation|enhancement|increment|cut|worsening|"
    "deterioration|difference|differences|effect|effects|change|changes|benefit|benefits|association|impact|influence|"
    "advantage|evidence|ineffective|";
/// "A smaller increase than B" may be called less: nothing that is surely one or the other.
constexpr List lessening = "|smaller|less|lower|weaker|fewer|only|least|smallest|";
/// What they judge stands behind "in" or "for".
constexpr List judged =
    "|effective|ineffective|efficacious|beneficial|superior|inferior|better|worse|helps|helped|works|worked|helpful|"
    "useful|";
/// A cause that works on something: "the effect of zinc on cramps".
constexpr List effects = "|effect|effects|impact|influence|";
/// "more common": their subject went so.
constexpr List often = "|common|frequent|prevalent|often|frequently|likely|pronounced|severe|marked|commonly|";
/// From the first of these a clause without a difference denies.
constexpr List denials =
    "|no|not|without|neither|nor|didn't|doesn't|don't|cannot|never|little|wasn't|weren't|failed|fails|similar|"
    "comparable|unchanged|equivalent|"
    "nonsignificant|non-significant|insignificant|insignificantly|nonsignificantly|non-significantly|";
/// Words from a denial within which it speaks of a word: "the difference in pain was not ...".
constexpr std::size_t denial_reach = 6;
/// What follows may be so.
constexpr List hedging = "|may|might|could|possibly|perhaps|probably|can|potentially|";
/// Before "to": what was shown to be so.
constexpr List showing = "|shown|found|demonstrated|proven|reported|failed|known|observed|seen|proved|";
constexpr List bringing = "|led|leads|resulted|results|causes|caused|produced|produces|brought|";
constexpr List seen = "|seen|observed|found|reported|noted|detected|recorded|";

/// "Not associated with" denies what stands behind, and asserts nothing of what stands before.
constexpr List linked = "|associated|related|linked|correlated|";
constexpr List group_nouns = "|group|groups|arm|arms|";
class AssertionReader {
public:
    AssertionReader(const statements::Text& text, const statements::Span& clause)
        : words_(text, clause),
          null_(statements::tone_of(text, clause, {}).tendency == statements::Tendency::no_difference),
          compared_(words_.comparison()),
          denied_from_(words_.first_of(denials)) {
        const auto lower = lower_of(text, clause);
        null_ =
            null_ || denies_a_course() ||
            holds_any(lower, {"little effect", "little difference", "little impact", "little or no", "little benefit"});
        hedged_from_ = words_.first_of(hedging);
        guessed_ = holds_any(lower, {"trend", "tended", "numerical", "hypothes", "aim", "whether", "objective",
                                     "purpose", " would ", "discontinuation", "washout", "risk factor", " or higher",
                                     " or better", " or lower", " if ", "should", " will "});
    }

    std::vector<Assertion> run() {
        std::vector<Assertion> found;
        Part last;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const bool governs = words_[at].direction || (null_ && words_.is(at, nouns) && is_denied(at));
            if (governs && !is_governed(at)) {
                auto outcome = words_.past_people(words_.past_measure(outcome_of(at)));
                const bool goes_on = words_.terms({outcome}).empty() && words_.is_copula(words_.before(at));
                outcome = goes_on ? last : outcome;  // "hunger was higher at noon and was lower at night"
                found.push_back(read(at, outcome));
                last = outcome;
            }
        }
        if (found.empty() && null_) {
            const auto verb = std::min({words_.first_of("|did|does|failed|differ|differed|"),
                                        words_.first_of("|was|were|is|are|be|been|being|remained|remains|")});
            found.push_back(finished(Course::no_difference, words_.subject_before(verb), !guessed_, words_.size()));
        }
        return found;
    }

private:
    /// "does not relieve pain"
    [[nodiscard]] bool denies_a_course() const {
        for (auto at = words_.first_of("|not|didn't|doesn't|don't|cannot|never|"); at < words_.size();
             at = words_.first_of("|not|didn't|doesn't|don't|cannot|never|", at + 1)) {
            const bool verb =
                !words_.is(at, "|not|") ||
                (at > 0 && words_.is(at - 1, "|did|does|do|could|can|has|have|had|may|might|will|would|"));
            const bool only = words_.is(at + 1, "|only|");
            if (verb && !only &&
                ((at + 1 < words_.size() && words_[at + 1].direction) ||
                 (at + 2 < words_.size() && words_[at + 2].direction))) {
                return true;
            }
        }
        return false;
    }
    /// "a greater reduction", "attenuated the increased loss": another word says which way, behind or before.
    [[nodiscard]] bool is_governed(std::size_t at) const {
        return (words_.tells_how_much(at) && is_governed_behind(at)) || is_governed_before(at);
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
        const std::size_t reach = words_.is(at, "|more|less|") ? 5 : 3;  // "fell by 4.2 points more"
        for (auto last = at; last > 0 && at - last <= reach && !words_[last].parted; --last) {
            if (words_[last - 1].direction && !words_.tells_how_much(last - 1)) {
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
            const bool anew =
                words_.is(between, "|and|but|") && (words_.is_copula(between + 1) || words_.is_auxiliary(between + 1));
            if (words_[between].parted || anew) {
                return false;  // "was not effective and may increase falls"
            }
        }
        return true;
    }

    [[nodiscard]] Assertion read(std::size_t at, const Part& outcome) const {
        const bool lessened = at > 0 && (words_.is(at - 1, lessening) || (at > 1 && words_.is(at - 2, lessening)));
        const bool flat = !guessed_ && !lessened && !is_wish(at) && !is_cause(at, outcome) && !is_presupposed(at) &&
                          !is_name(at, outcome);
        return finished(null_ && is_denied(at) ? Course::no_difference : words_[at].course, outcome, flat, at);
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
        const bool first = at == 0 || (at == 1 && words_[at].parted);  // "Conclusion: increasing doses were ..."
        return to || (gerund && (first || !words_[at].parted) && words_.word(last) != "by");
    }
    /// "Higher doses were associated with ..." tells nothing of doses; "fewer falls were seen" does of falls.
    [[nodiscard]] bool is_cause(std::size_t at, const Part& outcome) const {
        const bool first = at == 0 || words_[at].parted || words_.word(at - 1) == "that";
        const auto leads = words_.first_of("|lead|leads|led|causes|caused|results|resulted|", at);
        if (words_.is(at, nouns) && leads < std::min(words_.size(), outcome.to + 6) && outcome.from > at) {
            return true;  // "loss of sleep leads to ..."
        }
        return first && outcome.from > at && !words_.is(at, nouns) && words_.is_copula(outcome.to) &&
               !words_.is(outcome.to + 1, seen);
    }
    /// "Hair loss", "ST-segment elevation"; not "led to weight loss", "led to a 13% performance increase".
    [[nodiscard]] bool is_name(std::size_t at, const Part& outcome) const {
        constexpr std::size_t reach = 4;
        constexpr std::size_t far = 7;
        bool brought = false;
        for (auto last = at; last > 0 && at - last < far; --last) {
            brought = brought || (words_.is_auxiliary(last - 1) && at - last < reach) || words_.is(last - 1, bringing);
        }
        return words_.is(at, nouns) && outcome.to == at && !brought;
    }
    /// "This increased risk may come from ...", "protected from a loss of ...": no result of this sentence.
    [[nodiscard]] bool is_presupposed(std::size_t at) const {
        const auto last = at > 0 ? words_.word(at - 1) : std::string_view();
        if (in_words("|this|these|such|single|", last) || (last == "the" && words_[at].word.ends_with("ed"))) {
            return true;
        }
        const bool kept = at > 1 && (words_.is(at - 1, "|from|against|") || words_.is(at - 2, "|from|against|")) &&
                          words_.is(at, nouns);
        const bool no_link =
            denied_from_ > at && (words_.is(denied_from_ + 1, linked) || words_.is(denied_from_ + 2, linked));
        return kept || no_link;
    }
    /// "Fell in both groups" tells nothing of the one against the other.
    [[nodiscard]] bool is_of_all_groups() const {
        for (auto at = words_.first_of("|both|all|each|either|"); at < words_.size();
             at = words_.first_of("|both|all|each|either|", at + 1)) {
            if (words_.is(at + 1, group_nouns) || words_.is(at + 2, group_nouns)) {
                return true;
            }
        }
        return words_.holds(compared_, "|baseline|before|");
    }
    [[nodiscard]] Part outcome_of(std::size_t at) const {
        const auto last = words_.before(at);
        const bool noun = words_.is(at, nouns);
        if (words_.is(at, effects) && words_.is(at + 1, "|of|")) {
            constexpr std::size_t reach = 9;
            const auto on = words_.first_of("|on|", at);
            if (on < at + reach) {
                return words_.object_behind(on + 1);
            }
        }
        const bool goes_on = at + 1 < words_.size() && !words_[at + 1].parted;  // no "increase, of which 9% ..."
        if (noun && goes_on && words_.is(at + 1, "|in|of|on|for|")) {
            return words_.object_behind(at + 2);
        }
        if (noun && words_.is(at + 1, "|from|over|at|")) {
            const auto behind = words_.object_of_preposition(at + 2);  // "a reduction from baseline in pain"
            if (behind.from <= at + 6) {
                return behind;
            }
        }
        const bool of_another =
            !words_.is(at, "|better|worse|") || words_.first_of("|for|against|in|", at) < words_.size();
        const bool praises =
            words_.is(at, judged) && of_another && words_.ends_behind(at);  // not "inferior pain relief"
        if (praises || (noun && words_.is(at + 1, "|between|"))) {
            return words_.object_of_preposition(at + 1);
        }
        if (words_.is_copula(last) && words_.is(at + 1, often)) {
            const bool likely = words_.is(at + 1, "|likely|") && words_.is(at + 2, "|to|");
            return likely ? words_.object_behind(at + 3) : words_.subject_before(at);
        }
        if (!words_.ends_behind(at) && !(noun && words_.is_stop(at + 1))) {
            return words_.object_behind(at + 1);
        }
        if (const auto shown = noun ? words_.shown_before(at) : words_.size(); shown < words_.size()) {
            return words_.subject_before(shown);  // "pain showed a significant reduction"
        }
        const bool verb = words_.is_copula(last) || words_.is_auxiliary(last) || !noun;
        return verb ? words_.subject_before(at) : Part{at > 0 ? at - 1 : at, at};  // "weight loss"
    }

    [[nodiscard]] Assertion finished(Course course, const Part& outcome, bool flat, std::size_t at) const {
        Assertion made;
        made.course = course;
        made.flat = flat;
        made.within = is_of_all_groups();
        made.hedged = hedged_from_ < at;
        if (outcome.from > at && at < words_.size()) {
            made.doers = words_.terms({{words_.subject_before(at).from, at}});
        }
        made.alike = words_.is(denied_from_, "|similar|comparable|unchanged|equivalent|");
        name_outcome(made, words_, outcome);
        std::vector<Part> actors;
        for (const auto& part : parts_for(words_, at)) {
            actors.push_back({part.from, std::min(part.to, compared_.from)});
            actors.push_back({std::max(part.from, compared_.to), part.to});
        }
        name_groups(made, words_, actors, compared_);
        const auto named = words_.terms({outcome});
        drop(made.actors, named);
        drop(made.compared, named);
        return made;
    }

    ClauseWords words_;
    bool null_;     ///< the clause says that nothing differed
    bool guessed_;  ///< or that it may have
    Part compared_;
    std::size_t denied_from_;
    std::size_t hedged_from_ = 0;
};

}  // namespace

std::vector<Assertion> assertions_in(const statements::Text& text, const statements::Span& clause) {
    return AssertionReader(text, clause).run();
}

}  // namespace grounds::citation_check
