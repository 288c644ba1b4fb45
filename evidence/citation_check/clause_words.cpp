// SPDX-License-Identifier: MIT
#include "evidence/citation_check/clause_words.hpp"

#include <algorithm>

#include "evidence/citation_check/compare.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::citation_check {

namespace {

using statements::in_words;
using List = std::string_view;

constexpr List prepositions =
    "|in|on|with|among|for|after|following|between|at|during|by|from|within|versus|vs|through|via|over|under|when|"
    "while|than|compared|relative|across|before|until|throughout|without|if|because|as|into|per|using|to|that|which|"
    "who|whether|though|although|due|since|where|whereas|regardless|against|despite|based|so|upon|towards|toward|both|"
    "but|";
constexpr List copulas =
    "|was|were|is|are|be|been|being|remained|remains|became|become|becomes|appeared|seemed|seems|appears|proved|";
constexpr List auxiliaries =
    "|did|does|do|had|has|have|can|may|might|could|would|will|should|led|leads|lead|resulted|results|result|caused|"
    "causes|showed|shows|demonstrated|produced|produces|achieved|experienced|reported|exhibited|provided|provides|";
constexpr List adverbs =
    "|significantly|markedly|substantially|also|not|slightly|further|consistently|statistically|clinically|only|even|"
    "considerably|greatly|modestly|much|strongly|dramatically|clearly|progressively|rapidly|effectively|independently|"
    "moderately|sharply|similarly|thereby|generally|then|thus|have|has|had|more|less|still|gradually|highly|somewhat|";
constexpr List people =
    "|patients|participants|people|subjects|women|men|children|adults|users|infants|individuals|volunteers|persons|"
    "pupils|"
    "students|workers|employees|residents|smokers|";

/// Words that say which measure of an outcome is meant, or that a study was made, and not what the outcome is.
const std::vector<std::string>& terms_of_any_study() {
    static const auto terms = sorted_terms(
        "risk risks rate rates level levels score scores mean median number numbers incidence proportion odds "
        "frequency share shares percentage percent amount total patient patients group groups significant "
        "significantly value "
        "values change degree extent likelihood probability overall people subject subjects participant participants "
        "average relative absolute baseline ratio study studies trial result results treatment treated effect effects "
        "compared control controls occurrence prevalence statistically clinically week weeks month months year years "
        "day days primary secondary outcome outcomes increased decreased reduced increase decrease reduction lower "
        "higher more less greater improved improvement associated association concentration concentrations measure "
        "measures shown difference differences showed found adults children women men conclusion conclusions results "
        "demonstrated likely develop frequent common interval confidence larger smaller longer shorter fewer better "
        "worse similar adjusted analysis time times arm arms intervention received therapy reported suggest data "
        "evidence observed used using point points score scored across least squares square");
    return terms;
}

/// Verbs and factors that tell a course of what stands behind them, beside the words of Directions.
constexpr List lessening_verbs =
    "|prevents|prevented|prevent|preventing|alleviates|alleviated|relieves|relieved|relieve|"
    "|mitigates|mitigated|mitigate|curbs|curbed|curb|slows|averted|averts|eases|"
    "halved|halves|halving|halve|blunts|blunted|limits|limited|lessens|";
constexpr List raising_verbs =
    "|accelerates|accelerated|accelerate|doubled|doubles|"
    "doubling|tripled|triples|quadrupled|trebled|";
constexpr List worsening_verbs = "|exacerbates|exacerbated|exacerbate|aggravates|aggravated|aggravate|";
constexpr List helping = "|works|worked|helps|helped|helpful|useful|";

void set_course(ClauseWord& word, const std::optional<Change>& change) {
    word.direction = true;
    if (in_words(lessening_verbs, word.word)) {
        word.course = Course::decrease;
        return;
    }
    if (in_words(raising_verbs, word.word)) {
        word.course = Course::increase;
        return;
    }
    if (in_words(worsening_verbs, word.word) || in_words(helping, word.word)) {
        word.course = in_words(helping, word.word) ? Course::better : Course::worse;
        return;
    }
    if (word.word.starts_with("improv") ||
        in_words("|better|superior|superiority|effective|efficacious|beneficial|", word.word)) {
        word.course = Course::better;
    } else if (word.word.starts_with("worse") ||
               in_words("|inferior|inferiority|deterioration|deteriorations|deteriorated|", word.word)) {
        word.course = Course::worse;
    } else if (change && !in_words("|adding|added|adds|extra|enhancer|enhancers|", word.word)) {
        word.course = *change == Change::increase ? Course::increase : Course::decrease;
    } else {
        word.direction = false;
    }
}

}  // namespace

ClauseWords::ClauseWords(const statements::Text& text, const statements::Span& clause) {
    const statements::Directions directions(text, clause);
    int brackets = 0;
    long last = clause.start;
    bool parted = false;
    for (const auto& token : base::tokens_of(text, clause)) {
        for (const char c : text.plain_at({last, token.span.start})) {
            brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            parted = parted || (brackets <= 0 && (c == ',' || c == ':' || c == ';' || c == base::stand_in::dash));
        }
        last = token.span.end;
        if (brackets <= 0) {
            words_.push_back({token.word, token.span.start, parted});
            set_course(words_.back(), directions.of(token.span));
            parted = false;
            if (words_.size() > 1 && token.word == "the" &&
                in_words("|slow|double|halve|ease|", words_[words_.size() - 2].word)) {
                auto& verb = words_[words_.size() - 2];  // not "slow eating", "double dose"
                verb.direction = true;
                verb.course = verb.word == "double" ? Course::increase : Course::decrease;
            }
        }
    }
    leave_out_names();
}

/// "Falls were rarer", "the risk of falls": people who fall, not a course.
void ClauseWords::leave_out_names() {
    for (std::size_t at = 0; at < size(); ++at) {
        const bool stands_alone = at == 0 || words_[at].parted || is_stop(at - 1) || words_[at - 1].direction ||
                                  is(at - 1, "|of|and|or|recurrent|injurious|any|");
        if (is(at, "|falls|") && (stands_alone || !is(at + 1, "|in|to|from|by|with|after|during|"))) {
            words_[at].direction = false;
        }
        if (is(at, "|dropped|drop|drops|") && is(at + 1, "|out|")) {
            words_[at].direction = false;
        }
    }
}

std::size_t ClauseWords::at_place(long place) const {
    const auto found =
        std::find_if(words_.begin(), words_.end(), [&](const ClauseWord& word) { return word.start >= place; });
    return static_cast<std::size_t>(found - words_.begin());
}

bool ClauseWords::is(std::size_t at, List list) const {
    return in_words(list, word(at));
}

bool ClauseWords::is_copula(std::size_t at) const {
    return is(at, copulas);
}

bool ClauseWords::tells_how_much(std::size_t at) const {
    return is(
        at,
        "|greater|larger|smaller|more|less|stronger|weaker|better|bigger|helps|helped|works|worked|helpful|useful|"
        "effective|");
}

bool ClauseWords::is_auxiliary(std::size_t at) const {
    return is(at, auxiliaries);
}

bool ClauseWords::ends_behind(std::size_t at) const {
    const auto next = at + 1;
    return next >= size() || words_[next].parted || is(next, prepositions) || is(next, "|and|or|") ||
           is(next, adverbs) || base::is_digit(words_[next].word.front());
}

bool ClauseWords::holds(const Part& part, List list) const {
    return first_of(list, part.from) < part.to;
}

std::size_t ClauseWords::first_of(List list, std::size_t from) const {
    while (from < size() && !is(from, list)) {
        ++from;
    }
    return from;
}

std::size_t ClauseWords::before(std::size_t at) const {
    while (at > 0 && is(at - 1, adverbs) && !words_[at - 1].direction) {
        --at;
    }
    return at > 0 ? at - 1 : size();
}

/// Not the "to" of "time to relapse".
bool ClauseWords::is_stop(std::size_t at) const {
    const bool time = word(at) == "to" && at > 0 && is(at - 1, "|time|times|");
    return (is(at, prepositions) && !time) || is_copula(at) || is_auxiliary(at);
}

Part ClauseWords::object_behind(std::size_t at) const {
    at = std::min(at, size());
    while (is(at, "|to|of|the|both|")) {
        ++at;
    }
    auto end = at;
    while (end < size() && !(words_[end].parted && end > at) && !is_stop(end) &&
           (end == at || !words_[end].direction)) {
        ++end;
    }
    return {at, end};
}

Part ClauseWords::object_of_preposition(std::size_t at) const {
    return object_behind(first_of("|in|at|for|against|on|regarding|regards|regard|", at) + 1);
}

/// "Pain was lower and sleep was longer": behind "and", where something was said before it.
bool ClauseWords::begins_behind(std::size_t start) const {
    return is(start - 1, "|and|but|whereas|while|") &&
           std::any_of(words_.begin(), words_.begin() + static_cast<long>(start) - 1,
                       [](const ClauseWord& word) { return word.direction || in_words(copulas, word.word); });
}

Part ClauseWords::subject_before(std::size_t at) const {
    at = std::min(at, size());
    auto start = at;
    while (start > 0 && word(start - 1) != "that" && !(start < at && words_[start].parted) && !begins_behind(start)) {
        --start;
    }
    auto end = start;
    while (end < at && !is_stop(end)) {
        ++end;
    }
    return {start, end};
}

std::size_t ClauseWords::shown_before(std::size_t noun) const {
    constexpr List adjectives =
        "|a|an|the|significant|statistically|greater|larger|marked|substantial|modest|further|small|large|slight|";
    auto at = noun;
    while (at > 0 && (is(at - 1, adjectives) || is(at - 1, adverbs))) {
        --at;
    }
    constexpr List verbs = "|had|has|showed|shows|demonstrated|experienced|exhibited|saw|reported|";
    return at > 0 && at < noun && is(at - 1, verbs) ? at - 1 : size();
}

Part ClauseWords::past_measure(const Part& part) const {
    constexpr List measures = "|risk|risks|odds|rate|rates|score|scores|level|levels|incidence|likelihood|chance|";
    return terms({part}).empty() && holds(part, measures) && is(part.to, "|for|in|on|") ? object_behind(part.to + 1)
                                                                                        : part;
}

Part ClauseWords::past_people(const Part& part) const {
    auto start = part.to;
    while (is(start, "|with|who|that|to|a|an|") || is_auxiliary(start)) {
        ++start;
    }
    return holds(part, people) && start > part.to && terms({part}).empty() ? object_behind(start) : part;
}

Part ClauseWords::comparison() const {
    auto from = first_of("|than|versus|vs|compared|relative|comparison|opposed|");
    while (is(from, "|comparison|") && !is(from + 1, "|with|to|")) {
        from = first_of("|than|versus|vs|compared|relative|comparison|opposed|", from + 1);
    }
    for (auto at = first_of("|from|"); from == size() && at < size(); at = first_of("|from|", at + 1)) {
        if (at > 0 && is(at - 1, "|different|differ|differed|difference|differences|")) {
            from = at;
        }
    }
    auto end = std::min(from + 1, size());
    while (is(end, prepositions) || is(end, "|the|those|change|changes|levels|values|")) {
        ++end;
    }
    constexpr List behind = "|during|after|at|over|among|following|when|while|although|throughout|as|and|but|";
    while (end < size() && !words_[end].parted && !is(end, behind)) {
        ++end;
    }
    return {from, end};
}

std::vector<std::string> ClauseWords::terms(std::initializer_list<Part> parts) const {
    std::string joined;
    for (const auto& part : parts) {
        for (auto at = part.from; at < std::min(part.to, size()); ++at) {
            joined += std::string(words_[at].word) + " ";
        }
    }
    auto terms = sorted_terms(joined);
    std::erase_if(terms, [](const std::string& term) {
        const auto& common = terms_of_any_study();
        return std::binary_search(common.begin(), common.end(), term);
    });
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

}  // namespace grounds::citation_check
