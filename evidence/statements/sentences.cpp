// SPDX-License-Identifier: MIT
#include "base/sentences.hpp"
#include "evidence/statements/kinds.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::statements {

namespace {

/// The letters and points directly before a full stop, in small letters.
std::string_view word_before(const Text& text, long stop) {
    auto first = stop;
    const auto at = [&](long position) { return text.lower[static_cast<std::size_t>(position)]; };
    while (first > 0 && (base::is_letter(at(first - 1)) || at(first - 1) == '.')) {
        --first;
    }
    return std::string_view(text.lower).substr(static_cast<std::size_t>(first), static_cast<std::size_t>(stop - first));
}

bool ends_sentence(const Text& text, long at) {
    const auto lower = [&](long position) {
        return position >= 0 && position < text.size() ? text.lower[static_cast<std::size_t>(position)] : ' ';
    };
    const char c = lower(at);
    if (c == '\n') {
        return at + 1 >= text.size() || lower(at + 1) == '\n';
    }
    if (c != '.' && c != '?' && c != '!') {
        return false;
    }
    auto next = at + 1;
    while (next < text.size() &&
           (lower(next) == ')' || lower(next) == ']' || lower(next) == '"' || lower(next) == '\'')) {
        ++next;
    }
    if (next < text.size() && !base::is_space(lower(next))) {
        return false;
    }
    while (next < text.size() && base::is_space(lower(next))) {
        ++next;
    }
    if (next >= text.size()) {
        return true;
    }
    const char first = text.plain[static_cast<std::size_t>(next)];
    if (base::is_lower(first)) {
        return false;
    }
    const auto word = word_before(text, at);
    const bool initial = word.size() == 1 && base::is_upper(text.plain[static_cast<std::size_t>(at - 1)]) && c == '.' &&
                         !base::is_digit(lower(at - 2));
    return c != '.' || (!base::is_abbreviation(word) && !initial);
}

}  // namespace

std::vector<Span> sentences_of(const Text& text) {
    std::vector<Span> sentences;
    long start = 0;
    for (long at = 0; at < text.size(); ++at) {
        if (ends_sentence(text, at) || at + 1 == text.size()) {
            const auto span = trimmed(text, {start, at + 1});
            if (span.length() > 0) {
                sentences.push_back(span);
            }
            start = at + 1;
        }
    }
    return sentences;
}

std::vector<Statement> read_statements(const Text& text) {
    std::vector<Statement> statements;
    for (const auto& span : sentences_of(text)) {
        Statement statement;
        statement.span = span;
        statement.numbers = numbers_of(text, span, {});
        statement.tone = tone_of(text, span, statement.numbers);
        statements.push_back(std::move(statement));
    }
    count_by_group_sizes(text, statements);
    return statements;
}

}  // namespace grounds::statements
