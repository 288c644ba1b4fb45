// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "evidence/statements/words.hpp"

namespace grounds::statements {

namespace {

constexpr auto tendency_names = std::to_array<std::string_view>({"none", "increase", "decrease", "no-difference"});

using List = std::string_view;

/// What a negation may be about when it says that nothing differed.
constexpr List differences =
    "|difference|differences|effect|effects|change|changes|benefit|benefits|improvement|improvements|association|"
    "associations|reduction|reductions|increase|decrease|advantage|evidence|impact|influence|interaction|"
    "superiority|efficacy|gain|gains|";
constexpr List modest =
    "|significant|statistically|statistical|clear|important|clinically|meaningful|relevant|significantly|overall|major|"
    "such|substantial|between|further|additional|other|appreciable|consistent|treatment|group|between-group|material|"
    "detectable|any|a|of|beneficial|obvious|measurable|and|in|";
constexpr List verbs =
    "|differ|differed|improve|reduce|increase|decrease|change|affect|alter|prevent|show|lower|enhance|result|lead|"
    "raise|"
    "influence|significantly|statistically|significant|provide|demonstrate|find|reveal|shorten|meet|reach|have|prove|"
    "translate|benefit|produce|confer|support|improved|";
constexpr List adjectives =
    "|significant|significantly|statistically|different|superior|associated|better|effective|affected|improved|reduced|"
    "changed|altered|more|higher|lower|greater|influenced|sufficient|reach|met|increased|decreased|efficacious|"
    "inferior|";
constexpr List hedges =
    "|may|might|could|possibly|perhaps|suggests|suggest|appears|appear|seems|seem|probably|likely|can|";
constexpr List subgroups = "|subgroup|subgroups|subset|stratum|stratified|post-hoc|subanalysis|";
constexpr List better =
    "|effective|superior|efficacious|improves|improved|improvement|improvements|beneficial|benefit|benefits|efficacy|"
    "better|effectively|favored|favoured|favoring|favouring|outperformed|";
constexpr List worse = "|worse|worsened|inferior|deteriorated|harmful|detrimental|";

class Reader {
public:
    Reader(const Text& text, const Span& sentence) : tokens_(base::tokens_of(text, sentence)) {}

    Tone run() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            read(word(0));
        }
        if (null_) {
            tone_.tendency = Tendency::no_difference;
        }
        return tone_;
    }

private:
    [[nodiscard]] std::string_view word(std::size_t ahead) const {
        return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead].word : std::string_view{};
    }
    [[nodiscard]] std::string_view before() const {
        return at_ > 0 ? tokens_[at_ - 1].word : std::string_view{};
    }

    void read(std::string_view token) {
        const bool compared = token == "likely" && in_words("|more|less|most|least|equally|as|", before());
        tone_.hedged = tone_.hedged || (in_words(hedges, token) && !compared);
        tone_.subgroup = tone_.subgroup || in_words(subgroups, token);
        const bool negated = in_words("|no|not|without|neither|nor|didn't|wasn't|weren't|doesn't|isn't|never|", token);
        if (negated) {
            tone_.denied = true;
            null_ = null_ || denies_difference(token);
        }
        if (in_words("|nonsignificant|non-significant|insignificant|insignificantly|nonsignificantly|non-significantly|"
                     "ineffective|",
                     token) ||
            (in_words("|failed|fails|fail|", token) && word(1) == "to") ||
            (in_words("|similar|similarly|comparable|unchanged|equivalent|", token) && !negated_before() &&
             !(token == "similarly" && at_ == 0))) {
            null_ = true;
        }
        if (negated_before()) {
            return;
        }
        tone_.better = tone_.better || in_words(better, token);
        tone_.worse = tone_.worse || in_words(worse, token);
        if (token == "significant" || token == "significantly") {
            tone_.significant = true;
        }
    }
    [[nodiscard]] bool negated_before() const {
        for (std::size_t back = 1; back <= 4 && back <= at_; ++back) {
            if (in_words("|no|not|without|neither|nor|didn't|wasn't|weren't|failed|", tokens_[at_ - back].word)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool denies_difference(std::string_view token) const {
        if (word(1) == "only") {
            return false;
        }
        if (token == "no" || token == "without" || token == "any") {
            std::size_t ahead = 1;
            while (ahead < 6 && in_words(modest, word(ahead)) && !in_words(differences, word(ahead))) {
                ++ahead;
            }
            const bool bound = word(2) == "than" && !word(3).empty() &&
                               (base::is_digit(word(3).front()) || word_number(word(3)).has_value());
            const bool compares = in_words("|more|better|longer|less|greater|", word(1)) && !bound;
            return in_words(differences, word(ahead)) || compares;
        }
        const bool verb = in_words("|did|does|do|could|", before()) || token == "didn't" || token == "doesn't";
        for (std::size_t ahead = 1; ahead <= 3; ++ahead) {
            if (in_words(verb ? verbs : adjectives, word(ahead))) {
                return true;
            }
        }
        return false;
    }

    std::vector<base::Token> tokens_;
    std::size_t at_ = 0;
    Tone tone_;
    bool null_ = false;
};

/// More words for one way than for the other.
Tendency tendency_of(const std::vector<Number>& numbers) {
    int up = 0;
    int down = 0;
    for (const auto& number : numbers) {
        up += number.figure.change == Change::increase ? 1 : 0;
        down += number.figure.change == Change::decrease ? 1 : 0;
    }
    return up > down ? Tendency::increase : down > up ? Tendency::decrease : Tendency::none;
}

}  // namespace

std::string_view to_string(Tendency tendency) {
    return tendency_names[static_cast<std::size_t>(tendency)];
}

Tone tone_of(const Text& text, const Span& sentence, const std::vector<Number>& numbers) {
    auto tone = Reader(text, sentence).run();
    if (tone.tendency == Tendency::none) {
        tone.tendency = tendency_of(numbers);
    }
    if (tone.tendency == Tendency::none) {
        const auto change = Directions(text, sentence).near({sentence.end, sentence.end}, false);
        tone.tendency = !change ? Tendency::none : change == Change::increase ? Tendency::increase : Tendency::decrease;
    }
    for (const auto& number : numbers) {
        tone.significant = tone.significant || (number.kind == Kind::p_value && number.p && number.p->relation != '>' &&
                                                number.p->value <= 0.05);
    }
    return tone;
}

}  // namespace grounds::statements
