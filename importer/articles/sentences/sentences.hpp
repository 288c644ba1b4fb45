// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "importer/articles/language/language.hpp"
#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// The sentences of one block: base::sentences_in(). `language` (may be nullptr) brings its abbreviations.
std::vector<Span> sentences_of(const Text& text, const Block& block, const Language* language,
                               const std::string& locale);

/// What part of an article a block is: an annotation tells of the work above it, a testimonial is a customer's story.
enum class Role { body, heading, reference, annotation, testimonial };

/// Where a block stands in its article.
struct Region {
    Role role = Role::body;
    std::string section;    ///< heading above it; "Introduction" if there is none
    bool related = false;   ///< below a heading such as "Related posts" or "About the author"
    long story = 0;         ///< of testimonials: which block of them it belongs to, from 1
    std::string reference;  ///< of an annotation: number of the reference above it
};

/// One region for each block of the document.
std::vector<Region> regions_of(const Document& document, const Language* language);

/// How much a block looks like an entry of a reference list: 4 and more are one anywhere, 1 is one below a heading
/// "References".
int reference_likeness(const Text& text, const Block& block);

/// The number of an entry: that of its item, else the one printed before it, else its place in the list.
std::string reference_number(const Text& text, const Block& block, long place);

}  // namespace grounds::articles
