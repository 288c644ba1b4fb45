// SPDX-License-Identifier: MIT
#include "evidence/statements/statements.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::statements;
using Words = std::vector<std::string>;

namespace {

std::string number_text(double value) {
    return fmt::format("{:g}", value);
}

/// "percent change 12 percent decrease [0.1,0.3] p<0.05"
std::string described(const Number& number) {
    const auto& quantity = number.figure.quantity;
    std::string text = std::string(to_string(number.kind)) + " ";
    text +=
        quantity.value ? number_text(*quantity.value) : number_text(*quantity.low) + "-" + number_text(*quantity.high);
    text += quantity.unit.empty() ? "" : " " + quantity.unit;
    text += number.figure.change ? " " + std::string(to_string(*number.figure.change)) : "";
    text += number.spread ? " sd " + number_text(*number.spread) : "";
    text += number.interval ? fmt::format(" [{:g},{:g}]", number.interval->low, number.interval->high) : "";
    text +=
        number.p && number.kind != Kind::p_value ? fmt::format(" p{}{:g}", number.p->relation, number.p->value) : "";
    return text;
}

Words numbers(const std::string& sentence) {
    const Text text(sentence);
    Words all;
    for (const auto& number : numbers_of(text, {0, text.size()}, {})) {
        if (number.kind != Kind::p_value) {
            all.push_back(described(number));
        }
    }
    return all;
}

Tone tone(const std::string& sentence) {
    const Text text(sentence);
    return tone_of(text, {0, text.size()}, numbers_of(text, {0, text.size()}, {}));
}

}  // namespace

TEST_CASE("a measure is known by its label, with interval and P", "[statements]") {
    CHECK(numbers("Pain was rarer with zinc (OR 0.30, 95% CI 0.17 to 0.53; P < 0.001).") ==
          Words{"odds ratio 0.3 odds ratio [0.17,0.53] p<0.001"});
    CHECK(numbers("Its odds ratio of 0.30 (0.17 to 0.53) held.") == Words{"odds ratio 0.3 odds ratio [0.17,0.53]"});
    CHECK(numbers("Sleep was better (SMD = -0.36, 95% CI: -0.52 to -0.20).").at(0) == "SMD -0.36 SMD [-0.52,-0.2]");
    CHECK(numbers("The hazard ratio (HR) was 0·27 (95% CI 0·19-0·39).").at(0) ==
          "hazard ratio 0.27 hazard ratio [0.19,0.39]");
    CHECK(numbers("This or 3 other ways.") == Words{"count 3 ways"});
}

TEST_CASE("a mean keeps its spread and its direction", "[statements]") {
    CHECK(numbers("The mean was 7.84 (SD 5.68) cramps.").at(0).find("mean 7.84") == 0);
    CHECK(numbers("The score was 3.4 ± 1.2 then.") == Words{"mean 3.4 sd 1.2"});
    CHECK(numbers("Sleep came sooner by a mean of 7.06 minutes and fell by 3 hours.").at(1) ==
          "difference 3 hours decrease");
    CHECK(numbers("Total sleep increased by 8.25 minutes in adults.") == Words{"difference 8.25 minutes increase"});
    CHECK(numbers("Higher doses of 5 mg helped for 8 weeks.") == Words{"dose 5 mg", "duration 8 weeks"});
}

TEST_CASE("people, trials, parts of a whole and money are told apart", "[statements]") {
    CHECK(numbers("We pooled 25 trials with 11,321 participants (n = 94 in one).") ==
          Words{"trials 25 trials", "people 11321 participants", "people 94"});
    CHECK(numbers("Infection struck 40 of 127 people and 14% of the women.") ==
          Words{"events 0.314961 fraction", "percent of people 14 percent"});
    CHECK(numbers("It raised the value of homes by about $2 billion.") == Words{"currency 2e+09 USD increase"});
    CHECK(numbers("The risk was halved, and the gain doubled.") ==
          Words{"times 0.5 times decrease", "times 2 times increase"});
    CHECK(numbers("Two thirds of them slept; adults aged 65 years in 2016 did not.") ==
          Words{"share 0.67 fraction", "age 65 years", "year 2016"});
}

TEST_CASE("a change is what a verb says, not what a bound says", "[statements]") {
    CHECK(numbers("Rent control pushed up rents by 5.1 percent.") == Words{"percent change 5.1 percent increase"});
    CHECK(numbers("It cut the share of people with an infection by 12 per cent.") ==
          Words{"percent change 12 percent decrease"});
    CHECK(numbers("Some took more than 30 percent of it.") == Words{"percent 30 percent"});
}

TEST_CASE("a statement tells that nothing differed", "[statements]") {
    for (const auto* sentence :
         {"There was no statistically significant difference between the groups.", "The two groups did not differ.",
          "Zinc was not superior to placebo.", "It failed to shorten colds.", "Rates were similar in both groups."}) {
        CAPTURE(sentence);
        CHECK(tone(sentence).tendency == Tendency::no_difference);
    }
    for (const auto* sentence : {"Colds were significantly shorter with zinc.", "Zinc did not only shorten colds."}) {
        CAPTURE(sentence);
        CHECK(tone(sentence).tendency != Tendency::no_difference);
    }
    CHECK(tone("Pain may have been reduced.").hedged);
    CHECK(tone("In a subgroup pain was reduced.").subgroup);
}

TEST_CASE("sentences of an abstract end where they end", "[statements]") {
    const Text text(
        std::string("RESULTS: It fell (vs. placebo) by 3.5 kg. P was 0.04. J. Smith found more.\n\nCONCLUSION: Yes"));
    Words all;
    for (const auto& span : sentences_of(text)) {
        all.emplace_back(text.at(span));
    }
    CHECK(all ==
          Words{"RESULTS: It fell (vs. placebo) by 3.5 kg.", "P was 0.04.", "J. Smith found more.", "CONCLUSION: Yes"});
}

TEST_CASE("any text is read, and places lie within it", "[statements]") {
    CHECK(rc::check([](const std::string& words) {
        const Text text(words);
        for (const auto& statement : read_statements(text)) {
            RC_ASSERT(statement.span.start >= 0 && statement.span.end <= text.size());
            for (const auto& number : statement.numbers) {
                RC_ASSERT(statement.span.holds(number.span));
            }
        }
    }));
}

TEST_CASE("a count over its group and a count with its percent are events", "[statements]") {
    CHECK(numbers("It helped 86/125 with zinc and 0/133 with sugar.") ==
          Words{"events 0.688 fraction", "events 0 fraction"});
    CHECK(numbers("It struck 52 (42%) with zinc.").at(0) == "events 52");
    CHECK(numbers("It struck 52 patients [42%] with zinc.").at(0) == "people 52 patients");
    CHECK(numbers("In the zinc group (*n* = 115) it helped.") == Words{"people 115"});
    CHECK(numbers("On 11/12/2004 at 120/80 and 24/7 they slept.").empty());
    CHECK(numbers("Omega-3/12 is a name.").empty());
}

TEST_CASE("a count in a table is told by its percent of a group that the text names", "[statements]") {
    const auto events = [](const std::string& words) {
        const Text text(words);
        std::vector<std::string> all;
        for (const auto& statement : read_statements(text)) {
            for (const auto& number : statement.numbers) {
                if (number.kind == Kind::events) {
                    all.push_back(fmt::format("{:g} of {:g}", *number.part, *number.whole));
                }
            }
        }
        return all;
    };
    const std::string head = "Zinc (n = 42)   Sugar (n = 70)\n";
    CHECK(events(head + "Relapse   27 (64.3)   52 (74.3)") == Words{"27 of 42", "52 of 70"});
    CHECK(events(head + "Age   27 (5.3)   31 (6.1)").empty());
    CHECK(events(head + "Women   27 (64)   52 (74)").empty());  // too few to be no chance
    CHECK(events(head + "Women   27 (64)   52 (74)\nMen   15 (36)   18 (26)") ==
          Words{"27 of 42", "52 of 70", "15 of 42", "18 of 70"});
}

TEST_CASE("people who were shared out are the sizes of groups, and a count with a percent is events", "[statements]") {
    const auto kinds = [](const std::string& words) {
        const Text text(words);
        std::vector<std::string> found;
        for (const auto& statement : read_statements(text)) {
            for (const auto& number : statement.numbers) {
                if (number.kind != Kind::percent) {
                    found.push_back(number.figure.printed + " " + std::string(to_string(number.kind)));
                }
            }
        }
        return found;
    };
    using Found = std::vector<std::string>;
    CHECK(kinds("Among them, 940 (34%) were randomly assigned to moss, and 1,831 (66%) to lichen.") ==
          Found{"940 people", "1,831 people"});
    CHECK(kinds("Among them, 940 (34%) were admitted to ward A; 52 (6%) in ward A had a cough.") ==
          Found{"940 people", "52 events"});
    CHECK(kinds("Among them, 52 (42%) in ward A had a cough, and 31 (21%) were cured in a week.") ==
          Found{"52 events", "31 events"});
}

TEST_CASE("what ranges is a figure where no number stands before it", "[statements]") {
    CHECK(numbers("This can range from 200-400 milligrams per day.") == Words{"dose 200-400 mg/day"});
}

TEST_CASE("numbers as databases, journals and languages write them", "[statements]") {
    CHECK(numbers("It had 432 133 participants.") == Words{"people 432133 participants"});
    CHECK(numbers("In all 356 000 deaths were counted.") == Words{"count 356000 deaths"});
    CHECK(numbers("They took 2 500 mg tablets.").back() == "dose 500 mg");  // two of them
    CHECK(numbers("Nearly half a million people drink it.") == Words{"people 500000 people"});
    CHECK(numbers("It costs 1.2 billion pounds.") == Words{"currency 1.2e+09 GBP"});
    CHECK(numbers("It weighs 12 pounds.") == Words{"number 12 lb"});
    CHECK(numbers("About ⅓ of women had low levels.") == Words{"share 0.33 fraction"});
    CHECK(numbers("They waited 2½ hours.") == Words{"duration 2.5 hours"});
    CHECK(numbers("It fell by 39,5 %.") == Words{"percent change 39.5 percent decrease"});
    CHECK(numbers("ALT fell by 8.5 U/L.") == Words{"difference 8.5 U/l decrease"});
    CHECK(numbers("It rose by 0.37 standard deviations.") == Words{"SMD 0.37 SD increase"});
    const Text german("Die Zahl betrug 3,1 und kostete 23.500 Euro.");
    Words all;
    for (const auto& number : numbers_of(german, {0, german.size()}, {{}, false})) {
        all.push_back(described(number));
    }
    CHECK(all.back() == "currency 23500 EUR");
}

TEST_CASE("a measure that its clause names at the beginning", "[statements]") {
    CHECK(numbers("The pooled relative risk of falls for an increase of two cups was 0.56 (0.44 to 0.68).").back() ==
          "risk ratio 0.56 risk ratio [0.44,0.68]");
    CHECK(numbers("It did not differ (mean difference in GAD-7 -0.4, 95% CI -1.2 to 0.4).").back() ==
          "difference -0.4 [-1.2,0.4]");
    CHECK(numbers("An odds ratio (OR) favouring zinc of 0.40 (95% confidence interval [CI], 0.25-0.65).") ==
          Words{"odds ratio 0.4 odds ratio [0.25,0.65]"});
    CHECK(numbers("The number needed to treat for a useful gain was 7.") == Words{"NNT 7 NNT"});
    CHECK(numbers("The relative risk of falls was low, and 0.5 points were lost.").at(0) !=
          "risk ratio 0.5 risk ratio");
}

TEST_CASE("what is taken, paid, counted or waited for does not itself rise or fall", "[statements]") {
    CHECK(numbers("A nap of 26 minutes raised alertness.") == Words{"duration 26 minutes"});
    CHECK(numbers("Zinc at 45 mg/day reduced cramps.") == Words{"dose 45 mg/day"});
    CHECK(numbers("They saw 410 restaurants before and after the rise.") == Words{"count 410 restaurants"});
    CHECK(numbers("A rise to $13 cut hours.") == Words{"currency 13 USD increase"});
    CHECK(numbers("Colds were 3 days shorter.") == Words{"difference 3 days decrease"});
    CHECK(numbers("Decay fell to 5.2%.") == Words{"percent 5.2 percent decrease"});  // where it went, not how far
    CHECK(numbers("Decay fell by 5.2%.") == Words{"percent change 5.2 percent decrease"});
    CHECK(numbers("A review of 96 trials says so.") == Words{"trials 96 trials"});
}
