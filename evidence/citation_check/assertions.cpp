// SPDX-License-Identifier: MIT
#include "evidence/citation_check/assertions.hpp"

#include <algorithm>

#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::citation_check {

namespace {

using statements::in_words;
using List = std::string_view;

constexpr List prepositions =
    "|in|on|with|among|for|after|following|between|at|during|by|from|within|versus|vs|through|via|over|under|when|"
    "while|than|compared|relative|across|before|until|throughout|without|if|because|as|into|per|using|to|that|which|who|"
    "whether|though|although|due|since|where|regardless|versus|against|despite|based|so|upon|towards|toward|both|but|";
constexpr List copulas =
    "|was|were|is|are|be|been|being|remained|remains|became|become|becomes|appeared|seemed|seems|appears|proved|";
constexpr List adverbs =
    "|significantly|markedly|substantially|also|not|slightly|further|consistently|statistically|clinically|only|even|"
    "considerably|greatly|modestly|much|strongly|dramatically|clearly|progressively|rapidly|effectively|independently|"
    "moderately|sharply|similarly|thereby|generally|then|thus|have|has|had|more|less|still|gradually|highly|somewhat|";
constexpr List auxiliaries =
    "|did|does|do|had|has|have|can|may|might|could|would|will|should|led|leads|lead|resulted|results|result|caused|"
    "causes|showed|shows|demonstrated|produced|produces|achieved|experienced|reported|exhibited|provided|provides|";
constexpr List determiners = "|the|a|an|this|these|those|their|its|our|any|some|all|no|each|";
constexpr List nouns =
    "|reduction|reductions|increase|increases|decrease|decreases|decline|declines|rise|fall|drop|gain|gains|loss|losses|"
    "improvement|improvements|elevation|growth|attenuation|prolongation|enhancement|increment|cut|worsening|"
    "deterioration|difference|differences|effect|effects|change|changes|benefit|benefits|association|impact|influence|"
    "advantage|evidence|";
constexpr List how_much = "|greater|larger|smaller|more|less|stronger|weaker|better|bigger|";
constexpr List judged = "|effective|efficacious|beneficial|superior|inferior|";
constexpr List often = "|common|frequent|prevalent|often|frequently|likely|pronounced|severe|marked|commonly|";
constexpr List denials =
    "|no|not|without|neither|nor|didn't|wasn't|weren't|failed|fails|similar|comparable|unchanged|equivalent|"
    "nonsignificant|non-significant|insignificant|insignificantly|nonsignificantly|non-significantly|";
constexpr std::size_t denial_reach = 6;  ///< words before a denial that it may speak of: "the difference in pain was not"
constexpr List people =
    "|patients|participants|people|subjects|women|men|children|adults|users|infants|individuals|volunteers|persons|";
constexpr List infinitive_of_result = "|shown|found|demonstrated|proven|reported|failed|known|observed|seen|proved|";

/// Words that say of which measure of an outcome, or that a study was made, not what the outcome is.
const std::vector<std::string>& generic_terms() {
    static const auto terms = sorted_terms(
        "risk risks rate rates level levels score scores mean median number numbers incidence proportion odds frequency "
        "percentage percent amount total patient patients group groups significant significantly value values change "
        "degree extent likelihood probability overall people subject subjects participant participants average "
        "relative absolute baseline ratio study studies trial result results treatment treated effect effects compared "
        "control controls occurrence prevalence statistically clinically week weeks month months year years day days "
        "primary secondary outcome outcomes increased decreased reduced increase decrease reduction lower higher more "
        "less greater improved improvement associated association concentration concentrations measure measures shown "
        "difference differences showed found adults children women men conclusion conclusions results demonstrated "
        "likely develop frequent common interval confidence larger smaller longer shorter fewer better worse similar "
        "adjusted analysis intervention received therapy reported suggest data evidence observed used using");
    return terms;
}

std::vector<std::string> telling_terms(const std::string& words) {
    auto terms = sorted_terms(words);
    const auto& generic = generic_terms();
    std::erase_if(terms, [&](const std::string& term) {
        return std::binary_search(generic.begin(), generic.end(), term);
    });
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

struct Word {
    std::string_view word;
    bool parted = false;  ///< a comma or a colon stands before it
    bool direction = false;
    Course course = Course::increase;
};

/// Words of a clause outside of brackets, with those of direction marked.
std::vector<Word> words_of(const statements::Text& text, const statements::Span& clause) {
    const statements::Directions directions(text, clause);
    std::vector<Word> words;
    int brackets = 0;
    long last = clause.start;
    bool parted = false;
    for (const auto& token : base::tokens_of(text, clause)) {
        for (const char c : text.plain_at({last, token.span.start})) {
            brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            parted = parted || (brackets <= 0 && (c == ',' || c == ':' || c == ';' || c == base::stand_in::dash));
        }
        last = token.span.end;
        if (brackets > 0) {
            continue;
        }
        Word word{token.word, parted};
        if (const auto change = directions.of(token.span)) {
            word.direction = true;
            word.course = *change == Change::increase ? Course::increase : Course::decrease;
        }
        if (word.word.starts_with("improv") || in_words("|better|superior|effective|efficacious|beneficial|", word.word)) {
            word.direction = true;
            word.course = Course::better;
        } else if (word.word.starts_with("worse") || in_words("|inferior|deterioration|deteriorated|", word.word)) {
            word.direction = true;
            word.course = Course::worse;
        }
        words.push_back(word);
        parted = false;
    }
    return words;
}

class Reader {
public:
    Reader(const statements::Text& text, const statements::Span& clause)
        : words_(words_of(text, clause)), tone_(statements::tone_of(text, clause, {})) {
        const auto lower = lower_of(text, clause);
        guessed_ = tone_.hedged || holds_any(lower, {"trend", "tended", "numerical", "hypothes", "aim", "whether",
                                                     "objective", "purpose", " would ", " if ", "should", " will "});
        within_ = !holds_any(lower, {" than ", "compared with placebo", "versus", "between"}) &&
                  holds_any(lower, {"from baseline", "over time", "at baseline", "than baseline", "with baseline",
                                    "to baseline", "before treatment", "both groups", "pretreatment"});
        compared_from_ = first_of("|than|versus|vs|", {"compared", "relative"});
        compared_to_ = end_of_comparison(compared_from_);
        denied_from_ = first_of(denials, {});
    }

    std::vector<Assertion> run() {
        const bool null = tone_.tendency == statements::Tendency::no_difference;
        std::vector<Assertion> found;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const bool noun = null && in_words(nouns, words_[at].word);
            if ((words_[at].direction || noun) && !is_governed(at)) {
                auto assertion = read(at);
                assertion.course = null && is_denied(at) ? Course::no_difference : assertion.course;
                found.push_back(std::move(assertion));
            }
        }
        if (found.empty() && null) {
            found.push_back(finished(Course::no_difference, subject_before(first_of(copulas, {"did", "does", "failed",
                                                                                             "differ", "differed"})),
                                     !guessed_));
        }
        return found;
    }

private:
    [[nodiscard]] std::size_t first_of(List list, std::initializer_list<std::string_view> more) const {
        const auto found = std::find_if(words_.begin(), words_.end(), [&](const Word& word) {
            return in_words(list, word.word) || std::find(more.begin(), more.end(), word.word) != more.end();
        });
        return static_cast<std::size_t>(found - words_.begin());
    }
    /// Whether the denial of the clause speaks of this word, from near before it to the next comma.
    [[nodiscard]] bool is_denied(std::size_t at) const {
        if (denied_from_ >= words_.size() || at + denial_reach < denied_from_) {
            return denied_from_ >= words_.size();
        }
        const auto behind = denied_from_ + denial_reach;
        return at <= behind || std::none_of(words_.begin() + static_cast<long>(denied_from_) + 1,
                                            words_.begin() + static_cast<long>(at) + 1,
                                            [](const Word& word) { return word.parted; });
    }
    /// "than with placebo" ends at a comma and before "during", "after".
    [[nodiscard]] std::size_t end_of_comparison(std::size_t from) const {
        constexpr List behind = "|during|after|at|over|among|following|when|while|although|throughout|as|and|but|";
        auto end = std::min(from + 1, words_.size());
        while (in_words(prepositions, word(end))) {
            ++end;
        }
        while (end < words_.size() && !words_[end].parted && !in_words(behind, words_[end].word)) {
            ++end;
        }
        return end;
    }
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < words_.size() ? words_[at].word : std::string_view{};
    }
    /// The last word before it that is no adverb; the number of words if there is none.
    [[nodiscard]] std::size_t before(std::size_t at) const {
        while (at > 0 && in_words(adverbs, words_[at - 1].word) && !words_[at - 1].direction) {
            --at;
        }
        return at > 0 ? at - 1 : words_.size();
    }
    /// "a greater reduction", "attenuated the increased loss": another word says which way, before or behind.
    [[nodiscard]] bool is_governed(std::size_t at) const {
        if (in_words(how_much, words_[at].word)) {
            for (std::size_t next = at + 1; next < words_.size() && next <= at + 3 && !words_[next].parted; ++next) {
                if (words_[next].direction) {
                    return true;
                }
                if (in_words(prepositions, words_[next].word)) {
                    break;
                }
            }
        }
        for (std::size_t last = at; last > 0 && at - last < 4 && !words_[last].parted; --last) {
            const auto& earlier = words_[last - 1];
            if (earlier.direction && !in_words(how_much, earlier.word)) {
                return true;
            }
            if (in_words("|and|or|", earlier.word) || in_words(copulas, earlier.word) ||
                in_words(auxiliaries, earlier.word)) {
                return false;
            }
        }
        return false;
    }

    Assertion read(std::size_t at) {
        const auto token = words_[at].word;
        const auto last = before(at);
        const bool to = word(last) == "to";
        const bool told = to && last > 0 && in_words(infinitive_of_result, word(last - 1));
        const bool gerund = token.ends_with("ing") && !words_[at].parted && word(last) != "by";
        const auto outcome = past_people(outcome_of(at, word(last)));
        const bool flat = !guessed_ && (!to || told) && !gerund && !is_cause(at, outcome);
        return finished(words_[at].course, outcome, flat);
    }
    /// "fewer patients with pain", "the share of people who fell": what is told of them.
    [[nodiscard]] std::pair<std::size_t, std::size_t> past_people(std::pair<std::size_t, std::size_t> outcome) const {
        const bool of_people = std::any_of(words_.begin() + static_cast<long>(outcome.first),
                                           words_.begin() + static_cast<long>(outcome.second),
                                           [](const Word& word) { return in_words(people, word.word); });
        if (!of_people || outcome.second >= words_.size()) {
            return outcome;
        }
        auto start = outcome.second;
        while (start < words_.size() &&
               (in_words("|with|who|that|to|a|an|", words_[start].word) || in_words(auxiliaries, words_[start].word))) {
            ++start;
        }
        return start > outcome.second ? object_behind(start) : outcome;
    }
    /// "Higher doses were associated with ..." tells nothing of doses; "fewer falls were seen" does of falls.
    [[nodiscard]] bool is_cause(std::size_t at, const std::pair<std::size_t, std::size_t>& outcome) const {
        return outcome.first > at && !in_words(nouns, words_[at].word) && in_words(copulas, word(outcome.second)) &&
               !in_words("|seen|observed|found|reported|noted|detected|recorded|", word(outcome.second + 1)) &&
               (at == 0 || words_[at].parted || word(at - 1) == "that");
    }
    [[nodiscard]] std::pair<std::size_t, std::size_t> outcome_of(std::size_t at, std::string_view last) const {
        const auto token = words_[at].word;
        const auto next = word(at + 1);
        const bool copula = in_words(copulas, last);
        const bool ends = at + 1 >= words_.size() || words_[at + 1].parted || in_words(prepositions, next) ||
                          (!next.empty() && base::is_digit(next.front())) || in_words("|and|or|", next) ||
                          in_words(adverbs, next);
        if (in_words(nouns, token) && (next == "in" || next == "of" || next == "on" || next == "for")) {
            return object_behind(at + 2);
        }
        if (in_words(judged, token)) {
            return object_behind(after_preposition(at + 1));
        }
        if (in_words(nouns, token) && next == "between") {
            return object_behind(after_preposition(at + 2));
        }
        if (copula && in_words(often, next)) {
            return next == "likely" && word(at + 2) == "to" ? object_behind(at + 3) : subject_before(at);
        }
        if (ends && (copula || !in_words(nouns, token) || in_words(auxiliaries, last))) {
            return subject_before(at);
        }
        if (ends && at > 0 && in_words(nouns, token)) {
            return {at - 1, at};  // "weight loss"
        }
        return object_behind(at + 1);
    }
    [[nodiscard]] std::size_t after_preposition(std::size_t at) const {
        while (at < words_.size() && !in_words("|in|at|for|against|on|regarding|regards|regard|", words_[at].word)) {
            ++at;
        }
        return at + 1;
    }
    /// Words from here to the next preposition, verb or comma.
    [[nodiscard]] std::pair<std::size_t, std::size_t> object_behind(std::size_t at) const {
        at = std::min(at, words_.size());
        while (at < words_.size() && in_words("|to|of|the|both|", words_[at].word)) {
            ++at;
        }
        auto end = at;
        while (end < words_.size() && !(words_[end].parted && end > at) && !in_words(prepositions, words_[end].word) &&
               !in_words(copulas, words_[end].word) && !in_words(auxiliaries, words_[end].word) &&
               (end == at || !words_[end].direction)) {
            ++end;
        }
        return {at, end};
    }
    /// The subject of a verb: from the last comma or "that" to the first preposition.
    [[nodiscard]] std::pair<std::size_t, std::size_t> subject_before(std::size_t at) const {
        at = std::min(at, words_.size());
        auto start = at;
        while (start > 0 && words_[start - 1].word != "that" && !(start < at && words_[start].parted)) {
            --start;
        }
        auto end = start;
        while (end < at && !in_words(prepositions, words_[end].word) && !in_words(copulas, words_[end].word) &&
               !in_words(auxiliaries, words_[end].word)) {
            ++end;
        }
        return {start, end};
    }

    [[nodiscard]] std::string joined(std::size_t from, std::size_t to) const {
        std::string words;
        for (auto at = from; at < std::min(to, words_.size()); ++at) {
            words += std::string(words_[at].word) + " ";
        }
        return words;
    }
    [[nodiscard]] Assertion finished(Course course, const std::pair<std::size_t, std::size_t>& outcome, bool flat) const {
        Assertion made;
        made.course = course;
        made.flat = flat;
        made.within = within_;
        made.outcome = telling_terms(joined(outcome.first, outcome.second));
        made.actors = telling_terms(joined(0, compared_from_) + joined(compared_to_, words_.size()));
        made.compared = telling_terms(joined(compared_from_, compared_to_));
        const auto drop = [&](std::vector<std::string>& from, const std::vector<std::string>& known) {
            std::erase_if(from, [&](const std::string& term) {
                return std::binary_search(known.begin(), known.end(), term);
            });
        };
        drop(made.actors, made.outcome);
        drop(made.compared, made.outcome);
        const auto actors = made.actors;
        drop(made.actors, made.compared);
        drop(made.compared, actors);
        return made;
    }

    std::vector<Word> words_;
    statements::Tone tone_;
    bool guessed_ = false;
    bool within_ = false;
    std::size_t compared_from_ = 0, compared_to_ = 0;
    std::size_t denied_from_ = 0;
};

}  // namespace

std::vector<Assertion> assertions_in(const statements::Text& text, const statements::Span& clause) {
    return Reader(text, clause).run();
}

}  // namespace grounds::citation_check
