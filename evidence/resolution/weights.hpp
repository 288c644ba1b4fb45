// SPDX-License-Identifier: MIT
// What each feature counts, in bits: by how many doublings the odds of a work rise if the feature holds. They were set
// by hand from the reasons beside them, not fitted to data; docs/resolution.md says more.
#pragma once

namespace grounds::resolution::weight {

// --- the marker names the work ---
inline constexpr double identifier = 20;   ///< one work in a million
inline constexpr double list_entry = 20;   ///< the article says itself which one it means
inline constexpr double title = 12;        ///< titles are hardly ever shared
inline constexpr double title_words = 6;   ///< most of a title's words
inline constexpr double first_author = 5;  ///< a family name is one in dozens to thousands
inline constexpr double other_author = 3;  ///< co-authors are named less often, and are many
inline constexpr double no_author = -8;    ///< names are hardly ever wrong
inline constexpr double year = 3;          ///< about one in ten of what is cited
inline constexpr double near_year = 1;     ///< online first and in print are often a year apart
inline constexpr double other_year = -5;   ///< years are misprinted now and then

// --- the marker names where it is ---
inline constexpr double journal = 5;         ///< the work's own journal
inline constexpr double initials = 4;        ///< the initials of its journal: other journals share them
inline constexpr double family = 4;          ///< a journal of the family: about ten journals
inline constexpr double publisher = 3;       ///< hundreds of journals
inline constexpr double maker = 5;           ///< the organisation wrote or published it
inline constexpr double host = 0.5;          ///< a host keeps millions of works
inline constexpr double not_hosted = -3;     ///< what it would be found by there is not known
inline constexpr double other_venue = -8;    ///< journals are hardly ever confused
inline constexpr double unknown_venue = -4;  ///< the marker names something that fits nothing known of the work

// --- the marker says how it was done ---
inline constexpr double described = 2;       ///< about a quarter of all works are of one design
inline constexpr double not_described = -4;  ///< laymen call things wrongly, but not often
inline constexpr double unnamed = -2;        ///< "one study": most works that would fit are in no database
inline constexpr double several = -3;        ///< "studies": any of the works would be one of many

// --- what it is cited for ---
inline constexpr double topic = 4;            ///< all words of the claim are in the work's title or topic
inline constexpr double other_topic = -3;     ///< not one of them is
inline constexpr double full_coverage = 0.6;  ///< share of the words' weight at which `topic` counts in full
inline constexpr double question = 2;         ///< the study has a finding on the claim's own question
inline constexpr double result = 2;           ///< and it says what the claim says
inline constexpr double no_result = -2;       ///< and it does not say it
inline constexpr double other_result = -3;    ///< and it says otherwise; articles do misquote
inline constexpr double most_figure = 5;      ///< a figure counts log2(1/chance), from half a bit to this
inline constexpr double least_figure = 0.5;
inline constexpr double no_figure = -1;  ///< often only the abstract was seen

// --- the article ---
inline constexpr double in_list = 3;       ///< it is in the article's own list of references
inline constexpr double not_in_list = -2;  ///< the article has a list, but not this work
inline constexpr double too_late = -8;     ///< the work is younger than the article

// --- states ---
inline constexpr double floor = 7;    ///< a publisher and the whole topic; below it nothing is bound
inline constexpr double lead = 3;     ///< a bound work is eight times as likely as the next
inline constexpr double mention = 3;  ///< below it, a work is not even listed

}  // namespace grounds::resolution::weight
