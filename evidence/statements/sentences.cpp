// SPDX-License-Identifier: MIT
#include "base/sentences.hpp"

#include "evidence/statements/kinds.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::statements {

namespace {

constexpr base::FullStops english{base::is_abbreviation, base::may_end_sentence};

/// What stands between blank lines.
std::vector<Span> paragraphs_of(const Text& text) {
    std::vector<Span> paragraphs;
    long start = 0;
    while (start < text.size()) {
        const auto blank = text.plain.find("\n\n", static_cast<std::size_t>(start));
        const auto end = blank == std::string::npos ? text.size() : static_cast<long>(blank);
        if (end > start) {
            paragraphs.push_back({start, end});
        }
        start = end + 1;
    }
    return paragraphs;
}

}  // namespace

std::vector<Span> sentences_of(const Text& text) {
    std::vector<Span> sentences;
    for (const auto& paragraph : paragraphs_of(text)) {
        const auto more = base::sentences_in(text, paragraph, &english, "en", paragraph.start);
        sentences.insert(sentences.end(), more.begin(), more.end());
    }
    return sentences;
}

std::vector<Statement> read_statements(const Text& text, bool english) {
    std::vector<Statement> statements;
    for (const auto& span : sentences_of(text)) {
        Statement statement;
        statement.span = span;
        statement.numbers = numbers_of(text, span, {{}, english});
        statement.tone = tone_of(text, span, statement.numbers);
        statements.push_back(std::move(statement));
    }
    count_by_group_sizes(text, statements);
    return statements;
}

}  // namespace grounds::statements
